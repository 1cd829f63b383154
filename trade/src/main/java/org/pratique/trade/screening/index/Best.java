package org.pratique.trade.screening.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the few candidates of the highest rank. */
final class Best {
  private final @Nullable Candidate[] candidates;
  private final float[] ranks;
  private int size;
  private int lowest;

  /**
   * A name that shares words with what was asked for.
   *
   * @param share how much of the name is in what was asked for, 1 for all
   * @param asked how much of what was asked for is in the name
   */
  record Candidate(int name, float rank, float share, float asked) {}

  Best(int most) {
    candidates = new @Nullable Candidate[most];
    ranks = new float[most];
  }

  /** What a candidate must exceed to be kept. */
  float least() {
    return size < ranks.length ? 0 : ranks[lowest];
  }

  void add(Candidate candidate) {
    int at = size < ranks.length ? size++ : lowest;
    candidates[at] = candidate;
    ranks[at] = candidate.rank();
    lowest = 0;
    for (int i = 1; i < size; i++) {
      if (ranks[i] < ranks[lowest]) {
        lowest = i;
      }
    }
  }

  List<Candidate> sorted() {
    List<Candidate> sorted = new ArrayList<>(size);
    for (Candidate candidate : candidates) {
      if (candidate != null) {
        sorted.add(candidate);
      }
    }
    sorted.sort(
        Comparator.comparingDouble((Candidate candidate) -> -candidate.rank())
            .thenComparingInt(Candidate::name));
    return sorted;
  }
}
