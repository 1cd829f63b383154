package org.pratique.engine.law.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/** The front matter of a provision or proposal. */
public record Meta(Node.Mapping front, String file, Term term) {
  private static final String SOURCE_DATE = "source date";

  private static final Set<String> KEYS =
      Set.of(
          "provision",
          "title",
          "in force",
          "until",
          "binding",
          "source",
          SOURCE_DATE,
          "completeness",
          "rule set",
          "base");

  /** The rule set every proposal amends. */
  public static final String BASE = "ear";

  private static final List<String> BASES =
      List.of(BASE, BASE + ":codified", BASE + ":enforced", BASE + ":announced");

  private static final Set<String> COMPLETENESS = Set.of("FULL", "PARTIAL", "RECONSTRUCTED");

  static Meta of(Node.Mapping front, String file, Problems problems) {
    return new Meta(front, file, Term.of(front, Term.ALWAYS, problems));
  }

  /** The rule set of a proposal; empty for a provision of the EAR. */
  String ruleSet() {
    return front.text("rule set").orElse("");
  }

  public String provision() {
    return front.text("provision").orElse(ruleSet());
  }

  public String base() {
    return front.text("base").orElse("");
  }

  /** How the proposal takes the law it amends, whatever is asked for; empty: as asked for. */
  public Optional<String> basePosture() {
    int colon = base().indexOf(':');
    return colon < 0 ? Optional.empty() : Optional.of(base().substring(colon + 1));
  }

  public Ask title() {
    return Texts.ask(front.get("title").orElse(null)).orElse(new Ask(provision(), provision()));
  }

  public String source() {
    return front.text("source").orElse("");
  }

  /**
   * The day as of which all of the text is known to read so: of parts read on different days, the
   * oldest. Empty when the file names none.
   */
  public Optional<LocalDate> sourceDate() {
    return front.text(SOURCE_DATE).flatMap(Term::parse);
  }

  public String completeness() {
    return front.text("completeness").orElse("FULL");
  }

  public boolean isProposal() {
    return !ruleSet().isEmpty();
  }

  void check(Problems problems) {
    for (String key : front.entries().keySet()) {
      if (!KEYS.contains(key)) {
        problems.add(
            Problem.Code.UNKNOWN_KEY,
            front.placeOf(key),
            "`%s` is no key of a front matter%s"
                .formatted(key, Problem.didYouMean(Near.matches(key, KEYS))));
      }
    }
    Term.date(front, SOURCE_DATE, problems);
    Place place = front.place();
    if (source().isBlank()) {
      problems.add(
          Problem.Code.NO_CITATION,
          place,
          "the front matter has no `source`: where was the text taken from?");
    }
    if (isProposal()) {
      if (!BASES.contains(base())) {
        problems.add(
            Problem.Code.NO_TARGET,
            front.placeOf("base"),
            "a proposal amends `base: ear`, or `ear` taken one way (%s), not `%s`"
                .formatted(String.join(", ", BASES.subList(1, BASES.size())), base()));
      }
    } else {
      need("provision", problems);
      need("in force", problems);
    }
    need("title", problems);
    if (!COMPLETENESS.contains(completeness())) {
      problems.add(
          Problem.Code.UNKNOWN_NAME,
          front.placeOf("completeness"),
          "`completeness` is FULL, PARTIAL or RECONSTRUCTED");
    }
  }

  private void need(String key, Problems problems) {
    Optional<Node> value = front.get(key);
    if (value.isEmpty()) {
      problems.add(
          Problem.Code.MISSING, front.place(), "the front matter has no `%s`".formatted(key));
    }
  }
}
