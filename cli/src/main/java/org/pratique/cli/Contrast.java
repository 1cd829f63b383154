package org.pratique.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pratique.cli.input.Session;
import org.pratique.cli.json.WhyNotJson;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.whynot.WhyNotPage;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Book;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.whynot.WhyNot;

/** {@code --why-not}: why an exception cannot be used for a movement. */
final class Contrast {
  /** The movement and the exception. */
  record Asked(String file, String symbol, Optional<LocalDate> asOf) {}

  private Contrast() {}

  /** Prints the answer under each rule set; the exit code. */
  static int print(Shell shell, CommonOptions common, Session session, Asked asked) {
    String symbol = asked.symbol();
    Optional<Movement> read =
        session.read(asked.file()).flatMap(text -> session.movement(text, asked.asOf()));
    List<WhyNot> answers = new ArrayList<>();
    if (read.isPresent() && !session.isRefused()) {
      for (Determiner determiner : session.on(read.get().date())) {
        List<String> symbols = WhyNot.symbols(determiner);
        if (symbols.contains(symbol)) {
          Set<String> countries = session.law().countries();
          answers.add(WhyNot.of(determiner, read.get(), symbol, countries));
        } else {
          session.refuse(List.of(unknown(symbol, symbols, determiner.book())));
        }
      }
    }
    if (session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    shell
        .out()
        .print(
            common.format() == CommonOptions.Format.json
                ? WhyNotJson.print(answers)
                : WhyNotPage.of(answers, common.ink(shell), common.lang()));
    return Exit.OK;
  }

  private static Problem unknown(String symbol, List<String> symbols, Book book) {
    String near = Problem.didYouMean(Near.matches(symbol, symbols));
    String message =
        "`"
            + symbol
            + "` is no exception or program of this rule set on that day"
            + near
            + "; there are "
            + String.join(", ", symbols);
    return new Problem(Problem.Code.UNKNOWN_NAME, Place.whole(book.name()), message);
  }
}
