package org.pratique.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.decide.search.Atoms;
import org.pratique.engine.decide.search.Possibilities;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.RuleSetName;
import org.pratique.law.PackFile;

/**
 * Random movements, each decided under both rule sets, against the diagram and the regions: what
 * the diagram calls the same is the same, what it calls different is exactly so different, and is
 * in a region that says so.
 */
class DiagramOracleTest {
  private static final int MOVEMENTS = 1_000;
  private static final Pack PACK = PackFile.load();

  @ParameterizedTest
  @CsvSource({
    "ear, ear:announced, 2025-07-18",
    "ear@2026-07-09, ear@2026-07-10, 2026-07-10",
    "siia-interim, ear, 2026-11-24",
    "ear, ear:codified, 2026-11-24",
    "ear, siia-replacement, 2026-11-24",
  })
  void agreesWithDeterminations(String a, String b, LocalDate day) {
    long seed = System.nanoTime();
    Compared compared = new Compared(book(a, day), book(b, day), day, new Random(seed));
    assertThat(compared.diagram.unexamined()).isZero();
    int differing = 0;
    for (int i = 0; i < MOVEMENTS; i++) {
      differing += compared.check("seed " + seed + ", movement " + i) ? 1 : 0;
    }
    System.out.println(
        "%s/%s: %d of %d random movements differ, %d regions, seed %d"
            .formatted(a, b, differing, MOVEMENTS, compared.cover.cubes().size(), seed));
    assertThat(differing).isGreaterThan(MOVEMENTS / 20);
  }

  private static Book book(String name, LocalDate day) {
    RuleSetName set = RuleSetName.parse(name);
    return PACK.book(set, set.pin().orElse(day), Map.of());
  }

  /** Two rule sets, compared. */
  private static final class Compared {
    private final Diagram diagram;
    private final Node root;
    private final Cover cover;
    private final Possibilities possibilities;
    private final Frame frame;
    private final Determiner inA;
    private final Determiner inB;
    private final Random random;
    private final Map<Node, Boolean> leading = new IdentityHashMap<>();

    Compared(Book a, Book b, LocalDate day, Random random) {
      Atoms atoms = new Atoms(List.of(a, b));
      RuleComparison.Asked asked =
          new RuleComparison.Asked(a, b, day, Optional.empty(), countries());
      diagram =
          new Diagram(asked, atoms, Space.of(a.vocabulary(), day), Integer.MAX_VALUE, () -> false);
      root = diagram.explore();
      cover = new Cover(root);
      possibilities = new Possibilities(atoms, countries().codes());
      frame = new Frame(diagram.space(), a.classes(), a.vocabulary());
      inA = new Determiner(a);
      inB = new Determiner(b);
      this.random = random;
    }

    private static CountrySet countries() {
      return CountrySet.of(
          PACK.data("data/countries.csv")
              .lines()
              .skip(1)
              .map(line -> line.substring(0, 2))
              .toList());
    }

    /** Whether the movement differs. Regions beyond the limit are counted, not written. */
    boolean check(String which) {
      Map<FactRef, Values> path = new LinkedHashMap<>();
      Map<FactRef, Value> set = new LinkedHashMap<>();
      boolean toDifference = random.nextBoolean();
      Node node = root;
      while (node instanceof Node.Split split) {
        int edge = edge(split, toDifference);
        path.put(split.fact(), Values.of(split, edge));
        put(split.fact(), split.edges().get(edge).value(), set);
        node = split.edges().get(edge).to();
      }
      if (node instanceof Node.Different && cover.left() == 0) {
        assertThat(cover.cubes()).as(which + " " + set).anyMatch(cube -> covers(cube, path));
      }
      rest(set);
      frame.look(frame.movement());
      boolean differs =
          !(node instanceof Node.Outside)
              && !diagram.contradictory(frame)
              && differs(node, which + " " + set);
      set.keySet()
          .forEach(fact -> fact.entity().set(fact.spec().slot(), Value.UNKNOWN, Source.NONE));
      return differs;
    }

    private boolean differs(Node node, String which) {
      Movement movement = diagram.space();
      Outcome a = inA.outcome(movement);
      Outcome b = inB.outcome(movement);
      if (node instanceof Node.Different different) {
        assertThat(List.of(a, b)).as(which).isEqualTo(List.of(different.a(), different.b()));
        return true;
      }
      if (a != Outcome.UNDETERMINED && b != Outcome.UNDETERMINED) {
        assertThat(a).as(which).isEqualTo(b);
      }
      return false;
    }

    /** Any, or in every other movement one that leads to a difference. */
    private int edge(Node.Split split, boolean toDifference) {
      List<Integer> leading =
          IntStream.range(0, split.edges().size())
              .boxed()
              .filter(i -> !toDifference || leads(split.edges().get(i).to()))
              .toList();
      return leading.isEmpty()
          ? random.nextInt(split.edges().size())
          : leading.get(random.nextInt(leading.size()));
    }

    private boolean leads(Node node) {
      if (!(node instanceof Node.Split split)) {
        return node instanceof Node.Different;
      }
      Boolean known = leading.get(node);
      if (known == null) {
        known = split.edges().stream().anyMatch(edge -> leads(edge.to()));
        leading.put(node, known);
      }
      return known;
    }

    private static boolean covers(Cover.Cube cube, Map<FactRef, Values> path) {
      return cube.conditions().entrySet().stream()
          .allMatch(
              c -> path.containsKey(c.getKey()) && c.getValue().contains(path.get(c.getKey())));
    }

    private void put(FactRef fact, Value value, Map<FactRef, Value> set) {
      fact.entity().set(fact.spec().slot(), value, Source.NONE);
      set.put(fact, value);
    }

    /**
     * Facts that the branch did not ask about: any value will do. Names are left out, as a listed
     * name outweighs approvals said to be none; parameters, as most of them contradict the ECCN, in
     * every other movement; what the space's declaration closes, as it is no there; headquarters of
     * who has a name, as one name with two headquarters is a mistake.
     */
    private void rest(Map<FactRef, Value> set) {
      boolean parameters = random.nextBoolean();
      FactSpec headquarters = frame.vocabulary().need(EntityKind.PARTY, "headquarters");
      FactSpec name = frame.vocabulary().need(EntityKind.PARTY, "name");
      for (Entity entity : diagram.space().entities()) {
        for (FactSpec spec : frame.vocabulary().facts(entity.kind())) {
          boolean open =
              entity.get(spec.slot()).unknown()
                  && spec.type() != FactSpec.Type.TEXT
                  && spec.closedBy().isEmpty()
                  && !(spec.equals(headquarters) && entity.get(name.slot()) instanceof Value.Text)
                  && (parameters || entity.kind() != EntityKind.ITEM);
          if (open && random.nextInt(4) != 0) {
            frame.look(frame.movement());
            FactRef fact = new FactRef(entity, spec);
            List<Value> values = possibilities.of(fact, frame);
            put(fact, values.get(random.nextInt(values.size())), set);
          }
        }
      }
    }
  }
}
