package org.pratique.cli.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.shell.Today;
import org.pratique.cli.text.Page;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.source.Provision;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.law.PackFile;
import picocli.CommandLine.Model.CommandSpec;

/** {@code law show}: a provision, or one rule, as it stands on a day, with what encodes it. */
final class LawShow implements Callable<Integer> {
  private final Shell shell;
  private final Arg<String> wanted =
      Arg.operand("PROVISION|RULE", "a section, ECCN, guidance, proposal, or the id of a rule");
  private final Arg<LocalDate> day = Arg.day("--on", "as it stands on this day (default: today)");
  private final CommonOptions common = new CommonOptions();

  LawShow(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    LawShow command = new LawShow(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Shows a provision or a rule: the text as published, and what encodes it, on a day.");
    Specs.with(spec, command.wanted, command.day);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique law show 740.29 --on 2025-06-01",
        "  ./pratique law show LPP.notice");
  }

  @Override
  public Integer call() {
    Pack pack = PackFile.load();
    LocalDate date = Today.or(day);
    List<Document> documents = pack.provisions().stream().map(Document::of).toList();
    List<Document> asked = documents.stream().filter(d -> isAsked(d.provision())).toList();
    LawView view =
        switch (common.format()) {
          case json -> new LawJson(date);
          case text -> new LawPage(new Page(common.ink(shell)), date);
        };
    asked.forEach(view::provision);
    if (asked.isEmpty() && !rule(documents, view)) {
      return Refusal.print(shell, common, List.of(unknown(documents)));
    }
    shell.out().print(view.print());
    return Exit.OK;
  }

  private String wanted() {
    return wanted.or("");
  }

  private boolean isAsked(Provision provision) {
    return provision.id().equalsIgnoreCase(wanted()) || provision.file().equals(wanted());
  }

  private boolean rule(List<Document> documents, LawView view) {
    boolean found = false;
    for (Document document : documents) {
      for (Document.Part part : document.parts()) {
        if (part.kind() == Document.Kind.BLOCK && LawPage.ids(part).contains(wanted())) {
          view.rule(document, part);
          found = true;
        }
      }
    }
    return found;
  }

  private Problem unknown(List<Document> documents) {
    Set<String> names = new LinkedHashSet<>();
    for (Document document : documents) {
      names.add(document.provision().id());
      document.parts().forEach(part -> names.addAll(LawPage.ids(part)));
    }
    List<String> near = new ArrayList<>(Near.matches(wanted(), names));
    String message =
        "no provision or rule `" + wanted() + "` is in the packs" + Problem.didYouMean(near);
    return new Problem(Problem.Code.UNKNOWN_NAME, Place.whole("law show"), message);
  }
}
