package org.pratique.bench.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;
import org.pratique.trade.screening.name.Brands;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.score.Feature;
import org.pratique.trade.screening.score.Prior;
import org.pratique.trade.screening.score.Scorer;
import org.pratique.trade.screening.score.Weights;

/**
 * Fits the weights of features on the tuned half of the labeled pairs, and for lists on people who
 * are on none beside them: logistic regression, one weight at a time, each kept on the side where
 * its sentence makes sense. Prints the rows of {@code weights.tsv} but for the shift that makes 0.5
 * the best threshold. Run: `java -cp … org.pratique.bench.screening.Tuning NAMES_DIR LISTS_DIR`.
 */
public final class Tuning {
  private static final int SWEEPS = 1_500;
  private static final double STEP_MIN = 1e-4;
  private static final double SHRINKAGE = 2e-4;
  private static final double CURVATURE_MIN = 0.02;

  /** Listed names beside each of the innocents. */
  private static final int CANDIDATES = 3;

  /** What one of them counts, where a pair across scripts counts 6. */
  private static final double INNOCENT = 0.25;

  /** Features that speak for one party; all others speak against it. */
  private static final Set<String> FOR =
      Set.of(
          "shared",
          "covered",
          "exact",
          "givenName",
          "whole",
          "formShared",
          "seriesConflict",
          "brandUnknown",
          "acrossShared");

  /** May speak either way. */
  private static final Set<String> EITHER = Set.of("initial");

  /** What an unlisted company has in common with a listed one; no pair of people who share it. */
  private static final Set<String> PAIRS_ONLY = Set.of("brandUnknown", "acrossShared");

  /** What is only against lists. */
  private static final Set<String> LISTS_ONLY = Set.of("commonPart");

  private record Sample(double[] features, double count, Boolean isMatch) {}

  private final List<Sample> samples;
  private final Set<String> without;

  private Tuning(List<Sample> samples, Set<String> without) {
    double total = samples.stream().mapToDouble(Sample::count).sum();
    this.samples =
        samples.stream().map(s -> new Sample(s.features, s.count / total, s.isMatch)).toList();
    this.without = without;
  }

  /** Small sets count more for each pair; weak labels less or not at all. */
  private static double count(LabeledPair pair) {
    return switch (pair.set()) {
      case "nomenklatura" -> 4;
      case "csl_alias" -> pair.isWeak() ? 0 : 0.12;
      case "csl_hard_negative" -> pair.isWeak() ? 0.1 : 0.2;
      case "watchman_cascade_excerpt" -> 5;
      default -> pair.isMatch() ? 6 : 4;
    };
  }

  public static void main(String[] args) throws IOException {
    Path names = Path.of(args[0]);
    Scorer scorer = new Scorer(Weights.shipped(), Prior.PAIR, Brands.shipped());
    List<Sample> people = new ArrayList<>();
    List<Sample> companies = new ArrayList<>();
    for (LabeledPair pair : LabeledPair.read(names.resolve("name-pairs.csv"))) {
      if (pair.isTuned()) {
        double[] features = scorer.features(pair.first(), pair.second());
        (pair.kind() == Kind.PERSON ? people : companies)
            .add(new Sample(features, count(pair), pair.isMatch()));
      }
    }
    double[][] columns = new double[4][];
    columns[0] = new Tuning(people, LISTS_ONLY).fit();
    columns[1] = new Tuning(companies, LISTS_ONLY).fit();
    Searcher searcher = new Searcher(PartyIndex.of(Lists.read(Path.of(args[1]))));
    for (Innocents.Person person : Innocents.read(names)) {
      if (person.isTuned()) {
        for (Searcher.Compared compared : searcher.compared(person.name(), CANDIDATES)) {
          double[] features = scorer.features(compared.asked(), compared.listed());
          (compared.listed().kind() == Kind.PERSON ? people : companies)
              .add(new Sample(features, INNOCENT, false));
        }
      }
    }
    columns[2] = new Tuning(people, PAIRS_ONLY).fit();
    columns[3] = new Tuning(companies, PAIRS_ONLY).fit();
    for (int i = 0; i < columns[0].length; i++) {
      String id = i < Feature.ALL.size() ? Feature.ALL.get(i).id() : Weights.ALWAYS;
      System.out.print(id);
      for (double[] column : columns) {
        System.out.printf(Locale.ROOT, "\t%.2f", column[i]);
      }
      System.out.println();
    }
  }

  private double[] fit() {
    int last = Feature.ALL.size();
    double[] weights = new double[last + 1];
    double[] sums = new double[samples.size()];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double largest = 0;
      for (int j = 0; j <= last; j++) {
        double step = step(j, weights[j], sums);
        weights[j] += step;
        for (int i = 0; step != 0 && i < sums.length; i++) {
          sums[i] += step * value(i, j);
        }
        largest = Math.max(largest, Math.abs(step));
      }
      if (largest < STEP_MIN) {
        break;
      }
    }
    return weights;
  }

  private double value(int sample, int feature) {
    return feature < Feature.ALL.size() ? samples.get(sample).features()[feature] : 1;
  }

  private double step(int feature, double weight, double[] sums) {
    boolean isFeature = feature < Feature.ALL.size();
    String id = isFeature ? Feature.ALL.get(feature).id() : "";
    if (without.contains(id)) {
      return 0;
    }
    double shrinkage = isFeature ? SHRINKAGE : 0;
    double slope = shrinkage * weight;
    double curvature = shrinkage + 1e-9;
    for (int i = 0; i < sums.length; i++) {
      Sample sample = samples.get(i);
      double value = value(i, feature);
      double chance = 1 / (1 + Math.exp(-sums[i]));
      slope += sample.count() * (chance - (sample.isMatch() ? 1 : 0)) * value;
      curvature += sample.count() * Math.max(chance * (1 - chance), CURVATURE_MIN) * value * value;
    }
    double next = weight - Math.clamp(slope / curvature, -1.0, 1.0);
    boolean isWrongSide =
        isFeature && !EITHER.contains(id) && (FOR.contains(id) ? next < 0 : next > 0);
    return isWrongSide ? -weight : next - weight;
  }
}
