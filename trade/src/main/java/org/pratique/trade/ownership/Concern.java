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
 * so that nothing counts twice. Parties that own each other give ever smaller terms: after {@link
 * #LEVELS_MAX} levels what is left counts as possible, not as certain.
 */
public final class Concern {
  static final int LEVELS_MAX = 64;

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
  private final LocalDate day;
  private final Set<String> countries;

  /**
   * @param countries ISO 3166-1 alpha-2
   */
  public Concern(Graph graph, LocalDate day, Set<String> countries) {
    this.graph = graph;
    this.day = day;
    this.countries = Set.copyOf(countries);
  }

  /**
   * Whether they have so much or more.
   *
   * @param threshold percent
   */
  public Finding of(String id, BigDecimal threshold) {
    Map<String, Flow> level = new LinkedHashMap<>(Map.of(graph.root(id), Flow.ALL));
    List<Finding.Line> lines = new ArrayList<>();
    Flow total = Flow.NONE;
    Set<String> owners = new LinkedHashSet<>();
    List<Question> questions = new ArrayList<>();
    for (int depth = 0; depth < LEVELS_MAX && !level.isEmpty(); depth++) {
      Map<String, Flow> next = new LinkedHashMap<>();
      for (Map.Entry<String, Flow> held : level.entrySet()) {
        for (Holding holding : graph.owners(held.getKey(), day)) {
          Flow through = held.getValue().through(holding.share());
          Truth counts = concern(holding.owner());
          lines.add(
              new Finding.Line(
                  depth,
                  holding.owner(),
                  holding.owned(),
                  through.share(),
                  counts,
                  why(counts),
                  holding.by()));
          if (counts != Truth.NO) {
            owners.add(holding.owner());
            ask(holding, counts, questions);
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
      }
      level = next;
    }
    for (Flow left : level.values()) {
      total = total.and(new Flow(BigDecimal.ZERO, left.most()));
    }
    return finding(total.share(), threshold, lines, owners, questions, level.isEmpty());
  }

  private static Finding finding(
      Share total,
      BigDecimal threshold,
      List<Finding.Line> lines,
      Set<String> owners,
      List<Question> questions,
      boolean ended) {
    Truth truth =
        total.least().compareTo(threshold) >= 0
            ? Truth.YES
            : total.most().compareTo(threshold) < 0 ? Truth.NO : Truth.UNKNOWN;
    return new Finding(
        truth,
        total,
        lines,
        owners,
        truth == Truth.UNKNOWN ? questions : List.of(),
        ended
            ? List.of()
            : List.of("owners own each other; after " + LEVELS_MAX + " levels the rest is open"));
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

  private void ask(Holding holding, Truth counts, List<Question> questions) {
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
}
