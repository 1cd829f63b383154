package org.pratique.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pratique.cli.ask.Dialog;
import org.pratique.cli.ask.Record;
import org.pratique.cli.ask.Script;
import org.pratique.cli.input.Session;
import org.pratique.cli.json.InterviewJson;
import org.pratique.cli.report.Decided;
import org.pratique.cli.report.Report;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.MovementOptions;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.engine.ask.Interview;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.law.Pack;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Refused;
import org.pratique.engine.yaml.Node;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ask}: an interview that ends with a movement file and its determination. */
final class AskCommand implements Callable<Integer> {
  private static final Ask STOPPED =
      new Ask(
          "stopped; the movement so far, which ask FILE takes up again:",
          "已停止；以下为目前的移动文件，可用ask继续：");
  private static final Ask COMPLETED = new Ask("the movement, as determine reads it:", "完成的移动文件：");
  private static final Ask WRITTEN = new Ask("the movement is in ", "移动文件已写入");

  private final Shell shell;
  private final Arg<String> file =
      Arg.optionalOperand(
          "FILE", "a movement file (YAML or JSON) to complete (default: nothing is known)");
  private final Arg<String> answers =
      Arg.text(
          "--answers",
          "FILE",
          "take the answers from this file (YAML or JSON): paths of the movement file to values, or"
              + " `unknown`; - reads standard input");
  private final Arg<String> out =
      Arg.text("--out", "FILE", "write the completed movement file here instead of printing it");
  private final MovementOptions movement = new MovementOptions();
  private final CommonOptions common = new CommonOptions();

  AskCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    AskCommand command = new AskCommand(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Asks what can still change the outcome and nothing else, the most decisive question first;"
                + " ends with a movement file and its determination.");
    Specs.with(spec, command.file, command.answers, command.out);
    command.movement.addTo(spec);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "An answer is a word, a number of the list, a country code, a date. `?` when it is not known",
        "(it is not asked again), `back` to change the answer before, `quit` to stop: the movement so far",
        "is printed, and `ask` takes it up again. Each answer is followed by the outcomes still possible.",
        "",
        "Examples:",
        "  ./pratique ask",
        "  ./pratique ask examples/parent-unknown.yaml --rules ear,ear:codified --out done.yaml",
        "  ./pratique ask --answers docs/how-to/penang.yaml --format json",
        "",
        "Exit codes: 0 decided, 3 still open or stopped, 2 refused input, 1 internal error.");
  }

  @Override
  public Integer call() {
    Session session = Session.open(shell.in(), movement.asked());
    Optional<Interview> begun = begin(session);
    Optional<Script> script = answers.find().flatMap(name -> session.tree(name)).map(Script::new);
    if (session.isRefused() || begun.isEmpty()) {
      return Refusal.print(shell, common, session.problems());
    }
    Interview end =
        script.isPresent() ? script.get().hold(begun.get()) : dialog(session).hold(begun.get());
    script.ifPresent(s -> session.refuse(s.problems()));
    List<Decided> decided = session.isRefused() ? List.of() : decided(session, end);
    if (!session.isRefused()) {
      write(end, session);
    }
    if (session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    print(end, script, decided, session.law());
    return decided.isEmpty() || isOpen(decided) ? Exit.UNDETERMINED : Exit.OK;
  }

  /** What determine would say of the completed file. */
  private List<Decided> decided(Session session, Interview end) {
    if (end.movement().isEmpty()) {
      return List.of();
    }
    String name = out.or(file.or("the answers"));
    return session.movement(new Session.Text(name, end.text()), Optional.empty()).stream()
        .map(movement -> session.decide(name, movement))
        .toList();
  }

  private Optional<Interview> begin(Session session) {
    Optional<Node.Mapping> stated =
        file.find().isPresent()
            ? session
                .treeOrNothing(file.or(""))
                .map(tree -> session.known(tree, movement.asOf()).movement())
            : Optional.of(Interview.nothing());
    if (stated.isEmpty() || session.isRefused()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Interview.begin(
              session.interview(), movement.asOf(), movement.asked().declares(), stated.get()));
    } catch (Refused refused) {
      session.refuse(refused.problems());
      return Optional.empty();
    }
  }

  private Dialog dialog(Session session) {
    boolean forPrograms = common.format() == CommonOptions.Format.json;
    PrintStream questions = forPrograms ? shell.err() : shell.out();
    return new Dialog(
        shell,
        questions,
        common.ink(shell),
        common.lang(),
        session.law().countries(),
        session.countryNames());
  }

  private void write(Interview end, Session session) {
    if (out.find().isEmpty()) {
      return;
    }
    String name = out.or("");
    try {
      Files.writeString(Path.of(name), end.text());
    } catch (IOException | InvalidPathException e) {
      String message = "the movement cannot be written here; name another file with --out";
      session.refuse(List.of(new Problem(Problem.Code.NO_TARGET, Place.whole(name), message)));
    }
  }

  private void print(Interview end, Optional<Script> script, List<Decided> decided, Pack law) {
    List<String> missing = script.map(Script::missing).orElse(List.of());
    if (common.format() == CommonOptions.Format.json) {
      shell.out().print(InterviewJson.print(end, missing, decided));
      return;
    }
    if (script.isPresent()) {
      shell.out().println(Record.of(end, missing, common.ink(shell), common.lang()));
    }
    if (out.find().isPresent()) {
      shell.out().println(common.lang().of(WRITTEN) + out.or(""));
    } else {
      shell.out().println(common.lang().of(end.question().isPresent() ? STOPPED : COMPLETED));
      shell.out().println();
      end.text().lines().forEach(line -> shell.out().println("    " + line));
    }
    shell.out().println();
    if (end.question().isPresent()) {
      return;
    }
    for (Decided one : decided) {
      shell.out().print(Report.of(one, common.page(shell, law), common.lang(), detail(one)));
    }
  }

  private static Report.Detail detail(Decided one) {
    return one.determinations().size() == 1 ? Report.Detail.WHY : Report.Detail.RESULT;
  }

  private static boolean isOpen(List<Decided> all) {
    return all.stream()
        .flatMap(decided -> decided.determinations().stream())
        .anyMatch(Determination::isOpen);
  }
}
