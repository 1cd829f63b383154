package org.pratique.engine.law;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.law.source.Amendments;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.law.source.CountryGroups;
import org.pratique.engine.law.source.Mentions;
import org.pratique.engine.law.source.PackCodec;
import org.pratique.engine.law.source.PackFiles;
import org.pratique.engine.law.source.Provision;
import org.pratique.engine.law.source.ProvisionReader;
import org.pratique.engine.law.source.Standing;
import org.pratique.engine.movement.catalog.Catalog;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.problem.Refused;
import org.pratique.engine.yaml.Node;

/**
 * All the law there is: provisions of every day, proposals, the vocabulary and the data they rest
 * on. Immutable.
 */
public final class Pack {
  private static final String BIT_LENGTHS = "us-ear/3A090/" + Catalog.BIT_LENGTHS;
  private static final String CATALOG = "catalog/";
  private static final String PACKED_CATALOG = CATALOG + "packed";

  /** A pack, or problems. */
  public record Result(Optional<Pack> pack, List<Problem> problems) {}

  private final PackCodec.Content content;
  private final Vocabulary vocabulary;
  private final CountryGroups groups;
  private final CountrySet countries;
  private final Catalog catalog;
  private final Map<String, List<Block>> blocks = new LinkedHashMap<>();
  private final Map<String, Ask> titles = new LinkedHashMap<>();
  private final Map<String, Book> books = Parsed.latest(Parsed.BOOKS_MAX);
  private final Parsed.Days parsed = new Parsed.Days(this);
  private final Mentions mentions;
  private final LocalDate earliest;

  private Pack(PackCodec.Content content, Problems problems) {
    this.content = content;
    vocabulary = Vocabulary.read(content.facts(), problems);
    groups = new CountryGroups(BookMaker.mapping(content.groups()), problems);
    countries = PackFiles.countries(data(PackFiles.COUNTRIES));
    String packed = data(PACKED_CATALOG);
    catalog =
        packed.isEmpty() ? Catalog.lazy(catalogFiles(content.data())) : Catalog.packed(packed);
    blocks.put(RuleSetName.EAR, new ArrayList<>());
    for (Provision provision : content.provisions()) {
      String set = provision.meta().isProposal() ? provision.ruleSet() : RuleSetName.EAR;
      blocks.computeIfAbsent(set, s -> new ArrayList<>()).addAll(provision.blocks());
      if (provision.meta().isProposal()) {
        titles.putIfAbsent(set, provision.title());
      }
    }
    mentions = new Mentions(blocks.values());
    earliest =
        blocks(RuleSetName.EAR).stream()
            .filter(block -> block.effect().equals("requires"))
            .map(block -> block.term().inForce())
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
  }

  /** From the files below `law/packs`, by path; all that can be known to be wrong is told. */
  public static Result compile(Map<String, String> files) {
    Problems problems = new Problems();
    PackFiles read = PackFiles.read(files, problems);
    Map<String, byte[]> data = new TreeMap<>(read.data());
    Problems inCatalog = new Problems();
    Catalog catalog = Catalog.read(catalogFiles(data), inCatalog);
    if (inCatalog.isEmpty()) {
      data.put(PACKED_CATALOG, catalog.pack().getBytes(StandardCharsets.UTF_8));
    }
    Pack pack = new Pack(hashed(read.provisions(), read.facts(), read.groups(), data), problems);
    if (BookMaker.mapping(read.facts()).entries().isEmpty()) {
      return new Result(Optional.empty(), problems.list());
    }
    problems.addAll(inCatalog.list());
    return pack.checked(read.lost(), problems);
  }

  /**
   * This pack with the provisions and proposals of some files in place of those it has of the same
   * path or the same rule set, or besides them.
   */
  public Result with(Map<String, String> files) {
    Problems problems = new Problems();
    List<Provision> added = PackFiles.provisions(files, problems);
    List<Provision> all = new ArrayList<>();
    content.provisions().stream()
        .filter(old -> !PackFiles.replace(files.keySet(), added, old))
        .forEach(all::add);
    all.addAll(added);
    Pack pack = new Pack(hashed(all, content.facts(), content.groups(), content.data()), problems);
    return pack.checked(PackFiles.lost(files, added), problems);
  }

  private static PackCodec.Content hashed(
      List<Provision> provisions, Node facts, Node groups, Map<String, byte[]> data) {
    List<Provision> all = List.copyOf(provisions);
    String hash = PackCodec.hash(new PackCodec.Content(all, facts, groups, data, ""));
    return new PackCodec.Content(all, facts, groups, data, hash);
  }

