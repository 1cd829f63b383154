package org.pratique.engine.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * One fact of the vocabulary.
 *
 * @param entity the kind of entity it belongs to
 * @param name as conditions write it (`headquarters`)
 * @param slot index among the facts of its entity
 * @param type its type
 * @param unit unit of a decimal (`TPP`), or empty
 * @param values constants of an enumeration or known members of a set
 * @param path below the entity in a movement file (`parameters.tpp`)
 * @param absentIsNone an absent value means none rather than unknown
 * @param who who can answer
 * @param controllable whether the exporter can change it
 * @param cost 1 (cheap) to 5 (dear) to find out
 */
public record FactSpec(
    EntityKind entity,
    String name,
    int slot,
    Type type,
    String unit,
    List<String> values,
    String path,
    boolean absentIsNone,
    Ask ask,
    String who,
    boolean controllable,
    int cost) {
  /** The most that a count can be: units, circuits in one. */
  public static final BigDecimal COUNT_MAX = BigDecimal.valueOf(1_000_000_000L);

  /** The most that an amount can be, in its unit. */
  public static final BigDecimal AMOUNT_MAX = BigDecimal.valueOf(1_000_000_000_000_000L);

  /** One fact per slot: the questions need not be hashed. */
  @Override
  public int hashCode() {
    return entity.ordinal() * 1_000 + slot;
  }

  /** Types of facts. */
  public enum Type {
    BOOLEAN,
    INTEGER,
    DECIMAL,
    TEXT,
    DATE,
    COUNTRY,
    COUNTRIES,
    ECCN,
    ENUM,
    SET
  }

  /** A question, or any text, in both languages. */
  public record Ask(String en, String zh) {}
}
