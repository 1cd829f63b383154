package org.pratique.cli.portfolio.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.pratique.engine.decide.Outcome;

/**
 * Rows by destination and by what every rule set says of them. All figures of the summary are read
 * off this one table, which has a few thousand entries however long the portfolio is.
 */
public final class Tally {
  private static final String FATE = "fate";
  private static final String REASON = "reason";
  private static final String REFUSED = "refused";

  /** Destination and results, one per rule set. */
  private record Fate(String to, List<Result> results) {}

  /** Rows to a destination of which two rule sets say different things. */
  public record Change(String to, Result before, Result after, Sum sum) {}

  /** Why rows were refused, how many, and the first of them. */
  public record Refusal(String words, long rows, List<Long> first) {}

  private final List<String> ruleSets;
  private final Map<Fate, Sum> fates = new HashMap<>();
  private final Reasons reasons = new Reasons();
  private long refused;

  public Tally(List<String> ruleSets) {
    this.ruleSets = List.copyOf(ruleSets);
  }

  public void add(Decided decided) {
    if (decided.isRefused()) {
      refused++;
      reasons.add(decided.row(), decided.problems());
      return;
    }
    List<Result> results =
        decided.verdicts().stream().map(v -> new Result(v.outcome(), v.authorization())).toList();
    fates.merge(new Fate(decided.to(), results), Sum.of(decided.tpp(), decided.value()), Sum::plus);
  }

  public List<String> ruleSets() {
    return ruleSets;
  }

  public long rows() {
    return decided() + refused;
  }

  public long refused() {
    return refused;
  }

  private long decided() {
    return fates.values().stream().mapToLong(Sum::rows).sum();
  }

  /** Whether any rule set leaves any row open. */
  public boolean isOpen() {
    return fates.keySet().stream()
        .flatMap(f -> f.results().stream())
        .anyMatch(r -> r.outcome() == Outcome.UNDETERMINED);
  }

  /** Outcomes under one rule set. */
  public Map<Outcome, Sum> outcomes(int set) {
    return grouped(f -> f.results().get(set).outcome());
  }

  /** Outcomes under one rule set against those under another: rows, then columns. */
  public Map<Outcome, Map<Outcome, Sum>> matrix(int from, int to) {
    Map<Outcome, Map<Outcome, Sum>> matrix = new TreeMap<>();
    fates.forEach((fate, sum) ->
        matrix
            .computeIfAbsent(fate.results().get(from).outcome(), o -> new TreeMap<>())
            .merge(fate.results().get(to).outcome(), sum, Sum::plus));
    return matrix;
  }

  /** Outcomes and what authorizes, under one rule set. */
  public Map<Result, Sum> results(int set) {
    return grouped(f -> f.results().get(set));
  }

  /** Outcomes by destination under one rule set; an unknown destination is the empty text. */
  public Map<String, Map<Outcome, Sum>> destinations(int set) {
    Map<String, Map<Outcome, Sum>> destinations = new TreeMap<>();
    fates.forEach((fate, sum) ->
        destinations
            .computeIfAbsent(fate.to(), to -> new TreeMap<>())
            .merge(fate.results().get(set).outcome(), sum, Sum::plus));
    return destinations;
  }

  /** Where two rule sets differ, most TPP first. */
  public List<Change> changes(int from, int to) {
    record Key(String to, Result before, Result after) {}
    Map<Key, Sum> changes =
        grouped(f -> new Key(f.to(), f.results().get(from), f.results().get(to)), new HashMap<>());
    return changes.entrySet().stream()
        .filter(e -> !e.getKey().before().equals(e.getKey().after()))
        .map(
            e -> new Change(e.getKey().to(), e.getKey().before(), e.getKey().after(), e.getValue()))
        .sorted(
            Comparator.comparing((Change c) -> c.sum().tpp())
                .thenComparing(c -> c.sum().rows())
                .reversed()
                .thenComparing(Change::to)
                .thenComparing(Change::before)
                .thenComparing(Change::after))
        .toList();
  }

  public List<Refusal> refusals() {
    return reasons.list().stream().map(r -> new Refusal(r.words(), r.rows(), r.first())).toList();
  }

  private <K extends Comparable<K>> Map<K, Sum> grouped(Function<Fate, K> key) {
    return grouped(key, new TreeMap<>());
  }

  private <K> Map<K, Sum> grouped(Function<Fate, K> key, Map<K, Sum> into) {
    fates.forEach((fate, sum) -> into.merge(key.apply(fate), sum, Sum::plus));
    return into;
  }

  /** Everything counted so far, a line each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(REFUSED + "\t" + refused);
    fates.forEach((fate, sum) -> {
      List<String> line = new ArrayList<>(List.of(FATE, fate.to()));
      fate.results().forEach(r -> line.addAll(List.of(r.outcome().name(), r.authorization())));
      line.addAll(
          List.of(
              Long.toString(sum.rows()),
              sum.tpp().toPlainString(),
              Long.toString(sum.tppUnknown()),
              sum.value().toPlainString(),
              Long.toString(sum.valueUnknown())));
      lines.add(String.join("\t", line));
    });
    for (Reasons.Reason reason : reasons.list()) {
      List<String> line = new ArrayList<>(List.of(REASON, Long.toString(reason.rows())));
      reason.first().forEach(row -> line.add(row.toString()));
      line.add(reason.words().replace('\t', ' ').replace('\n', ' '));
      lines.add(String.join("\t", line));
    }
    return lines;
  }

  /**
   * A tally as {@link #lines} wrote it.
   *
   * @throws RuntimeException when it did not write these
   */
  public static Tally of(List<String> ruleSets, List<String> lines) {
    Tally tally = new Tally(ruleSets);
    for (String line : lines) {
      List<String> words = Arrays.asList(line.split("\t", -1));
      switch (words.getFirst()) {
        case REFUSED -> tally.refused = Long.parseLong(words.get(1));
        case FATE -> tally.fate(words);
        case REASON -> tally.reason(words);
        default -> throw new IllegalArgumentException("no line of a tally: " + words.getFirst());
      }
    }
    return tally;
  }

  private void fate(List<String> words) {
    List<Result> results = new ArrayList<>();
    int at = 2;
    for (int set = 0; set < ruleSets.size(); set++, at += 2) {
      results.add(new Result(Outcome.valueOf(words.get(at)), words.get(at + 1)));
    }
    Sum sum =
        new Sum(
            Long.parseLong(words.get(at)),
            new BigDecimal(words.get(at + 1)),
            Long.parseLong(words.get(at + 2)),
            new BigDecimal(words.get(at + 3)),
            Long.parseLong(words.get(at + 4)));
    fates.put(new Fate(words.get(1), List.copyOf(results)), sum);
  }

  private void reason(List<String> words) {
    List<Long> first = words.subList(2, words.size() - 1).stream().map(Long::valueOf).toList();
    reasons.put(new Reasons.Reason(words.getLast(), Long.parseLong(words.get(1)), first));
  }
}
