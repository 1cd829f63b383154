package org.pratique.trade.screening.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the few candidates of the highest rank. */
final class Best {
  private final int[] names;
  private final float[] ranks;
  private int size;
  private int lowest;

  record Candidate(int name, float rank) {}

  Best(int most) {
    names = new int[most];
    ranks = new float[most];
  }

  /** What a candidate must exceed to be kept. */
  float least() {
    return size < names.length ? 0 : ranks[lowest];
  }

  void add(int name, float rank) {
    int at = size < names.length ? size++ : lowest;
    names[at] = name;
    ranks[at] = rank;
    lowest = 0;
    for (int i = 1; i < size; i++) {
      if (ranks[i] < ranks[lowest]) {
        lowest = i;
      }
    }
  }

  List<Candidate> sorted() {
    List<Candidate> sorted = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      sorted.add(new Candidate(names[i], ranks[i]));
    }
    sorted.sort(
        Comparator.comparingDouble((Candidate candidate) -> -candidate.rank())
            .thenComparingInt(Candidate::name));
    return sorted;
  }
}
