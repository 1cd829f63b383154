package org.pratique.engine.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.condition.Prover;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determination.Authorization;
import org.pratique.engine.decide.Determination.Because;
import org.pratique.engine.decide.Determination.Flag;
import org.pratique.engine.decide.Determination.NotExamined;
import org.pratique.engine.decide.Determination.Question;
import org.pratique.engine.decide.Determination.Reading;
import org.pratique.engine.decide.Determination.Requirement;
import org.pratique.engine.decide.Determination.Review;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Policy;
import org.pratique.engine.law.Rule;

/** A determination with proof: requirements, what overcomes them, review, duties, flags. */
public final class Account {
  /**
   * One requirement for one item.
   *
   * @param usable what overcomes it
   * @param perhapsUsable what may, as far as is known
   */
  public record Instance(
      int item,
      Plan.Demand demand,
      Truth required,
      List<Plan.Remedy> usable,
      List<Plan.Remedy> perhapsUsable,
      Truth met,
      Reviewing.Possible policies,
      Proof proof) {
    Set<String> symbols() {
      Set<String> symbols = new LinkedHashSet<>();
      usable.forEach(r -> symbols.add(r.symbol()));
      return symbols;
    }

    boolean surely() {
      return required == Truth.YES && met == Truth.NO;
    }

    boolean perhaps() {
      return required != Truth.NO && met != Truth.YES;
    }
  }

  private final Plan plan;
  private final Book book;
  private final Frame frame;
  private final Outcome outcome;
  private final List<Instance> instances = new ArrayList<>();
  private final List<Dismissal> dismissals = new ArrayList<>();

  /** Proof of jurisdiction and of prohibitions, which need no license to apply. */
  private final List<Proof> general = new ArrayList<>();

  /** By id, which is one rule's in a book. */
  private final Map<String, Rule> applied = new LinkedHashMap<>();

  private final List<Plan.Remedy> candidates;
  private final @Nullable Authorization authorization;

  /** Whether it is authorized, and open by what. */
  private final boolean openAuthorization;

  private final Reviewing.Possible policies;

  Account(Plan plan, Frame frame, Outcome outcome) {
    this.plan = plan;
    this.book = plan.book;
    this.frame = frame;
    this.outcome = outcome;
    for (int i = 0; i < frame.movement().items().size(); i++) {
      frame.item(i);
      item(i);
    }
    frame.item(0);
    candidates = Authorizing.candidates(plan, frame, instances);
    authorization = authorized() ? Authorizing.authorization(candidates, instances) : null;
    openAuthorization = authorized() && authorization == null;
    policies =
        outcome == Outcome.LICENSE_REQUIRED
            ? Reviewing.together(instances)
            : Reviewing.Possible.NONE;
  }

  private void item(int item) {
    Truth subject = Weighing.subject(plan, frame);
    for (Rule rule : plan.jurisdiction) {
      Truth says = rule.when().test(frame);
      if (says == subject) {
        general.add(line("subject to the EAR", rule, new Prover(frame).prove(rule.when())));
        if (says != Truth.NO || Dismissal.nearly(rule.when(), frame)) {
          applied.put(rule.id(), rule);
        }
      }
      if (says == Truth.YES) {
        break;
      }
    }
    if (subject == Truth.NO) {
      return;
    }
    for (Rule rule : plan.prohibitions) {
      if (rule.when().test(frame) != Truth.NO) {
        general.add(line("prohibited", rule, new Prover(frame).prove(rule.when())));
        applied.put(rule.id(), rule);
      }
    }
    for (Plan.Demand demand : plan.demands) {
      instance(item, demand, subject);
    }
  }

  private void instance(int item, Plan.Demand demand, Truth subject) {
    Truth required = Weighing.required(demand, frame).and(subject);
    if (required == Truth.NO) {
      dismissals.add(new Dismissal(item, demand));
      return;
    }
    Prover prover = new Prover(frame);
    List<Proof> lines =
        new ArrayList<>(List.of(line("text", demand.rule(), prover.prove(demand.rule().when()))));
    applied.put(demand.rule().id(), demand.rule());
    if (demand.rule().suspended()) {
      for (Rule by : demand.revivedBy()) {
        if (by.when().test(frame) != Truth.NO) {
          applied.put(by.id(), by);
          lines.add(line("enforced", by, prover.prove(by.when())));
        }
      }
    }
    List<Plan.Remedy> usable = new ArrayList<>();
    List<Plan.Remedy> perhaps = new ArrayList<>();
    for (Plan.Remedy remedy : demand.remedies()) {
      Truth truth = Weighing.usable(remedy, frame);
      lines.add(remedyProof(remedy, truth, prover));
      if (truth != Truth.NO) {
        (truth == Truth.YES ? usable : perhaps).add(remedy);
      }
    }
    Truth met = Authorizing.met(usable, perhaps);
    Reviewing.Possible possible =
        met == Truth.YES ? Reviewing.Possible.NONE : Reviewing.of(demand, frame);
    if (met != Truth.YES) {
      for (Rule review : demand.reviews()) {
        if (review.when().test(frame) != Truth.NO) {
          lines.add(line("review", review, prover.prove(review.when())));
        }
      }
    }
    String text =
        demand.rule().id() + " " + demand.rule().summary().en() + " (" + frame.item() + ")";
    Proof proof = Proof.node("required", required, text, citation(demand), lines);
    instances.add(new Instance(item, demand, required, usable, perhaps, met, possible, proof));
  }

