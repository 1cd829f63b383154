package org.pratique.engine.law;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pratique.engine.law.source.Amendments;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.law.source.Term;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/**
 * Blocks on their own and against one another: keys, citations, and that what they name is there on
 * some day.
 */
final class BlockChecks {
  private static final List<String> COMMON =
      List.of(
          "id",
          "cites",
          "in force",
          "until",
          "binding",
          "posture",
          "summary",
          "reading",
          "reconstructed",
          "clause");

  /**
   * Keys of each effect besides the common ones, those that must be there marked with an
   * exclamation mark.
   */
  private static final Map<String, List<String>> EFFECTS =
      Map.ofEntries(
          Map.entry("subjects", List.of("!when")),
          Map.entry("classifies", List.of("!eccn", "!when")),
          Map.entry("requires", List.of("!reason", "!when")),
          Map.entry(
              "excepts", List.of("!symbol", "section", "!overcomes", "running total", "!when")),
          Map.entry(
              "authorizes",
              List.of("!symbol", "section", "!overcomes", "!kind", "subject to", "!when")),
          Map.entry("restricts", List.of("except", "!when")),
          Map.entry("prohibits", List.of("!when")),
          Map.entry("reviews", List.of("!for", "!policy", "!when")),
          Map.entry("obliges", List.of("!under", "!duty", "due", "filing", "when")),
          Map.entry("flags", List.of("!text", "!when")),
          Map.entry("suspends", List.of("!target", "!applies from", "when")),
          Map.entry("enforces", List.of("!target", "!applies from", "!when")),
          Map.entry("reserves", List.of("!when")));

  private static final Map<Block.Kind, List<String>> KINDS =
      Map.of(
          Block.Kind.PARAMETER, List.of("!value", "alternatives"),
          Block.Kind.DEFINE,
              List.of(
                  "set",
                  "eccns",
                  "names",
                  "subsidiaries",
                  "countries",
                  "approval",
                  "when",
                  "of",
                  "with"),
          Block.Kind.NOT_ENCODED, List.of("!paragraph", "!why", "provision", "print", "when"),
          Block.Kind.DEFECT, List.of("!text"),
          Block.Kind.CAUTION, List.of("!about", "!text", "!cites", "under"),
          Block.Kind.AMEND,
              List.of("insert", "strike", "replace", "set", "suspend", "cites", "clause"));

  private static final List<String> CAUTIONS = List.of("split", "detour", "statement");
  private static final List<String> DEFINITIONS = List.of("set", "eccns", "names", "when");
  private static final List<String> AMENDMENTS =
      List.of("insert", "strike", "replace", "set", "suspend");

  /** What may be done once to a rule or parameter, and how it is called then. */
  private static final Map<String, String> AMENDED_ONCE =
      Map.of("strike", "struck", "suspend", "suspended", "set", "set");

  private static final List<String> POLICIES =
      java.util.Arrays.stream(Policy.values()).map(Enum::name).toList();
  private static final Set<String> UNDER = Set.of("license", "NLR", "any");

  private final Problems problems;
  private final Set<String> rules = new TreeSet<>();
  private final Set<String> requirements = new TreeSet<>();
  private final Set<String> restrictions = new TreeSet<>();
  private final Set<String> symbols = new TreeSet<>();
  private final Set<String> parameters = new TreeSet<>();
  private final Set<String> definitions = new TreeSet<>();

  /**
   * @param all every block that blocks may name, of whatever day; inserted rules included
   */
  private BlockChecks(Collection<Block> all, Problems problems) {
    this.problems = problems;
    for (Block block : all) {
      collect(block);
    }
  }

  private void collect(Block block) {
    switch (block.kind()) {
      case RULE -> {
        rules.add(block.id());
        switch (block.effect()) {
          case "requires" -> requirements.add(block.id());
          case "restricts" -> restrictions.add(block.id());
          default -> block.body().text("symbol").ifPresent(symbols::add);
        }
      }
      case PARAMETER -> parameters.add(block.id());
      case DEFINE -> definitions.add(block.id());
      case NOT_ENCODED, DEFECT, CAUTION, AMEND -> {}
    }
  }

