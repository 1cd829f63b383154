package org.pratique.cli.law;

import java.util.List;
import java.util.concurrent.Callable;
import org.pratique.cli.json.Json;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.text.Page;
import org.pratique.engine.coverage.RuleCases;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.law.source.Provision;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import picocli.CommandLine.Model.CommandSpec;

/** {@code law check}: reads packs, a folder or a file and tells everything that is wrong there. */
final class LawCheck implements Callable<Integer> {
  private final Shell shell;
  private final Arg<String> named =
      Arg.optionalOperand(
          "DIR|FILE",
          "folder of packs; or a Markdown file, or a folder of such, to read with the packs of"
              + " this program (default: law/packs)");
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
            "Reads law, makes every rule set on every day on which anything changes, and tells all problems at once with"
                + " file, line and column; counts provisions, rules and cases. A folder with facts.yaml is a whole pack."
                + " Any other folder, or a file, is read with the packs of this program: a proposal is added to them, or"
                + " takes the place of the one with its name; so does a provision with the path of one of theirs.");
    Specs.with(spec, command.named, command.gaps);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique law check law/packs",
        "  ./pratique law check docs/how-to/my-lpp.md",
        "",
        "Exit codes: 0 in order, 2 problems found.");
  }

  @Override
  public Integer call() {
    OpenedLaw law = OpenedLaw.of(name());
    List<Provision> read = law.own();
    Problems inCases = new Problems();
    RuleCases coverage = RuleCases.of(law.files().texts(), read, law.all(), inCases);
    List<Problem> problems = law.shown(inCases);
    if (!problems.isEmpty()) {
      return refuse(problems);
    }
    Pack pack = law.pack().orElseThrow();
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> json(pack, read, coverage);
              case text -> text(pack, read, coverage);
            });
    return Exit.OK;
  }

  private String name() {
    return named.or(OpenedLaw.DEFAULT);
  }

  private int refuse(List<Problem> problems) {
    int exit = Refusal.print(shell, common, problems);
    if (common.format() == CommonOptions.Format.text) {
      shell.err().println(problems.size() + " problem(s)");
    }
    return exit;
  }

  private static long count(List<Provision> provisions) {
    return provisions.stream().map(Provision::id).distinct().count();
  }

  private static long amendments(List<Provision> provisions) {
    return provisions.stream()
        .flatMap(provision -> provision.blocks().stream())
        .filter(block -> block.kind() == Block.Kind.AMEND)
        .count();
  }

  private String text(Pack pack, List<Provision> read, RuleCases coverage) {
    Page page = new Page(common.ink(shell));
    page.paragraph(name() + ": in order");
    page.row(
        "law",
        count(read)
            + " provisions in "
            + read.size()
            + " files, "
            + coverage.rules()
            + " rules, "
            + amendments(read)
            + " amendments");
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
    for (RuleCases.Gap gap : gaps.or(false) ? coverage.gaps() : List.<RuleCases.Gap>of()) {
      page.row("gap", gap.toString());
    }
    page.row("pack", pack.hash());
    return page.toString();
  }

  private static String json(Pack pack, List<Provision> read, RuleCases coverage) {
    Json json = new Json().object().key("problems").array().end();
    json.field("provisions", count(read)).field("files", read.size());
    json.field("rules", coverage.rules())
        .field("amendments", amendments(read))
        .key("cases")
        .object();
    json.field("rules", coverage.cases()).field("determinations", coverage.whole()).end();
    json.key("gaps").array();
    coverage.gaps().forEach(gap -> json.text(gap.toString()));
    json.end().key("ruleSets").array();
    pack.ruleSets().forEach(json::text);
    return json.end().field("packHash", pack.hash()).end().toString();
  }
}
