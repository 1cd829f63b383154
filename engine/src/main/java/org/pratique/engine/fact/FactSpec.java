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
 * @param alteration how it may be made otherwise
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
    int cost,
    Alteration alteration) {

  /**
   * How a fact may be made otherwise, and when it is one no more.
   *
   * @param cost 1 (cheap) to 5 (dear) to do it otherwise; 0 when that is never proposed
   * @param obtain values that somebody else must grant
   * @param about whose fact it is (`ultimateConsignee`, `to`): once that is another, this is
   *     unknown
   * @param period `year` for a total that begins anew each calendar year; empty otherwise
   */
  public record Alteration(int cost, List<String> obtain, String about, String period) {
    public Alteration {
      obtain = List.copyOf(obtain);
    }
  }

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
