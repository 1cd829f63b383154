package org.pratique.engine.movement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Value;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;

/** Who is who: roles that are the same party, and parties that are another's ultimate parent. */
final class PartyLinks {
  /** The party in a role: one described there, or another role's. */
  private sealed interface Member {
    record Described(Entity party) implements Member {}

    record Same(String role, Place place) implements Member {}
  }

  private record ParentLink(String path, Entity party, String role, Place place) {}

  private final Reading reading;
  private final Map<String, List<Member>> members = new LinkedHashMap<>();
  private final List<ParentLink> parentLinks = new ArrayList<>();
  private final Map<String, List<Entity>> resolved = new LinkedHashMap<>();
  private final Set<String> underway = new HashSet<>();

  PartyLinks(Reading reading) {
    this.reading = reading;
  }

  void list(String role) {
    members.computeIfAbsent(role, r -> new ArrayList<>());
  }

  void described(String role, Entity party) {
    members.computeIfAbsent(role, r -> new ArrayList<>()).add(new Member.Described(party));
  }

  void same(String role, String other, Place place) {
    members.computeIfAbsent(role, r -> new ArrayList<>()).add(new Member.Same(other, place));
  }

  void parent(String path, Entity party, String role, Place place) {
    parentLinks.add(new ParentLink(path, party, role, place));
  }

  boolean lists(String role) {
    return members.containsKey(role);
  }

  /** Every role with its parties, in the file's order. */
  Map<String, List<Entity>> resolve() {
    Map<String, List<Entity>> all = new LinkedHashMap<>();
    for (String role : members.keySet()) {
      List<Entity> parties = resolve(role);
      if (!parties.isEmpty() || PartyReader.ALWAYS.contains(role)) {
        all.put(role, parties);
      }
    }
    return all;
  }

  private List<Entity> resolve(String role) {
    List<Entity> known = resolved.get(role);
    if (known != null) {
      return known;
    }
    underway.add(role);
    Set<Entity> parties = new LinkedHashSet<>();
    for (Member member : members.getOrDefault(role, List.of())) {
      switch (member) {
        case Member.Described(Entity party) -> parties.add(party);
        case Member.Same(String other, Place place) -> {
          Entity party = one(other, place);
          if (party != null) {
            parties.add(party);
          }
        }
      }
    }
    underway.remove(role);
    List<Entity> list = List.copyOf(parties);
    resolved.put(role, list);
    return list;
  }

  /** The one party of a role that something refers to, or null with the problem told. */
  @Nullable Entity one(String role, Place place) {
    if (!Movement.ROLES.contains(role)) {
      reading.unknown(Problem.Code.UNKNOWN_NAME, place, role, "role of a party", Movement.ROLES);
      return null;
    }
    if (members.getOrDefault(role, List.of()).isEmpty()) {
      reading.problem(
          Problem.Code.NO_TARGET,
          place,
          "the movement lists no "
              + Reading.quote(role)
              + "; list it under `parties`, or name one of "
              + Reading.listed(members.keySet()));
      return null;
    }
    if (underway.contains(role)) {
      reading.problem(
          Problem.Code.CONFLICT,
          place,
          "`same: " + role + "` leads back to where it stands; describe one of these parties");
      return null;
    }
    List<Entity> parties = resolve(role);
    if (parties.size() > 1) {
      reading.problem(
          Problem.Code.AMBIGUOUS,
          place,
          "`" + role + "` is several parties; give the one that is meant a role of its own");
      return null;
    }
    return parties.isEmpty() ? null : parties.getFirst();
  }

  /** Makes parties the ultimate parents of others; call after {@link #resolve()}. */
  void linkParents(FactSpec name, FactSpec headquarters) {
    Map<Entity, Entity> parents = new LinkedHashMap<>();
    for (ParentLink link : parentLinks) {
      Entity parent = one(link.role(), link.place());
      if (parent != null) {
        parents.put(link.party(), parent);
      }
    }
    for (ParentLink link : parentLinks) {
      Entity parent = parents.get(link.party());
      if (parent == null) {
        continue;
      }
      Entity above = parents.getOrDefault(parent, parent);
      Entity described = parent.ultimateParent();
      boolean another =
          above != parent
              || (described != null
                  && !described.equals(parent)
                  && (differs(parent, described, name)
                      || differs(parent, described, headquarters)));
      if (another) {
        reading.problem(
            Problem.Code.CONFLICT,
            link.place(),
            "`"
                + link.path()
                + "` is said to be `"
                + link.role()
                + "`, which has an ultimate parent of its own; name that one");
      }
    }
    parents.forEach(Entity::ultimateParent);
  }

  /** Tells where a party is said to be of the exporter's family and has another ultimate parent. */
  void noteFamilies(FactSpec sameFamily, FactSpec name) {
    for (Entity exporter : resolved.getOrDefault("exporter", List.of())) {
      Set<Entity> told = new HashSet<>(List.of(exporter));
      for (List<Entity> parties : resolved.values()) {
        for (Entity party : parties) {
          if (told.add(party) && party.get(sameFamily.slot()).equals(Value.Bool.YES)) {
            noteFamily(exporter, party, name);
          }
        }
      }
    }
  }

  private void noteFamily(Entity exporter, Entity party, FactSpec name) {
    Entity here = exporter.ultimateParent();
    Entity there = party.ultimateParent();
    if (here == null || there == null || here == there || !differs(here, there, name)) {
      return;
    }
    Value parent = here.get(name.slot());
    Value other = there.get(name.slot());
    reading.note(
        "family-contradicts-parents",
        party.path() + ".sameFamily",
        "this party is said to be of the exporter's corporate family, and its ultimate parent is %s,"
                .formatted(other)
            + " the exporter's %s: one of the three is wrong; what rests on the family rests on the"
                .formatted(parent)
            + " statement alone",
        "该方被称与出口商同属一个企业集团，但其最终母公司为%s，出口商的最终母公司为%s：三者必有一误；凡依据集团关系的结论仅以该陈述为据"
            .formatted(other, parent));
  }

  private static boolean differs(Entity a, Entity b, FactSpec spec) {
    Value of = a.get(spec.slot());
    Value other = b.get(spec.slot());
    if (of.equals(Value.UNKNOWN) || other.equals(Value.UNKNOWN)) {
      return false;
    }
    return (of instanceof Value.Text x && other instanceof Value.Text y)
        ? !x.key().equals(y.key())
        : !of.equals(other);
  }
}
