package org.pratique.cli.screening.batch;

import java.util.List;
import java.util.Optional;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;
import org.pratique.trade.screening.score.Scorer;

/**
 * The scores at which a row is for review and at which it is blocked.
 *
 * @param block at least this: blocked
 * @param review at least this: for review; less is clear
 */
public record Thresholds(double block, double review) {
  /** Of 5,000 people who are on no list some 20 are blocked and 42 more go to review. */
  public static final Thresholds DEFAULT = new Thresholds(0.9, Scorer.THRESHOLD);

  private static final String BLOCK = "block";
  private static final String REVIEW = "review";

  /**
   * Thresholds of one use out of a file of uses.
   *
   * @param text YAML: {@code uses: {onboarding: {block: 0.95, review: 0.6}}}
   * @return empty after telling what is wrong
   */
  public static Optional<Thresholds> read(String text, String file, String use, Problems problems) {
    Optional<Node> read = YamlReader.read(text, file, problems);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> uses =
        read.get() instanceof Node.Mapping top ? top.get("uses") : Optional.empty();
    if (uses.isEmpty() || !(uses.get() instanceof Node.Mapping named)) {
      String message = "write `uses:` and under it each use with `block` and `review`";
      problems.add(Problem.Code.MISSING, Place.whole(file), message);
      return Optional.empty();
    }
    Optional<Node> found = named.get(use);
    if (found.isEmpty() || !(found.get() instanceof Node.Mapping values)) {
      String message = "there is no use `%s` with `block` and `review`".formatted(use);
      problems.add(Problem.Code.UNKNOWN_NAME, Place.whole(file), message);
      return Optional.empty();
    }
    Optional<Double> block = number(values, BLOCK, file, problems);
    Optional<Double> review = number(values, REVIEW, file, problems);
    if (block.isEmpty() || review.isEmpty()) {
      return Optional.empty();
    }
    return checked(block.get(), review.get(), values.placeOf(BLOCK), problems);
  }

  private static Optional<Double> number(
      Node.Mapping values, String key, String file, Problems problems) {
    try {
      return Optional.of(Double.parseDouble(values.text(key).orElse("")));
    } catch (NumberFormatException e) {
      boolean isThere = values.get(key).isPresent();
      Place place = isThere ? values.placeOf(key) : Place.whole(file);
      problems.add(Problem.Code.WRONG_TYPE, place, "give `%s` a number from 0 to 1".formatted(key));
      return Optional.empty();
    }
  }

  /** Both between 0 and 1, and review not above block; else empty after telling. */
  public static Optional<Thresholds> checked(
      double block, double review, Place place, Problems problems) {
    if (List.of(block, review).stream().allMatch(t -> t >= 0 && t <= 1) && review <= block) {
      return Optional.of(new Thresholds(block, review));
    }
    String message = "`review` and `block` are from 0 to 1, and `review` is not above `block`";
    problems.add(Problem.Code.OUT_OF_RANGE, place, message);
    return Optional.empty();
  }
}
