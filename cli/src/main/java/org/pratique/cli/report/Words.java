package org.pratique.cli.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.decide.SourceDates;
import org.pratique.engine.law.Policy;

/** The words of a report that are the same wherever they stand. */
public final class Words {
  public static final String NOTHING = "–";
  private static final int HASH_SHOWN = 12;

  private Words() {}

  public static Ink.Tone tone(Outcome outcome) {
    return switch (outcome) {
      case NOT_SUBJECT, NO_LICENSE_REQUIRED, LICENSE_EXCEPTION, AUTHORIZED -> Ink.Tone.GOOD;
      case UNDETERMINED -> Ink.Tone.CAUTION;
      case LICENSE_REQUIRED, PROHIBITED -> Ink.Tone.BAD;
    };
  }

  /** `presumption of denial`. */
  public static String policy(Policy policy) {
    return policy.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The review an application would meet, in a word or two. */
  public static String review(Determination d) {
    if (d.review() != null) {
      return policy(d.review().policy());
    }
    return d.possibleReviews().isEmpty() ? NOTHING : "open: " + policies(d.possibleReviews());
  }

  static String policies(List<Policy> policies) {
    return join(policies.stream().map(Words::policy).toList());
  }

  /** `LICENSE_EXCEPTION LPP`. */
  public static String outcome(
      Outcome outcome, Determination.@Nullable Authorization authorization) {
    return authorization == null ? outcome.name() : outcome.name() + " " + authorization.symbol();
  }

  /**
   * What the outcome turns on: the authorization, the first requirement nothing meets, or what is
   * open.
   */
  public static String by(Determination d) {
    Determination.Authorization authorization = d.authorization();
    if (authorization != null) {
      return authorization.symbol() + ", " + authorization.citation();
    }
    if (d.isOpen()) {
      return d.questions().isEmpty() ? NOTHING : "ask " + d.questions().getFirst().fact();
    }
    for (Determination.Requirement requirement : d.requirements()) {
      if (requirement.metBy().isEmpty() && requirement.applies() == Truth.YES) {
        return requirement.id();
      }
    }
    return NOTHING;
  }

  /** `oldest source relied on: 2025-01-15 (742.6); no date: my-lpp`. */
  static String sources(SourceDates sources) {
    SourceDates.Oldest oldest = sources.oldest();
    String words =
        "oldest source relied on: "
            + (oldest == null ? NOTHING : oldest.date() + " (" + oldest.provision() + ")");
    return sources.undated().isEmpty()
        ? words
        : words + "; no date: " + String.join(", ", sources.undated());
  }

  /** `a, b or c`. */
  public static String join(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }

  /** When a duty is due, with the day of the movement put in. */
  public static String due(Determination d, Determination.Obligation duty) {
    return duty.due().replace("movement.date", d.asOf().toString());
  }

  /** The version of this program, or a word for a build that has none. */
  public static String version() {
    String version = Words.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  public static String hash(String packHash) {
    return packHash.substring(0, Math.min(HASH_SHOWN, packHash.length()));
  }

  /** What another reading of the law says; the worse one is the safe one. */
  public static void reading(Page page, Determination d, Determination.Reading reading) {
    boolean safer = reading.outcome().ordinal() > d.outcome().ordinal();
    String outcome = outcome(reading.outcome(), reading.authorization());
    Determination.Review review = reading.review();
    String then = review == null ? outcome : outcome + ", " + policy(review.policy());
    page.cited(
        "reading",
        (safer ? "read safely (" : "read otherwise (") + reading.set() + "): " + then,
        review == null ? "" : review.citation());
  }
}
