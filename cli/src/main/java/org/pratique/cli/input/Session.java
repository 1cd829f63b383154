package org.pratique.cli.input;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pratique.cli.ask.CountryNames;
import org.pratique.cli.report.Decided;
import org.pratique.engine.ask.Interview;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.RuleSetName;
import org.pratique.engine.law.source.PackFiles;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.movement.text.Countries;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.problem.Refused;
import org.pratique.engine.whatif.WhatIf;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;
import org.pratique.law.PackFile;
import org.pratique.trade.evidence.Evidence;

/** One run of a command: the pack, the proposals added to it, and every problem met on the way. */
public final class Session {
  /** Where a command needs law and no posture. */
  public static final String TEXT_OF_LAW = "ear:codified";

  private static final String PROPOSAL = ".md";
  private static final String DATE = "date:";
  private static final int DATE_LENGTH = 10;

  /**
   * What the user asked for.
   *
   * @param parties the directory whose sources fill in what a movement does not state
   * @param pair whether they are two to compare, which may be the same
   */
  public record Asked(
      List<String> rules,
      Optional<LocalDate> asOf,
      List<String> declares,
      Map<String, String> settings,
      Optional<String> parties,
      boolean pair) {
    public Asked(
        List<String> rules,
        Optional<LocalDate> asOf,
        List<String> declares,
        Map<String, String> settings,
        Optional<String> parties) {
      this(rules, asOf, declares, settings, parties, false);
    }

    /** Without a parties directory. */
    public Asked(
        List<String> rules,
        Optional<LocalDate> asOf,
        List<String> declares,
        Map<String, String> settings) {
      this(rules, asOf, declares, settings, Optional.empty());
    }

    /** Two rule sets and nothing else, to be compared. */
    public static Asked pair(String one, String other) {
      return new Asked(
          List.of(one, other), Optional.empty(), List.of(), Map.of(), Optional.empty(), true);
    }

    /** A rule set and nothing else. */
    public static Asked of(String ruleSet) {
      return new Asked(List.of(ruleSet), Optional.empty(), List.of(), Map.of());
    }
  }

  private final Problems problems = new Problems();
  private final Inputs inputs;
  private final Asked asked;
  private final List<RuleSetName> ruleSets = new ArrayList<>();
  private final Map<LocalDate, Determiners> byDay = new HashMap<>();
  private Pack pack;
  private @Nullable MovementReader reader;
  private @Nullable Parties parties;

  private Session(InputStream in, Asked asked) {
    inputs = new Inputs(in, problems);
    this.asked = asked;
    pack = PackFile.load();
  }

  /**
   * Reads the pack and the rule sets that were asked for; {@link #problems} has what is wrong with
   * them.
   */
  public static Session open(InputStream in, Asked asked) {
    Session session = new Session(in, asked);
    for (String rule : asked.rules()) {
      session.tryRuleSet(rule.strip());
    }
    return session;
  }

  private void tryRuleSet(String rule) {
    try {
      addRuleSet(rule);
    } catch (Refused refused) {
      refuse(refused);
    }
  }

  private void addRuleSet(String rule) {
    if (!rule.endsWith(PROPOSAL)) {
      named(RuleSetName.parse(rule));
      return;
    }
    Optional<String> markdown = inputs.read(rule);
    if (markdown.isEmpty()) {
      return;
    }
    List<String> before = pack.ruleSets();
    pack = pack.with(markdown.get(), rule);
    for (String name : pack.ruleSets()) {
      if (!before.contains(name)) {
        ruleSets.add(RuleSetName.parse(name));
      }
    }
  }

  private void named(RuleSetName name) {
    if (ruleSets.contains(name) && !asked.pair()) {
      problems.add(
          Problem.Code.DUPLICATE,
          Place.whole("rule set `" + name.text() + "`"),
          "it is asked for twice; name it once");
      return;
    }
    if (pack.ruleSets().contains(name.set())) {
      ruleSets.add(name);
      return;
    }
    List<String> near = Near.matches(name.set(), pack.ruleSets());
    String message = "there is no such rule set" + Problem.didYouMean(near);
    String all =
        (near.isEmpty() ? "; there are " : " There are ") + String.join(", ", pack.ruleSets());
    problems.add(
        Problem.Code.UNKNOWN_NAME, Place.whole("rule set `" + name.text() + "`"), message + all);
  }

  /** Every file under every rule set; empty as soon as anything was refused. */
  public List<Decided> determine(List<String> files) {
    List<Decided> all = new ArrayList<>();
    for (String file : files) {
      read(file)
          .flatMap(text -> movement(text, asked.asOf()))
          .ifPresent(movement -> all.add(decide(file, movement)));
    }
    return isRefused() ? List.of() : all;
  }

  /** The text of a movement file. */
  public Optional<Text> read(String file) {
    Optional<Text> text = inputs.read(file).map(content -> new Text(file, content));
    text.ifPresent(this::readAhead);
    return text;
  }

  /** A movement file that was read and not yet understood. */
  public record Text(String file, String content) {}

  public Optional<Movement> movement(Text text, Optional<LocalDate> asOf) {
    MovementReader.Options options = new MovementReader.Options(asOf, asked.declares());
    if (asked.parties().isEmpty()) {
      return take(reader().read(text.content(), text.file(), options));
    }
    Optional<Node> node =
        YamlReader.read(MovementReader.tidy(text.content()), text.file(), problems);
    if (node.isPresent() && node.get() instanceof Node.Mapping stated) {
      Evidence evidence = known(stated, asOf);
      return take(reader().read(evidence.movement(), text.file(), options))
          .map(evidence::attribute);
    }
    return node.flatMap(other -> take(reader().read(other, text.file(), options)));
  }

