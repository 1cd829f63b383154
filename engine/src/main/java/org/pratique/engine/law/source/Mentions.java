package org.pratique.engine.law.source;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.yaml.Node;

/**
 * Which names of a pack the blocks mention, each block of the pack read once. A name is found
 * wherever it stands between two marks that may stand in a name; that one too many is found does no
 * harm.
 */
public final class Mentions {
  /** Keys of texts for people: no condition is read from them. */
  private static final Set<String> PROSE = Set.of("en", "zh", "cites");

  private static final String MARKS = ".+-";

  private final Set<String> names = new HashSet<>();
  private final Set<Block> own = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Block, Set<String>> read = Collections.synchronizedMap(new IdentityHashMap<>());

  /**
   * @param blocks those of the pack, of all rule sets
   */
  public Mentions(Collection<List<Block>> blocks) {
    blocks.forEach(own::addAll);
    for (Block block : own) {
      if (block.kind() == Block.Kind.PARAMETER || block.kind() == Block.Kind.DEFINE) {
        names.add(block.id());
      }
    }
  }

  /** Whether the block mentions any of the names. */
  public boolean any(Block block, Set<String> of) {
    return !of.isEmpty() && !Collections.disjoint(of(block), of);
  }

  /** What an amendment made of a block is not kept: it is another one each time it is made. */
  private Set<String> of(Block block) {
    Set<String> known = read.get(block);
    if (known == null) {
      known = new HashSet<>();
      collect(block.body(), known);
      if (own.contains(block)) {
        read.put(block, known);
      }
    }
    return known;
  }

  private void collect(Node node, Set<String> found) {
    switch (node) {
      case Node.Scalar s -> collect(s.text(), found);
      case Node.Seq s -> s.items().forEach(item -> collect(item, found));
      case Node.Mapping m ->
          m.entries()
              .forEach((key, value) -> {
                if (!PROSE.contains(key)) {
                  collect(value, found);
                }
              });
    }
  }

  private void collect(String text, Set<String> found) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !(inWord(text.charAt(i)) || MARKS.indexOf(text.charAt(i)) >= 0)) {
        if (i > start) {
          parts(text, start, i, found);
        }
        start = i + 1;
      }
    }
  }

  private static boolean inWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  /** Every part of a run that begins and ends at a mark or at an end of the run. */
  private void parts(String text, int start, int end, Set<String> found) {
    for (int from = start; from < end; from++) {
      if (from > start && MARKS.indexOf(text.charAt(from - 1)) < 0) {
        continue;
      }
      for (int to = from + 1; to <= end; to++) {
        if (to == end || MARKS.indexOf(text.charAt(to)) >= 0) {
          String part = text.substring(from, to);
          if (names.contains(part)) {
            found.add(part);
          }
        }
      }
    }
  }
}
