package org.pratique.trade.screening.key;

import java.util.Arrays;

/** For each key, the names that hold it, in ascending order. */
public final class Postings {
  private int[][] names = new int[1 << 12][];
  private int[] counts = new int[1 << 12];

  public void add(int key, int name) {
    if (key >= names.length) {
      int length = Math.max(key + 1, names.length * 2);
      names = Arrays.copyOf(names, length);
      counts = Arrays.copyOf(counts, length);
    }
    int count = counts[key];
    if (names[key] == null) {
      names[key] = new int[2];
    }
    if (count > 0 && names[key][count - 1] == name) {
      return;
    }
    if (count == names[key].length) {
      names[key] = Arrays.copyOf(names[key], count * 2);
    }
    names[key][count] = name;
    counts[key] = count + 1;
  }

  public int count(int key) {
    return counts[key];
  }

  public int at(int key, int index) {
    return names[key][index];
  }

  public int[] all(int key) {
    return Arrays.copyOf(names[key], counts[key]);
  }
}
