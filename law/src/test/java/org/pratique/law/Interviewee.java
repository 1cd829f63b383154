package org.pratique.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.ask.Draft;
import org.pratique.engine.ask.Interview;
import org.pratique.engine.ask.Question;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.yaml.Node;

/** Somebody who knows a whole movement and answers what an interview asks, and nothing else. */
final class Interviewee {
  /** Roles that every interview has a party for. */
  private static final Set<String> ASKED = Set.of("exporter", "ultimateConsignee", "endUser");

  /** What is known of a party by screening it. */
  private static final List<String> SCREENED = List.of("listed", "owners");

  private final Movement movement;

  private final Vocabulary vocabulary;

  private final MovementReader reader;

  Interviewee(Movement movement, Vocabulary vocabulary, MovementReader reader) {
    this.reader = reader;
    this.movement = movement;
    this.vocabulary = vocabulary;
  }

  /**
   * What an interview does not ask about, because a movement file that is silent says no: such
   * facts of items and parties, authorizations, and parties of further roles; and what screening
   * found. Whoever knows of them says so at the beginning.
   */
  Node.Mapping volunteered(Node.Mapping whole) {
    Node.Mapping file = Interview.nothing();
    for (Map.Entry<String, Entity> place : places().entrySet()) {
      for (FactSpec spec : vocabulary.facts(place.getValue().kind())) {
        String path = place.getKey().isEmpty() ? spec.path() : place.getKey() + "." + spec.path();
        Optional<Node> stated = at(whole, path);
        if (spec.absentIsNone() && spec.alteration().cost() == 0 && stated.isPresent()) {
          file = with(file, path, stated.get());
          if (place.getKey().equals("parties.ultimateConsignee") && isEndUser()) {
            file = with(file, "parties.endUser.same", Draft.scalar("ultimateConsignee"));
          }
        }
      }
    }
    for (Map.Entry<String, Entity> place : places().entrySet()) {
      for (String found : SCREENED) {
        String path = place.getKey() + "." + found;
        Optional<Node> stated = at(whole, path);
        file = stated.isPresent() ? with(file, path, stated.get()) : file;
      }
    }
    for (String role : movement.roles().keySet()) {
      if (!ASKED.contains(role)) {
        file = Draft.with(file, "parties." + role, at(whole, "parties." + role).orElseThrow());
      }
    }
    return at(whole, "authorizations").isPresent()
        ? Draft.with(file, "authorizations", at(whole, "authorizations").get())
        : file;
  }

  private static Node.Mapping with(Node.Mapping file, String path, Node value) {
    boolean first = path.startsWith("items.") && file.get("items").isEmpty();
    Node.Mapping listed =
        first
            ? Draft.with(file, "items", new Node.Seq(List.of(Interview.nothing()), Draft.HERE))
            : file;
    return Draft.with(listed, path, value);
  }

  private boolean isEndUser() {
    return movement.role("endUser").contains(movement.party("ultimateConsignee"));
  }

  private static Optional<Node> at(Node.Mapping whole, String path) {
    Node at = whole;
    for (String key : path.split("\\.", -1)) {
      Optional<Node> next =
          switch (at) {
            case Node.Mapping m -> m.get(key);
            case Node.Seq seq -> Optional.of(seq.items().get(Integer.parseInt(key)));
            case Node.Scalar s -> Optional.empty();
          };
      if (next.isEmpty()) {
        return next;
      }
      at = next.get();
    }
    return Optional.of(at);
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
      return isEndUser() ? "yes" : "no";
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

  /** Nobody declares that there is nothing of what he knows to be so. */
  private boolean holds(FactSpec declaration) {
    return places().values().stream()
        .noneMatch(entity ->
            vocabulary.facts(entity.kind()).stream()
                .filter(spec -> spec.closedBy().filter(declaration::equals).isPresent())
                .filter(spec -> !screened(entity.source(spec.slot())))
                .anyMatch(spec ->
                    !entity.get(spec.slot()).unknown()
                        && !entity.get(spec.slot()).equals(spec.closed())));
  }

  private static boolean screened(Source source) {
    return source.paths().stream()
        .anyMatch(path -> SCREENED.stream().anyMatch(found -> path.contains("." + found)));
  }

  private String declared() {
    return String.join(
        ", ",
        vocabulary.facts(EntityKind.MOVEMENT).stream()
            .filter(spec -> spec.path().equals("declares") && holds(spec))
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
