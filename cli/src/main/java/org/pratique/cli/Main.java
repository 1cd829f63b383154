package org.pratique.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pratique.cli.law.LawCommand;
import org.pratique.cli.lists.ListsCommand;
import org.pratique.cli.party.PartyCommand;
import org.pratique.cli.portfolio.Portfolio;
import org.pratique.cli.screening.ScreenCommand;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.text.Ink;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The {@code pratique} command; every other command hangs below it. */
public final class Main implements Callable<Integer> {
  private static final String HELP = "help";

  /**
   * Made only when they are asked for: building all of them would cost every start some
   * milliseconds.
   */
  private static final Map<String, Function<Shell, CommandSpec>> COMMANDS = commands();

  private final Shell shell;
  private final Arg<Boolean> version =
      Arg.flag("--version", "show the version and the law in the pack");
  private final CommandSpec spec;

  private Main(Shell shell) {
    this.shell = shell;
    String what =
        "Executable export control for AI compute: decides a movement of chips, systems, software"
            + " or technology under several rule sets, and proves every line from the law. It is"
            + " not legal advice.%n";
    spec = Specs.with(Specs.command(this, what).name("pratique"), version);
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
    Specs.footer(
        spec,
        "Examples:",
        "  ./pratique determine examples/kuala-lumpur.yaml --rules ear,ear:codified,siia-interim",
        "  ./pratique classify \"NVIDIA H100 SXM5 80GB\"",
        "",
        "Rule sets: ear (as enforced), ear:codified (the text), ear:announced, and proposals such"
            + " as",
        "siia-interim; add @DATE to pin one to the law of a day. A path ending in .md is a proposal"
            + " of your",
        "own.",
        "",
        "Exit codes: 0 decided or done; 1 internal error; 2 refused input; 3 a determination is"
            + " open.",
        "More: ./pratique help COMMAND");
  }

  private static Map<String, Function<Shell, CommandSpec>> commands() {
    Map<String, Function<Shell, CommandSpec>> commands = new LinkedHashMap<>();
    commands.put("determine", Determine::spec);
    commands.put("ask", AskCommand::spec);
    commands.put("compare", Compare::spec);
    commands.put("compare-rules", CompareRules::spec);
    commands.put("explain", Explain::spec);
    commands.put("whatif", WhatIfCommand::spec);
    commands.put("portfolio", Portfolio::spec);
    commands.put("classify", Classify::spec);
    commands.put("products", Products::spec);
    commands.put("screen", ScreenCommand::spec);
    commands.put("lists", ListsCommand::spec);
    commands.put("party", PartyCommand::spec);
    commands.put("law", LawCommand::spec);
    commands.put("version", Version::spec);
    commands.put(HELP, Help::spec);
    return commands;
  }

  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int code = run(args, System.in, out, err, terminal());
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    OutputStream buffered = new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
    return new PrintStream(buffered, false, StandardCharsets.UTF_8);
  }

  private static Ink terminal() {
    String none = System.getenv("NO_COLOR");
    if ((none != null && !none.isEmpty()) || "dumb".equals(System.getenv("TERM"))) {
      return Ink.PLAIN;
    }
    Console console = System.console();
    return console != null && console.isTerminal() ? Ink.ANSI : Ink.PLAIN;
  }

  /** Runs a command in this process, without color unless asked. */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return run(args, in, out, err, Ink.PLAIN);
  }

  private static int run(String[] args, InputStream in, PrintStream out, PrintStream err, Ink ink) {
    Shell shell = new Shell(in, out, err, ink);
    CommandSpec main = new Main(shell).spec;
    String first = args.length == 0 ? "" : args[0];
    @Nullable Function<Shell, CommandSpec> wanted = COMMANDS.get(first);
    if (wanted != null && !first.equals(HELP)) {
      main.addSubcommand(first, wanted.apply(shell));
    } else {
      COMMANDS.forEach((name, command) -> main.addSubcommand(name, command.apply(shell)));
    }
    try {
      return configured(main, shell).execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return internal(e, List.of(args), shell);
    }
  }

  private static CommandLine configured(CommandSpec main, Shell shell) {
    CommandLine line = new CommandLine(main);
    line.setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(shell.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(LocalDate.class, Usage::day);
    line.registerConverter(BigDecimal.class, Usage::number);
    line.setParameterExceptionHandler((e, args) -> Usage.refused(e, shell));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> internal(e, parsed.originalArgs(), shell));
    return line;
  }

  private static int internal(Throwable e, List<String> args, Shell shell) {
    shell
        .err()
        .println(
            "pratique: internal error: "
                + e
                + "; please report it; "
                + Specs.DEBUG
                + " prints the trace");
    if (args.contains(Specs.DEBUG)) {
      e.printStackTrace(shell.err());
    }
    return Exit.INTERNAL;
  }

  @Override
  public Integer call() {
    if (version.or(false)) {
      return new Version(shell).call();
    }
    spec.commandLine().usage(shell.out());
    return Exit.OK;
  }
}
