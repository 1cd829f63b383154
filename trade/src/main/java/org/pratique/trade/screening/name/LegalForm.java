package org.pratique.trade.screening.name;

import java.util.ArrayList;
import java.util.List;

/**
 * A company's legal form.
 *
 * @param kind limited, stock, partnership …
 * @param countries ISO 3166-1 codes of the countries whose form it is; {@code *} for many
 */
public record LegalForm(String kind, List<String> countries) {
  private static final String ANYWHERE = "*";

  /** The form of a spelling that two forms share. */
  LegalForm orElse(LegalForm other) {
    List<String> both = new ArrayList<>(countries);
    both.addAll(other.countries);
    return new LegalForm(kind.equals(other.kind) ? kind : ANYWHERE, both);
  }

  public boolean isAnywhere() {
    return countries.contains(ANYWHERE);
  }

  /** Forms of different countries: a sister company, not another spelling. */
  public boolean isAbroad(LegalForm other) {
    return !isAnywhere()
        && !other.isAnywhere()
        && countries.stream().noneMatch(other.countries::contains);
  }

  public boolean isOtherKind(LegalForm other) {
    return !kind.equals(ANYWHERE) && !other.kind.equals(ANYWHERE) && !kind.equals(other.kind);
  }
}
