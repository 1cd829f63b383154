package org.pratique.engine.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pratique.engine.law.source.Meta;
import org.pratique.engine.law.source.Term;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Refused;

/**
 * A rule set as asked for: `ear`, `ear:codified`, `siia-interim`, `ear@2025-01-13`.
 *
 * @param set `ear`, or the name of a proposal
 * @param pin the day whose law is asked for, in place of the movement's
 * @param text as asked
 */
public record RuleSetName(String set, Posture posture, Optional<LocalDate> pin, String text) {
  /** The rule set every proposal amends. */
  public static final String EAR = Meta.BASE;

  private static final int LENGTH_MAX = 200;

  /** Whether a set of the name exists is known to the pack only. */
  public static RuleSetName parse(String text) {
    String rest = text.strip();
    if (rest.isEmpty() || rest.length() > LENGTH_MAX) {
      throw refused(
          Problem.Code.SYNTAX, text, "a rule set is named, for example `ear` or `ear:codified`");
    }
    Optional<LocalDate> pin = Optional.empty();
    int at = rest.indexOf('@');
    if (at >= 0) {
      pin = Term.parse(rest.substring(at + 1));
      if (pin.isEmpty()) {
        throw refused(
            Problem.Code.WRONG_TYPE, text, "after `@` stands a day such as `ear@2025-01-13`");
      }
      rest = rest.substring(0, at);
    }
    Posture posture = Posture.ENFORCED;
    int colon = rest.indexOf(':');
    if (colon >= 0) {
      posture = posture(rest.substring(colon + 1), text);
      rest = rest.substring(0, colon);
    }
    return new RuleSetName(rest, posture, pin, text.strip());
  }

  private static Posture posture(String word, String text) {
    List<String> words = Arrays.stream(Posture.values()).map(Posture::word).toList();
    if (!words.contains(word)) {
      throw refused(
          Problem.Code.UNKNOWN_NAME,
          text,
          "`%s` is none of the ways to take the law: %s%s"
              .formatted(
                  word, String.join(", ", words), Problem.didYouMean(Near.matches(word, words))));
    }
    return Posture.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static Refused refused(Problem.Code code, String text, String message) {
    return new Refused(List.of(new Problem(code, Place.whole("rule set `" + text + "`"), message)));
  }

  @Override
  public String toString() {
    return text;
  }
}
