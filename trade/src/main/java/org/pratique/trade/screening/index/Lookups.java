package org.pratique.trade.screening.index;

import java.util.Arrays;

/** Keys of the index that a query stands for, each with how surely. */
final class Lookups {
  private static final float NEAR = 0.8f;
  private static final float ALIKE = 0.6f;
  private static final float SYLLABLE = 0.3f;
  private static final long COUNT_SHIFT = 32;

  private final PartyIndex index;

  /** By key; 0 for keys that are not looked up. */
  private final float[] factors;

  private long[] keys = new long[256];
  private int size;

  Lookups(PartyIndex index) {
    this.index = index;
    factors = new float[index.lexicon().size()];
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      factors[key(i)] = 0;
    }
    size = 0;
  }

  /** The number of the key itself; -1 when the index does not have it. */
  int add(String key) {
    int exact = index.lexicon().find(key);
    if (exact >= 0) {
      add(exact, 1);
    }
    return exact;
  }

  /** A syllable of a name in characters, which others have by chance. */
  void addSyllable(String key) {
    int exact = index.lexicon().find(key);
    if (exact >= 0) {
      add(exact, SYLLABLE);
    }
  }

  /** Keys that are spelled or sound nearly the same. */
  void addLike(String key) {
    index.lexicon().near(key, id -> add(id, NEAR));
    index.lexicon().alike(key, id -> add(id, ALIKE));
  }

  private void add(int key, float factor) {
    if (factors[key] == 0) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
      }
      keys[size++] = ((long) index.postings().count(key) << COUNT_SHIFT) | key;
    }
    factors[key] = Math.max(factors[key], factor);
  }

  /** Rare keys first. */
  void sortByCount() {
    Arrays.sort(keys, 0, size);
  }

  int size() {
    return size;
  }

  int key(int at) {
    return (int) keys[at];
  }

  float factor(int key) {
    return factors[key];
  }
}
