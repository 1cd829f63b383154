package org.pratique.engine.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.EccnSet;
import org.pratique.engine.condition.Quantity;
import org.pratique.engine.condition.text.Meaning;
import org.pratique.engine.condition.text.Scope;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.NameList;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.law.source.Amendments;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.law.source.CountryGroups;
import org.pratique.engine.law.source.Term;
import org.pratique.engine.law.source.Texts;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/**
 * What the names of the packs mean on a day: parameters, sets, lists, definitions and Country
 * Groups.
 */
final class Names implements Scope {
  private static final Pattern AMOUNT =
      Pattern.compile("(\\d[\\d_]*(?:\\.\\d+)?)\\s*(" + String.join("|", Quantity.UNITS) + ")?");
  private static final String NONE = "none";

  private final Vocabulary vocabulary;
  private final CountrySet countries;
  private final CountryGroups groups;
  private final LocalDate day;
  private final Map<String, Block> blocks = new LinkedHashMap<>();
  private final Map<String, String> settings;
  private final Map<String, Optional<Meaning>> known = new HashMap<>();
  private Function<String, @Nullable Optional<Meaning>> before = name -> null;
  private final Set<String> resolving = new LinkedHashSet<>();
  private final Problems problems;

  Names(
      Vocabulary vocabulary,
      CountrySet countries,
      CountryGroups groups,
      LocalDate day,
      List<Block> inForce,
      Map<String, String> settings,
      Problems problems) {
    this.vocabulary = vocabulary;
    this.countries = countries;
    this.groups = groups;
    this.day = day;
    this.settings = settings;
    this.problems = problems;
    for (Block block : inForce) {
      if (block.kind() == Block.Kind.PARAMETER || block.kind() == Block.Kind.DEFINE) {
        blocks.putIfAbsent(block.id(), block);
      }
    }
  }

  /**
   * What names mean that mean the same in another book.
   *
   * @param meaning null for those that may not
   */
  void before(Function<String, @Nullable Optional<Meaning>> meaning) {
    before = meaning;
  }

  /** What names mean, as far as it was asked. */
  Map<String, Optional<Meaning>> known() {
    return known;
  }

  /** The blocks that give names a meaning, by name. */
  Map<String, Block> blocks() {
    return blocks;
  }

  @Override
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  @Override
  public Collection<String> roles() {
    return Movement.ROLES;
  }

  @Override
  public boolean isCountry(String code) {
    return countries.contains(code);
  }

  @Override
  public Collection<String> names() {
    List<String> names = new ArrayList<>(blocks.keySet());
    names.addAll(groups.names());
    return names;
  }

  @Override
  public Optional<Meaning> find(String name) {
    Optional<Meaning> meaning = known.get(name);
    if (meaning == null) {
      Optional<Meaning> same = before.apply(name);
      meaning = same == null ? resolve(name) : same;
      known.put(name, meaning);
    }
    return meaning;
  }

  private Optional<Meaning> resolve(String name) {
    Block block = blocks.get(name);
    if (block == null) {
      return groups.find(name, day).map(Meaning.Countries::new);
    }
    if (!resolving.add(name)) {
      problems.add(
          Problem.Code.CONFLICT, block.place(), "`%s` is defined by itself".formatted(name));
      return Optional.empty();
    }
    try {
      return block.kind() == Block.Kind.PARAMETER ? parameter(block) : definition(block);
    } finally {
      resolving.remove(name);
    }
  }

  private Optional<Meaning> parameter(Block block) {
    if (!(block.body().get("value").orElse(null) instanceof Node.Scalar written)) {
      block
          .body()
          .get("value")
          .ifPresent(value ->
              problems.add(
                  Problem.Code.WRONG_TYPE,
                  value.place(),
                  "the value of `%s` is %s; write one value, in quotes if it is a set"
                      .formatted(block.id(), value.noun())));
      return Optional.empty();
    }
    Optional<Meaning> printed = printed(block, written);
    String given = settings.get(block.id());
    return given == null || given.equals(written.text()) || printed.isEmpty()
        ? printed
        : Optional.of(setting(block, written, printed.get(), given));
  }

  /** The value as written; where a proposal wrote it, it is like the one of the law before. */
  private Optional<Meaning> printed(Block block, Node.Scalar written) {
    if (!(block.body().get(Amendments.PRINTED).orElse(null) instanceof Node.Scalar law)) {
      return value(written.text(), written.place(), unit(block));
    }
    return value(law.text(), law.place(), unit(block))
        .map(before -> like(block, law.text(), before, written.text(), written.place()));
  }

  /**
   * The value given in place of the printed one; the printed one, with the problem told, when it
   * will not do.
   */
  private Meaning setting(Block block, Node.Scalar written, Meaning printed, String given) {
    Place place = Place.whole("setting " + block.id());
    List<String> alternatives = block.body().texts("alternatives");
    if (!alternatives.isEmpty() && !alternatives.contains(given)) {
      problems.add(
          Problem.Code.OUT_OF_RANGE,
          place,
          "`%s` is one of %s, not `%s`"
              .formatted(block.id(), String.join(", ", alternatives), given));
      return printed;
    }
    return like(block, written.text(), printed, given, place);
  }