  /** Checks the blocks, which may name one another and the others. */
  static void check(List<Block> blocks, List<Block> others, Problems problems) {
    List<Block> all = new java.util.ArrayList<>(others);
    all.addAll(blocks);
    for (Block block : blocks) {
      Amendments.inserted(block, problems).ifPresent(all::add);
    }
    BlockChecks checks = new BlockChecks(all, problems);
    AMENDED_ONCE.forEach((key, done) -> checks.once(blocks, key, done));
    for (Block block : blocks) {
      checks.block(block);
      checks.cited(block);
      Amendments.inserted(block, new Problems()).ifPresent(checks::block);
      all.stream()
          .flatMap(target -> Amendments.replaced(block, target).stream())
          .reduce((earlier, latest) -> latest)
          .ifPresent(checks::block);
    }
  }

  /** What was struck has lost its target; what was set or suspended twice is a slip of the pen. */
  private void once(List<Block> blocks, String key, String done) {
    Map<String, Block> before = new HashMap<>();
    for (Block block : blocks) {
      for (String id : named(block, key)) {
        Block earlier = before.putIfAbsent(id, block);
        if (earlier != null) {
          problems.add(
              Problem.Code.NO_TARGET,
              block.body().placeOf(key),
              "`%s` is %s already, at %s".formatted(id, done, earlier.place()));
        }
      }
      Amendments.inserted(block, new Problems()).ifPresent(rule -> before.remove(rule.id()));
    }
  }

  private static Collection<String> named(Block block, String key) {
    if (block.kind() != Block.Kind.AMEND) {
      return List.of();
    }
    return block.body().get(key).orElse(null) instanceof Node.Mapping values
        ? values.entries().keySet()
        : block.body().texts(key);
  }

  private void block(Block block) {
    if (block.kind() == Block.Kind.RULE) {
      List<String> keys = EFFECTS.get(block.effect());
      if (keys == null) {
        unknown(block.body(), "effect", block.effect(), "effect", EFFECTS.keySet());
        return;
      }
      keys(block, "effect `" + block.effect() + "`", keys, List.of("effect"));
    } else {
      keys(
          block,
          "block `" + block.kind().word() + "`",
          KINDS.getOrDefault(block.kind(), List.of()),
          List.of());
    }
    if (block.named() && block.id().isEmpty()) {
      problems.add(
          Problem.Code.MISSING,
          block.body().place(),
          "this %s has no `id`".formatted(block.kind().word()));
    }
    if (block.kind() == Block.Kind.CAUTION
        && !CAUTIONS.contains(block.body().text("about").orElse(""))) {
      unknown(block.body(), "about", block.body().text("about").orElse(""), "caution", CAUTIONS);
    }
    Term.of(block.body(), block.meta().term(), problems);
    postures(block);
    references(block);
  }

  /** A provision is its own citation; a proposal says for each rule which text asks for it. */
  private void cited(Block block) {
    if (block.kind() == Block.Kind.RULE
        && block.meta().isProposal()
        && block.body().texts("cites").isEmpty()) {
      problems.add(
          Problem.Code.NO_CITATION,
          block.body().place(),
          "rule %s of a proposal has no `cites`: which text asks for it?".formatted(shown(block)));
    }
  }

  private void keys(Block block, String what, List<String> own, List<String> more) {
    Set<String> allowed = new HashSet<>(COMMON);
    allowed.addAll(more);
    for (String key : own) {
      boolean must = key.startsWith("!");
      String name = must ? key.substring(1) : key;
      allowed.add(name);
      if (must && block.body().get(name).isEmpty()) {
        problems.add(
            Problem.Code.MISSING,
            block.body().place(),
            "%s of %s has no `%s`".formatted(what, shown(block), name));
      }
    }
    if (block.kind() == Block.Kind.RULE && block.effect().matches("suspends|enforces")) {
      allowed.add("applies from");
    }
    block
        .body()
        .entries()
        .keySet()
        .forEach(key -> {
          if (!allowed.contains(key)) {
            problems.add(
                Problem.Code.UNKNOWN_KEY,
                block.body().placeOf(key),
                "`%s` is no key of %s%s"
                    .formatted(key, what, Problem.didYouMean(Near.matches(key, allowed))));
          }
        });
    if (block.kind() == Block.Kind.DEFINE
        && DEFINITIONS.stream().filter(k -> block.body().get(k).isPresent()).count() != 1) {
      problems.add(
          Problem.Code.MISSING,
          block.body().place(),
          "a definition has one of `set`, `eccns`, `names` and `when`");
    }
  }

  private static String shown(Block block) {
    return block.id().isEmpty() ? "this block" : "`" + block.id() + "`";
  }

