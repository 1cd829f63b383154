package org.pratique.engine.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.Value;

/**
 * Topics by how much an answer settles: the number of outcomes expected to stay possible, every
 * class of answers being as likely as the others; then the cheaper one; then the order of the law.
 */
final class Order {
  private Order() {}

  private record Ranked(Topic topic, double left) {}

  static List<Topic> of(Collection<Topic> topics, Prospects prospects, Witnesses witnesses) {
    List<Ranked> ranked = new ArrayList<>();
    for (Topic topic : topics) {
      double least = Double.MAX_VALUE;
      for (FactRef fact : topic.facts()) {
        least = Math.min(least, left(fact, prospects, witnesses));
      }
      ranked.add(new Ranked(topic, least));
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::left).thenComparingInt(r -> r.topic().asked().cost()));
    return ranked.stream().map(Ranked::topic).toList();
  }

  /** Outcomes left after an answer, as Kleene's logic bounds them. */
  private static double left(FactRef fact, Prospects prospects, Witnesses witnesses) {
    Value before = fact.entity().get(fact.spec().slot());
    List<Value> answers = witnesses.answers(fact);
    int sum = 0;
    for (Value answer : answers) {
      prospects.set(fact, answer);
      sum += prospects.left(prospects.standing()).size();
    }
    prospects.set(fact, before);
    return (double) sum / answers.size();
  }
}
