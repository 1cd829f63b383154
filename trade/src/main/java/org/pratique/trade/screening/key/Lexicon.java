package org.pratique.trade.screening.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.pratique.trade.screening.name.Token;

/** Keys by number, and which keys are nearly the same as a given one. */
public final class Lexicon {
  /** Shorter keys are looked up as they are: with a letter left out they are like everything. */
  private static final int NEAR_MIN = 4;

  private static final int NEAR_MAX = 32;
  private static final int BONES_MIN = 3;

  /** More keys of one skeleton help nobody; they are as good as random. */
  private static final int ALIKE_MAX = 64;

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> keys = new ArrayList<>();
  private long[] near = {};

  /** The number of a key, a new one when the key is new. */
  public int add(String key) {
    Integer id = ids.putIfAbsent(key, keys.size());
    if (id == null) {
      keys.add(key);
      return keys.size() - 1;
    }
    return id;
  }

  public int size() {
    return keys.size();
  }

  /** To be called when all keys are in. */
  public void close() {
    long[] found = new long[keys.size() * 8];
    int count = 0;
    for (int id = 0; id < keys.size(); id++) {
      String key = keys.get(id);
      if (!isNearable(key)) {
        continue;
      }
      if (count + key.length() + 2 > found.length) {
        found = Arrays.copyOf(found, found.length * 2);
      }
      found[count++] = entry(hash(key, -1), id);
      for (int skip = 0; skip < key.length(); skip++) {
        found[count++] = entry(hash(key, skip), id);
      }
      String bones = Token.bonesOf(key);
      if (bones.length() >= BONES_MIN) {
        found[count++] = entry(bonesHash(bones), id);
      }
    }
    near = Arrays.copyOf(found, count);
    Arrays.sort(near);
  }

  private static boolean isNearable(String key) {
    return key.length() >= NEAR_MIN && key.length() <= NEAR_MAX && key.charAt(0) > '=';
  }

  private static long entry(int hash, int id) {
    return ((long) hash << 32) | id;
  }

  private static int hash(String key, int skip) {
    int hash = 17;
    for (int i = 0; i < key.length(); i++) {
      if (i != skip) {
        hash = hash * 31 + key.charAt(i);
      }
    }
    return hash * 0x9E3779B1;
  }

  private static int bonesHash(String bones) {
    return hash(bones, -1) ^ 0x5BD1E995;
  }

  /** The number of a key; -1 when it is not there. */
  public int find(String key) {
    return ids.getOrDefault(key, -1);
  }

  /** Keys a letter away: one more, one less, another, or two swapped. */
  public void near(String key, IntConsumer found) {
    if (!isNearable(key)) {
      return;
    }
    with(hash(key, -1), found);
    for (int skip = 0; skip < key.length(); skip++) {
      with(hash(key, skip), found);
    }
  }

  /** Keys with the same consonants. */
  public void alike(String key, IntConsumer found) {
    String bones = isNearable(key) ? Token.bonesOf(key) : "";
    if (bones.length() >= BONES_MIN) {
      with(bonesHash(bones), found);
    }
  }

  private void with(int hash, IntConsumer found) {
    long first = (long) hash << 32;
    int at = Arrays.binarySearch(near, first);
    at = at < 0 ? -at - 1 : at;
    for (int i = at; i < near.length && i < at + ALIKE_MAX && (int) (near[i] >> 32) == hash; i++) {
      found.accept((int) near[i]);
    }
  }
}
