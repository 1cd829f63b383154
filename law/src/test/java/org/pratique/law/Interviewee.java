package org.pratique.law;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.ask.Interview;
import org.pratique.engine.ask.Question;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.movement.MovementReader;

/** Somebody who knows a whole movement and answers what an interview asks, and nothing else. */
final class Interviewee {
  private final Movement movement;

  private final Vocabulary vocabulary;

  private final MovementReader reader;

  Interviewee(Movement movement, Vocabulary vocabulary, MovementReader reader) {
    this.reader = reader;
    this.movement = movement;
    this.vocabulary = vocabulary;
  }

  /** The interview to its end. */
  Interview through(Interview begun) {
    Interview interview = begun;
    for (Optional<Question> question = interview.question();
        question.isPresent();
        question = interview.question()) {
      String answer = answer(question.get());
      interview =
          answer.isEmpty()
              ? interview.skip()
              : switch (interview.answer(answer)) {
                case Interview.Reply.Taken(Interview next) -> next;
                case Interview.Reply.Wrong(var problems) ->
                    throw new IllegalStateException(question.get().path() + ": " + problems);
              };
    }
    return interview;
  }

  /** Empty when the scenario does not say. */
  private String answer(Question question) {
    String path = question.path();
    if (path.equals("parties.endUser")) {
      return movement.role("endUser").contains(movement.party("ultimateConsignee")) ? "yes" : "no";
    }
    if (path.equals("declares")) {
      return declared();
    }
    for (Map.Entry<String, Entity> place : places().entrySet()) {
      Entity entity = place.getValue();
      for (FactSpec spec : vocabulary.facts(entity.kind())) {
        String below = place.getKey().isEmpty() ? spec.path() : place.getKey() + "." + spec.path();
        if (below.equals(path) && !spec.name().startsWith("ultimateParent.")) {
          return printed(entity.get(spec.slot()));
        }
      }
    }
    return "";
  }

  private String declared() {
    return String.join(
        ", ",
        vocabulary.facts(EntityKind.MOVEMENT).stream()
            .filter(spec -> spec.path().equals("declares"))
            .map(spec -> reader.declarations(spec).get(movement.root().get(spec.slot())))
            .filter(Objects::nonNull)
            .toList());
  }

  /** Everything that has facts, by where an interview from an empty file knows it. */
  private Map<String, Entity> places() {
    Map<String, Entity> places = new LinkedHashMap<>();
    places.put("", movement.root());
    places.put("endUse", movement.endUse());
    places.put("site", movement.site());
    places.put("ledger", movement.ledger());
    places.put("items.0", movement.items().getFirst());
    movement
        .roles()
        .forEach((role, parties) -> party("parties." + role, parties.getFirst(), places));
    party("site.owner", movement.site().owner(), places);
    party("site.operator", movement.site().operator(), places);
    return places;
  }

  private static void party(String path, @Nullable Entity party, Map<String, Entity> places) {
    if (party == null) {
      return;
    }
    places.put(path, party);
    if (party.ultimateParent() != null) {
      places.put(path + ".ultimateParent", party.ultimateParent());
    }
  }

  private static String printed(Value value) {
    return switch (value) {
      case Value.Unknown u -> "";
      case Value.Many many when many.members().isEmpty() -> "none";
      case Value.Many many ->
          String.join(", ", many.members().stream().map(Value::toString).toList());
      case Value.Num n -> n.amount().toPlainString();
      default -> value.toString();
    };
  }
}
