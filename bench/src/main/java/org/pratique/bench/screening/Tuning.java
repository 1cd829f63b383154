package org.pratique.bench.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pratique.trade.screening.name.Brands;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.score.Feature;
import org.pratique.trade.screening.score.Prior;
import org.pratique.trade.screening.score.Scorer;
import org.pratique.trade.screening.score.Weights;

/**
 * Fits the weights of features on the tuned half of the labeled pairs: logistic regression, one
 * weight at a time, each kept on the side where its sentence makes sense. Prints the rows of {@code
 * weights.tsv} but for the shift that makes 0.5 the best threshold. Run: `java -cp …
 * org.pratique.bench.screening.Tuning NAMES_DIR`.
 */
public final class Tuning {
  private static final int SWEEPS = 1_500;
  private static final double STEP_MIN = 1e-4;
  private static final double SHRINKAGE = 2e-4;
  private static final double CURVATURE_MIN = 0.02;

  /** Features that speak for one party; all others speak against it. */
  private static final Set<String> FOR =
      Set.of(
          "shared",
          "covered",
          "exact",
          "givenName",
          "acronym",
          "whole",
          "formShared",
          "seriesConflict",
          "brandUnknown",
          "acrossShared");

  /** May speak either way. */
  private static final Set<String> EITHER = Set.of("initial");

  private final double[][] features;
  private final double[] counts;
  private final boolean[] labels;

  private Tuning(List<LabeledPair> pairs) {
    Scorer scorer = new Scorer(Weights.shipped(), Prior.PAIR, Brands.shipped());
    features = new double[pairs.size()][];
    counts = new double[pairs.size()];
    labels = new boolean[pairs.size()];
    double total = 0;
    for (int i = 0; i < pairs.size(); i++) {
      LabeledPair pair = pairs.get(i);
      features[i] = scorer.features(pair.first(), pair.second());
      labels[i] = pair.isMatch();
      counts[i] = count(pair);
      total += counts[i];
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] /= total;
    }
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
    List<LabeledPair> tuned =
        LabeledPair.read(Path.of(args[0]).resolve("name-pairs.csv")).stream()
            .filter(LabeledPair::isTuned)
            .toList();
    double[] people =
        new Tuning(tuned.stream().filter(p -> p.kind() == Kind.PERSON).toList()).fit();
    double[] companies =
        new Tuning(tuned.stream().filter(p -> p.kind() != Kind.PERSON).toList()).fit();
    for (int i = 0; i < people.length; i++) {
      String id = i < Feature.ALL.size() ? Feature.ALL.get(i).id() : Weights.ALWAYS;
      System.out.printf(Locale.ROOT, "%s\t%.2f\t%.2f%n", id, people[i], companies[i]);
    }
  }

  private double[] fit() {
    int last = Feature.ALL.size();
    double[] weights = new double[last + 1];
    double[] sums = new double[features.length];
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

  private double value(int pair, int feature) {
    return feature < Feature.ALL.size() ? features[pair][feature] : 1;
  }

  private double step(int feature, double weight, double[] sums) {
    boolean isFeature = feature < Feature.ALL.size();
    double shrinkage = isFeature ? SHRINKAGE : 0;
    double slope = shrinkage * weight;
    double curvature = shrinkage + 1e-9;
    for (int i = 0; i < sums.length; i++) {
      double value = value(i, feature);
      double chance = 1 / (1 + Math.exp(-sums[i]));
      slope += counts[i] * (chance - (labels[i] ? 1 : 0)) * value;
      curvature += counts[i] * Math.max(chance * (1 - chance), CURVATURE_MIN) * value * value;
    }
    double next = weight - Math.clamp(slope / curvature, -1.0, 1.0);
    String id = isFeature ? Feature.ALL.get(feature).id() : "";
    boolean isWrongSide =
        isFeature && !EITHER.contains(id) && (FOR.contains(id) ? next < 0 : next > 0);
    return isWrongSide ? -weight : next - weight;
  }
}
