package org.pratique.cli.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.decide.many.Verdicts;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.RuleSetName;
import org.pratique.engine.problem.Refused;

/** The rule sets of a run on any day, made once for all the days between two changes of the law. */
final class LawDays {
  private final Pack pack;
  private final List<RuleSetName> sets;
  private final Map<String, String> settings;
  private final TreeSet<LocalDate> changes = new TreeSet<>();
  private final Map<LocalDate, Verdicts> made = new ConcurrentHashMap<>();

  LawDays(Pack pack, List<RuleSetName> sets, Map<String, String> settings) {
    this.pack = pack;
    this.sets = sets;
    this.settings = settings;
    sets.forEach(set -> changes.addAll(pack.boundaries(set.set())));
  }

  /** The last day of change on or before this one. */
  LocalDate lawDay(LocalDate day) {
    @Nullable LocalDate change = changes.floor(day);
    return change == null ? day : change;
  }

  /** The last day on which the law of any of the sets changes. */
  LocalDate last() {
    return changes.last();
  }

  /**
   * @param lawDay as {@link #lawDay} gives it
   * @throws Refused when a rule set says nothing of that day
   */
  Verdicts on(LocalDate lawDay) {
    return made.computeIfAbsent(lawDay, day -> new Verdicts(books(day)));
  }

  /**
   * The law itself.
   *
   * @param lawDay as {@link #lawDay} gives it
   * @throws Refused when a rule set says nothing of that day
   */
  List<Book> books(LocalDate lawDay) {
    return sets.stream().map(set -> pack.book(set, lawDay, settings)).toList();
  }
}
