package org.pratique.engine.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.condition.Classes;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.text.Meaning;
import org.pratique.engine.condition.text.Parser;
import org.pratique.engine.condition.text.When;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.law.source.Amendments;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.law.source.Sources;
import org.pratique.engine.law.source.Standing;
import org.pratique.engine.law.source.Texts;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/** Blocks in force on a day under a posture, amended, to a book. */
final class BookMaker {
  private final Pack pack;
  private final RuleSetName name;
  private final Posture posture;
  private final LocalDate day;
  private final Problems problems;
  private final Set<String> suspended = new HashSet<>();

  BookMaker(Pack pack, RuleSetName name, LocalDate day, Problems problems) {
    this.pack = pack;
    this.name = name;
    this.posture =
        pack.blocks(name.set()).stream()
            .flatMap(b -> b.meta().basePosture().stream())
            .findFirst()
            .map(word -> Posture.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(name.posture());
    this.day = day;
    this.problems = problems;
  }

  /** Makes the book as printed, for its problems. */
  void check() {
    printed();
  }

  /** The book without its other readings. */
  Book printed() {
    return book(inForce(), Map.of(), Map.of());
  }

  /** What the rule set consists of, for those who compare texts. */
  Standing standing() {
    List<Block> blocks = inForce();
    List<Block> amendments =
        pack.blocks(name.set()).stream().filter(b -> b.kind() == Block.Kind.AMEND).toList();
    return new Standing(day, blocks, suspended, amendments);
  }

  private List<Block> inForce() {
    List<Block> inForce = select();
    unique(inForce);
    for (Block block : inForce) {
      if (block.effect().equals("suspends")) {
        suspended.addAll(block.body().texts("target"));
      }
    }
    return inForce;
  }

  /** The book, with a book for each other reading. */
  Book make(Map<String, String> settings) {
    List<Block> inForce = inForce();
    Map<String, Book> readings = new LinkedHashMap<>();
    for (Block block : inForce) {
      if (block.kind() == Block.Kind.PARAMETER) {
        String current = settings.getOrDefault(block.id(), block.body().text("value").orElse(""));
        for (String other : block.body().texts("alternatives")) {
          if (!other.equals(current)) {
            Map<String, String> varied = new HashMap<>(settings);
            varied.put(block.id(), other);
            readings.put(block.id() + "=" + other, book(inForce, varied, Map.of()));
          }
        }
      }
    }
    return book(inForce, settings, readings);
  }

  /** A condition in the words of this law. */
  Expr condition(String text) {
    Names names = names(inForce(), Map.of());
    return new Parser(names, problems, parsed(names, Map.of())::number)
        .parse(new When.Line(text, "", "", Place.whole("condition")));
  }

  private Parsed parsed(Names names, Map<String, String> settings) {
    Parsed parsed =
        new Parsed(names.blocks(), names.known(), settings, pack.mentions(), pack.parsed().on(day));
    names.before(parsed::meaning);
    return parsed;
  }

  private Names names(List<Block> inForce, Map<String, String> settings) {
    return new Names(
        pack.vocabulary(), pack.countrySet(), pack.groups(), day, inForce, settings, problems);
  }

  private List<Block> select() {
    List<Block> blocks = new ArrayList<>();
    for (Block block : pack.blocks(RuleSetName.EAR)) {
      if (holds(block)) {
        blocks.add(block);
      }
    }
    if (!name.set().equals(RuleSetName.EAR)) {
      for (Block block : pack.blocks(name.set())) {
        if (block.kind() == Block.Kind.AMEND) {
          Amendments.apply(block, blocks, suspended, this::holds);
        } else if (holds(block)) {
          blocks.add(block);
        }
      }
    }
    return blocks;
  }

  private boolean holds(Block block) {
    List<String> postures = block.body().texts("posture");
    return (postures.isEmpty() || postures.contains(posture.word())) && block.term().holds(day);
  }

  private void unique(List<Block> blocks) {
    Map<String, Block> seen = new HashMap<>();
    for (Block block : blocks) {
      Block other = block.named() ? seen.putIfAbsent(block.id(), block) : null;
      if (other != null) {
        problems.add(
            Problem.Code.DUPLICATE,
            block.place(),
            "two versions of `%s` are in force at once, for example on %s; the other is %s"
                .formatted(block.id(), day, other.place()));
      }
    }
  }

  private Book book(List<Block> inForce, Map<String, String> settings, Map<String, Book> readings) {
    Names names = names(inForce, settings);
    Parsed parsed = parsed(names, settings);
    Parser parser = new Parser(names, problems, parsed::number);
    RuleMaker maker = new RuleMaker(parser, parsed, suspended, problems);
    List<Rule> rules = new ArrayList<>();
    Map<String, Expr> definitions = new LinkedHashMap<>();
    Set<String> encoded = new HashSet<>();
    for (Block block : inForce) {
      switch (block.kind()) {
        case RULE -> maker.rule(block).ifPresent(rules::add);
        case PARAMETER -> names.find(block.id());
        case DEFINE -> define(block, names, parser, parsed, definitions);
        case NOT_ENCODED, DEFECT, CAUTION, AMEND -> {}
      }
      if (block.kind() == Block.Kind.RULE) {
        encoded.add(block.meta().provision());
      }
    }
    Classes classes = classes(rules, parsed);
    List<Book.Omission> omissions = omissions(inForce, encoded, maker);
    if (problems.isEmpty()) {
      pack.parsed().keep(day, parsed);
    }
    return new Book(
        name.text(),
        posture,
        day,
        pack.title(name),
        pack.hash(),
        pack.vocabulary(),
        classes,
        List.copyOf(rules),
        definitions,
        readings,
        omissions,
        cautions(inForce),
        Sources.of(inForce, pack.provisions()));
  }

  private static List<Book.Caution> cautions(List<Block> inForce) {
    return inForce.stream()
        .filter(block -> block.kind() == Block.Kind.CAUTION)
        .map(block ->
            new Book.Caution(
                block.body().text("about").orElse(""),
                block.body().texts("under"),
                Texts.ask(block.body().get("text").orElse(null)).orElse(new Ask("", "")),
                block.body().text("cites").orElse("")))
        .toList();
  }

  private Classes classes(List<Rule> rules, Parsed parsed) {
    List<Classes.Entry> entries = new ArrayList<>();
    List<Rule> classifying = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.effect() instanceof Effect.Classifies c) {
        entries.add(new Classes.Entry(c.eccn(), rule.citation(), rule.when()));
        classifying.add(rule);
      }
    }
    Classes classes = parsed.classes(entries);
    if (!parsed.known(classes)) {
      Circles.check(classes, classifying, problems);
    }
    return classes;
  }

  private static List<Book.Omission> omissions(
      List<Block> inForce, Set<String> encoded, RuleMaker maker) {
    List<Book.Omission> omissions = new ArrayList<>();
    for (Block block : inForce) {
      String provision = block.body().text("provision").orElse("");
      if (block.kind() == Block.Kind.NOT_ENCODED
          && block.body().text("print").orElse("").equals("always")
          && !encoded.contains(provision)) {
        omissions.add(
            new Book.Omission(
                provision,
                Texts.ask(block.body().get("why").orElse(null)).orElse(new Ask("", "")),
                maker.when(block)));
      }
    }
    return omissions;
  }

  private void define(
      Block block, Names names, Parser parser, Parsed parsed, Map<String, Expr> definitions) {
    if (!(names.find(block.id()).orElse(null) instanceof Meaning.Defined defined)
        || !defined.with().isEmpty()) {
      return;
    }
    if (defined.of().isEmpty()) {
      definitions.put(
          block.id(),
          parsed.of(
              block,
              () -> new Expr.Defined(block.id(), defined.cites(), parser.parse(defined.when()))));
    } else if (defined.of().get() == EntityKind.ITEM) {
      String call = block.id().startsWith("item.") ? block.id() : "item." + block.id();
      When line = new When.Line(call, "", "", block.place());
      definitions.put(block.id(), parsed.of(block, () -> parser.parse(line)));
    }
  }

  static List<String> parameters(List<Block> blocks) {
    return blocks.stream()
        .filter(b -> b.kind() == Block.Kind.PARAMETER)
        .map(Block::id)
        .distinct()
        .toList();
  }

  static Node.Mapping mapping(Node node) {
    return node instanceof Node.Mapping m ? m : new Node.Mapping(Map.of(), Map.of(), node.place());
  }
}
