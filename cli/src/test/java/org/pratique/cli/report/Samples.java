package org.pratique.cli.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.decide.SourceDates;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.law.Policy;
import org.pratique.engine.law.Posture;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/** Determinations made by hand, so that the layout is tested apart from the law. */
public final class Samples {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 20);
  private static final String RULE = "742.6(a)(6)(iii)(A)";
  private static final Determination.Review DENIAL =
      new Determination.Review(Policy.PRESUMPTION_OF_DENIAL, "742.6(b)(10)(iii)(A)(1)");

  private Samples() {}

  /**
   * One decided by an exception, one refused, one open: every part of a report is in one of them.
   */
  public static Decided threeRuleSets() {
    return new Decided(
        "movement.yaml", movement(), List.of(excepted("ear:codified"), required(), open()));
  }

  public static Decided oneRuleSet() {
    return new Decided("-", movement(), List.of(excepted("ear:codified")));
  }

  /** Two that say the same and rest on texts of different days. */
  static Decided otherSources() {
    return new Decided(
        "-", movement(), List.of(excepted("ear:codified"), excepted("ear:announced")));
  }

  static Movement movement() {
    Vocabulary empty =
        Vocabulary.read(new Node.Mapping(Map.of(), Map.of(), Place.whole("facts")), new Problems());
    List<Movement.Input> inputs =
        List.of(
            new Movement.Input("kind", "export", Source.Kind.MOVEMENT),
            new Movement.Input("from", "US", Source.Kind.MOVEMENT),
            new Movement.Input("to", "KE", Source.Kind.MOVEMENT),
            new Movement.Input("items.0.product", "NVIDIA H100", Source.Kind.MOVEMENT));
    return new Movement(
        "",
        DAY,
        new Entity(EntityKind.MOVEMENT, "", empty),
        new Entity(EntityKind.END_USE, "endUse", empty),
        List.of(new Entity(EntityKind.ITEM, "items.0", empty)),
        Map.of(),
        new Entity(EntityKind.SITE, "site", empty),
        new Entity(EntityKind.LEDGER, "ledger", empty),
        List.of(),
        true,
        inputs,
        List.of());
  }

  private static Determination excepted(String ruleSet) {
    Ask lpp =
        new Ask(
            "up to 26.9 million TPP a calendar year to one ultimate consignee",
            "每一日历年累计不超过2690万TPP");
    Ask acm = new Ask("advanced compute manufacturing", "先进计算制造");
    return determination(
        ruleSet,
        Posture.CODIFIED,
        Outcome.LICENSE_EXCEPTION,
        new Determination.Authorization("LPP", "740.29", lpp),
        List.of(new Determination.Authorization("ACM", "740.28", acm)),
        List.of(requirement(List.of("LPP"), Truth.YES)),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Determination required() {
    return determination(
        "siia-interim",
        Posture.ENFORCED,
        Outcome.LICENSE_REQUIRED,
        null,
        List.of(),
        List.of(requirement(List.of(), Truth.YES)),
        DENIAL,
        List.of(new Determination.Reading("siia.excluded=D5+MO", Outcome.PROHIBITED, null, null)),
        List.of(),
        List.of());
  }

  private static Determination open() {
    return determination(
        "ear",
        Posture.ENFORCED,
        Outcome.UNDETERMINED,
        null,
        List.of(),
        List.of(requirement(List.of(), Truth.UNKNOWN)),
        null,
        List.of(),
        List.of(Outcome.NO_LICENSE_REQUIRED, Outcome.LICENSE_REQUIRED),
        List.of(
            new Determination.Question(
                "parties.ultimateConsignee.ultimateParent.headquarters",
                new Ask(
                    "In which country is the party's ultimate parent company headquartered?",
                    "该方最终母公司的总部在哪个国家？"),
                "consignee")));
  }

  private static Determination.Requirement requirement(List<String> metBy, Truth applies) {
    return new Determination.Requirement(RULE, RULE, "RS", List.of(0), metBy, applies, null);
  }

  private static Determination determination(
      String set,
      Posture posture,
      Outcome outcome,
      Determination.@org.jspecify.annotations.Nullable Authorization authorization,
      List<Determination.Authorization> alternatives,
      List<Determination.Requirement> requirements,
      Determination.@org.jspecify.annotations.Nullable Review review,
      List<Determination.Reading> readings,
      List<Outcome> possible,
      List<Determination.Question> questions) {
    return new Determination(
        set,
        posture,
        DAY,
        DAY,
        "3f2a9c01d4e5b6a7",
        new Ask("Export Administration Regulations", "出口管理条例"),
        outcome,
        authorization,
        alternatives,
        List.of(),
        requirements,
        review,
        outcome == Outcome.UNDETERMINED
            ? List.of(Policy.CASE_BY_CASE, Policy.PRESUMPTION_OF_DENIAL)
            : List.of(),
        List.of(duty(outcome)),
        List.of(
            new Determination.Flag(
                "flag.x",
                "90 FR 4550",
                new Ask("the preamble says more than 3,200,000", "序言写作超过3,200,000"))),
        possible,
        questions,
        outcome == Outcome.UNDETERMINED
            ? List.of()
            : List.of(
                new Determination.Because("to", "KE", "movement file"),
                new Determination.Because("items.0.tpp", "15,832", "catalog")),
        readings,
        List.of(new Determination.NotExamined("746", new Ask("embargoes and sanctions", "禁运与制裁"))),
        List.of(
            new Determination.ItemLine(
                "items.0",
                "NVIDIA H100 SXM5 80GB",
                new BigDecimal("1699"),
                "3A090.a",
                Truth.YES,
                new BigDecimal("26898568"))),
        sources(set),
        proof());
  }

  private static SourceDates sources(String set) {
    SourceDates.Oldest oldest = new SourceDates.Oldest(LocalDate.of(2025, 1, 15), "742.6", RULE);
    return switch (set) {
      case "ear" -> new SourceDates(oldest, List.of("my-draft"), DAY.minusDays(1), true);
      case "ear:announced" -> new SourceDates(null, List.of("my-draft"), DAY, false);
      default -> new SourceDates(oldest, List.of(), DAY, false);
    };
  }

  private static Proof proof() {
    Proof limb = Proof.leaf(Truth.YES, "item 1 is 3A090.a: TPP 15,832 ≥ 4,800", List.of());
    Proof required =
        Proof.node(
            "required", Truth.YES, RULE + ": any destination worldwide", RULE, List.of(limb));
    return Proof.node(
        "outcome", Truth.YES, "a license is needed or excepted", "", List.of(required));
  }

  private static Determination.Obligation duty(Outcome outcome) {
    return new Determination.Obligation(
        "LPP.copy",
        "740.29(g)(1)",
        "LPP",
        new Ask("email a copy of the certification to BIS", "将证明副本电邮至BIS"),
        "within 30 days after movement.date",
        true,
        outcome == Outcome.UNDETERMINED ? Truth.UNKNOWN : Truth.YES);
  }
}
