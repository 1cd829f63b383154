package org.pratique.trade.screening.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.pratique.trade.screening.name.Brands;
import org.pratique.trade.screening.name.Name;

/**
 * Scores pairs of names. Keeps scratch space: one scorer for each thread.
 *
 * <pre>{@code
 * Scorer scorer = new Scorer(Prior.PAIR);
 * double score = scorer.value(NameReader.read("SiemensAG", Kind.COMPANY), …);
 * }</pre>
 */
public final class Scorer {
  /** From here on names are rather of one party than of two: the best single threshold. */
  public static final double THRESHOLD = 0.5;

  /** Names of that many words are read for what they hold; hardly any listed name has as many. */
  public static final int LONG_WORDS_MIN = 20;

  /** What adds less than this to the sum is not worth a sentence. */
  private static final double POINTS_MIN = 0.005;

  private final Weights weights;
  private final Prior prior;
  private final Likeness likeness;

  /** With what is shipped. */
  public Scorer(Prior prior) {
    this(Weights.shipped(), prior, Brands.shipped());
  }

  public Scorer(Weights weights, Prior prior, Brands brands) {
    this.weights = weights;
    this.prior = prior;
    likeness = new Likeness(brands);
  }

  /** From 0 to 1, higher for the same party; 0 when a name has nothing in it to compare. */
  public double value(Name one, Name other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    return value(evidence(one, other));
  }

  /** The words of two names, neither of them empty, paired. */
  public Evidence evidence(Name one, Name other) {
    return Evidence.of(one, other, likeness);
  }

  /** The same score, of words that are paired already. */
  public double value(Evidence evidence) {
    double value = logistic(sum(evidence));
    return isCautious(value) && !Caution.of(evidence).isEmpty() ? Caution.MOST : value;
  }

  /** Of a pair that somebody put side by side, a person thinks anyway. */
  private boolean isCautious(double value) {
    return prior == Prior.LIST && value > Caution.MOST;
  }

  /**
   * Of a long text, the stretch whose words are paired with those of a name; shorter texts as they
   * are. A listed name must not be hidden by what stands around it.
   */
  public Name narrowed(Name text, Name name) {
    if (text.tokens().size() < LONG_WORDS_MIN || name.isEmpty()) {
      return text;
    }
    int from = text.tokens().size();
    int to = 0;
    for (Match match : Evidence.of(text, name, likeness).matches()) {
      from = Math.min(from, match.from());
      to = Math.max(to, match.to());
    }
    return from < to ? text.with(text.tokens().subList(from, to)) : text;
  }

  private double sum(Evidence evidence) {
    double sum = weights.always(evidence.one().kind(), prior);
    for (int i = 0; i < Feature.ALL.size(); i++) {
      double weight = weight(i, evidence);
      if (weight != 0) {
        sum += weight * Feature.ALL.get(i).value().applyAsDouble(evidence);
      }
    }
    return sum;
  }

  private double weight(int feature, Evidence evidence) {
    return weights.of(feature, evidence.one().kind(), prior);
  }

  private static double logistic(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  /** The score with a sentence for every feature that moved it. */
  public Score explained(Name one, Name other) {
    if (one.isEmpty() || other.isEmpty()) {
      return new Score(0, List.of("there is nothing in one of the names to compare"), List.of());
    }
    Evidence evidence = Evidence.of(one, other, likeness);
    List<Score.Reason> reasons = new ArrayList<>();
    for (int i = 0; i < Feature.ALL.size(); i++) {
      Feature feature = Feature.ALL.get(i);
      double value = feature.value().applyAsDouble(evidence);
      double points = value * weight(i, evidence);
      if (Math.abs(points) >= POINTS_MIN) {
        String sentence = feature.sentence() + " (" + figure(value) + ")";
        reasons.add(new Score.Reason(feature.id(), points, sentence));
      }
    }
    reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.points())));
    Score score = new Score(logistic(sum(evidence)), matches(evidence), reasons);
    String caution = isCautious(score.value()) ? Caution.of(evidence) : "";
    return caution.isEmpty() ? score : score.moved(Caution.MOST, "caution", caution);
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static List<String> matches(Evidence evidence) {
    List<String> matches = new ArrayList<>();
    for (Match match : evidence.matches()) {
      matches.add(
          "%s %s %s"
              .formatted(
                  words(evidence.one(), match.from(), match.to()),
                  how(match),
                  words(evidence.other(), match.otherFrom(), match.otherTo())));
    }
    return matches;
  }

  private static String words(Name name, int from, int to) {
    List<String> words =
        name.tokens().subList(from, to).stream()
            .map(token -> token.isIdeographic() ? token.characters() : token.text())
            .toList();
    return String.join(" ", words);
  }

  private static String how(Match match) {
    return switch (match.how()) {
      case EQUAL, CHARACTERS -> "=";
      case SOUND -> "sounds like";
      case TYPO -> "is spelled like";
      case MEANING -> "means";
      case GIVEN_NAME -> "is a form of";
      case BRAND -> "is what lists call";
      case INITIAL -> "is short for";
      case ACRONYM -> "abbreviates";
      case JOINED -> "is written as";
    };
  }

  /** The features' values, in their order. */
  public double[] features(Name one, Name other) {
    Evidence evidence = Evidence.of(one, other, likeness);
    return Feature.ALL.stream().mapToDouble(f -> f.value().applyAsDouble(evidence)).toArray();
  }
}
