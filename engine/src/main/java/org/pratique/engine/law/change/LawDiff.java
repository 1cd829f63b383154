package org.pratique.engine.law.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.law.source.CountryGroups;
import org.pratique.engine.law.source.Standing;
import org.pratique.engine.yaml.Node;

/**
 * Which rules, definitions, parameters and Country Groups two rule sets do not have alike, as their
 * texts stand. Immutable.
 *
 * @param sections by provision, in the order of their names
 * @param alike how many rules, definitions and parameters both have with the same words
 */
public record LawDiff(List<Section> sections, List<GroupChange> groups, int alike) {
  /** What differs in one provision, or in what a proposal adds. */
  public record Section(String name, Ask title, List<Change> changes) {}

  /**
   * A Country Group whose members differ.
   *
   * @param added codes of countries only the second rule set has in it
   * @param removed codes of countries only the first has
   * @param cites the documents that changed it between the two days
   */
  public record GroupChange(
      String group, List<String> added, List<String> removed, List<String> cites) {}

  public static LawDiff of(Standing a, Standing b, CountryGroups groups) {
    Map<String, Block> ofA = byId(a);
    Map<String, Block> ofB = byId(b);
    Set<String> ids = new LinkedHashSet<>(ofA.keySet());
    ids.addAll(ofB.keySet());
    List<Change> changes = new ArrayList<>();
    Set<String> different = new LinkedHashSet<>();
    for (String id : ids) {
      List<Change> found = changes(id, ofA.get(id), ofB.get(id), a, b);
      changes.addAll(found);
      if (!found.isEmpty()) {
        different.add(id);
      }
    }
    return new LawDiff(sections(changes), groups(a, b, groups), ids.size() - different.size());
  }

  public boolean isEmpty() {
    return sections.isEmpty() && groups.isEmpty();
  }

  /** All changes, section by section. */
  public List<Change> changes() {
    return sections.stream().flatMap(section -> section.changes().stream()).toList();
  }

  private static Map<String, Block> byId(Standing standing) {
    Map<String, Block> byId = new LinkedHashMap<>();
    for (Block block : standing.blocks()) {
      if (block.named()) {
        byId.put(block.id(), block);
      }
    }
    return byId;
  }

  private static List<Change> changes(
      String id, @Nullable Block a, @Nullable Block b, Standing inA, Standing inB) {
    boolean asideA = inA.suspended().contains(id);
    boolean asideB = inB.suspended().contains(id);
    if (a == null || b == null) {
      Change.Kind kind = a == null ? Change.Kind.ADDED : Change.Kind.REMOVED;
      return List.of(
          new Change(
              kind,
              Optional.ofNullable(a),
              Optional.ofNullable(b),
              asked(id, inA, inB),
              Wording.differences(a, b),
              a == null ? asideB : asideA));
    }
    List<Change> found = new ArrayList<>();
    List<Change.Field> fields = Wording.differences(a, b);
    if (!fields.isEmpty()) {
      found.add(changed(Change.Kind.CHANGED, a, b, asked(id, inA, inB), fields, asideB));
    }
    if (asideA != asideB) {
      Change.Kind kind = asideB ? Change.Kind.SUSPENDED : Change.Kind.REVIVED;
      found.add(changed(kind, a, b, suspending(id, asideB ? inB : inA), List.of(), asideB));
    }
    return found;
  }

  private static Change changed(
      Change.Kind kind,
      Block a,
      Block b,
      List<String> by,
      List<Change.Field> fields,
      boolean aside) {
    return new Change(kind, Optional.of(a), Optional.of(b), by, fields, aside);
  }

  /** Citations of the amendments of either side that name the block. */
  private static List<String> asked(String id, Standing a, Standing b) {
    Set<String> cites = new LinkedHashSet<>();
    for (Standing side : List.of(a, b)) {
      for (Block amendment : side.amendments()) {
        if (names(amendment.body(), id)) {
          cites.addAll(amendment.body().texts("cites"));
        }
      }
    }
    return List.copyOf(cites);
  }

  private static boolean names(Node.Mapping amendment, String id) {
    return amendment.texts("strike").contains(id)
        || (amendment.get("set").orElse(null) instanceof Node.Mapping values
            && values.entries().containsKey(id))
        || (amendment.get("replace").orElse(null) instanceof Node.Mapping replace
            && replace.text("rule").orElse("").equals(id));
  }

  /** Citations of what sets the text aside. */
  private static List<String> suspending(String id, Standing side) {
    Set<String> cites = new LinkedHashSet<>();
    for (Block block : side.blocks()) {
      if (block.effect().equals("suspends") && block.body().texts("target").contains(id)) {
        cites.addAll(block.cites());
      }
    }
    for (Block amendment : side.amendments()) {
      if (amendment.body().texts("suspend").contains(id)) {
        cites.addAll(amendment.body().texts("cites"));
      }
    }
    return List.copyOf(cites);
  }

  private static List<Section> sections(List<Change> changes) {
    Map<String, List<Change>> byName = new TreeMap<>();
    for (Change change : changes) {
      byName.computeIfAbsent(change.section(), name -> new ArrayList<>()).add(change);
    }
    List<Section> sections = new ArrayList<>();
    byName.forEach((name, own) ->
        sections.add(new Section(name, own.getFirst().block().meta().title(), List.copyOf(own))));
    return List.copyOf(sections);
  }

  private static List<GroupChange> groups(Standing a, Standing b, CountryGroups groups) {
    List<GroupChange> changes = new ArrayList<>();
    for (String group : new TreeSet<>(groups.names())) {
      List<String> inA = codes(group, a, groups);
      List<String> inB = codes(group, b, groups);
      List<String> added = inB.stream().filter(code -> !inA.contains(code)).toList();
      List<String> removed = inA.stream().filter(code -> !inB.contains(code)).toList();
      if (!added.isEmpty() || !removed.isEmpty()) {
        changes.add(new GroupChange(group, added, removed, cites(group, a, b, groups)));
      }
    }
    return List.copyOf(changes);
  }

  private static List<String> codes(String group, Standing side, CountryGroups groups) {
    return groups
        .find(group, side.day())
        .map(CountrySet::codes)
        .map(List::copyOf)
        .orElse(List.of());
  }

  private static List<String> cites(String group, Standing a, Standing b, CountryGroups groups) {
    Set<String> cites = new LinkedHashSet<>();
    for (CountryGroups.Change change : groups.changes().reversed()) {
      boolean between = change.effective().isAfter(a.day()) != change.effective().isAfter(b.day());
      if (between && (change.added().contains(group) || change.removed().contains(group))) {
        cites.add(change.cites());
      }
    }
    return List.copyOf(cites);
  }
}
