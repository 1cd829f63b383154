package org.pratique.trade.ownership;

import java.util.Map;
import java.util.Optional;

/**
 * A party of the graph.
 *
 * @param id of the source, with its scheme: `lei:…`, `bods:…`, `ofac:2686`, `name:…`
 * @param headquarters country, ISO 3166-1 alpha-2; of a person, of residence; empty: not known
 * @param identifiers by scheme
 */
public record Party(
    String id,
    String name,
    Kind kind,
    Optional<String> headquarters,
    Map<String, String> identifiers) {
  /** What a party is. */
  public enum Kind {
    COMPANY,
    PERSON,
    STATE,
    /** A trust, a fund, a joint holding: owned and owning, no company. */
    ARRANGEMENT,
    UNKNOWN
  }

  public Party {
    identifiers = Map.copyOf(identifiers);
  }

  public static Party company(String id, String name, String headquarters) {
    Optional<String> country =
        headquarters.isEmpty() ? Optional.empty() : Optional.of(headquarters);
    return new Party(id, name, Kind.COMPANY, country, Map.of());
  }
}
