package org.pratique.cli.ask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.cli.report.Lang;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Today;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Width;
import org.pratique.engine.ask.Interview;
import org.pratique.engine.ask.Question;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.problem.Problem;

/** An interview with whoever types the answers, a line each. */
public final class Dialog {
  /** Characters of one answer that are read; a name or a list of countries is shorter. */
  private static final int ANSWER_MAX = 2_000;

  private final BufferedReader in;
  private final PrintStream out;
  private final Ink ink;
  private final Lang lang;
  private final Set<String> countries;
  private final CountryNames names;

  /**
   * @param out where the questions go: not where the result goes when a program reads it
   * @param countries the codes that `list` shows
   * @param names of countries that answers may have in place of codes
   */
  public Dialog(
      Shell shell, PrintStream out, Ink ink, Lang lang, Set<String> countries, CountryNames names) {
    this.names = names;
    in = new BufferedReader(new InputStreamReader(shell.in(), StandardCharsets.UTF_8));
    this.out = out;
    this.ink = ink;
    this.lang = lang;
    this.countries = countries;
  }

  /** To the end, or to where the user stops. */
  public Interview hold(Interview begun) {
    Interview interview = begun;
    out.print(Phrases.indented(lang.of(Phrases.COMMANDS), ""));
    out.println();
    while (interview.question().isPresent()) {
      Question question = interview.question().get();
      show(question, interview.given().size() + 1);
      Optional<String> line = line();
      if (line.isEmpty() || line.get().toLowerCase(Locale.ROOT).equals("quit")) {
        return interview;
      }
      interview = next(interview, line.get());
    }
    return interview;
  }

  private void show(Question question, int number) {
    out.print(
        ink.paint(
            Ink.Tone.STRONG, Phrases.indented(number + ". " + Phrases.words(question, lang), "")));
    String hint = Phrases.hint(question, lang);
    if (!hint.isEmpty()) {
      out.print(ink.paint(Ink.Tone.FAINT, Phrases.indented(hint, "   ")));
    }
    out.print("> ");
    out.flush();
  }

  private Interview next(Interview interview, String line) {
    switch (line.toLowerCase(Locale.ROOT)) {
      case "?", "unknown" -> {
        out.print(Phrases.indented(lang.of(Phrases.SKIPPED), "   "));
        return settled(interview.skip());
      }
      case "back" -> {
        if (interview.back().isEmpty()) {
          out.print(Phrases.indented(lang.of(Phrases.FIRST), "   "));
        }
        return interview.back().orElse(interview);
      }
      case "list" -> {
        out.print(Phrases.indented(String.join(" ", countries), "   "));
        return interview;
      }
      default -> {
        return answered(interview, line.equalsIgnoreCase("today") ? Today.day().toString() : line);
      }
    }
  }

  private Interview answered(Interview interview, String line) {
    Question question = interview.question().orElseThrow();
    return switch (names.read(question, line)) {
      case CountryNames.Reading.Ambiguous(String name, List<String> candidates) -> {
        out.print(Phrases.indented(Phrases.ambiguous(name, candidates, lang), "   "));
        yield interview;
      }
      case CountryNames.Reading.Taken(String answer, List<String> read) ->
          switch (interview.answer(answer)) {
            case Interview.Reply.Taken(Interview taken) -> {
              read.forEach(name -> out.print(Phrases.indented("→ " + name, "   ")));
              yield settled(taken);
            }
            case Interview.Reply.Wrong(List<Problem> problems) -> {
              problems.forEach(p -> out.print(Phrases.indented(p.message(), "   ")));
              yield interview;
            }
          };
    };
  }

  /** What an answer left possible. */
  private Interview settled(Interview interview) {
    for (int i = 0; i < interview.possible().size(); i++) {
      Set<Outcome> left = interview.possible().get(i);
      String ruleSet = interview.determiners().get(i).book().name();
      String line = "→ " + ruleSet + ": " + Phrases.outcomes(left);
      Ink.Tone tone = left.size() == 1 ? Ink.Tone.GOOD : Ink.Tone.FAINT;
      out.print(ink.paint(tone, Phrases.indented(line, "   ")));
    }
    out.println();
    return interview;
  }

  private Optional<String> line() {
    StringBuilder line = new StringBuilder();
    try {
      int c = in.read();
      if (c < 0) {
        return Optional.empty();
      }
      while (c >= 0 && c != '\n') {
        if (line.length() < ANSWER_MAX && c != '\r') {
          line.append((char) c);
        }
        c = in.read();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    @Nullable String clean = Width.clean(line.toString());
    return Optional.of(clean.strip());
  }
}