  private Optional<Movement> take(MovementReader.Result result) {
    problems.addAll(result.problems());
    return result.movement();
  }

  /**
   * A movement file with what the parties directory adds to it; as it is without a directory, or a
   * day.
   */
  public Evidence known(Node.Mapping stated, Optional<LocalDate> asOf) {
    Optional<LocalDate> day = asOf.or(() -> stated.text("date").flatMap(Session::day));
    if (asked.parties().isEmpty() || day.isEmpty()) {
      return Evidence.none(stated);
    }
    Parties sources = parties;
    if (sources == null) {
      sources = Parties.open(asked.parties().orElseThrow(), pack.vocabulary(), problems);
      parties = sources;
    }
    return sources.evidence(stated, day.get(), problems);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Countries as people type them. */
  public CountryNames countryNames() {
    return new CountryNames(pack.data(PackFiles.COUNTRIES));
  }

  /** Made at the first movement and kept: countries and keys are the same for all. */
  public MovementReader reader() {
    MovementReader made = reader;
    if (made == null) {
      Countries countries = Countries.read(pack.data(PackFiles.COUNTRIES));
      made = new MovementReader(pack.vocabulary(), pack.catalog(), countries, pack.earliest());
      reader = made;
    }
    return made;
  }

  /** Under every rule set. */
  public Decided decide(String file, Movement movement) {
    return new Decided(
        file, movement, determiners(movement.date()).determine(movement, this::refuse));
  }

  /** A condition in the words of the first rule set asked for; a refused one is empty. */
  public Optional<Expr> condition(String text, LocalDate day) {
    try {
      return Optional.of(pack.condition(ruleSets.getFirst(), day, text));
    } catch (Refused refused) {
      refuse(refused);
      return Optional.empty();
    }
  }

  /** The rule sets asked for, on a day. */
  public List<Book> books(LocalDate date) {
    return determiners(date).all(this::refuse).stream().map(Determiner::book).toList();
  }

  /** The rule sets asked for, on a day, ready to decide; one that is refused is left out. */
  public List<Determiner> on(LocalDate date) {
    return determiners(date).all(this::refuse);
  }

  /** What an interview under these rule sets is held with. */
  public Interview.Setup interview() {
    return new Interview.Setup(reader(), pack.vocabulary(), pack.earliest(), this::on);
  }

  /** What the nearest changes of a movement are searched with, for each rule set asked for. */
  public List<WhatIf.Setup> whatIf(LocalDate notBefore) {
    List<WhatIf.Setup> setups = new ArrayList<>();
    for (int i = 0; i < ruleSets.size(); i++) {
      int index = i;
      setups.add(
          new WhatIf.Setup(
              reader(),
              pack.countries(),
              day -> determiners(day).at(index),
              pack.boundaries(ruleSets.get(i).set()),
              notBefore));
    }
    return setups;
  }

  /** The tree of a YAML or JSON file; empty after telling the problem. */
  public Optional<Node.Mapping> tree(String file) {
    return inputs.read(file).flatMap(text -> tree(file, text));
  }

  /** The same, but that a file of which nothing or comments alone are written is one too. */
  public Optional<Node.Mapping> treeOrNothing(String file) {
    return inputs
        .read(file)
        .flatMap(text ->
            text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))
                ? Optional.of(Interview.nothing())
                : tree(file, text));
  }

  private Optional<Node.Mapping> tree(String file, String text) {
    Optional<Node> node = YamlReader.read(MovementReader.tidy(text), file, problems);
    if (node.isPresent() && !(node.get() instanceof Node.Mapping)) {
      String message = "this is " + node.get().noun() + "; write a mapping from paths to values";
      problems.add(Problem.Code.WRONG_TYPE, node.get().place(), message);
    }
    return node.flatMap(n -> n instanceof Node.Mapping m ? Optional.of(m) : Optional.empty());
  }

  /** Refuses the input for reasons that the session did not find itself. */
  public void refuse(List<Problem> reasons) {
    problems.addAll(reasons);
  }

  private Determiners determiners(LocalDate date) {
    return byDay.computeIfAbsent(
        date, day -> new Determiners(pack, ruleSets, day, asked.settings()));
  }

  /** The day is only guessed here; a wrong guess costs a little work and nothing else. */
  private void readAhead(Text text) {
    if (byDay.isEmpty() && ruleSets.size() > 1) {
      Optional<LocalDate> day = asked.asOf().isPresent() ? asked.asOf() : dateIn(text.content());
      day.ifPresent(guess -> determiners(guess).ahead());
    }
  }

  private static Optional<LocalDate> dateIn(String text) {
    int at = text.startsWith(DATE) ? 0 : text.indexOf("\n" + DATE) + 1;
    int from = at + DATE.length() + 1;
    if (!text.startsWith(DATE, at) || text.length() < from + DATE_LENGTH) {
      return Optional.empty();
    }
    return day(text.substring(from, from + DATE_LENGTH));
  }

  private synchronized void refuse(Refused refused) {
    problems.addAll(refused.problems());
  }

  public Pack law() {
    return pack;
  }

  public List<RuleSetName> ruleSets() {
    return List.copyOf(ruleSets);
  }

  public boolean isRefused() {
    return !problems.isEmpty();
  }

  public List<Problem> problems() {
    return problems.list();
  }
}
