package org.pratique.engine.law.change;

import java.util.List;
import java.util.Optional;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.law.source.Block;

/**
 * One rule, definition or parameter that two rule sets do not have alike.
 *
 * @param a as the first rule set has it; empty when it lacks it
 * @param b as the second has it; empty when it lacks it
 * @param by citations of the amendments or documents that ask for the change, where a text says so
 * @param fields its parts that read differently; of what only one has, all of them
 * @param suspended whether its text is set aside in the rule set that has it (the second, if both)
 */
public record Change(
    Kind kind,
    Optional<Block> a,
    Optional<Block> b,
    List<String> by,
    List<Field> fields,
    boolean suspended) {
  public Change {
    by = List.copyOf(by);
    fields = List.copyOf(fields);
  }

  /** What is different about it, from the first rule set to the second. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** The text stands in both; the second sets it aside. */
    SUSPENDED,
    /** The text stands in both; the first sets it aside. */
    REVIVED
  }

  /**
   * A part of a block that reads differently.
   *
   * @param name the key of the block
   * @param onlyA conditions, members or the value that only the first rule set has
   * @param onlyB the same of the second
   */
  public record Field(String name, List<String> onlyA, List<String> onlyB) {
    public Field {
      onlyA = List.copyOf(onlyA);
      onlyB = List.copyOf(onlyB);
    }
  }

  /** The block in the later of the rule sets that have it. */
  public Block block() {
    return b.or(() -> a).orElseThrow();
  }

  public String id() {
    return block().id();
  }

  /** The provision it stands in; of what a proposal inserts, the proposal. */
  public String section() {
    return block().meta().provision();
  }

  /** In words. */
  public Ask summary() {
    return org.pratique.engine.law.source.Texts.ask(block().body().get("summary").orElse(null))
        .orElse(block().meta().title());
  }
}
