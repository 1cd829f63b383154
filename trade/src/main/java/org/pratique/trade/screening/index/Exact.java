package org.pratique.trade.screening.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pratique.trade.screening.key.Same;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.score.Scorer;

/**
 * Listed names that are the very one asked for. They are looked up as a whole: no limit on
 * candidates and no weight of common words may hide them.
 */
final class Exact {
  /** What is printed on a list is on the list, however little its words tell. */
  private static final double PRINTED = 0.985;

  private static final String WORDS =
      "for review whatever the score: but for legal form, particles and order these are the words of the listed name";

  private static final String PART =
      "for review whatever the score: this is a name that the list prints within another";

  private final PartyIndex index;
  private final Scorer scorer;

  Exact(PartyIndex index, Scorer scorer) {
    this.index = index;
    this.scorer = scorer;
  }

  /**
   * A name to be told of.
   *
   * @param least the least that it scores
   * @param review why it is for review when it scores less than a hit
   */
  record Found(int name, Name asked, double least, String review) {}

  /** One for each name. */
  List<Found> of(String text, List<Asked> stretches) {
    Map<Integer, Found> found = new LinkedHashMap<>();
    Asked first = stretches.getFirst();
    for (int id : index.names(Same.letters(text))) {
      Name name = index.name(id);
      boolean isPart = !index.within(id).isEmpty();
      if (isName(id)) {
        found.put(id, new Found(id, first.as(name.kind()), isPart ? 0 : PRINTED, PART));
      }
    }
    if (stretches.size() == 1) {
      for (Kind kind : List.of(Kind.PERSON, Kind.COMPANY)) {
        words(first.as(kind), found);
      }
    }
    return new ArrayList<>(found.values());
  }

  private void words(Name asked, Map<Integer, Found> found) {
    for (int id : index.names(Same.words(asked))) {
      Name name = index.name(id);
      boolean isPerson = name.kind() == Kind.PERSON;
      boolean isSameKind = isPerson == (asked.kind() == Kind.PERSON);
      if (isSameKind && isName(id) && !scorer.evidence(asked, name).isFormAbroad()) {
        found.putIfAbsent(id, new Found(id, asked, 0, WORDS));
      }
    }
  }

  /** An address is a name where it is all that an entry has. */
  private boolean isName(int id) {
    return !index.isOf(Kind.ADDRESS, id)
        || index.party(index.partiesOf(id)[0]).kind().filter(Kind.ADDRESS::equals).isPresent();
  }
}
