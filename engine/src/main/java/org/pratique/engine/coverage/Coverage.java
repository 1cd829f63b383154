package org.pratique.engine.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.law.source.PackFiles;
import org.pratique.engine.law.source.Provision;
import org.pratique.engine.law.source.Texts;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.movement.text.Countries;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problems;

/**
 * What of the law is encoded, what is not and why, and what is there in vain.
 *
 * @param provisions one for each provision or proposal, in the order of the packs
 * @param effects how many rules have each effect, by its word
 * @param reconstructed rules whose text is, on some day, partial or a reconstruction
 * @param cases what the golden cases name
 * @param dead rules that can change nothing
 * @param facts every fact of the vocabulary by who reads it; empty lists when the vocabulary is not
 *     among what was asked about
 */
public record Coverage(
    List<Extent> provisions,
    Map<String, Integer> effects,
    int reconstructed,
    RuleCases cases,
    List<Dead> dead,
    Facts facts) {

  /**
   * One provision, all its versions together.
   *
   * @param rules ids of its rules
   * @param flags how many of the rules flag only, or hold back a better outcome for want of text
   * @param names parameters, sets and definitions it gives other rules
   * @param amendments entries of a proposal
   * @param omissions paragraphs that are not encoded
   */
  public record Extent(
      String id,
      boolean proposal,
      Ask title,
      List<Version> versions,
      List<String> rules,
      int flags,
      int names,
      int amendments,
      List<Omission> omissions) {
    public Extent {
      versions = List.copyOf(versions);
      rules = List.copyOf(rules);
      omissions = List.copyOf(omissions);
    }
  }

  /**
   * A file.
   *
   * @param completeness FULL, PARTIAL or RECONSTRUCTED
   */
  public record Version(String file, LocalDate inForce, String completeness) {}

  /**
   * A paragraph that is not encoded.
   *
   * @param always said with every determination
   */
  public record Omission(String paragraph, Ask why, boolean always, Place place) {}

  /**
   * Facts by their path in conditions, such as `item.tpp`.
   *
   * @param total facts there are
   * @param engineOnly those no condition reads and the engine asks for by name: to classify, to
   *     look products up, to fill other facts
   * @param unread those nothing reads
   */
  public record Facts(int total, List<String> engineOnly, List<String> unread) {
    static final Facts NONE = new Facts(0, List.of(), List.of());

    public Facts {
      engineOnly = List.copyOf(engineOnly);
      unread = List.copyOf(unread);
    }
  }

  private static final Set<String> FLAGGING = Set.of("flags", "reserves");

  /** Looks at a pack with everything in it. */
  public static Coverage of(Pack pack, Map<String, String> files, Problems problems) {
    return of(pack, pack.provisions(), true, files, problems);
  }

  /** Looks at provisions that an author added to a pack: these are told about, and no others. */
  public static Coverage ofAdded(
      Pack pack, List<Provision> added, Map<String, String> files, Problems problems) {
    return of(pack, added, false, files, problems);
  }

  private static Coverage of(
      Pack pack, List<Provision> own, boolean whole, Map<String, String> files, Problems problems) {
    Survey survey = Survey.of(pack);
    Map<String, Block> rules = new LinkedHashMap<>();
    RuleCases.rules(own).forEach(rule -> rules.putIfAbsent(rule.id(), rule));
    Map<String, Integer> effects = new TreeMap<>();
    List<Dead> dead = new ArrayList<>();
    int reconstructed = 0;
    for (Block rule : rules.values()) {
      effects.merge(rule.body().text("effect").orElse(""), 1, Integer::sum);
      String provision = rule.meta().provision();
      Optional<Survey.Life> life = survey.life(rule.id());
      life.map(l -> l.dead(rule.id(), provision))
          .orElse(
              Optional.of(
                  new Dead(rule.id(), provision, Dead.Kind.NEVER_IN_FORCE, "in force on no day")))
          .ifPresent(dead::add);
      reconstructed += life.map(Survey.Life::reconstructed).orElse(false) ? 1 : 0;
    }
    return new Coverage(
        extents(pack, own),
        effects,
        reconstructed,
        RuleCases.of(files, own, pack.provisions(), problems),
        List.copyOf(dead),
        whole ? facts(pack, survey.reads()) : Facts.NONE);
  }

  private static List<Extent> extents(Pack pack, List<Provision> own) {
    Set<String> encoded = new LinkedHashSet<>();
    RuleCases.rules(pack.provisions()).forEach(rule -> encoded.add(rule.meta().provision()));
    Map<String, List<Provision>> byId = new LinkedHashMap<>();
    for (Provision provision : own) {
      byId.computeIfAbsent(provision.id(), id -> new ArrayList<>()).add(provision);
    }
    List<Extent> extents = new ArrayList<>();
    byId.forEach((id, versions) -> extents.add(extent(id, versions, encoded)));
    return List.copyOf(extents);
  }

  private static Extent extent(String id, List<Provision> versions, Set<String> encoded) {
    Map<String, Block> rules = new LinkedHashMap<>();
    RuleCases.rules(versions).forEach(rule -> rules.putIfAbsent(rule.id(), rule));
    Set<String> names = new LinkedHashSet<>();
    int amendments = 0;
    List<Omission> omissions = new ArrayList<>();
    for (Provision version : versions) {
      for (Block block : version.blocks()) {
        switch (block.kind()) {
          case PARAMETER, DEFINE -> names.add(block.id());
          case AMEND -> amendments++;
          case NOT_ENCODED -> omission(block, encoded).ifPresent(omissions::add);
          case RULE, DEFECT, CAUTION -> {}
        }
      }
    }
    Provision latest = versions.getLast();
    return new Extent(
        id,
        latest.meta().isProposal(),
        latest.title(),
        versions.stream()
            .map(v -> new Version(v.file(), v.inForce(), v.completeness()))
            .sorted(Comparator.comparing(Version::inForce))
            .toList(),
        List.copyOf(rules.keySet()),
        (int)
            rules.values().stream()
                .filter(r -> FLAGGING.contains(r.body().text("effect").orElse("")))
                .count(),
        names.size(),
        amendments,
        omissions);
  }

  /** What is said until rules of a provision are in the packs is settled once they are. */
  private static Optional<Omission> omission(Block block, Set<String> encoded) {
    boolean always = block.body().text("print").orElse("").equals("always");
    if (always && encoded.contains(block.body().text("provision").orElse(""))) {
      return Optional.empty();
    }
    return Optional.of(
        new Omission(
            block.body().text("paragraph").orElse(block.body().text("provision").orElse("")),
            Texts.ask(block.body().get("why").orElse(null)).orElse(new Ask("", "")),
            always,
            block.place()));
  }

  private static Facts facts(Pack pack, Set<FactSpec> read) {
    Set<FactSpec> asked = askedByEngine(pack);
    int total = 0;
    List<String> engineOnly = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      for (FactSpec spec : pack.vocabulary().facts(kind)) {
        total++;
        if (!read.contains(spec)) {
          (asked.contains(spec) ? engineOnly : unread).add(kind.word() + "." + spec.name());
        }
      }
    }
    return new Facts(total, engineOnly, unread);
  }

  /** What the reading of a movement asks the vocabulary for by name, seen by reading one. */
  private static Set<FactSpec> askedByEngine(Pack pack) {
    Set<FactSpec> asked = new LinkedHashSet<>();
    Vocabulary telling = pack.vocabulary().telling(asked);
    MovementReader reader =
        new MovementReader(
            telling,
            pack.catalog(),
            Countries.read(pack.data(PackFiles.COUNTRIES)),
            pack.earliest());
    String text = "date: " + pack.earliest() + "\nitems: [{}]\n";
    reader.read(text, "movement", MovementReader.Options.NONE);
    return asked;
  }
}