  private void postures(Block block) {
    List<String> words = java.util.Arrays.stream(Posture.values()).map(Posture::word).toList();
    for (String word : block.body().texts("posture")) {
      if (!words.contains(word)) {
        unknown(block.body(), "posture", word, "posture", words);
      }
    }
  }

  private void references(Block block) {
    Node.Mapping body = block.body();
    switch (block.effect()) {
      case "excepts" -> each(body, "overcomes", "requirement", requirements);
      case "authorizes" -> {
        if (!body.texts("overcomes").equals(List.of("all"))) {
          each(body, "overcomes", "requirement", requirements);
        }
        each(body, "subject to", "restriction", restrictions);
      }
      case "restricts" -> each(body, "except", "symbol of an exception", symbols);
      case "reviews" -> {
        each(body, "for", "requirement", requirements);
        each(body, "policy", "review policy", POLICIES);
      }
      case "obliges" -> {
        Set<String> under = new TreeSet<>(symbols);
        under.addAll(requirements);
        under.addAll(UNDER);
        each(body, "under", "symbol or requirement", under);
      }
      case "suspends" -> each(body, "target", "rule", rules);
      case "enforces" -> each(body, "target", "requirement", requirements);
      default -> {}
    }
    if (block.kind() == Block.Kind.AMEND) {
      amendment(body);
    }
  }

  private void amendment(Node.Mapping body) {
    List<String> kinds = AMENDMENTS.stream().filter(k -> body.get(k).isPresent()).toList();
    if (kinds.size() != 1) {
      problems.add(
          Problem.Code.MISSING,
          body.place(),
          "an amendment has one of `insert`, `strike`, `replace`, `set` and `suspend`");
      return;
    }
    if (body.texts("cites").isEmpty()
        && !(body.get("insert").orElse(null) instanceof Node.Mapping m
            && m.get("cites").isPresent())) {
      problems.add(
          Problem.Code.NO_CITATION,
          body.place(),
          "this amendment has no `cites`: which text asks for it?");
    }
    Set<String> anything = new TreeSet<>(rules);
    anything.addAll(definitions);
    switch (kinds.getFirst()) {
      case "insert" -> {
        if (!(body.get("insert").orElse(null) instanceof Node.Mapping)) {
          problems.add(
              Problem.Code.WRONG_TYPE, body.placeOf("insert"), "`insert` is a mapping: a rule");
        }
      }
      case "strike" -> each(body, "strike", "rule", anything);
      case "suspend" -> each(body, "suspend", "rule", rules);
      case "set" -> settings(body);
      case "replace" -> replacement(body, anything);
      default -> {}
    }
  }

  private void settings(Node.Mapping body) {
    if (body.get("set").orElse(null) instanceof Node.Mapping values) {
      for (String parameter : values.entries().keySet()) {
        if (!parameters.contains(parameter)) {
          unknown(values, parameter, parameter, "parameter", parameters);
        }
      }
    } else {
      problems.add(
          Problem.Code.WRONG_TYPE,
          body.placeOf("set"),
          "`set` is a mapping from parameters to values");
    }
  }

  private void replacement(Node.Mapping body, Set<String> anything) {
    if (body.get("replace").orElse(null) instanceof Node.Mapping m) {
      each(m, "rule", "rule", anything);
      if (m.text("field").isEmpty()
          || (m.get("add").isEmpty() && m.get("remove").isEmpty() && m.get("value").isEmpty())) {
        problems.add(
            Problem.Code.MISSING,
            m.place(),
            "`replace` has `rule`, `field`, and `add`, `remove` or `value`");
      }
    } else {
      problems.add(
          Problem.Code.WRONG_TYPE,
          body.placeOf("replace"),
          "`replace` is a mapping with `rule`, `field`, and `add`, `remove` or `value`");
    }
  }

  private void each(Node.Mapping body, String key, String what, Collection<String> there) {
    for (String name : body.texts(key)) {
      if (!there.contains(name)) {
        unknown(body, key, name, what, there);
      }
    }
  }

  private void unknown(
      Node.Mapping body, String key, String name, String what, Collection<String> there) {
    Optional<Node> value = body.get(key);
    problems.add(
        Problem.Code.NO_TARGET,
        value.map(Node::place).orElse(body.placeOf(key)),
        "`%s` is no %s of the packs%s"
            .formatted(name, what, Problem.didYouMean(Near.matches(name, there))));
  }
}
