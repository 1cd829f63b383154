package org.pratique.engine.law.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/** The Country Groups, as they stood on any day: the table, with later changes undone. */
public final class CountryGroups {
  /**
   * A country that joined groups, or left them.
   *
   * @param added groups it joined on the day
   * @param removed groups it left on the day
   * @param confidence how sure the change and its day are; may be empty
   */
  public record Change(
      String country,
      LocalDate effective,
      List<String> added,
      List<String> removed,
      String cites,
      String confidence) {}

  private final Map<String, CountrySet> table = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final Map<LocalDate, Map<String, CountrySet>> known =
      new java.util.concurrent.ConcurrentHashMap<>();

  public CountryGroups(Node.Mapping root, Problems problems) {
    if (root.get("groups").orElse(null) instanceof Node.Mapping groups) {
      groups.entries().forEach((name, node) -> table.put(name, codes(node, problems)));
    } else {
      problems.add(
          Problem.Code.MISSING, root.place(), "the table of Country Groups has no `groups`");
    }
    if (root.get("changes").orElse(null) instanceof Node.Seq list) {
      for (Node node : list.items()) {
        if (node instanceof Node.Mapping m) {
          Optional<LocalDate> effective = Term.date(m, "effective", problems);
          String country = m.text("country").orElse("");
          if (effective.isEmpty() || !CountrySet.isCode(country)) {
            problems.add(
                Problem.Code.MISSING,
                m.place(),
                "a change of Country Groups has `country` and `effective`");
          } else {
            changes.add(
                new Change(
                    country,
                    effective.get(),
                    m.texts("added"),
                    m.texts("removed"),
                    m.text("cites").orElse(""),
                    m.text("confidence").orElse("")));
          }
        }
      }
    }
    changes.sort(java.util.Comparator.comparing(Change::effective).reversed());
  }

  private static CountrySet codes(Node node, Problems problems) {
    List<String> codes = new ArrayList<>();
    for (String code : node.texts()) {
      if (CountrySet.isCode(code)) {
        codes.add(code);
      } else {
        problems.add(
            Problem.Code.UNKNOWN_NAME, node.place(), "`%s` is no country code".formatted(code));
      }
    }
    return CountrySet.of(codes);
  }

  public Set<String> names() {
    return table.keySet();
  }

  /** The changes that are known, the latest first. */
  public List<Change> changes() {
    return List.copyOf(changes);
  }

  public Set<LocalDate> dates() {
    Set<LocalDate> dates = new LinkedHashSet<>();
    changes.forEach(c -> dates.add(c.effective()));
    return dates;
  }

  public Optional<CountrySet> find(String group, LocalDate day) {
    return table.containsKey(group)
        ? Optional.ofNullable(known.computeIfAbsent(day, this::asOf).get(group))
        : Optional.empty();
  }

  private Map<String, CountrySet> asOf(LocalDate day) {
    Map<String, CountrySet> groups = new HashMap<>(table);
    for (Change change : changes) {
      if (change.effective().isAfter(day)) {
        CountrySet one = CountrySet.of(List.of(change.country()));
        change.added().forEach(g -> groups.computeIfPresent(g, (name, set) -> set.except(one)));
        change.removed().forEach(g -> groups.computeIfPresent(g, (name, set) -> set.or(one)));
      }
    }
    return groups;
  }
}
