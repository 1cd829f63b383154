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
import org.pratique.engine.decide.Determination.Obligation;
import org.pratique.engine.decide.Determination.Question;
import org.pratique.engine.decide.Determination.Reading;
import org.pratique.engine.decide.Determination.Requirement;
import org.pratique.engine.decide.Determination.Review;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Policy;
import org.pratique.engine.law.Rule;

/** A determination with proof: requirements, what overcomes them, review, duties, flags. */
final class Account {
  /** One requirement for one item. */
  record Instance(
      int item,
      Plan.Demand demand,
      Truth required,
      List<Plan.Remedy> usable,
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

  /** By id, which is one rule's in a book. */
  private final Map<String, Rule> applied = new LinkedHashMap<>();

  private final List<Plan.Remedy> candidates;
  private final Reviewing.Possible policies;

  Account(Plan plan, Frame frame, Outcome outcome) {
    this.plan = plan;
    this.book = plan.book;
    this.frame = frame;
    this.outcome = outcome;
    for (int i = 0; i < frame.movement().items().size(); i++) {
      frame.item(i);
      for (Plan.Demand demand : plan.demands) {
        instance(i, demand);
      }
    }
    frame.item(0);
    candidates = Authorizing.candidates(plan, frame, instances);
    policies =
        outcome == Outcome.LICENSE_REQUIRED
            ? Reviewing.together(instances)
            : Reviewing.Possible.NONE;
  }

  private void instance(int item, Plan.Demand demand) {
    Truth required = Weighing.required(demand, frame);
    if (required == Truth.NO) {
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
    Truth met = Truth.NO;
    for (Plan.Remedy remedy : demand.remedies()) {
      Truth truth = Weighing.usable(remedy, frame);
      lines.add(remedyProof(remedy, truth, prover));
      met = met.or(truth);
      if (truth == Truth.YES) {
        usable.add(remedy);
      }
    }
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
    instances.add(new Instance(item, demand, required, usable, met, possible, proof));
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

  private static Proof line(String kind, Rule rule, Proof proof) {
    return Proof.node(
        kind,
        proof.truth(),
        rule.id() + " " + rule.summary().en(),
        rule.citation(),
        List.of(proof));
  }

  private Truth applies(Rule rule) {
    return Authorizing.applies(rule, frame);
  }

  private boolean authorized() {
    return Authorizing.authorized(outcome);
  }

  @Nullable Authorization authorization() {
    return authorized() ? Authorizing.of(candidates, instances) : null;
  }

  private List<Authorization> alternatives() {
    return authorized() && candidates.size() > 1
        ? candidates.stream().skip(1).map(Authorizing::of).distinct().toList()
        : List.of();
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

  private List<Obligation> obligations() {
    Set<String> under = new LinkedHashSet<>();
    Authorization used = authorization();
    if (used != null) {
      under.addAll(List.of(used.symbol().split("\\+", -1)));
      under.add("any");
    }
    if (outcome == Outcome.LICENSE_REQUIRED) {
      under.add("license");
      under.add("any");
      instances.stream().filter(Instance::perhaps).forEach(i -> under.add(i.demand().rule().id()));
    }
    if (outcome == Outcome.NO_LICENSE_REQUIRED) {
      under.add("any");
    }
    List<Obligation> obligations = new ArrayList<>();
    for (Rule duty : plan.duties) {
      Effect.Obliges obliges = (Effect.Obliges) duty.effect();
      String which = obliges.under().stream().filter(under::contains).findFirst().orElse("");
      Truth applies = which.isEmpty() ? Truth.NO : applies(duty);
      if (applies != Truth.NO) {
        obligations.add(
            new Obligation(
                duty.id(),
                duty.citation(),
                which,
                obliges.duty(),
                obliges.due(),
                obliges.filing(),
                applies));
      }
    }
    return obligations;
  }

  private List<Flag> flags() {
    Map<String, Flag> flags = new LinkedHashMap<>();
    for (Rule suspension : plan.suspensions) {
      if (setsAside(suspension)) {
        put(flags, new Flag(suspension.id(), suspension.citation(), suspension.summary()));
      }
    }
    if (authorized()) {
      candidates.stream().limit(1).forEach(r -> applied.put(r.rule().id(), r.rule()));
    }
    for (Rule rule : applied.values()) {
      if (!rule.reading().isEmpty()) {
        put(
            flags,
            new Flag(
                rule.id(),
                rule.citation(),
                new Ask("reading: " + rule.reading(), "解读：" + rule.reading())));
      }
      if (rule.reconstructed()) {
        put(
            flags,
            new Flag(
                rule.id() + "/reconstructed",
                rule.citation(),
                new Ask(
                    "the text of " + rule.id() + " is reconstructed or partial, to be checked",
                    rule.id() + " 的文本为重建或不完整，须核对")));
      }
    }
    policies.rules().forEach(r -> reviewFlag(flags, r));
    for (Rule reserve : plan.reserves) {
      if (applies(reserve) != Truth.NO) {
        put(flags, new Flag(reserve.id(), reserve.citation(), reserve.summary()));
      }
    }
    for (Rule rule : plan.flags) {
      if (applies(rule) == Truth.YES && rule.effect() instanceof Effect.Flags f) {
        put(flags, new Flag(rule.id(), rule.citation(), f.text()));
      }
    }
    for (Movement.Note note : frame.movement().notes()) {
      put(flags, new Flag(note.id(), note.path(), new Ask(note.en(), note.zh())));
    }
    return List.copyOf(flags.values());
  }

  private static void reviewFlag(Map<String, Flag> flags, Rule rule) {
    if (!rule.reading().isEmpty() || rule.reconstructed()) {
      String text =
          rule.reading().isEmpty()
              ? "the review policy is reconstructed or partial text, to be checked"
              : "reading: " + rule.reading();
      put(flags, new Flag(rule.id(), rule.citation(), new Ask(text, text)));
    }
  }

  private static void put(Map<String, Flag> flags, Flag flag) {
    flags.putIfAbsent(flag.id() + flag.text().en(), flag);
  }

  /** Whether the suspension takes a requirement away that the text would have. */
  private boolean setsAside(Rule suspension) {
    Effect.Suspends suspends = (Effect.Suspends) suspension.effect();
    return plan.demands.stream()
        .map(Plan.Demand::rule)
        .filter(rule -> rule.suspended() && suspends.targets().contains(rule.id()))
        .anyMatch(rule -> applies(rule) == Truth.YES);
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
    List<Proof> lines = new ArrayList<>(instances.stream().map(Instance::proof).toList());
    if (lines.isEmpty()) {
      lines.add(Proof.leaf(Truth.YES, "no encoded requirement reaches this movement", List.of()));
    }
    return new Determination(
        book.name(),
        book.posture(),
        frame.movement().date(),
        book.date(),
        book.packHash(),
        book.title(),
        outcome,
        authorization(),
        alternatives(),
        requirements(),
        review(),
        possibleReviews(),
        obligations(),
        flags(),
        possible,
        questions,
        because,
        readings,
        notExamined(),
        ItemLines.of(frame),
        Proof.node("outcome", truth, outcome.name(), "", lines));
  }
}
