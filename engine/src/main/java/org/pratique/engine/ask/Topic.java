package org.pratique.engine.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.decide.search.Instead;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Vocabulary;

/**
 * Open facts that one question settles together: the figures of an item by its product, an end user
 * who is the consignee, the exporter's declarations.
 *
 * @param path where the answer goes in the movement file
 * @param asked the fact whose words and cost the question has
 * @param facts the open facts it may settle
 */
record Topic(String path, FactSpec asked, List<FactRef> facts) {
  static final String DECLARES = "declares";
  static final String END_USER = "parties.endUser";
  static final String CONSIGNEE = "ultimateConsignee";
  static final String PRODUCT = "product";

  /** Words of the one question that stands for no single fact. */
  static final Ask SAME_END_USER =
      new Ask("Is the end user the ultimate consignee itself?", "最终用户就是最终收货人吗？");

  /** The open facts by what is asked for them, in their order. */
  static Collection<Topic> of(
      List<FactRef> open, Movement movement, Vocabulary vocabulary, Set<String> closed) {
    Map<String, Topic> topics = new LinkedHashMap<>();
    for (FactRef fact : open) {
      Topic topic = of(fact, movement, vocabulary, closed);
      topics
          .computeIfAbsent(topic.path(), path -> new Topic(path, topic.asked(), new ArrayList<>()))
          .facts()
          .add(fact);
    }
    return topics.values();
  }

  private static Topic of(
      FactRef fact, Movement movement, Vocabulary vocabulary, Set<String> closed) {
    Entity entity = fact.entity();
    FactRef instead = Instead.of(fact, movement, vocabulary);
    if (!instead.equals(fact)) {
      return new Topic(instead.path(), instead.spec(), List.of());
    }
    FactSpec asked = vocabulary.asked(entity, fact.spec());
    if (entity.kind() == EntityKind.ITEM) {
      FactSpec product = vocabulary.need(EntityKind.ITEM, PRODUCT);
      String path = Vocabulary.path(entity, product);
      if (nothingKnown(entity, vocabulary) && !closed.contains(path) && !isCount(fact.spec())) {
        return new Topic(path, product, List.of());
      }
    }
    if (isEndUser(entity, movement) && !closed.contains(END_USER)) {
      return new Topic(END_USER, asked, List.of());
    }
    return new Topic(fact.path(), asked, List.of());
  }

  /** The catalog cannot say how many there are, or of what worth. */
  private static boolean isCount(FactSpec spec) {
    return spec.name().equals("quantity") || spec.name().equals("value");
  }

  private static boolean nothingKnown(Entity item, Vocabulary vocabulary) {
    return List.of(PRODUCT, "eccn", "tpp", "form").stream()
        .allMatch(name -> item.get(vocabulary.need(EntityKind.ITEM, name).slot()).unknown());
  }

  /** The only end user, when nothing is stated of whom. */
  private static boolean isEndUser(Entity entity, Movement movement) {
    List<Entity> users = movement.role("endUser");
    if (users.size() != 1 || !users.getFirst().path().equals(END_USER)) {
      return false;
    }
    Entity user = users.getFirst();
    return (entity == user || entity == user.ultimateParent())
        && !stated(movement, END_USER)
        && movement.role(CONSIGNEE).size() == 1;
  }

  private static boolean stated(Movement movement, String path) {
    return movement.inputs().stream().anyMatch(i -> i.path().startsWith(path + "."));
  }

  /** Whether an interview takes words there that a movement file does not. */
  static boolean hasWordsOfItsOwn(String path) {
    return path.equals(END_USER) || path.equals(DECLARES) || path.endsWith(".ties");
  }

  /** Whether the question stands for facts of another name. */
  boolean isGroup() {
    return path.equals(END_USER) || path.equals(DECLARES) || path.endsWith("." + PRODUCT);
  }

  Ask ask() {
    if (path.equals(END_USER)) {
      return SAME_END_USER;
    }
    if (!path.equals(DECLARES)) {
      return asked.ask();
    }
    return new Ask(
        String.join(" ", facts.stream().map(f -> f.spec().ask().en()).toList()),
        String.join("", facts.stream().map(f -> f.spec().ask().zh()).toList()));
  }

  String subject() {
    return path.equals(END_USER) || facts.isEmpty() ? "" : facts.getFirst().entity().path();
  }
}
