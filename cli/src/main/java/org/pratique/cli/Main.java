package org.pratique.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
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
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.HelpOption;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.text.Ink;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code pratique} command; every other command hangs below it. */
@Command(
    name = "pratique",
    description = {
      "Executable export control for AI compute: decides a movement of chips, systems, software or technology under"
          + " several rule sets, and proves every line from the law. It is not legal advice.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  ./pratique determine examples/kuala-lumpur.yaml --rules ear,ear:codified,siia-interim",
      "  ./pratique classify \"NVIDIA H100 SXM5 80GB\"",
      "",
      "Rule sets: ear (as enforced), ear:codified (the text), ear:announced, and proposals such as siia-interim;",
      "add @DATE to pin one to the law of a day. A path ending in .md is a proposal of your own.",
      "",
      "Exit codes: 0 decided or done; 1 internal error; 2 refused input; 3 at least one determination is open.",
      "More: ./pratique help COMMAND"
    })
public final class Main implements Callable<Integer> {
  /**
   * Made only when they are asked for: building all of them would cost every start some
   * milliseconds.
   */
  private static final Map<String, Function<Shell, Object>> COMMANDS = commands();

  private final Shell shell;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  @Option(names = "--version", description = "show the version and the law in the pack")
  boolean version;

  private Main(Shell shell) {
    this.shell = shell;
  }

  private static Map<String, Function<Shell, Object>> commands() {
    Map<String, Function<Shell, Object>> commands = new LinkedHashMap<>();
    commands.put("determine", Determine::new);
    commands.put("compare", Compare::new);
    commands.put("explain", Explain::new);
    commands.put("classify", Classify::new);
    commands.put("products", Products::new);
    commands.put("law", LawCommand::create);
    commands.put("version", Version::new);
    commands.put("help", shell -> new CommandLine.HelpCommand());
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
    java.io.Console console = System.console();
    return console != null && console.isTerminal() ? Ink.ANSI : Ink.PLAIN;
  }

  /** Runs a command in this process, without color unless asked. */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return run(args, in, out, err, Ink.PLAIN);
  }

  private static int run(String[] args, InputStream in, PrintStream out, PrintStream err, Ink ink) {
    Shell shell = new Shell(in, out, err, ink);
    CommandLine line = new CommandLine(new Main(shell));
    String first = args.length == 0 ? "" : args[0];
    @Nullable Function<Shell, Object> wanted = COMMANDS.get(first);
    if (wanted != null && !first.equals("help")) {
      line.addSubcommand(first, wanted.apply(shell));
    } else {
      COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.apply(shell)));
    }
    configure(line, shell);
    try {
      return line.execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return internal(e, List.of(args), shell);
    }
  }

  private static void configure(CommandLine line, Shell shell) {
    line.setOut(new PrintWriter(new OutputStreamWriter(shell.out(), StandardCharsets.UTF_8), true));
    line.setErr(new PrintWriter(new OutputStreamWriter(shell.err(), StandardCharsets.UTF_8), true));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setUsageHelpWidth(110);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(LocalDate.class, Usage::day);
    line.registerConverter(BigDecimal.class, Usage::number);
    line.setParameterExceptionHandler((e, args) -> Usage.refused(e, shell));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> internal(e, parsed.originalArgs(), shell));
  }

  private static int internal(Throwable e, List<String> args, Shell shell) {
    shell
        .err()
        .println(
            "pratique: internal error: "
                + e
                + "; please report it; "
                + HelpOption.DEBUG
                + " prints the trace");
    if (args.contains(HelpOption.DEBUG)) {
      e.printStackTrace(shell.err());
    }
    return Exit.INTERNAL;
  }

  @Override
  public Integer call() {
    if (version) {
      return new Version(shell).call();
    }
    spec.commandLine().usage(shell.out());
    return Exit.OK;
  }
}
