package org.pratique.engine.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/** The facts that conditions may use, read from `facts.yaml`. */
public final class Vocabulary {
  private static final Set<FactSpec.Type> CLOSABLE =
      EnumSet.of(
          FactSpec.Type.BOOLEAN, FactSpec.Type.SET, FactSpec.Type.COUNTRIES, FactSpec.Type.ECCNS);

  private final Map<EntityKind, Map<String, FactSpec>> specs;
  private final Consumer<FactSpec> needed;

  private Vocabulary() {
    specs = new EnumMap<>(EntityKind.class);
    needed = fact -> {};
    for (EntityKind kind : EntityKind.values()) {
      specs.put(kind, new LinkedHashMap<>());
    }
  }

  private Vocabulary(Vocabulary other, Consumer<FactSpec> needed) {
    specs = other.specs;
    this.needed = needed;
  }

  /**
   * The same facts; those the engine cannot do without are added to the set as it asks for them.
   */
  public Vocabulary telling(Set<FactSpec> asked) {
    return new Vocabulary(this, asked::add);
  }

  /** Reads the document of `facts.yaml`; problems are told, and what could be read is returned. */
  public static Vocabulary read(Node document, Problems problems) {
    Vocabulary vocabulary = new Vocabulary();
    if (!(document instanceof Node.Mapping root)) {
      problems.add(
          Problem.Code.WRONG_TYPE,
          document.place(),
          "the vocabulary is a mapping from entities to facts");
      return vocabulary;
    }
    for (EntityKind kind : EntityKind.values()) {
      if (root.get(kind.word()).orElse(null) instanceof Node.Mapping facts) {
        facts.entries().forEach((name, node) -> vocabulary.add(kind, name, node, problems));
      }
    }
    for (String key : root.entries().keySet()) {
      if (java.util.Arrays.stream(EntityKind.values()).noneMatch(k -> k.word().equals(key))) {
        problems.add(
            Problem.Code.UNKNOWN_KEY,
            root.placeOf(key),
            "`%s` is no kind of entity".formatted(key));
      }
    }
    return vocabulary;
  }

  private void add(EntityKind kind, String name, Node node, Problems problems) {
    if (!(node instanceof Node.Mapping m)) {
      problems.add(
          Problem.Code.WRONG_TYPE,
          node.place(),
          "fact `%s` needs type, ask and who".formatted(name));
      return;
    }
    FactSpec.Type type;
    try {
      type = FactSpec.Type.valueOf(m.text("type").orElse("").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      problems.add(
          Problem.Code.WRONG_TYPE,
          m.placeOf("type"),
          "fact `%s` has no known type".formatted(name));
      return;
    }
    FactSpec.Ask ask = ask(m.get("ask").orElse(null));
    if (ask.en().isEmpty() || ask.zh().isEmpty()) {
      problems.add(
          Problem.Code.MISSING,
          m.place(),
          "fact `%s` needs a question in English and Chinese".formatted(name));
    }
    Map<String, FactSpec> of = specsOf(kind);
    of.put(
        name,
        new FactSpec(
            kind,
            name,
            of.size(),
            type,
            m.text("unit").orElse(""),
            m.texts("values"),
            m.text("path").orElse(name),
            m.text("absent").orElse("").equals("none"),
            m.text("also").orElse(""),
            closedBy(m, kind, type, problems),
            share(m, problems),
            ask,
            m.text("who").orElse("exporter"),
            m.text("controllable").orElse("false").equals("true"),
            grade(m, "cost").orElse(3),
            new FactSpec.Alteration(
                grade(m, "change").orElse(0),
                m.texts("obtain"),
                m.text("about").orElse(""),
                m.text("period").orElse(""))));
  }

  /**
   * What closes a fact, above it in the file: a declaration of the movement, or a figure of the
   * same entity, which says more than the fact does.
   */
  private Optional<FactSpec> closedBy(
      Node.Mapping fact, EntityKind kind, FactSpec.Type type, Problems problems) {
    Optional<String> name = fact.text("closed by");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<FactSpec> closing =
        find(EntityKind.MOVEMENT, name.get()).or(() -> find(kind, name.get()));
    if (closing.isEmpty()) {
      String message =
          "`%s` is no fact of the movement or the %s, or stands below"
              .formatted(name.get(), kind.word());
      problems.add(Problem.Code.UNKNOWN_NAME, fact.placeOf("closed by"), message);
    } else if (!CLOSABLE.contains(type)) {
      String message = "a declaration closes a boolean or a set, nothing else";
      problems.add(Problem.Code.WRONG_TYPE, fact.placeOf("closed by"), message);
    }
    return closing;
  }

  private static FactSpec.@Nullable Share share(Node.Mapping fact, Problems problems) {
    if (!(fact.get("share").orElse(null) instanceof Node.Mapping share)) {
      return null;
    }
    Optional<String> from = share.text("at least").or(() -> share.text("above"));
    try {
      return new FactSpec.Share(
          share.texts("listed"),
          share.texts("headquarters"),
          new BigDecimal(from.orElse("")),
          share.text("at least").isPresent());
    } catch (NumberFormatException e) {
      String message = "say from which percentage on, such as `at least: 50`";
      problems.add(Problem.Code.MISSING, share.place(), message);
      return null;
    }
  }

  private static Optional<Integer> grade(Node.Mapping fact, String key) {
    return fact.text(key).filter(c -> c.matches("[1-5]")).map(Integer::parseInt);
  }

  private static FactSpec.Ask ask(@org.jspecify.annotations.Nullable Node node) {
    if (node instanceof Node.Mapping m) {
      return new FactSpec.Ask(m.text("en").orElse(""), m.text("zh").orElse(""));
    }
    return new FactSpec.Ask("", "");
  }

  private Map<String, FactSpec> specsOf(EntityKind kind) {
    return java.util.Objects.requireNonNull(specs.get(kind));
  }

  public int size(EntityKind kind) {
    return specsOf(kind).size();
  }

  public Optional<FactSpec> find(EntityKind kind, String name) {
    return Optional.ofNullable(specsOf(kind).get(name));
  }

  /** The fact, which the engine cannot do without. */
  public FactSpec need(EntityKind kind, String name) {
    FactSpec fact =
        find(kind, name)
            .orElseThrow(
                () -> new IllegalStateException("facts.yaml lacks " + kind.word() + "." + name));
    needed.accept(fact);
    return fact;
  }

  public List<FactSpec> facts(EntityKind kind) {
    return new ArrayList<>(specsOf(kind).values());
  }

  public List<String> names(EntityKind kind) {
    return new ArrayList<>(specsOf(kind).keySet());
  }

  /** The country whose law this is: what `origin` names as its value. */
  public Value home() {
    return find(EntityKind.ITEM, "origin")
        .flatMap(spec -> spec.values().stream().findFirst())
        .<Value>map(Value.Country::of)
        .orElse(Value.UNKNOWN);
  }

  /** The movement path of a fact of an entity. */
  public static String path(Entity entity, FactSpec spec) {
    return entity.path().isEmpty() ? spec.path() : entity.path() + "." + spec.path();
  }

  /**
   * The vocabulary entry that has the question: an ultimate parent's facts are asked in the party's
   * words.
   */
  public FactSpec asked(Entity entity, FactSpec spec) {
    if (entity.kind() == EntityKind.PARTY && entity.path().endsWith(".ultimateParent")) {
      return find(EntityKind.PARTY, "ultimateParent." + spec.name()).orElse(spec);
    }
    return spec;
  }
}
