package org.pratique.cli.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pratique.cli.portfolio.row.Row;
import org.pratique.cli.portfolio.row.Rows;
import org.pratique.cli.portfolio.tally.Decided;
import org.pratique.cli.stream.Raw;
import org.pratique.engine.decide.many.Verdict;
import org.pratique.engine.decide.many.Verdicts;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.problem.Refused;

/** Decides row after row on one thread. */
final class Clerk {
  /**
   * What all clerks of a run share.
   *
   * @param file what problems call the file
   */
  record Office(
      String file,
      Rows rows,
      MovementReader reader,
      MovementReader.Options options,
      LawDays law,
      Vocabulary vocabulary) {}

  private final Office office;
  private final int to;
  private final int value;
  private final Map<LocalDate, Verdicts.Desk> desks = new HashMap<>();

  Clerk(Office office) {
    this.office = office;
    to = office.vocabulary().need(EntityKind.MOVEMENT, "to").slot();
    value = office.vocabulary().need(EntityKind.ITEM, "value").slot();
  }

  Decided decide(Raw raw) {
    Row row = office.rows().read(raw);
    if (row.movement().isEmpty()) {
      return Decided.refused(raw.row(), row.id(), row.problems());
    }
    MovementReader.Result read =
        office.reader().read(row.movement().get(), office.file(), office.options());
    if (read.movement().isEmpty()) {
      return Decided.refused(raw.row(), row.id(), read.problems());
    }
    try {
      return decide(raw.row(), read.movement().get());
    } catch (Refused refused) {
      return Decided.refused(raw.row(), row.id(), refused.problems());
    }
  }

  private Decided decide(long row, Movement movement) {
    Verdicts.Desk desk =
        desks.computeIfAbsent(
            office.law().lawDay(movement.date()), day -> office.law().on(day).desk());
    List<Verdict> verdicts = desk.of(movement);
    return new Decided(
        row,
        movement.id(),
        movement.root().get(to) instanceof Value.Country country ? country.code() : "",
        verdicts,
        desk.tpp(),
        value(movement),
        List.of());
  }

  private Optional<BigDecimal> value(Movement movement) {
    BigDecimal total = BigDecimal.ZERO;
    for (Entity item : movement.items()) {
      if (!(item.get(value) instanceof Value.Num(BigDecimal amount))) {
        return Optional.empty();
      }
      total = total.add(amount);
    }
    return Optional.of(total);
  }
}