  /**
   * Checks the blocks and makes every book there is, whatever was found before.
   *
   * @param lost ids of blocks that could not be read: that they are missing is not told again
   */
  private Result checked(Set<String> lost, Problems problems) {
    Problems found = new Problems();
    checkBlocks(found);
    for (String set : blocks.keySet()) {
      checkBooks(set, List.of(Posture.values()), found);
    }
    for (Problem problem : found.list()) {
      if (lost.stream().noneMatch(id -> problem.message().startsWith("`" + id + "`"))) {
        problems.addAll(List.of(problem));
      }
    }
    return new Result(problems.isEmpty() ? Optional.of(this) : Optional.empty(), problems.list());
  }

  private void checkBlocks(Problems problems) {
    blocks.forEach((set, own) ->
        BlockChecks.check(
            own, set.equals(RuleSetName.EAR) ? List.of() : blocks(RuleSetName.EAR), problems));
  }

  private static Map<String, String> catalogFiles(Map<String, byte[]> data) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String file : Catalog.FILES) {
      byte[] bytes = data.get(file.equals(Catalog.BIT_LENGTHS) ? BIT_LENGTHS : CATALOG + file);
      if (bytes != null) {
        files.put(file, new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  public byte[] encode() {
    return PackCodec.encode(content);
  }

  /** A pack that {@link #encode} wrote. */
  public static Pack read(byte[] bytes) {
    return new Pack(PackCodec.decode(bytes), new Problems());
  }

  /** SHA-256 of the contents, in hexadecimal digits. */
  public String hash() {
    return content.hash();
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public Catalog catalog() {
    return catalog;
  }

  /** Two-letter codes of countries. */
  public Set<String> countries() {
    return new LinkedHashSet<>(countries.codes());
  }

  CountrySet countrySet() {
    return countries;
  }

  public CountryGroups groups() {
    return groups;
  }

  Mentions mentions() {
    return mentions;
  }

  Parsed.Days parsed() {
    return parsed;
  }

  Set<String> sets() {
    return blocks.keySet();
  }

  List<Block> blocks(String set) {
    return blocks.getOrDefault(set, List.of());
  }

  /** A data file as it stands in the packs; empty when there is none. */
  public String data(String path) {
    byte[] bytes = content.data().get(path);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  public List<Provision> provisions() {
    return content.provisions();
  }

  /** First day for which there is law to apply. */
  public LocalDate earliest() {
    return earliest;
  }

  /** `ear`, the other ways to take it, and the proposals. */
  public List<String> ruleSets() {
    List<String> sets = new ArrayList<>(List.of(RuleSetName.EAR, "ear:codified", "ear:announced"));
    blocks.keySet().stream().filter(s -> !s.equals(RuleSetName.EAR)).forEach(sets::add);
    return List.copyOf(sets);
  }

  Ask title(RuleSetName name) {
    Ask proposal = titles.get(name.set());
    if (proposal != null) {
      return proposal;
    }
    return switch (name.posture()) {
      case CODIFIED -> new Ask("Export Administration Regulations, as codified", "《出口管理条例》法典文本");
      case ENFORCED -> new Ask("Export Administration Regulations, as enforced", "《出口管理条例》执行口径");
      case ANNOUNCED ->
          new Ask(
              "Export Administration Regulations, as announced on May 13, 2025",
              "《出口管理条例》2025年5月13日公告口径");
    };
  }

  /** This pack and a proposal, for this run. */
  public Pack with(String markdown, String file) {
    Problems problems = new Problems();
    Optional<Provision> added = ProvisionReader.read(markdown, file, problems);
    if (added.isEmpty()) {
      throw new Refused(problems.list());
    }
    if (!added.get().meta().isProposal()) {
      problems.add(
          Problem.Code.MISSING,
          new Place(file, 1, 1),
          "a proposal has `rule set` and `base` in its front matter");
    } else if (blocks.containsKey(added.get().ruleSet())) {
      problems.add(
          Problem.Code.DUPLICATE,
          added.get().front().placeOf("rule set"),
          "there is a rule set `%s` already; give the proposal another name"
              .formatted(added.get().ruleSet()));
    }
    List<Provision> provisions = new ArrayList<>(content.provisions());
    provisions.add(added.get());
    Pack pack =
        new Pack(hashed(provisions, content.facts(), content.groups(), content.data()), problems);
    BlockChecks.check(added.get().blocks(), blocks(RuleSetName.EAR), problems);
    pack.checkBooks(added.get().ruleSet(), List.of(Posture.ENFORCED), problems);
    if (!problems.isEmpty()) {
      throw new Refused(problems.list());
    }
    return pack;
  }

  /**
   * The law of a rule set on a day.
   *
   * @param movementDate the day, unless the name is pinned to another
   * @param settings values of parameters in place of the packs'
   */
  public Book book(RuleSetName name, LocalDate movementDate, Map<String, String> settings) {
    LocalDate day = name.pin().orElse(movementDate);
    String key = name.text() + '\n' + day + '\n' + new TreeMap<>(settings);
    Book known = books.get(key);
    if (known != null) {
      return known;
    }
    Problems problems = new Problems();
    checkAsked(name, day, settings, problems);
    Book book = problems.isEmpty() ? new BookMaker(this, name, day, problems).make(settings) : null;
    if (book == null || !problems.isEmpty()) {
      throw new Refused(problems.list());
    }
    books.put(key, book);
    return book;
  }

  /** The law of a rule set on a day as printed, without other readings of it; not kept. */
  public Book printed(RuleSetName name, LocalDate day) {
    return new BookMaker(this, name, day, new Problems()).printed();
  }

  /** The blocks of a rule set on a day, for those who compare texts. */
  public Standing standing(RuleSetName name, LocalDate day) {
    return new BookMaker(this, name, name.pin().orElse(day), new Problems()).standing();
  }

  /** A condition in the words of a rule set on a day; refused with its problems. */
  public Expr condition(RuleSetName name, LocalDate movementDate, String text) {
    LocalDate day = name.pin().orElse(movementDate);
    Problems problems = new Problems();
    checkAsked(name, day, Map.of(), problems);
    Expr condition =
        problems.isEmpty() ? new BookMaker(this, name, day, problems).condition(text) : null;
    if (condition == null || !problems.isEmpty()) {
      throw new Refused(problems.list());
    }
    return condition;
  }

  private void checkAsked(
      RuleSetName name, LocalDate day, Map<String, String> settings, Problems problems) {
    Place place = Place.whole("rule set `" + name.text() + "`");
    if (!blocks.containsKey(name.set())) {
      problems.add(
          Problem.Code.UNKNOWN_NAME,
          place,
          "`%s` is no rule set of this pack%s"
              .formatted(name.set(), nearOrAll(name.set(), ruleSets())));
      return;
    }
    if (day.isBefore(earliest())) {
      problems.add(
          Problem.Code.BEFORE_LAW,
          place,
          "the law of %s is not in the packs; they begin on %s".formatted(day, earliest()));
    }
    Set<String> parameters = new TreeSet<>(BookMaker.parameters(blocks(RuleSetName.EAR)));
    parameters.addAll(BookMaker.parameters(blocks(name.set())));
    for (String parameter : settings.keySet()) {
      if (!parameters.contains(parameter)) {
        problems.add(
            Problem.Code.UNKNOWN_NAME,
            Place.whole("setting " + parameter),
            "`%s` is no parameter of `%s`%s"
                .formatted(parameter, name.set(), nearOrAll(parameter, parameters)));
      }
    }
  }

  private static String nearOrAll(String given, java.util.Collection<String> names) {
    List<String> near = Near.matches(given, names);
    return near.isEmpty() ? "; there are " + String.join(", ", names) : Problem.didYouMean(near);
  }

  private void checkBooks(String set, List<Posture> postures, Problems problems) {
    Set<Problem> known = new HashSet<>(problems.list());
    Set<Place> twice = new HashSet<>();
    List<LocalDate> days = List.copyOf(boundaries(set));
    if (days.isEmpty()) {
      return;
    }
    for (Posture posture : postures) {
      RuleSetName name = new RuleSetName(set, posture, Optional.empty(), set);
      Problems found = new Problems();
      for (LocalDate day : days) {
        new BookMaker(this, name, day, found).check();
      }
      new BookMaker(this, name, days.getLast(), found).make(Map.of());
      for (Problem problem : found.list()) {
        boolean told = problem.code() == Problem.Code.DUPLICATE && !twice.add(problem.place());
        if (!told && known.add(problem)) {
          problems.addAll(List.of(problem));
        }
      }
    }
  }

  /** The days on which anything changes; between two of them the law of the set is the same. */
  public Set<LocalDate> boundaries(String set) {
    return boundaries(new HashSet<>(List.of(RuleSetName.EAR, set)));
  }

  /** The same of several sets, each with what it amends. */
  Set<LocalDate> boundaries(Set<String> sets) {
    Set<LocalDate> days = new TreeSet<>(groups.dates());
    sets.forEach(set -> days.addAll(Amendments.days(blocks(set))));
    days.removeIf(d -> d.isBefore(earliest) || d.equals(LocalDate.MAX));
    return days;
  }
}
