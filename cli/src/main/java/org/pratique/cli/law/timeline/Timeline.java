package org.pratique.cli.law.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.change.LawDay;
import org.pratique.engine.law.source.Sources;

/**
 * Days, each with the instruments of that day and what the packs change then.
 *
 * @param today the day of the reader
 * @param from first day wanted
 * @param to last day wanted
 * @param compiled the day on which the status of instruments was found
 * @param newestSource the newest source of the packs' law
 */
record Timeline(
    LocalDate today,
    LocalDate from,
    LocalDate to,
    Optional<LocalDate> compiled,
    Optional<LocalDate> newestSource,
    String packHash,
    List<Day> days) {
  /**
   * One day, or a month where an instrument has no day.
   *
   * @param on `2026-07-10` or `2025-12`
   * @param law what the packs change; empty when they change nothing
   */
  record Day(String on, LocalDate first, List<Instrument> instruments, Optional<LawDay> law) {}

  /**
   * Of a pack.
   *
   * @param from first day wanted
   * @param to last day wanted
   */
  static Timeline of(Pack pack, LocalDate today, LocalDate from, LocalDate to) {
    Instrument.Collection collection = Instrument.Collection.of(pack);
    TreeMap<String, List<Instrument>> instruments = new TreeMap<>();
    for (Instrument one : collection.instruments()) {
      if (!one.last().isBefore(from) && !one.first().isAfter(to)) {
        instruments.computeIfAbsent(one.on(), on -> new ArrayList<>()).add(one);
      }
    }
    TreeMap<String, LawDay> law = new TreeMap<>();
    for (LawDay day : LawDay.of(pack)) {
      if (!day.date().isBefore(from) && !day.date().isAfter(to)) {
        law.put(day.date().toString(), day);
        instruments.putIfAbsent(day.date().toString(), List.of());
      }
    }
    List<Day> days = new ArrayList<>();
    instruments.forEach((on, all) -> {
      LocalDate first = all.isEmpty() ? LocalDate.parse(on) : all.getFirst().first();
      days.add(new Day(on, first, List.copyOf(all), Optional.ofNullable(law.get(on))));
    });
    return new Timeline(
        today,
        from,
        to,
        collection.compiled(),
        Sources.newest(pack.provisions()),
        pack.hash(),
        List.copyOf(days));
  }
}
