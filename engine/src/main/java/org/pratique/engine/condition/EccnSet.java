package org.pratique.engine.condition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A set of ECCN paragraphs; a paragraph contains its subparagraphs. */
public final class EccnSet {
  private static final int KNOWN_MAX = 4_096;

  private final String name;
  private final List<String> members;
  private final Set<String> has;

  /** Answers given before: movements name few paragraphs, and name them often. */
  private final Map<String, Truth> known = new ConcurrentHashMap<>();

  private volatile @Nullable Bound bound;

  /** What the set means beside the classification rules of a book. */
  private record Bound(Classes all, int[] indexes, boolean classifiable) {}

  public EccnSet(String name, List<String> members) {
    this.name = name;
    this.members = List.copyOf(members);
    has = new HashSet<>(members);
  }

  public String name() {
    return name;
  }

  public List<String> members() {
    return members;
  }

  /**
   * Yes when a member is the paragraph or contains it; unknown when the paragraph stated contains a
   * member.
   */
  public Truth contains(String paragraph) {
    Truth before = known.get(paragraph);
    if (before != null) {
      return before;
    }
    Truth found = compare(paragraph);
    if (known.size() < KNOWN_MAX) {
      known.put(paragraph, found);
    }
    return found;
  }

  private Truth compare(String paragraph) {
    if (has.contains(paragraph)) {
      return Truth.YES;
    }
    for (int dot = paragraph.lastIndexOf('.'); dot > 0; dot = paragraph.lastIndexOf('.', dot - 1)) {
      if (has.contains(paragraph.substring(0, dot))) {
        return Truth.YES;
      }
    }
    for (int i = 0; i < members.size(); i++) {
      if (within(members.get(i), paragraph)) {
        return Truth.UNKNOWN;
      }
    }
    return Truth.NO;
  }

  /** The paragraphs that contain this one: of 3A090.a.1, 3A090.a and 3A090. */
  public static List<String> above(String paragraph) {
    List<String> above = new ArrayList<>();
    for (int dot = paragraph.lastIndexOf('.'); dot > 0; dot = paragraph.lastIndexOf('.', dot - 1)) {
      above.add(paragraph.substring(0, dot));
    }
    return above;
  }

  private static boolean within(String inner, String outer) {
    return inner.startsWith(outer)
        && (inner.length() == outer.length() || inner.charAt(outer.length()) == '.');
  }

  private Bound bound(Classes all) {
    Bound last = bound;
    if (last != null && last.all() == all) {
      return last;
    }
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (contains(all.eccn(i)) == Truth.YES) {
        found.add(i);
      }
    }
    Bound made =
        new Bound(
            all,
            found.stream().mapToInt(Integer::intValue).toArray(),
            members.stream().allMatch(m -> covered(m, all)));
    bound = made;
    return made;
  }

  /** Indexes of the classification rules whose paragraph is in this set. */
  public int[] classes(Classes all) {
    return bound(all).indexes();
  }

  private static boolean covered(String member, Classes all) {
    for (int i = 0; i < all.size(); i++) {
      if (within(all.eccn(i), member)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether classification rules answer for every member; where they do not, an ECCN that nobody
   * stated stays open.
   */
  boolean classifiable(Classes all) {
    return bound(all).classifiable();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EccnSet set && set.name.equals(name) && set.members.equals(members);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