  /** The given value if it is of the kind of the other; else the other, with the problem told. */
  private Meaning like(Block block, String text, Meaning other, String given, Place place) {
    Problems unread = new Problems();
    Optional<Meaning> is = value(given, place, unit(block), unread);
    if (is.isEmpty() || !unread.isEmpty() || !sameType(other, is.get())) {
      problems.add(
          Problem.Code.WRONG_TYPE,
          place,
          "`%s` is a value like `%s`, not `%s`".formatted(block.id(), text, given));
      return other;
    }
    return is.get();
  }

  private static boolean sameType(Meaning a, Meaning b) {
    return (a instanceof Meaning.Amount x && b instanceof Meaning.Amount y)
        ? x.unit().equals(y.unit())
        : a.getClass().equals(b.getClass());
  }

  /** The unit of an amount, from whatever value of the parameter has one. */
  private static String unit(Block block) {
    List<String> values = new ArrayList<>(block.body().texts(Amendments.PRINTED));
    values.addAll(block.body().texts("value"));
    values.addAll(block.body().texts("alternatives"));
    for (String value : values) {
      Matcher amount = AMOUNT.matcher(value);
      if (amount.matches() && amount.group(2) != null) {
        return amount.group(2);
      }
    }
    return "";
  }

  private Optional<Meaning> value(String text, Place place, String unit) {
    return value(text, place, unit, problems);
  }

  private Optional<Meaning> value(String text, Place place, String unit, Problems told) {
    if (text.equals(NONE)) {
      return Optional.of(new Meaning.Amount(null, unit));
    }
    Optional<LocalDate> date = Term.parse(text);
    if (date.isPresent()) {
      return Optional.of(new Meaning.Day(date.get()));
    }
    Matcher amount = AMOUNT.matcher(text);
    if (amount.matches()) {
      return Optional.of(
          new Meaning.Amount(
              new BigDecimal(amount.group(1).replace("_", "")),
              amount.group(2) == null ? unit : amount.group(2)));
    }
    Optional<Meaning> named = find(text);
    return named.isPresent() ? named : set(text, place, told);
  }

  private Optional<Meaning> definition(Block block) {
    Node.Mapping body = block.body();
    if (body.get("set").orElse(null) instanceof Node.Scalar s) {
      return set(s.text(), s.place(), problems);
    }
    if (body.get("eccns").isPresent()) {
      return Optional.of(new Meaning.Eccns(new EccnSet(block.id(), body.texts("eccns"))));
    }
    if (body.get("names").orElse(null) instanceof Node.Seq names) {
      return Optional.of(new Meaning.Names(list(block, names)));
    }
    return Optional.of(
        new Meaning.Defined(
            block.id(),
            entity(body),
            body.texts("with"),
            Texts.when(body, "when", problems),
            block.citation()));
  }

  private Optional<EntityKind> entity(Node.Mapping body) {
    Optional<String> word = body.text("of");
    for (EntityKind kind : EntityKind.values()) {
      if (word.isPresent() && kind.word().equals(word.get())) {
        return Optional.of(kind);
      }
    }
    word.ifPresent(w ->
        problems.add(
            Problem.Code.UNKNOWN_NAME,
            body.placeOf("of"),
            "`%s` is no kind of entity; use party or item".formatted(w)));
    return Optional.empty();
  }

  private NameList list(Block block, Node.Seq names) {
    List<String> all = new ArrayList<>();
    for (Node node : names.items()) {
      if (node instanceof Node.Mapping m) {
        all.addAll(m.texts("name"));
        all.addAll(m.texts("aliases"));
      } else {
        all.addAll(node.texts());
      }
    }
    CountrySet headquarters = CountrySet.NONE;
    if (block.body().get("countries").orElse(null) instanceof Node.Scalar s
        && set(s.text(), s.place(), problems).orElse(null) instanceof Meaning.Countries c) {
      headquarters = c.set();
    }
    boolean subsidiaries = block.body().text("subsidiaries").orElse("false").equals("true");
    return new NameList(
        block.id(), all, subsidiaries, headquarters, block.body().text("approval").orElse(""));
  }

  private Optional<Meaning> set(String text, Place place, Problems told) {
    try {
      return Optional.of(
          new Meaning.Countries(
              SetExpression.evaluate(text, day, this::countries, this::isCountry)));
    } catch (SetExpression.Fault fault) {
      told.add(Problem.Code.SYNTAX, place, fault.text() + " in `" + text + "`");
      return Optional.of(new Meaning.Countries(CountrySet.NONE));
    }
  }

  private Optional<CountrySet> countries(String name, LocalDate then) {
    if (!blocks.containsKey(name)) {
      return groups.find(name, then);
    }
    return find(name)
        .flatMap(m -> m instanceof Meaning.Countries c ? Optional.of(c.set()) : Optional.empty());
  }
}
