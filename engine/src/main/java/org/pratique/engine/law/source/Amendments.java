package org.pratique.engine.law.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/** What a proposal does to the law it amends, applied in order. */
public final class Amendments {
  /** Key of a parameter that was set: its value in the law before. */
  public static final String PRINTED = "printed";

  private Amendments() {}

  /**
   * The rule an amendment inserts, with the amendment's citation and clause where it has none of
   * its own.
   */
  public static Optional<Block> inserted(Block amendment, Problems problems) {
    if (amendment.kind() != Block.Kind.AMEND
        || !(amendment.body().get("insert").orElse(null) instanceof Node.Mapping rule)) {
      return Optional.empty();
    }
    Node.Mapping body = rule;
    for (String key : List.of("cites", "clause")) {
      Optional<Node> given = amendment.body().get(key);
      if (body.get(key).isEmpty() && given.isPresent()) {
        body = put(body, key, given.get(), amendment.body().placeOf(key));
      } else if (body.get(key).isEmpty()) {
        problems.add(
            Problem.Code.NO_CITATION,
            amendment.place(),
            "the inserted rule `%s` has no `%s`".formatted(rule.text("id").orElse(""), key));
      }
    }
    return Optional.of(Block.of(Block.Kind.RULE, body, amendment.meta(), rule.place()));
  }

  /**
   * Applies one amendment to the blocks in force.
   *
   * @param holds whether an inserted rule is in force, by its own dates
   */
  public static void apply(
      Block amendment, List<Block> blocks, Set<String> suspended, Predicate<Block> holds) {
    Node.Mapping body = amendment.body();
    inserted(amendment, new Problems()).filter(holds).ifPresent(blocks::add);
    List<String> struck = body.texts("strike");
    blocks.removeIf(b -> b.named() && struck.contains(b.id()));
    suspended.addAll(body.texts("suspend"));
    if (body.get("set").orElse(null) instanceof Node.Mapping values) {
      blocks.replaceAll(b -> {
        Node value = b.kind() == Block.Kind.PARAMETER ? values.entries().get(b.id()) : null;
        return value == null ? b : b.with(set(b.body(), value));
      });
    }
    blocks.replaceAll(b -> replaced(amendment, b).orElse(b));
  }

  /** The value, and beside it the one of the law, which says what kind of value it must be. */
  private static Node.Mapping set(Node.Mapping body, Node value) {
    Node law = body.get(PRINTED).or(() -> body.get("value")).orElse(value);
    return put(put(body, PRINTED, law, law.place()), "value", value, value.place());
  }

  /** The rule or definition as the amendment leaves it; empty when it replaces nothing of it. */
  public static Optional<Block> replaced(Block amendment, Block target) {
    return amendment.body().get("replace").orElse(null) instanceof Node.Mapping replace
            && target.named()
            && target.kind() != Block.Kind.PARAMETER
            && target.id().equals(replace.text("rule").orElse(""))
        ? Optional.of(target.with(replaced(target.body(), replace)))
        : Optional.empty();
  }

  private static Node.Mapping replaced(Node.Mapping body, Node.Mapping replace) {
    String field = replace.text("field").orElse("");
    Optional<Node> value = replace.get("value");
    if (value.isPresent()) {
      return put(body, field, value.get(), value.get().place());
    }
    Place place = body.placeOf(field);
    List<Node> members = new ArrayList<>();
    List<String> removed = replace.texts("remove");
    for (String member : body.texts(field)) {
      if (!removed.contains(member)) {
        members.add(new Node.Scalar(member, true, place));
      }
    }
    for (String member : replace.texts("add")) {
      if (!body.texts(field).contains(member)) {
        members.add(new Node.Scalar(member, true, replace.placeOf("add")));
      }
    }
    Place changed = replace.get("add").map(Node::place).orElse(place);
    return put(body, field, new Node.Seq(members, changed), changed);
  }

  private static Node.Mapping put(Node.Mapping body, String key, Node value, Place place) {
    Map<String, Node> entries = new LinkedHashMap<>(body.entries());
    Map<String, Place> places = new LinkedHashMap<>(body.keyPlaces());
    entries.put(key, value);
    places.put(key, place);
    return new Node.Mapping(entries, places, body.place());
  }

  /** The days on which the blocks, or what they insert, begin, end or bind. */
  public static Set<LocalDate> days(List<Block> blocks) {
    Set<LocalDate> days = new HashSet<>();
    for (Block block : blocks) {
      List<Block> both = new ArrayList<>(List.of(block));
      inserted(block, new Problems()).ifPresent(both::add);
      both.stream()
          .map(Block::term)
          .forEach(term -> days.addAll(List.of(term.inForce(), term.until(), term.binding())));
    }
    return days;
  }
}
