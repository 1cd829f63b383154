package org.pratique.cli.law.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pratique.engine.law.Pack;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/**
 * Something that made, changed or announced law, as the packs' collection has it.
 *
 * @param on `2026-07-10`, or `2025-12` where no day is known
 * @param dates the dates in the collection's words; may be {@code on}
 * @param citation Federal Register, or who announced it
 * @param did what it changed
 * @param status as found when the collection was made
 * @param confidence `H`, `M` or `L`, with a remark where the collection has one
 * @param sections paragraphs it names; may be empty
 */
record Instrument(
    String on,
    String dates,
    String name,
    String citation,
    String did,
    String status,
    String confidence,
    List<String> sections) {
  private static final String FILE = "data/timeline.yaml";
  private static final int MONTH_LENGTH = "2025-12".length();

  /**
   * The packs' collection.
   *
   * @param compiled the day it was made, on which the status words were true
   */
  record Collection(Optional<LocalDate> compiled, List<Instrument> instruments) {
    static Collection of(Pack pack) {
      Node node =
          YamlReader.read(pack.data(FILE), FILE, new Problems())
              .orElseThrow(() -> new IllegalStateException(FILE + " of the packs cannot be read"));
      List<Instrument> instruments = new ArrayList<>();
      if (node instanceof Node.Mapping root
          && root.get("instruments").orElse(null) instanceof Node.Seq rows) {
        for (Node row : rows.items()) {
          if (row instanceof Node.Mapping m) {
            instruments.add(Instrument.of(m));
          }
        }
        return new Collection(root.text("compiled").map(LocalDate::parse), instruments);
      }
      return new Collection(Optional.empty(), instruments);
    }
  }

  private static Instrument of(Node.Mapping row) {
    String on = row.text("on").orElse("");
    Instrument read =
        new Instrument(
            on,
            row.text("dates").orElse(on),
            row.text("instrument").orElse(""),
            row.text("citation").orElse(""),
            row.text("did").orElse(""),
            row.text("status").orElse(""),
            row.text("confidence").orElse(""),
            row.texts("sections"));
    try {
      read.first();
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(row.place() + ": `on` is a day or a month", e);
    }
    return read;
  }

  /** The day, or the first of the month. */
  LocalDate first() {
    return on.length() == MONTH_LENGTH ? YearMonth.parse(on).atDay(1) : LocalDate.parse(on);
  }

  /** The day, or the last of the month. */
  LocalDate last() {
    return on.length() == MONTH_LENGTH ? YearMonth.parse(on).atEndOfMonth() : LocalDate.parse(on);
  }
}
