package org.pratique.cli.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pratique.cli.Run;
import org.pratique.cli.portfolio.parquet.ParquetResults;
import org.pratique.engine.movement.text.Csv;

/**
 * Written by one library, read by another. {@code portfolio-typed.parquet} was written by DuckDB
 * from the sample of the how-to, with dates, integers and booleans as such, in groups of rows.
 */
class ParquetTest {
  private static final Path TYPED = Path.of("src/test/resources/portfolio/typed.parquet");
  private static final Path NESTED = Path.of("src/test/resources/portfolio/nested.parquet");
  private static final long SEED = 20_261_124;

  @TempDir Path folder;

  @Test
  void typedColumnsSayTheSameAsText() throws IOException {
    Path columns = folder.resolve("columns.csv");
    Path text = folder.resolve("text.csv");

    Run typed = portfolio(TYPED, "--rules", "ear,siia-interim", "--out", "" + columns);
    Path same = Path.of("src/test/resources/portfolio/typed.csv");
    portfolio(same, "--rules", "ear,siia-interim", "--out", "" + text);

    assertThat(typed.err()).isEmpty();
    assertThat(Files.readAllLines(columns)).hasSize(1 + 2 * 60);
    // Where a row stands in its file is another matter: a Parquet file has no lines.
    assertThat(Files.readString(columns).replaceAll("line \\d+", ""))
        .isEqualTo(Files.readString(text).replaceAll("line \\d+", ""));
  }

  @Test
  void resultsReadBackAreTheRowsOfTheCsv() throws IOException {
    Path sample = Path.of("../docs/how-to/portfolio-sample.csv");
    Path parquet = folder.resolve("result.parquet");
    Path csv = folder.resolve("result.csv");

    portfolio(sample, "--rules", "ear,siia-interim", "--out", "" + parquet);
    portfolio(sample, "--rules", "ear,siia-interim", "--out", "" + csv);

    assertThat(read(parquet)).hasSize(120).isEqualTo(csv(csv));
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(parquet, csv);
    }
  }

  @Test
  void randomRowsOfEveryLengthComeBack() throws IOException {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int rows : List.of(0, 1, 7, 5_000)) {
      StringBuilder csv =
          new StringBuilder("row,id,ruleSet,outcome,authorization,review,tpp,problems\n");
      for (int row = 1; row <= rows; row++) {
        String problem =
            random.nextInt(5) == 0 ? "é☃ \"\"x\"\", " + "y".repeat(random.nextInt(900)) : "";
        String tpp = random.nextBoolean() ? "" : "" + random.nextInt(1_000_000) / 4.0;
        csv.append(
            "%d,%s,ear,A%d,,,%s,\"%s\"\n"
                .formatted(
                    row,
                    random.nextBoolean() ? "" : "id" + random.nextInt(),
                    random.nextInt(3),
                    tpp,
                    problem));
      }
      Path text = Files.writeString(folder.resolve("rows.csv"), csv);
      Path parquet = folder.resolve("rows.parquet");

      ParquetResults.write(
          new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), parquet);

      assertThat(read(parquet)).isEqualTo(csv(text));
    }
  }

  @Test
  void columnsThatAreNotFlatAreRefusedAll() {
    Path result = folder.resolve("result.parquet");

    Run run = portfolio(NESTED, "--out", "" + result);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("`via", "`site", "not flat");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileThatIsCutOffIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(TYPED);
    for (int length = 0; length < whole.length; length += 500) {
      Path file = folder.resolve("cut.parquet");
      Files.write(file, Arrays.copyOf(whole, length));

      Run run = portfolio(file);

      assertThat(run.exit()).as("cut at %d: %s", length, run.err()).isEqualTo(2);
      assertThat(run.err()).contains("damaged").doesNotContain("\tat ");
    }
    Path text = Files.writeString(folder.resolve("text.parquet"), "id,date\n");
    assertThat(portfolio(text).err()).contains("no Parquet file");
    assertThat(portfolio(folder.resolve("none.parquet")).err()).contains("there is no such file");
  }

  private static Run portfolio(Path file, String... more) {
    List<String> args = new ArrayList<>(List.of("portfolio", file.toString()));
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  static List<List<String>> read(Path file) throws IOException {
    List<List<String>> all = new ArrayList<>();
    try (ParquetFileReader open = ParquetFileReader.open(InputFile.of(file));
        RowReader rows = open.rowReader()) {
      assertThat(open.getFileSchema().getColumns().stream().map(c -> c.name()))
          .containsExactly(
              "row", "id", "ruleSet", "outcome", "authorization", "review", "tpp", "problems");
      while (rows.hasNext()) {
        rows.next();
        all.add(IntStream.range(0, 8).mapToObj(i -> text(rows, i)).toList());
      }
    }
    return all;
  }

  private static String text(RowReader rows, int column) {
    if (rows.isNull(column)) {
      return "";
    }
    return switch (column) {
      case 0 -> "" + rows.getLong(column);
      case 6 -> number(BigDecimal.valueOf(rows.getDouble(column)));
      default -> rows.getString(column);
    };
  }

  private static String number(BigDecimal tpp) {
    return tpp.stripTrailingZeros().toPlainString();
  }

  /** Rows of results as CSV, with numbers in one form. */
  static List<List<String>> csv(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> new ArrayList<>(Csv.fields(line)))
        .map(fields -> {
          fields.set(6, fields.get(6).isEmpty() ? "" : number(new BigDecimal(fields.get(6))));
          return List.copyOf(fields);
        })
        .toList();
  }
}
