package org.pratique.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Prover;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.Rule;
import org.pratique.engine.law.RuleSetName;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.movement.text.Countries;
import org.pratique.engine.problem.Refused;
import org.pratique.engine.yaml.Node;

/** One case of a `cases.yaml`: a movement, and what a rule or the whole rule set says of it. */
record GoldenCase(Node.Mapping body) {
  String name() {
    return body.place() + " " + body.text("it").orElse("");
  }

  /** What differs from what is expected; empty when nothing does. */
  List<String> differences(Pack pack) {
    List<String> differences = new ArrayList<>();
    try {
      Optional<Movement> movement = movement(pack, differences);
      if (movement.isPresent()) {
        Book book =
            pack.book(
                RuleSetName.parse(body.text("set").orElse("ear")), movement.get().date(), Map.of());
        if (body.get("rule").isPresent()) {
          rule(book, pack, movement.get(), differences);
        }
        if (body.get("expect").orElse(null) instanceof Node.Mapping expected) {
          determination(book, movement.get(), expected, differences);
        }
      }
    } catch (Refused refused) {
      differences.add("refused: " + refused.getMessage());
    }
    if (body.get("rule").isEmpty() && body.get("expect").isEmpty()) {
      differences.add("the case has neither `rule` nor `expect`");
    }
    return differences;
  }

  private Optional<Movement> movement(Pack pack, List<String> differences) {
    MovementReader reader =
        new MovementReader(
            pack.vocabulary(),
            pack.catalog(),
            Countries.read(pack.data("data/countries.csv")),
            pack.earliest());
    Node given = body.get("given").orElse(body);
    MovementReader.Result result =
        reader.read(given, body.place().file(), MovementReader.Options.NONE);
    result.problems().forEach(p -> differences.add("movement: " + p));
    return result.movement();
  }

  private void rule(Book book, Pack pack, Movement movement, List<String> differences) {
    String id = body.text("rule").orElse("");
    Frame frame = new Frame(movement, book.classes(), book.vocabulary());
    int item = Integer.parseInt(body.text("item").orElse("0"));
    if (item >= movement.items().size()) {
      differences.add("there is no item " + item);
      return;
    }
    frame.item(item);
    Expr expr = expression(book, id);
    if (expr == null
        && pack.provisions().stream().noneMatch(p -> p.markdown().contains("id: " + id + "\n"))) {
      differences.add("`" + id + "` is in no provision");
      return;
    }
    String says = expr == null ? "no" : expr.test(frame).word();
    same("says", body.text("says").orElse(""), says, differences);
    if (expr != null && body.get("asks").isPresent()) {
      frame.item(item);
      List<String> open =
          new Prover(frame).prove(expr).openFacts().stream().map(FactRef::path).toList();
      among("asks", body.texts("asks"), open, differences);
    }
  }

  /** What decides whether the rule reaches an item; null when it is not in force. */
  private static @Nullable Expr expression(Book book, String id) {
    for (Rule rule : book.rules()) {
      if (rule.id().equals(id)) {
        return rule.suspended() ? revived(book, rule) : rule.when();
      }
    }
    return book.definitions().get(id);
  }

  private static @Nullable Expr revived(Book book, Rule suspended) {
    List<Expr> enforced =
        book.rules().stream()
            .filter(
                r -> r.effect() instanceof Effect.Enforces e && e.target().equals(suspended.id()))
            .map(Rule::when)
            .toList();
    return enforced.isEmpty()
        ? null
        : new Expr.And(List.of(suspended.when(), new Expr.Or(enforced)));
  }

  private void determination(
      Book book, Movement movement, Node.Mapping expected, List<String> differences) {
    Determination got = new Determiner(book).determine(movement);
    expected.text("outcome").ifPresent(o -> same("outcome", o, got.outcome().name(), differences));
    Determination.Authorization authorization = got.authorization();
    if (expected.entries().containsKey("authorization")) {
      same(
          "authorization",
          expected.text("authorization").orElse("none"),
          authorization == null ? "none" : authorization.symbol(),
          differences);
    }
    Determination.Review review = got.review();
    if (expected.entries().containsKey("review")) {
      same(
          "review",
          expected.text("review").orElse("none"),
          review == null ? "none" : review.policy().name(),
          differences);
    }
    among(
        "asks",
        expected.texts("asks"),
        got.questions().stream().map(Determination.Question::fact).toList(),
        differences);
    among(
        "flags",
        expected.texts("flags"),
        got.flags().stream().map(Determination.Flag::id).toList(),
        differences);
    among(
        "obligations",
        expected.texts("obligations"),
        got.obligations().stream().map(Determination.Obligation::id).toList(),
        differences);
    if (expected.get("readings").orElse(null) instanceof Node.Mapping readings) {
      for (String set : readings.entries().keySet()) {
        String outcome =
            got.readings().stream()
                .filter(r -> r.set().equals(set))
                .map(r -> r.outcome().name())
                .findFirst()
                .orElse("none");
        same("reading " + set, readings.text(set).orElse(""), outcome, differences);
      }
    }
  }

  private static void same(String what, String expected, String got, List<String> differences) {
    if (!expected.equals(got)) {
      differences.add(what + ": expected " + expected + ", got " + got);
    }
  }

  private static void among(
      String what, List<String> expected, List<String> got, List<String> differences) {
    if (!got.containsAll(expected)) {
      differences.add(what + ": expected " + expected + " among " + got);
    }
  }
}
