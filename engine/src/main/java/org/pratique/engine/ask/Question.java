package org.pratique.engine.ask;

import java.util.List;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.FactSpec.Ask;

/**
 * One question of an interview.
 *
 * @param path where the answer goes in the movement file, and its key in a file of answers
 * @param subject path of the party or item it is about; empty for the movement
 * @param fact the fact that it would settle, the first of several
 * @param ask the question in words
 * @param choices the answers allowed, when they are few
 * @param proven whether two completions of the open facts were found that differ in this one and
 *     come to different outcomes; false when a limit stopped the search for them
 */
public record Question(
    String path, String subject, FactSpec fact, Ask ask, List<String> choices, Proven proven) {

  /** How sure it is that the answer can matter. */
  public enum Proven {
    BY_WITNESS,
    NOT_RULED_OUT
  }

  public Question {
    choices = List.copyOf(choices);
  }

  /** Who can answer. */
  public String who() {
    return fact.who();
  }

  /** The word no, which in capitals, as codes are written, is a country. */
  public static boolean isNoOrCountry(String answer) {
    return answer.strip().equalsIgnoreCase("no") && answer.chars().anyMatch(Character::isLowerCase);
  }
}
