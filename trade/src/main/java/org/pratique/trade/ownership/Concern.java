package org.pratique.trade.ownership;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.condition.Truth;
import org.pratique.trade.ownership.Graph.Holding;

/**
 * How much of a party belongs, directly or through others, to parties of certain countries: shares
 * multiply along a chain and add up over chains; a chain ends at the first party of such a country,
 * so that nothing counts twice. What nobody has named of a party's owners counts as possible.
 * Parties that own each other give ever smaller terms: after {@link #LEVELS_MAX} levels what is
 * left counts as possible, not as certain.
 */
public final class Concern {
  static final int LEVELS_MAX = 64;

  /** Steps that are told; the others are added up all the same. */
  static final int LINES_MAX = 10_000;

  private static final BigDecimal NEGLIGIBLE = new BigDecimal("0.000001");

  /**
   * What reaches an owner: the least that surely counts there, and the most that has not been
   * counted below as possible.
   */
  private record Flow(BigDecimal least, BigDecimal most) {
    static final Flow NONE = new Flow(BigDecimal.ZERO, BigDecimal.ZERO);
    static final Flow ALL = new Flow(BigDecimal.valueOf(100), BigDecimal.valueOf(100));

    Flow through(Share share) {
      return new Flow(part(least, share.least()), part(most, share.most()));
    }

    Flow and(Flow other) {
      return new Flow(least.add(other.least), most.add(other.most));
    }

    Share share() {
      BigDecimal all = BigDecimal.valueOf(100);
      return new Share(least.min(all), most.max(least).min(all));
    }

    private static BigDecimal part(BigDecimal a, BigDecimal b) {
      return a.multiply(b).divide(BigDecimal.valueOf(100), MathContext.DECIMAL64);
    }
  }

  private final Graph graph;
  private final Snapshot snapshot;
  private final Set<String> countries;

  /**
   * @param countries ISO 3166-1 alpha-2
   */
  public Concern(Graph graph, LocalDate day, Set<String> countries) {
    this.graph = graph;
    snapshot = new Snapshot(graph, day);
    this.countries = Set.copyOf(countries);
  }

  /**
   * Whether they have so much or more.
   *
   * @param threshold percent
   */
  public Finding of(String id, BigDecimal threshold) {
    return of(
        id, new Subsidiary(threshold, Subsidiary.Bar.AT_LEAST, Subsidiary.Control.DOES_NOT_COUNT));
  }

  /**
   * Whether they have more than so much.
   *
   * @param limit percent
   */
  public Finding more(String id, BigDecimal limit) {
    return of(
        id, new Subsidiary(limit, Subsidiary.Bar.MORE_THAN, Subsidiary.Control.DOES_NOT_COUNT));
  }

  private Finding of(String id, Subsidiary test) {
    Sum sum = new Sum();
    Map<String, Flow> level = new LinkedHashMap<>(Map.of(graph.root(id), Flow.ALL));
    for (int depth = 0; depth < LEVELS_MAX && !level.isEmpty(); depth++) {
      Map<String, Flow> next = new LinkedHashMap<>();
      for (Map.Entry<String, Flow> held : level.entrySet()) {
        List<Holding> owners = snapshot.owners(held.getKey());
        for (Holding holding : owners) {
          sum.owner(depth, holding, held.getValue().through(holding.share()), next);
        }
        sum.unnamed(held.getKey(), held.getValue(), owners);
      }
      level = next;
    }
    for (Flow left : level.values()) {
      sum.total = sum.total.and(new Flow(BigDecimal.ZERO, left.most()));
    }
    return sum.finding(test, level.isEmpty());
  }

  /** What has been added up on the way. */
  private final class Sum {
    private final List<Finding.Line> lines = new ArrayList<>();
    private final Set<String> owners = new LinkedHashSet<>();
    private final Set<Question> questions = new LinkedHashSet<>();
    private Flow total = Flow.NONE;
    private boolean more;

    /** Adds what goes through an owner, or hands it on to the owner's owners. */
    void owner(int depth, Holding holding, Flow through, Map<String, Flow> next) {
      Truth counts = concern(holding.owner());
      if (lines.size() < LINES_MAX) {
        lines.add(
            new Finding.Line(
                depth,
                holding.owner(),
                holding.owned(),
                through.share(),
                counts,
                why(counts),
                holding.by()));
      } else {
        more = true;
      }
      if (counts != Truth.NO) {
        owners.add(holding.owner());
        ask(holding, counts);
      }
      Flow above = through;
      switch (counts) {
        case YES -> {
          total = total.and(through);
          above = Flow.NONE;
        }
        case UNKNOWN -> {
          total = total.and(new Flow(BigDecimal.ZERO, through.most()));
          above = new Flow(through.least(), BigDecimal.ZERO);
        }
        case NO -> {}
      }
      if (above.least().max(above.most()).compareTo(NEGLIGIBLE) > 0) {
        next.merge(holding.owner(), above, Flow::and);
      }
    }

    /** Owners nobody has named may be of any country. */
    void unnamed(String party, Flow held, List<Holding> named) {
      Share rest = Share.sum(named.stream().map(Holding::share).toList()).rest();
      Flow open = held.through(new Share(BigDecimal.ZERO, rest.most()));
      if (graph.isComplete(party) || open.most().compareTo(NEGLIGIBLE) <= 0) {
        return;
      }
      total = total.and(new Flow(BigDecimal.ZERO, open.most()));
      String whose = named.isEmpty() ? "Who owns " : "Who owns the rest of ";
      questions.add(
          new Question(
              "",
              party,
              whose + graph.name(party) + ", and where are they headquartered or resident?",
              "all its owners with their countries",
              Question.DOCUMENTS));
    }

    private void ask(Holding holding, Truth counts) {
      String owner = graph.name(holding.owner());
      if (counts == Truth.UNKNOWN) {
        questions.add(
            new Question(
                holding.owner(),
                holding.owned(),
                "Where is " + owner + " headquartered, or resident?",
                "its country",
                Question.DOCUMENTS));
      } else if (!holding.share().isExact()) {
        questions.add(
            new Question(
                holding.owner(),
                holding.owned(),
                "What percentage of " + graph.name(holding.owned()) + " does " + owner + " own?",
                "the percentage",
                Question.DOCUMENTS));
      }
    }

    Finding finding(Subsidiary test, boolean ended) {
      Share share = total.share();
      Truth truth =
          test.isMetBy(share.least())
              ? Truth.YES
              : test.isMetBy(share.most()) ? Truth.UNKNOWN : Truth.NO;
      return new Finding(
          truth,
          share,
          lines,
          owners,
          truth == Truth.UNKNOWN ? List.copyOf(questions) : List.of(),
          remarks(ended));
    }

    private List<String> remarks(boolean ended) {
      List<String> remarks = new ArrayList<>();
      if (!ended) {
        remarks.add("owners own each other; after " + LEVELS_MAX + " levels the rest is open");
      }
      if (more) {
        remarks.add("more than %,d steps; the rest is in the sum alone".formatted(LINES_MAX));
      }
      return remarks;
    }
  }

  private Truth concern(String id) {
    return graph
        .party(id)
        .flatMap(Party::headquarters)
        .map(country -> Truth.of(countries.contains(country)))
        .orElse(Truth.UNKNOWN);
  }

  private static String why(Truth counts) {
    return switch (counts) {
      case YES -> "of a country of concern";
      case NO -> "of another country";
      case UNKNOWN -> "its country is not known";
    };
  }
}
