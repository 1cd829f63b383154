package org.pratique.cli.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.pratique.cli.input.Session;
import org.pratique.cli.portfolio.row.CsvRows;
import org.pratique.cli.portfolio.row.Row;
import org.pratique.cli.portfolio.sample.Sample;
import org.pratique.cli.stream.Raw;
import org.pratique.cli.stream.Records;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.decide.many.Verdict;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Policy;
import org.pratique.engine.law.RuleSetName;
import org.pratique.engine.movement.MovementReader;

/** What the portfolio says in short is what a determination says in full. */
class VerdictsTest {
  private static final long SEED = 20_260_615;
  private static final int ROWS = 200;
  private static final int BLANKED = 3;
  private static final List<String> SETS =
      List.of(
          "ear", "ear:codified", "ear:announced", "siia-interim", "siia-replacement@2026-06-15");

  private final Session session =
      Session.open(
          InputStream.nullInputStream(),
          new Session.Asked(SETS, Optional.empty(), List.of(), Map.of()));
  private final List<RuleSetName> names = SETS.stream().map(RuleSetName::parse).toList();

  @Test
  void verdictsAgreeWithDeterminationsOnRandomRows() throws Exception {
    LawDays law = new LawDays(session.law(), names, Map.of());
    int open = 0;

    for (Movement movement : movements()) {
      List<Verdict> verdicts = law.on(law.lawDay(movement.date())).desk().of(movement);
      for (int set = 0; set < SETS.size(); set++) {
        Determination full =
            new Determiner(session.law().book(names.get(set), movement.date(), Map.of()))
                .determine(movement);
        assertThat(verdicts.get(set))
            .as("seed %d, %s under %s", SEED, movement.id(), SETS.get(set))
            .isEqualTo(shortOf(full));
        open += full.outcome() == Outcome.UNDETERMINED ? 1 : 0;
      }
    }

    assertThat(open).as("some of them open").isPositive();
  }

  private static Verdict shortOf(Determination full) {
    List<Policy> reviews =
        full.review() == null ? full.possibleReviews() : List.of(full.review().policy());
    String symbol =
        full.authorization() == null
            ? String.join(
                " or ",
                full.possibleAuthorizations().stream()
                    .map(Determination.Authorization::symbol)
                    .toList())
            : full.authorization().symbol();
    return new Verdict(full.outcome(), symbol, reviews);
  }

  /** Rows of a sample from which some fields have been struck. */
  private List<Movement> movements() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    Sample sample = new Sample(SEED);
    StringBuilder csv = new StringBuilder(Sample.header() + "\n");
    for (int row = 1; row <= ROWS; row++) {
      String[] fields = sample.row(row).split(",", -1);
      for (int i = 0; i < BLANKED; i++) {
        int at = 2 + random.nextInt(fields.length - 2);
        fields[at] = fields[at].startsWith("\"") || fields[at].endsWith("\"") ? fields[at] : "";
      }
      csv.append(String.join(",", fields)).append('\n');
    }
    InputStream in = new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8));
    Records records = new Records(in, Records.Kind.CSV, Records.Mark.START);
    MovementReader reader = session.reader();
    CsvRows rows =
        CsvRows.of(records.header().orElseThrow(), "sample", reader, MovementReader.Options.NONE);
    List<Movement> movements = new ArrayList<>();
    for (Optional<Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
      Row row = rows.read(raw.get());
      reader
          .read(row.movement().orElseThrow(), "sample", MovementReader.Options.NONE)
          .movement()
          .ifPresent(movements::add);
    }
    assertThat(movements).hasSizeGreaterThan(ROWS / 2);
    return movements;
  }
}
