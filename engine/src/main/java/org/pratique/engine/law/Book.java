package org.pratique.engine.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pratique.engine.condition.Classes;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.law.source.Sources;

/**
 * The law of one rule set on one day under one posture, names resolved: what a determination is
 * made from.
 *
 * @param name as asked, e.g. `ear:codified`
 * @param rules every rule in force (and binding) that day under the posture, in the order of the
 *     packs; suspended ones are marked, not left out
 * @param definitions parameterless definitions by id, for cases that name one
 * @param readings other books of the same set: one per other value of a parameter that is marked as
 *     a reading, keyed `siia.excluded=D5+MO`
 * @param notExamined statements of what the packs do not encode, that are printed with every
 *     determination
 * @param cautions changes of a movement that are no way to come by an outcome
 * @param sources how old the texts are that this law was taken from
 */
public record Book(
    String name,
    Posture posture,
    LocalDate date,
    Ask title,
    String packHash,
    Vocabulary vocabulary,
    Classes classes,
    List<Rule> rules,
    Map<String, org.pratique.engine.condition.Expr> definitions,
    Map<String, Book> readings,
    List<Omission> notExamined,
    List<Caution> cautions,
    Sources sources) {

  /** A provision that is not encoded, why, and when it bears on a movement. */
  public record Omission(String provision, Ask why, org.pratique.engine.condition.Expr when) {}

  /**
   * What the law says against a way of changing a movement.
   *
   * @param about `split`, `detour` or `statement`
   * @param under symbols of the exceptions it belongs to; empty for all
   */
  public record Caution(String about, List<String> under, Ask text, String cites) {}
}
