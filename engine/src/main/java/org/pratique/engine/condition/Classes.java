package org.pratique.engine.condition;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classification rules in force: which ECCN paragraph an item falls under when nobody has
 * stated one.
 */
public final class Classes {
  public static final Classes NONE = new Classes(List.of());

  /** A rule of the Commerce Control List. */
  public record Entry(String eccn, String cites, Expr when) {}

  private final List<Entry> entries;

  /** As many conditions as a frame beside these rules was asked so far. */
  private volatile int asked;

  private final Map<Integer, BitSet> reads = new ConcurrentHashMap<>();

  public Classes(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Whether these are its rules, the very same conditions in the same order. */
  @SuppressWarnings("ReferenceEquality")
  public boolean are(List<Entry> others) {
    if (entries.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < others.size(); i++) {
      if (entries.get(i).when() != others.get(i).when()
          || !entries.get(i).eccn().equals(others.get(i).eccn())) {
        return false;
      }
    }
    return true;
  }

  public int size() {
    return entries.size();
  }

  public String eccn(int index) {
    return entries.get(index).eccn();
  }

  public Entry entry(int index) {
    return entries.get(index);
  }

  /** As many conditions as a frame is to make room for: about as many as another one needed. */
  int asked() {
    return asked;
  }

  void asked(int conditions) {
    asked = Math.max(asked, conditions);
  }

  /** What a numbered condition reads beside these rules. */
  BitSet reads(Expr.Remembered condition, Frame frame) {
    return reads.computeIfAbsent(condition.number(), n -> Memory.reads(condition, frame));
  }
}
