package org.pratique.trade.listing;

import java.time.LocalDate;
import java.util.List;

/**
 * That a hit is somebody else. It holds for one party and one version of one entry, until a day.
 *
 * @param id made from what it says
 * @param subjectVersion of the party when it was decided
 * @param list name of the snapshot's list
 * @param entry id of the entry
 * @param entryVersion of the entry when it was decided
 * @param entryName for people
 * @param reason in the author's words
 * @param until the last day on which it holds
 */
public record Decision(
    String id,
    Scope scope,
    Subject subject,
    String subjectVersion,
    String list,
    String entry,
    String entryVersion,
    String entryName,
    String reason,
    String author,
    LocalDate decided,
    LocalDate until) {
  /** Whom it covers. */
  public enum Scope {
    /** A standing party, known by its id. */
    PARTY,
    /** Whoever is screened under this name. */
    NAME
  }

  /** A fresh one. */
  public static Decision of(
      Scope scope, Subject subject, String list, ListEntry entry, Signed signed, LocalDate until) {
    String id =
        "D-"
            + Version.of(
                List.of(
                    scope.name(),
                    subject.id(),
                    subject.version(),
                    list,
                    entry.id(),
                    entry.version(),
                    signed.reason(),
                    signed.author(),
                    signed.on().toString(),
                    until.toString()));
    return new Decision(
        id,
        scope,
        subject,
        subject.version(),
        list,
        entry.id(),
        entry.version(),
        entry.party().name(),
        signed.reason(),
        signed.author(),
        signed.on(),
        until);
  }

  /** Who says so, why, and on what day. */
  public record Signed(String author, String reason, LocalDate on) {}

  /** Whether it was made about this party, changed or not. */
  boolean covers(Subject other) {
    return switch (scope) {
      case PARTY -> subject.id().equals(other.id());
      case NAME -> subject.key().equals(other.key());
    };
  }
}
