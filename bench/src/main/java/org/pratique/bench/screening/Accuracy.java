package org.pratique.bench.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;
import org.pratique.trade.screening.name.Brands;
import org.pratique.trade.screening.score.Prior;
import org.pratique.trade.screening.score.Scorer;
import org.pratique.trade.screening.score.Weights;

/**
 * Precision, recall and F1 on labeled pairs by set and script, on both halves; recall at 0.5 %
 * false positives; the precision-recall curve as a picture. Run: `java -cp …
 * org.pratique.bench.screening.Accuracy NAMES_DIR LISTS_DIR [CURVE.svg]`.
 */
public final class Accuracy {
  private static final double FALSE_POSITIVES = 0.005;
  private static final List<Double> THRESHOLDS = List.of(Scorer.THRESHOLD, 0.7, 0.8, 0.9);
  private static final String MAIN_SET = "nomenklatura";
  private static final String ACROSS = "across scripts";

  private final List<LabeledPair> pairs;
  private final Map<LabeledPair, Double> scores;

  private Accuracy(List<LabeledPair> pairs, Brands brands, Prior prior) {
    this.pairs = pairs;
    Scorer scorer = new Scorer(Weights.shipped(), prior, brands);
    scores = new LinkedHashMap<>();
    pairs.forEach(pair -> scores.put(pair, scorer.value(pair.first(), pair.second())));
  }

  public static void main(String[] args) throws IOException {
    Path names = Path.of(args[0]);
    List<LabeledPair> pairs = LabeledPair.read(names.resolve("name-pairs.csv"));
    Accuracy accuracy = new Accuracy(pairs, Brands.shipped(), Prior.PAIR);
    double threshold = accuracy.best(pair -> pair.isTuned() && pair.set().equals(MAIN_SET));
    System.out.printf(
        "best single threshold on the tuned half of %s: %.3f; shipped: %.2f%n",
        MAIN_SET, threshold, Scorer.THRESHOLD);
    accuracy.halves(Scorer.THRESHOLD);
    accuracy.byScript(Scorer.THRESHOLD);
    System.out.println("\nwithout the brands taken from the lists:");
    Accuracy without = new Accuracy(pairs, Brands.NONE, Prior.PAIR);
    without.line("csl_alias, not weak", pair -> pair.set().equals("csl_alias") && !pair.isWeak());
    without.line(ACROSS, LabeledPair::isAcrossScripts);
    accuracy.innocents(names, Path.of(args[1]));
    if (args.length > 2) {
      Predicate<LabeledPair> other = pair -> !pair.isTuned() && pair.set().equals(MAIN_SET);
      List<LabeledPair> chosen = accuracy.chosen(other);
      Files.writeString(Path.of(args[2]), Curve.svg(chosen, accuracy.scores(chosen)));
    }
  }

  private List<LabeledPair> chosen(Predicate<LabeledPair> wanted) {
    return pairs.stream().filter(wanted).toList();
  }

  private List<Double> scores(List<LabeledPair> chosen) {
    return chosen.stream().map(pair -> scores.getOrDefault(pair, 0.0)).toList();
  }

  /** The threshold with the highest F1. */
  private double best(Predicate<LabeledPair> wanted) {
    List<LabeledPair> chosen = chosen(wanted);
    List<Double> values = scores(chosen);
    double best = 0;
    double highest = -1;
    for (double threshold : values.stream().sorted().toList()) {
      double f1 = Counts.at(threshold, chosen, values).f1();
      if (f1 > highest) {
        highest = f1;
        best = threshold;
      }
    }
    return best;
  }

  private void halves(double threshold) {
    Map<String, Predicate<LabeledPair>> sets = new LinkedHashMap<>();
    sets.put(MAIN_SET, pair -> pair.set().equals(MAIN_SET));
    sets.put(ACROSS, LabeledPair::isAcrossScripts);
    sets.put("watchman_cascade", pair -> pair.set().equals("watchman_cascade_excerpt"));
    sets.put("csl_alias, not weak", pair -> pair.set().equals("csl_alias") && !pair.isWeak());
    sets.put("csl_alias, weak", pair -> pair.set().equals("csl_alias") && pair.isWeak());
    sets.put("csl_hard_negative", pair -> pair.set().equals("csl_hard_negative"));
    for (String half : List.of("tuned half", "other half", "all")) {
      System.out.printf("%n%s, at threshold %.2f:%n", half, threshold);
      sets.forEach((name, wanted) -> line(name, wanted.and(pair -> isIn(half, pair))));
    }
  }

