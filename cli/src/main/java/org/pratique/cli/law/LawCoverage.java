package org.pratique.cli.law;

import java.util.List;
import java.util.concurrent.Callable;
import org.pratique.cli.law.coverage.CoverageJson;
import org.pratique.cli.law.coverage.CoveragePage;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.engine.coverage.Coverage;
import org.pratique.engine.coverage.RuleCases;
import org.pratique.engine.law.Pack;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import picocli.CommandLine.Model.CommandSpec;

/** {@code law coverage}: what is encoded, what is not and why, and what is there in vain. */
final class LawCoverage implements Callable<Integer> {
  private final Shell shell;
  private final Arg<String> named =
      Arg.optionalOperand(
          "DIR|FILE",
          "folder of packs; or a Markdown file, or a folder of such, to look at with the packs of"
              + " this program (default: law/packs)");
  private final Arg<Boolean> full =
      Arg.flag("--full", "list every paragraph that is not encoded, with the reason");
  private final CommonOptions common = new CommonOptions();

  private LawCoverage(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    LawCoverage command = new LawCoverage(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Tells how far the law in a folder reaches: for each provision its rules, those that only flag, the"
                + " paragraphs that are not encoded, and whether the text is complete (FULL), in part (PARTIAL) or a"
                + " reconstruction (RECONSTRUCTED). Then what is there in vain: rules that no case in a cases.yaml names"
                + " with yes, with no and with unknown (a rule without condition needs a yes alone); rules that can"
                + " change nothing on any day in any rule set; facts that nothing reads. A folder with facts.yaml is a"
                + " whole pack; anything else is looked at with the packs of this program, and only its own provisions"
                + " and rules are told.");
    Specs.with(spec, command.named, command.full);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "A rule can change nothing (it is dead) when",
        "  - it is in force on no day, or set aside on every day and revived by no other rule;",
        "  - its condition contradicts itself, such as `item.tpp < 3 TPP and item.tpp > 5 TPP`;",
        "  - nothing it is about is in force with it: an exception that overcomes no requirement,",
        "    a review policy of none, a duty under an exception there is not.",
        "Contradictions are looked for within a condition. What is found is proved; what is not",
        "found may still be there. Cases are counted here; ./check runs them. They are read from",
        "files named cases.yaml in the folder; a single file has none beside it: name its folder.",
        "",
        "Examples:",
        "  ./pratique law coverage",
        "  ./pratique law coverage --full law/packs",
        "  ./pratique law coverage docs/how-to/my-lpp.md --format json",
        "",
        "Exit codes: 0 every rule has its cases, 1 some rule lacks cases, 2 problems found.");
  }

  @Override
  public Integer call() {
    String name = named.or(OpenedLaw.DEFAULT);
    OpenedLaw law = OpenedLaw.of(name);
    Problems inCases = new Problems();
    RuleCases.of(law.files().texts(), law.own(), law.all(), inCases);
    List<Problem> problems = law.shown(inCases);
    if (!problems.isEmpty() || law.pack().isEmpty()) {
      return refuse(problems);
    }
    Pack pack = law.pack().get();
    Problems none = new Problems();
    Coverage coverage =
        switch (law.files().mode()) {
          case WHOLE -> Coverage.of(pack, law.files().texts(), none);
          case BESIDES -> Coverage.ofAdded(pack, law.own(), law.files().texts(), none);
        };
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> CoverageJson.print(coverage, pack.hash());
              case text ->
                  new CoveragePage(common.ink(shell), common.lang())
                      .print(name, coverage, detail());
            });
    return coverage.cases().gaps().isEmpty() ? Exit.OK : Exit.GAPS;
  }

  private CoveragePage.Detail detail() {
    return full.or(false) ? CoveragePage.Detail.FULL : CoveragePage.Detail.SHORT;
  }

  private int refuse(List<Problem> problems) {
    int exit = Refusal.print(shell, common, problems);
    if (common.format() == CommonOptions.Format.text) {
      shell.err().println(problems.size() + " problem(s)");
    }
    return exit;
  }
}
