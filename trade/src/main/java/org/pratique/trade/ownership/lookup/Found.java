package org.pratique.trade.ownership.lookup;

import java.util.List;

/** What a name or an identifier turned out to be. */
public sealed interface Found {
  /** One party. */
  record One(Candidate party) implements Found {}

  /** Several may be meant; the likeliest first. */
  record Several(List<Candidate> parties) implements Found {}

  /** None; names that are a little alike. */
  record None(List<Candidate> near) implements Found {}

  /** How a party was found. */
  enum How {
    IDENTIFIER("by its identifier"),
    DECISION("by a decision in same.csv"),
    NAME("by its name"),
    LIKENESS("by a name much like it");

    private final String words;

    How(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * A party that may be meant.
   *
   * @param id of the graph
   * @param name the name that was alike
   * @param score 0 to 1; 1 but for {@link How#LIKENESS}
   */
  record Candidate(String id, String name, How how, double score) {}
}
