package org.pratique.cli.screening;

import java.util.List;
import java.util.Locale;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.NameReader;
import org.pratique.trade.screening.score.Prior;
import org.pratique.trade.screening.score.Scorer;

/** Scores one pair of names after another. */
final class PairScorer {
  /** Some 400 words: more would be no name, and take its square in time. */
  private static final int STRETCHES_MAX = 16;

  private final Scorer scorer = new Scorer(Prior.PAIR);

  /**
   * A score.
   *
   * @param figure as it is written; empty when there is none
   * @param fault why there is none; empty when there is one
   */
  record Result(String figure, String fault) {}

  Result score(String one, String other, String schema) {
    if (one.length() > NameReader.LENGTH_MAX || other.length() > NameReader.LENGTH_MAX) {
      return new Result(
          "", "a name has more than %,d characters; cut it".formatted(NameReader.LENGTH_MAX));
    }
    Kind kind = kind(schema, one, other);
    double highest = 0;
    boolean isCompared = false;
    for (Name name : stretches(one, kind)) {
      for (Name otherName : stretches(other, kind)) {
        highest = Math.max(highest, scorer.value(name, otherName));
        isCompared |= !name.isEmpty() && !otherName.isEmpty();
      }
    }
    return isCompared
        ? new Result(String.format(Locale.ROOT, "%.4f", highest), "")
        : new Result("", "a name of the pair is empty, or has no letters that could be compared");
  }

  private static List<Name> stretches(String text, Kind kind) {
    List<Name> stretches = NameReader.stretches(text, kind);
    return stretches.subList(0, Math.min(stretches.size(), STRETCHES_MAX));
  }

  private static Kind kind(String schema, String one, String other) {
    return switch (schema.strip().toLowerCase(Locale.ROOT)) {
      case "person", "individual" -> Kind.PERSON;
      case "vessel", "airplane", "vehicle" -> Kind.VESSEL;
      case "address" -> Kind.ADDRESS;
      case "" ->
          List.of(one, other).stream().anyMatch(name -> NameReader.kindOf(name).isPresent())
              ? Kind.COMPANY
              : Kind.PERSON;
      default -> Kind.COMPANY;
    };
  }
}
