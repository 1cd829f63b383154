package org.pratique.engine.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
 * @param absentIsNone an absent value means none, no or nothing, rather than unknown
 * @param also another key that states the same
 * @param closedBy the declaration, or the figure, that answers it with no, or none, where nothing
 *     is stated
 * @param share how it follows from the owners of a party; null for what does not
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
    String also,
    Optional<FactSpec> closedBy,
    @Nullable Share share,
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

  /**
   * Ownership by some owners together.
   *
   * @param lists owners named in one of these lists count; empty: whether listed or not
   * @param countries owners headquartered in one of these count; empty: wherever
   * @param percent the share that makes it true
   * @param inclusive whether that share itself does
   */
  public record Share(
      List<String> lists, List<String> countries, BigDecimal percent, boolean inclusive) {
    public Share {
      lists = List.copyOf(lists);
      countries = List.copyOf(countries);
    }
  }

  /** What silence or a declaration that closes the fact makes of it: no, nothing, or none. */
  public Value closed() {
    return switch (type) {
      case BOOLEAN -> Value.Bool.NO;
      case INTEGER, DECIMAL -> new Value.Num(BigDecimal.ZERO);
      case TEXT, DATE, COUNTRY, COUNTRIES, ECCN, ECCNS, ENUM, SET -> Value.Many.NONE;
    };
  }

  /** A unit whose amounts end at a hundred. */
  public static final String PERCENT = "percent";

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
    ECCNS,
    ENUM,
    SET
  }

  /** A question, or any text, in both languages. */
  public record Ask(String en, String zh) {}
}
