package org.pratique.cli.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pratique.cli.input.Session;
import org.pratique.cli.json.Json;
import org.pratique.cli.report.Lang;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.shell.Today;
import org.pratique.cli.text.Page;
import org.pratique.cli.text.Table;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Rule;
import picocli.CommandLine.Model.CommandSpec;

/** {@code law list}: the rules of a rule set in force on a day. */
final class LawList implements Callable<Integer> {
  private final Shell shell;
  private final Arg<String> ruleSet =
      Arg.optionalOperand("SET", "a rule set, or the path of a proposal (default: ear)");
  private final Arg<LocalDate> day = Arg.day("--on", "the law of this day (default: today)");
  private final CommonOptions common = new CommonOptions();

  LawList(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    LawList command = new LawList(shell);
    CommandSpec spec =
        Specs.command(command, "Lists the rules of a rule set that are in force on a day.");
    Specs.with(spec, command.ruleSet, command.day);
    command.common.addTo(spec);
    return Specs.footer(spec, "Example:", "  ./pratique law list ear:codified --on 2025-06-01");
  }

  @Override
  public Integer call() {
    Session session = Session.open(shell.in(), Session.Asked.of(ruleSet.or("ear")));
    List<Book> books = session.books(Today.or(day));
    if (session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    Book book = books.getFirst();
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> json(book);
              case text -> text(book, common.lang());
            });
    return Exit.OK;
  }

  private String text(Book book, Lang lang) {
    Page page = new Page(common.ink(shell));
    page.paragraph(
        book.name()
            + ": "
            + lang.of(book.title())
            + ", "
            + book.posture().word()
            + ", "
            + book.date());
    page.blank();
    Table table = new Table("rule", "effect", "summary");
    for (Rule rule : book.rules()) {
      table.row(rule.id(), effect(rule), note(rule) + lang.of(rule.summary()) + cites(rule));
    }
    page.raw(table.print(common.ink(shell)));
    return page.toString();
  }

  /** What must be said before the summary of a rule. */
  private static String note(Rule rule) {
    String note = rule.suspended() ? "[set aside under this posture] " : "";
    return rule.reconstructed() ? note + "[reconstructed text] " : note;
  }

  /** The citation, where the id is not the citation itself. */
  private static String cites(Rule rule) {
    return rule.id().equals(rule.citation()) ? "" : " [" + rule.citation() + "]";
  }

  static String effect(Rule rule) {
    Effect effect = rule.effect();
    return switch (effect) {
      case Effect.Subjects s -> "subjects";
      case Effect.Classifies c -> "classifies";
      case Effect.Requires r -> "requires";
      case Effect.Excepts e -> "excepts " + e.symbol();
      case Effect.Authorizes a -> "authorizes " + a.symbol();
      case Effect.Restricts r -> "restricts";
      case Effect.Prohibits p -> "prohibits";
      case Effect.Reviews r ->
          "reviews: " + r.policy().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case Effect.Obliges o -> "obliges";
      case Effect.Flags f -> "flags";
      case Effect.Suspends s -> "suspends";
      case Effect.Enforces e -> "enforces";
      case Effect.Reserves r -> "reserves";
    };
  }

  private static String json(Book book) {
    Json json = new Json().object().field("ruleSet", book.name());
    json.field("posture", book.posture().word()).field("lawDate", book.date().toString());
    json.field("packHash", book.packHash()).key("rules").array();
    for (Rule rule : book.rules()) {
      json.object().field("id", rule.id()).field("effect", effect(rule));
      json.field("citation", rule.citation()).key("summary").object();
      json.field("en", rule.summary().en()).field("zh", rule.summary().zh()).end();
      json.field("reading", rule.reading()).field("clause", rule.clause());
      json.key("suspended").yesNo(rule.suspended());
      json.key("reconstructed").yesNo(rule.reconstructed());
      json.field("place", rule.place().toString()).end();
    }
    return json.end().end().toString();
  }
}
