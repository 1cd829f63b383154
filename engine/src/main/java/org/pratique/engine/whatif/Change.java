package org.pratique.engine.whatif;

import java.util.List;

/**
 * One thing done otherwise.
 *
 * @param path where it stands in the movement file
 * @param now its value as printed, `unknown` or empty
 * @param to what it becomes; of a country, every one that does, the others' choice standing
 * @param cost as `facts.yaml` has it
 * @param size days of waiting, units less, or the place among the choices; the smaller is nearer
 */
public record Change(Kind kind, String path, String now, List<String> to, int cost, long size) {

  /** What kind of thing. */
  public enum Kind {
    /** A later day. */
    WAIT,
    /** Fewer units of an item. */
    REDUCE,
    /** Items left out of this movement. */
    LEAVE_OUT,
    /** No countries on the way. */
    DIRECT_ROUTE,
    /** An assurance put on file. */
    OBTAIN_ASSURANCE,
    /** A status granted under a program. */
    OBTAIN_STATUS,
    /** Owner and operator of the site are of the exporter's corporate family. */
    OWN_SITE,
    /** The own site in another country. */
    OWN_SITE_ELSEWHERE,
    /** Another ultimate consignee, who is the end user. */
    OTHER_CONSIGNEE,
    /** Another ultimate consignee and end user, approved by name. */
    APPROVED_CONSIGNEE,
    /** A company of the exporter's corporate family is consignee and end user. */
    OWN_CONSIGNEE;

    /** Whether what comes of it is another transaction and not this one. */
    public boolean isOtherTransaction() {
      return switch (this) {
        case WAIT, REDUCE, LEAVE_OUT, DIRECT_ROUTE, OBTAIN_ASSURANCE, OBTAIN_STATUS, OWN_SITE ->
            false;
        case OWN_SITE_ELSEWHERE, OTHER_CONSIGNEE, APPROVED_CONSIGNEE, OWN_CONSIGNEE -> true;
      };
    }
  }

  public Change {
    to = List.copyOf(to);
  }

  Change with(List<String> values) {
    return new Change(kind, path, now, values, cost, size);
  }
}
