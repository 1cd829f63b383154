package org.pratique.trade.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pratique.engine.condition.Truth;
import org.pratique.trade.ownership.Graph.Holding;

/**
 * The company above a party, and the one above all. A parent is who owns more than half or
 * controls; it is settled when some owner surely does, open when one may, known or not. Circles of
 * parents are told and have no top.
 */
public final class Parents {
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  /**
   * The way up.
   *
   * @param chain from the party itself to the top, as far as it is settled
   * @param settled whether nobody above can change the top; no when a share is open or parents form
   *     a circle
   * @param questions what would settle it
   */
  public record Way(List<Step> chain, boolean settled, List<Question> questions, String remark) {
    public String top() {
      return chain.getLast().party();
    }
  }

  /**
   * @param held what the party has in the one before; empty for the first
   */
  public record Step(String party, Optional<Holding> held) {}

  private final Graph graph;
  private final LocalDate day;

  public Parents(Graph graph, LocalDate day) {
    this.graph = graph;
    this.day = day;
  }

  /** The way from a party to its ultimate parent; the party itself when nobody is above. */
  public Way ultimate(String id) {
    String party = graph.root(id);
    List<Step> chain = new ArrayList<>(List.of(new Step(party, Optional.empty())));
    Set<String> seen = new LinkedHashSet<>(List.of(party));
    while (true) {
      String at = chain.getLast().party();
      List<Holding> owners = graph.owners(at, day);
      Optional<Holding> parent = owners.stream().filter(h -> isParent(h) == Truth.YES).findFirst();
      if (parent.isEmpty()) {
        return open(chain, owners);
      }
      if (!seen.add(parent.get().owner())) {
        String circle =
            "%s and %s are above each other".formatted(name(at), name(parent.get().owner()));
        return new Way(List.copyOf(chain), false, List.of(), circle);
      }
      chain.add(new Step(parent.get().owner(), parent));
    }
  }

  private Way open(List<Step> chain, List<Holding> owners) {
    List<Question> questions = new ArrayList<>();
    for (Holding holding : owners) {
      if (isParent(holding) == Truth.UNKNOWN) {
        questions.add(
            new Question(
                holding.owner(),
                holding.owned(),
                "Does %s own more than half of %s, or control it?"
                    .formatted(name(holding.owner()), name(holding.owned())),
                "more than 50 %, or control, makes it the parent",
                Question.DOCUMENTS));
      }
    }
    String at = chain.getLast().party();
    Share rest = Share.sum(owners.stream().map(Holding::share).toList()).rest();
    if (!graph.isComplete(at) && !graph.isTopmost(at) && rest.most().compareTo(HALF) > 0) {
      questions.add(
          new Question(
              "",
              at,
              "Does anybody not named so far own more than half of %s, or control it?"
                  .formatted(name(at)),
              "its owners, or a statement that no company is above it",
              Question.DOCUMENTS));
    }
    return new Way(List.copyOf(chain), questions.isEmpty(), questions, "");
  }

  private String name(String id) {
    return graph.name(id);
  }

  /** More than half, or control. A person or a state is nobody's parent company. */
  private Truth isParent(Holding holding) {
    Party.Kind kind = graph.party(holding.owner()).map(Party::kind).orElse(Party.Kind.UNKNOWN);
    if (kind == Party.Kind.PERSON || kind == Party.Kind.STATE) {
      return Truth.NO;
    }
    if (holding.controls() || holding.share().least().compareTo(HALF) > 0) {
      return Truth.YES;
    }
    return holding.share().most().compareTo(HALF) > 0 ? Truth.UNKNOWN : Truth.NO;
  }

  /** Whether two parties have one ultimate parent: yes, no, or unknown while a way up is open. */
  public Truth oneFamily(String a, String b) {
    Way ofA = ultimate(a);
    Way ofB = ultimate(b);
    boolean meet =
        ofA.chain().stream()
            .map(Step::party)
            .anyMatch(p -> ofB.chain().stream().anyMatch(s -> s.party().equals(p)));
    if (meet) {
      return Truth.YES;
    }
    return ofA.settled() && ofB.settled() ? Truth.NO : Truth.UNKNOWN;
  }

  /** The parties below one, itself first, that are surely in its family. */
  public Set<String> family(String id) {
    Set<String> family = new LinkedHashSet<>(List.of(ultimate(id).top()));
    List<String> todo = new ArrayList<>(family);
    for (int i = 0; i < todo.size() && family.size() < Graph.ABOVE_MAX; i++) {
      for (Holding holding : graph.owned(todo.get(i), day)) {
        if (isParent(holding) == Truth.YES && family.add(holding.owned())) {
          todo.add(holding.owned());
        }
      }
    }
    return family;
  }
}
