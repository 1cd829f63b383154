package org.pratique.trade.screening.index;

import java.util.List;
import java.util.stream.Stream;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.score.Score;

/**
 * A listed party that a name may be of.
 *
 * @param name the party's name or alias that comes closest
 * @param within where that name stands, in a sentence, when the list prints it within another; else
 *     empty
 * @param review why a person must look at it whatever the score, in a sentence; empty when the
 *     score alone makes it a hit
 * @param copies the same entry in other snapshots
 */
public record Hit(
    ListedParty party,
    String name,
    Score score,
    String within,
    String review,
    List<ListedParty> copies) {
  public Hit {
    copies = List.copyOf(copies);
  }

  /** A hit that its score makes. */
  Hit(ListedParty party, String name, Score score) {
    this(party, name, score, "", "", List.of());
  }

  Hit with(Score other) {
    return new Hit(party, name, other, within, review, copies);
  }

  public Hit with(List<ListedParty> others) {
    return new Hit(party, name, score, within, review, others);
  }

  /** Whether it is one at this threshold. */
  boolean counts(double threshold) {
    return score.value() >= threshold || !review.isEmpty();
  }

  /** The entry and its copies. */
  public List<ListedParty> entries() {
    return Stream.concat(Stream.of(party), copies.stream()).toList();
  }
}
