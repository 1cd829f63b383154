package org.pratique.cli.party;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pratique.engine.condition.Truth;
import org.pratique.trade.evidence.ListedOwners;
import org.pratique.trade.ownership.Finding;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Parents;
import org.pratique.trade.ownership.Party;
import org.pratique.trade.ownership.Question;

/**
 * All that is known of a party.
 *
 * @param affiliates by the 50 percent rule; empty when no list is held and nobody is said to be
 *     listed
 * @param listed ids of those said to be listed
 * @param lists those of the directory, which say who is listed
 * @param concern whether countries of concern own more than the test allows
 */
record Dossier(
    PartyOptions.Asked asked,
    Parents.Way way,
    Optional<Finding> affiliates,
    List<String> listed,
    Optional<ListedOwners> lists,
    Finding concern,
    Set<String> countries,
    Tests tests) {
  Graph graph() {
    return asked.graph();
  }

  List<Party> records() {
    return graph().records(asked.id());
  }

  List<Graph.Holding> owners() {
    return graph().owners(asked.id(), asked.day());
  }

  List<Graph.Holding> holdings() {
    return graph().owned(asked.id(), asked.day());
  }

  /** Whether sources place the headquarters in different countries. */
  boolean isContradictory() {
    return records().stream().map(Party::headquarters).flatMap(Optional::stream).distinct().count()
        > 1;
  }

  boolean isOpen() {
    return !questions().isEmpty() || isContradictory() || !way.settled() || isUnheld();
  }

  /** Whether no owner is found on lists of which not all that count are held for the day. */
  boolean isUnheld() {
    return affiliates.filter(finding -> finding.truth() == Truth.NO).isPresent()
        && lists.filter(held -> !held.lacking().isEmpty()).isPresent();
  }

  /** What would settle what is open, each question once. */
  List<Question> questions() {
    Set<Question> questions = new LinkedHashSet<>();
    Optional<String> headquarters = graph().party(asked.id()).flatMap(Party::headquarters);
    if (headquarters.isEmpty()) {
      questions.add(
          new Question(
              "",
              asked.id(),
              "Where is " + graph().name(asked.id()) + " headquartered?",
              "the country of its principal executive office",
              List.of(
                  "an extract of the company register",
                  "the latest annual report",
                  "a statement of the company")));
    }
    questions.addAll(way.questions());
    affiliates.ifPresent(finding -> questions.addAll(finding.questions()));
    if (concern.truth() == Truth.UNKNOWN) {
      questions.addAll(concern.questions());
    }
    return new ArrayList<>(questions);
  }
}