  private static boolean isIn(String half, LabeledPair pair) {
    return half.equals("all") || pair.isTuned() == half.equals("tuned half");
  }

  private void line(String name, Predicate<LabeledPair> wanted) {
    List<LabeledPair> chosen = chosen(wanted);
    Counts counts = Counts.at(Scorer.THRESHOLD, chosen, scores(chosen));
    double wrong =
        (double) counts.falsePositives()
            / Math.max(1, counts.falsePositives() + counts.trueNegatives());
    System.out.printf("  %-22s %s  false positives %.3f%n", name, counts, wrong);
  }

  private void byScript(double threshold) {
    Map<String, List<LabeledPair>> byScript = new TreeMap<>();
    pairs.forEach(
        pair -> byScript.computeIfAbsent(pair.scripts(), s -> new ArrayList<>()).add(pair));
    System.out.printf("%nall sets by script, at threshold %.2f:%n", threshold);
    byScript.forEach((script, of) ->
        System.out.printf("  %-22s %s%n", script, Counts.at(threshold, of, scores(of))));
  }

  /** People who are on no list, against all lists; and what is found at the same scores. */
  private void innocents(Path names, Path folder) throws IOException {
    Searcher searcher = new Searcher(PartyIndex.of(Lists.read(folder)));
    List<Innocents.Person> people = Innocents.read(names);
    Accuracy inLists = new Accuracy(pairs, Brands.shipped(), Prior.LIST);
    for (String half : List.of("tuned half", "other half", "all")) {
      for (String population : Innocents.POPULATIONS) {
        List<Double> highest =
            people.stream()
                .filter(person -> person.population().equals(population))
                .filter(person -> half.equals("all") || person.isTuned() == half.startsWith("t"))
                .map(person -> searcher.highest(person.name()))
                .sorted()
                .toList();
        System.out.printf("%ninnocents, %s, %s (%,d):%n", population, half, highest.size());
        inLists.innocents(highest, half);
        long flagged =
            people.stream()
                .filter(person -> person.population().equals(population))
                .filter(person -> half.equals("all") || person.isTuned() == half.startsWith("t"))
                .filter(person -> isFlagged(searcher, person.name()))
                .count();
        System.out.printf(
            "  %.2f %% to be looked at: by score, or for a name within a name%n",
            100.0 * flagged / highest.size());
      }
    }
  }

  private static boolean isFlagged(Searcher searcher, String name) {
    Searcher.Query query = new Searcher.Query(name, Optional.empty(), party -> true);
    return !searcher.hits(query, Scorer.THRESHOLD).isEmpty();
  }

  private void innocents(List<Double> highest, String half) {
    for (double threshold : THRESHOLDS) {
      long hit = highest.stream().filter(score -> score >= threshold).count();
      System.out.printf("  %.2f %% hit at %.2f%n", 100.0 * hit / highest.size(), threshold);
    }
    double strict = highest.get((int) Math.ceil(highest.size() * (1 - FALSE_POSITIVES)));
    System.out.printf("  %.1f %% at most score above %.4f%n", 100 * FALSE_POSITIVES, strict);
    for (String set : List.of(MAIN_SET, "csl_alias", ACROSS)) {
      List<LabeledPair> chosen =
          chosen(p -> isOf(set, p) && p.isMatch() && !p.isWeak() && isIn(half, p));
      double there = Counts.at(Math.nextUp(strict), chosen, scores(chosen)).recall();
      double normal = Counts.at(Scorer.THRESHOLD, chosen, scores(chosen)).recall();
      System.out.printf(
          "  recall of pairs as in a list, %-15s %.3f there, %.3f at %.2f%n",
          set, there, normal, Scorer.THRESHOLD);
    }
  }

  private static boolean isOf(String set, LabeledPair pair) {
    return set.equals(ACROSS) ? pair.isAcrossScripts() : pair.set().equals(set);
  }
}
