package org.pratique.engine.condition;

import java.util.List;

/**
 * The classification rules in force: which ECCN paragraph an item falls under when nobody has
 * stated one.
 */
public final class Classes {
  public static final Classes NONE = new Classes(List.of());

  /** A rule of the Commerce Control List. */
  public record Entry(String eccn, String cites, Expr when) {}

  private final List<Entry> entries;

  public Classes(List<Entry> entries) {
    this.entries = List.copyOf(entries);
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
}
