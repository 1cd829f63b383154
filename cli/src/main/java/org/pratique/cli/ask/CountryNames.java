package org.pratique.cli.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pratique.engine.ask.Question;
import org.pratique.engine.movement.text.Countries;

/** Countries as people type them: a code, or a name in English or Chinese. */
public final class CountryNames {
  /** An answer with codes in place of names. */
  sealed interface Reading {
    /**
     * @param codes what goes into the file
     * @param names the names read and their codes, `Malaysia = MY`; none when nothing was a name
     */
    record Taken(String codes, List<String> names) implements Reading {}

    /**
     * @param candidates each with its code
     */
    record Ambiguous(String name, List<String> candidates) implements Reading {}
  }

  private final Countries countries;

  /**
   * @param table codes and names, as `countries.csv` of the pack has them
   */
  public CountryNames(String table) {
    countries = Countries.read(table);
  }

  /** The code of the one country that a text names, in any of our tables; else empty. */
  public Optional<String> code(String name) {
    List<String> meant = countries.named(name);
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  /** What was typed, with codes for names; names that nobody knows stay as they are. */
  Reading read(Question question, String answer) {
    List<String> members =
        switch (question.fact().type()) {
          case COUNTRY -> List.of(answer);
          case COUNTRIES -> List.of(answer.split("[,;，；、]", -1));
          case BOOLEAN, INTEGER, DECIMAL, DATE, TEXT, ECCN, ECCNS, ENUM, SET -> List.of();
        };
    if (members.isEmpty() || Question.isNoOrCountry(answer) || !question.choices().isEmpty()) {
      return new Reading.Taken(answer, List.of());
    }
    List<String> codes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String member : members) {
      String name = member.strip();
      List<String> meant = countries.named(name);
      if (meant.size() > 1) {
        return new Reading.Ambiguous(
            name, meant.stream().map(code -> code + " (" + countries.name(code) + ")").toList());
      }
      String code = meant.isEmpty() ? name : meant.getFirst();
      codes.add(code);
      if (!code.equals(name)) {
        names.add(name + " = " + code + " (" + countries.name(code) + ")");
      }
    }
    return names.isEmpty()
        ? new Reading.Taken(answer, names)
        : new Reading.Taken(String.join(", ", codes), names);
  }
}
