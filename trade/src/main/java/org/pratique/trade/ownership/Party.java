package org.pratique.trade.ownership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A party of the graph, by one record of one source.
 *
 * @param id of the source, with its scheme: `lei:…`, `bods:…`, `ofac:2686`, `name:…`
 * @param aliases other names, as the source has them
 * @param headquarters country, ISO 3166-1 alpha-2; of a person, of residence; empty: not known
 * @param seat country of the registered seat or the jurisdiction; says nothing of the headquarters
 * @param identifiers by scheme
 */
public record Party(
    String id,
    String name,
    List<String> aliases,
    Kind kind,
    Optional<String> headquarters,
    Optional<String> seat,
    Map<String, String> identifiers,
    Origin origin) {
  /** What a party is. */
  public enum Kind {
    COMPANY,
    PERSON,
    STATE,
    /** A trust, a fund, a joint holding: owned and owning, no company. */
    ARRANGEMENT,
    UNKNOWN
  }

  /**
   * Where a record is, for a reader to find.
   *
   * @param text source, file and line
   * @param recorded the day the source last changed the record, if it says
   */
  public record Origin(String text, Optional<LocalDate> recorded) {
    public static final Origin NONE = new Origin("", Optional.empty());

    /** `GLEIF Level 1, lei.xml line 20, recorded 2023-05-18`. */
    @Override
    public String toString() {
      return text + recorded.map(day -> ", recorded " + day).orElse("");
    }
  }

  public Party {
    aliases = List.copyOf(aliases);
    identifiers = Map.copyOf(identifiers);
  }

  /** The name and the other names. */
  public List<String> names() {
    return Stream.concat(Stream.of(name), aliases.stream()).toList();
  }

  /** A party of which only this is known. */
  public static Party of(String id, String name, Kind kind, Optional<String> headquarters) {
    return new Party(
        id, name, List.of(), kind, headquarters, Optional.empty(), Map.of(), Origin.NONE);
  }

  public static Party company(String id, String name, String headquarters) {
    Optional<String> country =
        headquarters.isEmpty() ? Optional.empty() : Optional.of(headquarters);
    return of(id, name, Kind.COMPANY, country);
  }
}
