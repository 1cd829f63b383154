package org.pratique.engine.law.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.Posture;
import org.pratique.engine.law.RuleSetName;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.law.source.CountryGroups;
import org.pratique.engine.law.source.Provision;
import org.pratique.engine.law.source.Standing;
import org.pratique.engine.law.source.Term;

/**
 * A day on which the law of a pack changes, or a file of it says that it begins, binds or ends.
 *
 * @param first whether the law of the pack begins on this day: all of it is new
 * @param diff the law of the day before against the law of this day, as enforced
 * @param files by path, the files that say so of themselves or whose blocks changed
 * @param groups countries that joined or left Country Groups on the day
 * @param dates parameters in force whose value is this day: conditions turn on it
 */
public record LawDay(
    LocalDate date,
    Boolean first,
    LawDiff diff,
    Map<String, Happening> files,
    List<CountryGroups.Change> groups,
    List<Block> dates) {
  /**
   * What a day is to one file.
   *
   * @param events `begins`, `binds` (its compliance date) and `ends`, as its front matter says; may
   *     be empty
   * @param changes rules, definitions and parameters of it that changed
   */
  public record Happening(Provision provision, List<String> events, List<Change> changes) {}

  /** Every such day of the law that proposals amend, the earliest first. */
  public static List<LawDay> of(Pack pack) {
    RuleSetName base =
        new RuleSetName(RuleSetName.EAR, Posture.ENFORCED, Optional.empty(), RuleSetName.EAR);
    List<LawDay> all = new ArrayList<>();
    for (LocalDate day : days(pack)) {
      boolean first = day.equals(pack.earliest());
      Standing before = first ? Standing.none(day) : pack.standing(base, day.minusDays(1));
      Standing then = pack.standing(base, day);
      LawDiff diff = LawDiff.of(before, then, pack.groups());
      List<CountryGroups.Change> groups =
          pack.groups().changes().stream().filter(c -> c.effective().equals(day)).toList();
      List<Block> dates =
          then.blocks().stream().filter(b -> dated(b).filter(day::equals).isPresent()).toList();
      LawDay found = new LawDay(day, first, diff, files(pack, day, diff), groups, dates);
      if (!found.files().isEmpty() || !groups.isEmpty() || !dates.isEmpty()) {
        all.add(found);
      }
    }
    return List.copyOf(all);
  }

  private static Set<LocalDate> days(Pack pack) {
    Set<LocalDate> days = new TreeSet<>(pack.boundaries(RuleSetName.EAR));
    for (Provision provision : pack.provisions()) {
      if (!provision.meta().isProposal()) {
        days.add(provision.inForce());
        provision.blocks().forEach(block -> dated(block).ifPresent(days::add));
      }
    }
    days.removeIf(day -> day.isBefore(pack.earliest()));
    return days;
  }

  /** The day that is the value of a parameter. */
  private static Optional<LocalDate> dated(Block block) {
    return block.kind() == Block.Kind.PARAMETER
        ? block.body().text("value").flatMap(Term::parse)
        : Optional.empty();
  }

  private static Map<String, Happening> files(Pack pack, LocalDate day, LawDiff diff) {
    Map<String, List<Change>> changes = new LinkedHashMap<>();
    for (Change change : diff.changes()) {
      changes.computeIfAbsent(change.block().meta().file(), file -> new ArrayList<>()).add(change);
    }
    Map<String, Happening> files = new TreeMap<>();
    for (Provision provision : pack.provisions()) {
      List<String> events = events(provision, day);
      List<Change> own = changes.getOrDefault(provision.file(), List.of());
      if (!events.isEmpty() || !own.isEmpty()) {
        files.put(provision.file(), new Happening(provision, events, own));
      }
    }
    return files;
  }

  private static List<String> events(Provision provision, LocalDate day) {
    List<String> events = new ArrayList<>();
    if (provision.inForce().equals(day)) {
      events.add("begins");
    }
    if (provision.binding().equals(day)) {
      events.add("binds");
    }
    if (provision.until().equals(day)) {
      events.add("ends");
    }
    return List.copyOf(events);
  }
}
