package org.pratique.trade.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decisions as they stand on a day. */
public final class Decisions {
  /** That a decision was taken back. */
  public record Withdrawal(String decision, Decision.Signed signed) {}

  /** What a decision is worth today. */
  public enum Standing {
    IN_FORCE("in force"),
    NOT_YET("made after the day asked for"),
    EXPIRED("expired"),
    WITHDRAWN("withdrawn"),
    ENTRY_CHANGED("reopened: the entry changed"),
    ENTRY_GONE("moot: the entry is no longer listed"),
    PARTY_CHANGED("reopened: the party changed"),
    PARTY_GONE("moot: the party is no longer among the standing parties");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** It was made and holds no more, because of what it is about. */
    public boolean isReopened() {
      return this == ENTRY_CHANGED || this == PARTY_CHANGED;
    }
  }

  /** A decision and what it is worth. */
  public record Ruling(Decision decision, Standing standing) {}

  private final List<Decision> decisions;
  private final Map<String, Withdrawal> withdrawals = new LinkedHashMap<>();
  private final LocalDate day;

  /**
   * @param decisions in the order in which they were made
   */
  public Decisions(List<Decision> decisions, List<Withdrawal> withdrawals, LocalDate day) {
    this.decisions = List.copyOf(decisions);
    this.day = day;
    withdrawals.stream()
        .filter(withdrawal -> !withdrawal.signed().on().isAfter(day))
        .forEach(withdrawal -> this.withdrawals.putIfAbsent(withdrawal.decision(), withdrawal));
  }

  public List<Decision> all() {
    return decisions;
  }

  public Optional<Withdrawal> withdrawal(Decision decision) {
    return Optional.ofNullable(withdrawals.get(decision.id()));
  }

  /**
   * The decision about a hit: the last one in force, or else the last one that was ever made.
   *
   * @param list name of the snapshot's list
   */
  public Optional<Ruling> about(Subject subject, String list, ListEntry entry) {
    List<Ruling> rulings = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision.list().equals(list)
          && decision.entry().equals(entry.id())
          && decision.covers(subject)) {
        rulings.add(
            new Ruling(decision, standing(decision, Optional.of(subject), Optional.of(entry))));
      }
    }
    Optional<Ruling> holds =
        rulings.reversed().stream().filter(r -> r.standing() == Standing.IN_FORCE).findFirst();
    return holds.isPresent() ? holds : rulings.reversed().stream().findFirst();
  }

  /**
   * Of copies of one entry: what was decided of one holds for all, unless one is open again.
   *
   * @param rulings about some of the copies
   */
  public static Optional<Ruling> together(List<Ruling> rulings) {
    return rulings.stream()
        .filter(ruling -> ruling.standing().isReopened())
        .findFirst()
        .or(() -> rulings.stream().filter(r -> r.standing() == Standing.IN_FORCE).findFirst())
        .or(() -> rulings.stream().findFirst());
  }

  /**
   * What one decision is worth.
   *
   * @param subject the party as it is now; empty when it is no longer among the standing parties
   * @param entry the entry as it is now; empty when it is no longer listed
   */
  public Standing standing(
      Decision decision, Optional<Subject> subject, Optional<ListEntry> entry) {
    if (withdrawals.containsKey(decision.id())) {
      return Standing.WITHDRAWN;
    }
    if (decision.decided().isAfter(day)) {
      return Standing.NOT_YET;
    }
    if (decision.until().isBefore(day)) {
      return Standing.EXPIRED;
    }
    if (entry.isEmpty()) {
      return Standing.ENTRY_GONE;
    }
    if (!entry.get().version().equals(decision.entryVersion())) {
      return Standing.ENTRY_CHANGED;
    }
    return switch (decision.scope()) {
      case NAME -> Standing.IN_FORCE;
      case PARTY ->
          subject.isEmpty()
              ? Standing.PARTY_GONE
              : subject.get().version().equals(decision.subjectVersion())
                  ? Standing.IN_FORCE
                  : Standing.PARTY_CHANGED;
    };
  }
}
