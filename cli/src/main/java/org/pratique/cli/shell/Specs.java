package org.pratique.cli.shell;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How commands describe themselves. */
public final class Specs {
  public static final String DEBUG = "--debug";
  private static final int HELP_WIDTH = 100;

  private Specs() {}

  /** A command with `--help` and `--debug`. */
  public static CommandSpec command(Callable<Integer> command, String description) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
    spec.usageMessage().description(description).width(HELP_WIDTH);
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("show this help").build());
    spec.addOption(
        OptionSpec.builder(DEBUG)
            .type(boolean.class)
            .arity("0")
            .description("print the trace of an internal error")
            .build());
    return spec;
  }

  /** Adds arguments in the order given. */
  public static CommandSpec with(CommandSpec spec, Arg<?>... args) {
    for (Arg<?> arg : args) {
      arg.addTo(spec);
    }
    return spec;
  }

  /** What is printed after the options: examples, exit codes. */
  public static CommandSpec footer(CommandSpec spec, String... lines) {
    String[] footer = new String[lines.length + 1];
    footer[0] = "";
    System.arraycopy(lines, 0, footer, 1, lines.length);
    spec.usageMessage().footer(footer);
    return spec;
  }
}
