package org.pratique.cli.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pratique.cli.json.ProblemsJson;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.text.Page;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.source.Provision;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.law.PackCompiler;
import picocli.CommandLine.Model.CommandSpec;

/** {@code law check}: reads a folder of packs and tells everything that is wrong with it. */
final class LawCheck implements Callable<Integer> {
  private static final String DEFAULT = "law/packs";

  private final Shell shell;
  private final Arg<String> folder =
      Arg.optionalOperand("DIR", "folder of packs (default: law/packs)");
  private final Arg<Boolean> gaps =
      Arg.flag("--gaps", "list the rules that lack a yes, a no or an unknown case");
  private final CommonOptions common = new CommonOptions();

  LawCheck(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    LawCheck command = new LawCheck(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Reads the packs of a folder, makes every rule set on every day on which anything changes, and tells all"
                + " problems with file and line; counts provisions, rules and cases.");
    Specs.with(spec, command.folder, command.gaps);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Example:",
        "  ./pratique law check law/packs",
        "",
        "Exit codes: 0 in order, 2 problems found.");
  }

  @Override
  public Integer call() {
    Path packs = Path.of(folder());
    if (!Files.isDirectory(packs)) {
      return refuse(
          List.of(
              new Problem(
                  Problem.Code.MISSING,
                  Place.whole(folder()),
                  "there is no such folder; name the folder of the packs")));
    }
    Map<String, String> files;
    try {
      files = PackCompiler.files(packs);
    } catch (IOException e) {
      return refuse(
          List.of(
              new Problem(
                  Problem.Code.SYNTAX,
                  Place.whole(folder()),
                  "a file cannot be read as UTF-8 text")));
    }
    Pack.Result result = Pack.compile(files);
    List<Problem> problems = new ArrayList<>(result.problems());
    result.pack().ifPresent(pack -> problems.addAll(pack.check()));
    Problems found = new Problems();
    Coverage coverage =
        Coverage.of(files, result.pack().map(Pack::provisions).orElse(List.of()), found);
    problems.addAll(found.list());
    if (!problems.isEmpty()) {
      return refuse(problems.stream().map(problem -> below(packs, problem)).toList());
    }
    print(result.pack().orElseThrow(), coverage);
    return Exit.OK;
  }

  private String folder() {
    return folder.or(DEFAULT);
  }

  private static Problem below(Path packs, Problem problem) {
    Place place = problem.place();
    Path file = packs.resolve(place.file());
    return Files.exists(file)
        ? new Problem(
            problem.code(),
            new Place(file.toString(), place.line(), place.column()),
            problem.message())
        : problem;
  }

  private int refuse(List<Problem> problems) {
    int exit = Refusal.print(shell, common, problems);
    if (common.format() == CommonOptions.Format.text) {
      shell.err().println(problems.size() + " problem(s)");
    }
    return exit;
  }

  private void print(Pack pack, Coverage coverage) {
    if (common.format() == CommonOptions.Format.json) {
      shell.out().print(ProblemsJson.print(List.of()));
      return;
    }
    Page page = new Page(common.ink(shell));
    long provisions = pack.provisions().stream().map(Provision::id).distinct().count();
    page.paragraph(folder() + ": in order");
    page.row(
        "law",
        provisions
            + " provisions in "
            + pack.provisions().size()
            + " files, "
            + coverage.rules()
            + " rules");
    page.row(
        "cases",
        coverage.cases() + " on single rules, " + coverage.whole() + " whole determinations");
    page.row("rule sets", String.join(", ", pack.ruleSets()));
    int open = coverage.gaps().size();
    page.row(
        "",
        (coverage.rules() - open)
            + " rules have a yes, a no and an unknown of their own (of the "
            + coverage.unconditional()
            + " without a condition, a yes); "
            + open
            + " do not");
    for (String gap : gaps.or(false) ? coverage.gaps() : List.<String>of()) {
      page.row("gap", gap);
    }
    page.row("pack", pack.hash());
    shell.out().print(page);
  }
}
