package org.pratique.trade.listing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Who was screened: a standing party, or a name alone.
 *
 * @param id of the standing party; empty for a name alone
 * @param country as the party's keeper has it; may be empty
 * @param address as the party's keeper has it; may be empty
 */
public record Subject(String id, String name, String country, String address) {
  public static Subject named(String name) {
    return new Subject("", name, "", "");
  }

  /** The name as it is compared: letters folded, spaces joined. */
  public String key() {
    return folded(name);
  }

  /** Changes when what is known of the party changes; case and spaces do not count. */
  public String version() {
    return Version.of(List.of(folded(name), folded(country), folded(address)));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }
}