  private String citation(Plan.Demand demand) {
    Set<String> cites = new LinkedHashSet<>(demand.rule().cites());
    if (demand.rule().suspended()) {
      demand.revivedBy().stream()
          .filter(r -> r.when().test(frame) != Truth.NO)
          .forEach(r -> cites.addAll(r.cites()));
    }
    return String.join("; ", cites);
  }

  private Proof remedyProof(Plan.Remedy remedy, Truth usable, Prover prover) {
    Proof own = prover.prove(remedy.rule().when());
    List<Proof> lines = new ArrayList<>(List.of(own));
    if (own.truth() != Truth.NO) {
      for (Rule bar : remedy.barredBy()) {
        Proof proof = prover.prove(bar.when());
        lines.add(line(proof.truth() == Truth.NO ? "not barred" : "barred by", bar, proof));
      }
    }
    String kind = usable == Truth.YES ? "met by" : usable == Truth.NO ? "not met by" : "perhaps";
    return Proof.node(
        kind,
        usable,
        remedy.symbol() + " " + remedy.rule().summary().en(),
        remedy.rule().citation(),
        lines);
  }

  static Proof line(String kind, Rule rule, Proof proof) {
    return Proof.node(
        kind,
        proof.truth(),
        rule.id() + " " + rule.summary().en(),
        rule.citation(),
        List.of(proof));
  }

  private boolean authorized() {
    return Authorizing.authorized(outcome);
  }

  @Nullable Authorization authorization() {
    return authorization;
  }

  /** Facts that tell which authorization it is, where the movement has one of several. */
  List<FactRef> openAuthorization() {
    return openAuthorization ? Authorizing.openFacts(frame, instances) : List.of();
  }

  @Nullable Review review() {
    return policies.single();
  }

  private List<Policy> possibleReviews() {
    return policies.single() != null ? List.of() : policies.list();
  }

  private List<Requirement> requirements() {
    Map<String, List<Instance>> byRule = new LinkedHashMap<>();
    for (Instance instance : instances) {
      byRule.computeIfAbsent(instance.demand().rule().id(), id -> new ArrayList<>()).add(instance);
    }
    List<Requirement> requirements = new ArrayList<>();
    byRule.forEach((id, all) -> {
      Instance first = all.getFirst();
      Truth applies = Truth.NO;
      Set<String> metBy = first.symbols();
      for (Instance instance : all) {
        applies = applies.or(instance.required());
        metBy.retainAll(instance.symbols());
      }
      String reason = first.demand().rule().effect() instanceof Effect.Requires r ? r.reason() : "";
      Review review = metBy.isEmpty() ? Reviewing.together(all).single() : null;
      requirements.add(
          new Requirement(
              id,
              first.proof().cites(),
              reason,
              all.stream().map(Instance::item).toList(),
              List.copyOf(metBy),
              applies,
              review));
    });
    return requirements;
  }

  private List<Flag> flags() {
    if (authorized()) {
      candidates.stream().limit(1).forEach(r -> applied.put(r.rule().id(), r.rule()));
    }
    if (outcome == Outcome.NO_LICENSE_REQUIRED) {
      dismissals.forEach(d -> d.readings(frame).forEach(r -> applied.put(r.id(), r)));
    }
    return new Flags(plan, frame).of(applied.values(), policies.rules());
  }

  private List<NotExamined> notExamined() {
    return book.notExamined().stream()
        .filter(o -> o.when().test(frame) != Truth.NO)
        .map(o -> new NotExamined(o.provision(), o.why()))
        .distinct()
        .toList();
  }

  Determination determination(
      List<Outcome> possible,
      List<Question> questions,
      List<Because> because,
      List<Reading> readings) {
    Truth truth = outcome == Outcome.UNDETERMINED ? Truth.UNKNOWN : Truth.YES;
    List<Proof> lines = new ArrayList<>(general);
    instances.forEach(instance -> lines.add(instance.proof()));
    if (outcome == Outcome.NO_LICENSE_REQUIRED) {
      dismissals.forEach(d -> lines.add(d.proof(frame)));
    }
    if (lines.isEmpty()) {
      lines.add(Proof.leaf(Truth.YES, "no requirement is encoded for this day", List.of()));
    }
    List<Authorization> possibleAuthorizations =
        openAuthorization ? Authorizing.possible(instances) : List.of();
    Proof proof = Proof.node("outcome", truth, outcome.name(), "", lines);
    return new Determination(
        book.name(),
        book.posture(),
        frame.movement().date(),
        book.date(),
        book.packHash(),
        book.title(),
        outcome,
        authorization,
        authorized() ? Authorizing.alternatives(candidates) : List.of(),
        possibleAuthorizations,
        requirements(),
        review(),
        possibleReviews(),
        new Duties(plan, frame).of(outcome, authorization, possibleAuthorizations, instances),
        flags(),
        possible,
        questions,
        because,
        readings,
        notExamined(),
        ItemLines.of(frame),
        SourceDates.of(proof, book.sources(), book.date()),
        proof);
  }
}
