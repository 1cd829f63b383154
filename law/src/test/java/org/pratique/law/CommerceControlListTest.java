package org.pratique.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.Rule;
import org.pratique.engine.law.RuleSetName;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.movement.text.Countries;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/**
 * The Country Chart rules against the data they were read off: every row that applies to an entire
 * entry, and every mark of every destination.
 */
final class CommerceControlListTest {
  private static final Path PACKS = Path.of("packs/us-ear");
  private static final Pattern COLUMN = Pattern.compile("([A-Z]{2}) Column (\\d)\\.?");
  private static final Pattern ENTIRE =
      Pattern.compile("[A-Z]{2} applies to (the )?entire entry\\.?");
  private static final LocalDate DAY = LocalDate.of(2026, 8, 1);
  private static final Pack PACK = PackFile.load();
  private static final Book BOOK = PACK.book(RuleSetName.parse("ear"), DAY, Map.of());

  private static final MovementReader READER =
      new MovementReader(
          PACK.vocabulary(),
          PACK.catalog(),
          Countries.read(PACK.data("data/countries.csv")),
          PACK.earliest());

  /** A destination with an X in every column that an AI exporter meets. */
  private static final String MARKED = "IQ";

  private static Node.Mapping data(String file) throws IOException {
    Problems problems = new Problems();
    Node node =
        YamlReader.read(Files.readString(PACKS.resolve(file)), file, problems).orElseThrow();
    assertThat(problems.list()).isEmpty();
    return (Node.Mapping) node;
  }

  private static Movement movement(String eccn, String to) {
    String file = "{date: 2026-08-01, kind: export, from: US, to: %s, items: [{eccn: \"%s\"}]}";
    MovementReader.Result result =
        READER.read(file.formatted(to, eccn), "m.yaml", MovementReader.Options.NONE);
    return result.movement().orElseThrow();
  }

  private static Truth says(String rule, Movement movement) {
    Rule found = BOOK.rules().stream().filter(r -> r.id().equals(rule)).findFirst().orElseThrow();
    return found.when().test(new Frame(movement, BOOK.classes(), BOOK.vocabulary()));
  }

  @Test
  void everyRowOfAnEntireEntryIsInItsColumn() throws IOException {
    Node.Mapping list = data("774-supp-1/ccl.json");
    List<String> missing = new ArrayList<>();
    int rows = 0;
    for (Node entry : ((Node.Seq) list.get("entries").orElseThrow()).items()) {
      String eccn = ((Node.Mapping) entry).text("eccn").orElseThrow();
      for (Node row : ((Node.Seq) ((Node.Mapping) entry).get("rows").orElseThrow()).items()) {
        List<String> words = row.texts();
        Matcher column = COLUMN.matcher(words.get(1));
        if (!column.matches()
            || column.group(1).equals("AT")
            || !ENTIRE.matcher(words.getFirst()).matches()) {
          continue;
        }
        rows++;
        String rule = column.group(1) + "." + column.group(2);
        String to = column.group(1).equals("FC") ? "BR" : MARKED;
        if (says(rule, movement(eccn, to)) != Truth.YES) {
          missing.add(eccn + " " + rule);
        }
      }
    }

    assertThat(missing).isEmpty();
    assertThat(rows).isGreaterThan(400);
  }

  /** With an item that the column has, the destination alone decides. */
  @Test
  void everyMarkOfTheChartIsADestinationOfItsColumn() throws IOException {
    Node.Mapping chart = data("738-supp-1/country-chart.json");
    Map<String, String> items =
        Map.of(
            "NS 1", "4A005", "NS 2", "4A004", "RS 1", "0A501.a", "RS 2", "1B018.a", "MT 1", "1C107",
            "NP 1", "3A225", "CC 1", "3A980");
    List<String> wrong = new ArrayList<>();
    Node.Mapping countries = (Node.Mapping) chart.get("countries").orElseThrow();
    items.forEach((column, eccn) -> {
      Movement movement = movement(eccn, "FR");
      Entity root = movement.root();
      int to = BOOK.vocabulary().need(root.kind(), "to").slot();
      countries
          .entries()
          .forEach((code, row) -> {
            root.set(to, Value.Country.of(code), Source.NONE);
            boolean marked = ((Node.Mapping) row).texts("marks").contains(column);
            if (says(column.replace(" ", "."), movement) != Truth.of(marked)) {
              wrong.add(code + " " + column);
            }
          });
    });

    assertThat(countries.entries()).hasSizeGreaterThan(190);
    assertThat(wrong).isEmpty();
  }
}
