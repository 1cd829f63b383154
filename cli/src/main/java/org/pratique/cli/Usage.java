package org.pratique.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.text.Width;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** What is said of a command line that makes no sense. */
final class Usage {
  private Usage() {}

  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("`" + text + "` is no day; write it like 2026-06-15");
    }
  }

  static BigDecimal number(String text) {
    try {
      return new BigDecimal(text.replace("_", "").replace(",", ""));
    } catch (NumberFormatException e) {
      throw new TypeConversionException("`" + text + "` is no number");
    }
  }

  static int refused(CommandLine.ParameterException e, Shell shell) {
    CommandLine command = e.getCommandLine();
    shell.err().println("pratique: " + Width.clean(message(e, command)));
    shell.err().println("see: " + command.getCommandSpec().qualifiedName() + " --help");
    return Exit.REFUSED;
  }

  private static String message(CommandLine.ParameterException e, CommandLine command) {
    if (!(e instanceof CommandLine.UnmatchedArgumentException unmatched)
        || command.getSubcommands().isEmpty()) {
      return String.valueOf(e.getMessage());
    }
    String given = unmatched.getUnmatched().getFirst();
    if (given.startsWith("-")) {
      return String.valueOf(e.getMessage());
    }
    List<String> near = Near.matches(given, command.getSubcommands().keySet());
    return "`" + given + "` is no command" + Problem.didYouMean(near);
  }
}
