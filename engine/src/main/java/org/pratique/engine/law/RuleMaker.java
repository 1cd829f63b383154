package org.pratique.engine.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.text.Parser;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.law.source.Texts;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/** Blocks to rules. */
final class RuleMaker {
  private final Parser parser;
  private final Parsed parsed;
  private final Set<String> suspended;
  private final Problems problems;

  RuleMaker(Parser parser, Parsed parsed, Set<String> suspended, Problems problems) {
    this.parser = parser;
    this.parsed = parsed;
    this.suspended = suspended;
    this.problems = problems;
  }

  Expr when(Block block) {
    return parsed.of(block, () -> parser.parse(Texts.when(block.body(), "when", problems)));
  }

  /** The rule; empty when the block cannot be one. */
  Optional<Rule> rule(Block block) {
    Expr when = when(block);
    boolean isSuspended = suspended.contains(block.id());
    return parsed.rule(block, when, isSuspended, () -> rule(block, when, isSuspended));
  }

  private Optional<Rule> rule(Block block, Expr when, boolean isSuspended) {
    return effect(block.effect(), block)
        .map(e ->
            new Rule(
                block.id(),
                e,
                block.cites(),
                Texts.ask(block.body().get("summary").orElse(null)).orElse(block.meta().title()),
                block.body().text("reading").orElse(""),
                reconstructed(block),
                String.join(", ", block.body().texts("clause")),
                block.place(),
                when,
                isSuspended));
  }

  private static boolean reconstructed(Block block) {
    return block
        .body()
        .text("reconstructed")
        .map(t -> t.equals("true"))
        .orElse(!block.meta().completeness().equals("FULL"));
  }

  private Optional<Effect> effect(String word, Block block) {
    Node.Mapping body = block.body();
    return switch (word) {
      case "subjects" -> Optional.of(new Effect.Subjects());
      case "classifies" -> Optional.of(new Effect.Classifies(text(body, "eccn")));
      case "requires" -> Optional.of(new Effect.Requires(text(body, "reason")));
      case "excepts" ->
          Optional.of(
              new Effect.Excepts(
                  text(body, "symbol"),
                  text(body, "section"),
                  body.texts("overcomes"),
                  flag(body, "running total")));
      case "authorizes" ->
          Optional.of(
              new Effect.Authorizes(
                  text(body, "symbol"),
                  text(body, "section"),
                  overcomes(body),
                  text(body, "kind"),
                  body.texts("subject to")));
      case "restricts" -> Optional.of(new Effect.Restricts(body.texts("except")));
      case "prohibits" -> Optional.of(new Effect.Prohibits());
      case "reviews" -> policy(body).map(p -> new Effect.Reviews(body.texts("for"), p));
      case "obliges" ->
          Optional.of(
              new Effect.Obliges(
                  body.texts("under"), ask(body, "duty"), text(body, "due"), flag(body, "filing")));
      case "flags" -> Optional.of(new Effect.Flags(ask(body, "text")));
      case "suspends" -> Optional.of(new Effect.Suspends(body.texts("target")));
      case "enforces" -> Optional.of(new Effect.Enforces(text(body, "target")));
      case "reserves" -> Optional.of(new Effect.Reserves());
      default -> Optional.empty();
    };
  }

  private static List<String> overcomes(Node.Mapping body) {
    List<String> overcomes = new ArrayList<>(body.texts("overcomes"));
    overcomes.remove("all");
    return List.copyOf(overcomes);
  }

  private static String text(Node.Mapping body, String key) {
    return String.join(", ", body.texts(key));
  }

  private static boolean flag(Node.Mapping body, String key) {
    return body.text(key).orElse("false").equals("true");
  }

  private static Ask ask(Node.Mapping body, String key) {
    return Texts.ask(body.get(key).orElse(null)).orElse(new Ask("", ""));
  }

  private Optional<Policy> policy(Node.Mapping body) {
    try {
      return Optional.of(Policy.valueOf(text(body, "policy")));
    } catch (IllegalArgumentException e) {
      problems.add(
          Problem.Code.UNKNOWN_NAME,
          body.placeOf("policy"),
          "`%s` is no review policy".formatted(text(body, "policy")));
      return Optional.empty();
    }
  }
}
