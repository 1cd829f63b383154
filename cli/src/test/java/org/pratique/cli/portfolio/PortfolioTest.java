package org.pratique.cli.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pratique.cli.Golden;

class PortfolioTest {
  private static final String HEADER =
      "id,date,kind,from,to,items.0.product,items.0.quantity,parties.endUser.same,via\n";
  private static final String GOOD =
      "a,2026-06-15,export,US,GB,NVIDIA H100 SXM5 80GB,8,ultimateConsignee,[]\n";

  @TempDir Path folder;

  private org.pratique.cli.Run portfolio(Path file, String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "portfolio";
    args[1] = file.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return org.pratique.cli.Run.of(args);
  }

  private Path sample(int rows) {
    Path file = folder.resolve("sample.csv");
    org.pratique.cli.Run run =
        org.pratique.cli.Run.of(
            "portfolio", "sample", "--seed", "7", "--rows", "" + rows, "--out", file.toString());
    assertThat(run.exit()).isZero();
    return file;
  }

  private Path csv(String text) throws IOException {
    return Files.writeString(folder.resolve("rows.csv"), text);
  }

  @Test
  void everyRowIsDecidedOnceUnderEveryRuleSetInOrder() throws IOException {
    Path result = folder.resolve("result.csv");

    org.pratique.cli.Run run =
        portfolio(sample(1_500), "--rules", "ear,siia-interim", "--out", result.toString());

    List<String> lines = Files.readAllLines(result);
    assertThat(lines).hasSize(1 + 2 * 1_500);
    assertThat(lines.getFirst())
        .isEqualTo("row,id,ruleSet,outcome,authorization,review,tpp,problems");
    for (int row = 1; row <= 1_500; row++) {
      assertThat(lines.get(2 * row - 1)).startsWith(row + ",S7-").contains(",ear,");
      assertThat(lines.get(2 * row)).startsWith(row + ",S7-").contains(",siia-interim,");
    }
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).isEmpty();
    assertThat(run.tooWide()).isEmpty();
    assertThat(Files.exists(folder.resolve("result.csv.checkpoint"))).isFalse();
    Golden.check("portfolio.txt", run.stable().replaceFirst(".*sample.csv +", "sample.csv  "));
  }

  @Test
  void theSummaryAsJsonKeepsToItsSchema() throws IOException {
    String json = portfolio(sample(300), "--rules", "ear,ear:codified", "--format", "json").out();

    String refusal =
        portfolio(folder.resolve("none.csv"), "--rules", "ear", "--format", "json").out();
    String schema = Files.readString(Path.of("../docs/formats/portfolio.schema.json"));
    for (String text : List.of(json, refusal)) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(schema, InputFormat.JSON)
                  .validate(text, InputFormat.JSON))
          .isEmpty();
    }
    assertThat(refusal).contains("\"problems\"");
    assertThat(json).contains("\"rows\": 300");
  }

  @Test
  void jsonLinesSayTheSameAsColumns() throws IOException {
    String line =
        "{\"id\": \"a\", \"date\": \"2026-06-15\", \"kind\": \"export\", \"from\": \"US\", \"to\":"
            + " \"GB\", \"items\": [{\"product\": \"NVIDIA H100 SXM5 80GB\", \"quantity\": 8}],"
            + " \"parties\": {\"endUser\": {\"same\": \"ultimateConsignee\"}}}\n";
    Path jsonl = Files.writeString(folder.resolve("rows.jsonl"), line + "{\"date\": }\n[1]\n");
    Path result = folder.resolve("result.jsonl");
    Path same = folder.resolve("same.csv");

    portfolio(jsonl, "--out", result.toString());
    portfolio(csv(HEADER + GOOD), "--out", same.toString());

    List<String> lines = Files.readAllLines(result);
    String outcome = Files.readAllLines(same).get(1).split(",", -1)[3];
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).contains("\"row\":1,\"id\":\"a\"", "\"outcome\":\"" + outcome + "\"");
    assertThat(lines.get(1)).contains("REFUSED", "this is not JSON");
    assertThat(lines.get(2)).contains("REFUSED", "a movement is a mapping");
  }

  @Test
  void aBadRowIsReportedAndCostsNoOther() throws IOException {
    Path file =
        csv(
            HEADER
                + GOOD
                + "b,2026-06-15,export,US,GB,NVIDIA H1OO,8,,\n"
                + "c,2026-06-15,export,US,GB\n"
                + "d,15/06/2026,exprot,US,Britain,NVIDIA H100 SXM5 80GB,eight,,\n"
                + "\n"
                + ",,,,,,,,\n"
                + GOOD
                + "e,2026-06-15,export,US,GB,\"NVIDIA H100 SXM5 80GB,8,,\n"
                + GOOD);
    Path result = folder.resolve("result.csv");

    org.pratique.cli.Run run = portfolio(file, "--out", result.toString());

    List<String> lines = Files.readAllLines(result);
    assertThat(lines).hasSize(9);
    assertThat(lines.get(2)).startsWith("2,b,ear,REFUSED").contains("is no product");
    assertThat(lines.get(3)).contains("REFUSED", "the row has 5 fields and the header 9");
    assertThat(lines.get(4))
        .contains("year-month-day", "`exprot`", "`Britain`", "items.0.quantity");
    assertThat(lines.get(5)).contains("every field of the row is empty");
    assertThat(lines.get(7)).contains("line 9: a quote opens in this row and is never closed");
    assertThat(List.of(lines.get(1), lines.get(6), lines.get(8)))
        .noneMatch(line -> line.contains("REFUSED"));
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).contains("8 rows, 5 refused", "Refused rows, by reason");
  }

  @Test
  void noTextOfTheInputIsAFormulaInTheResult() throws IOException {
    Path file = csv(HEADER + GOOD.replaceFirst("^[^,]*", "=cmd|calc") + "@SUM(1),,,,,,,,\n");
    Path result = folder.resolve("result.csv");

    portfolio(file, "--out", result.toString());

    assertThat(Files.readAllLines(result))
        .anyMatch(line -> line.startsWith("1,'=cmd|calc,ear,"))
        .anyMatch(line -> line.startsWith("2,'@SUM(1),ear,"));
  }

  @Test
  void bytesThatAreNoTextAndEndlessLinesAreRowsRefused() throws IOException {
    Path file = folder.resolve("rows.csv");
    Files.writeString(file, HEADER);
    Files.write(
        file, new byte[] {'x', (byte) 0xFF, ',', '\n'}, java.nio.file.StandardOpenOption.APPEND);
    Files.writeString(
        file, "x".repeat(3_000_000) + "\n" + GOOD, java.nio.file.StandardOpenOption.APPEND);
    Path result = folder.resolve("result.csv");

    portfolio(file, "--out", result.toString());

    List<String> lines = Files.readAllLines(result);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).contains("not UTF-8");
    assertThat(lines.get(2)).contains("more than 1,000,000 bytes");
    assertThat(lines.get(3)).startsWith("3,a,ear,").doesNotContain("REFUSED");
  }

  @Test
  void unknownColumnsAreToldOnceWithWhatMayBeMeant() throws IOException {
    Path file =
        csv(
            "date,to,items.0.product,parties.endUsr.country,parties.endUser.headqarters,remarks\n"
                + "2026-06-15,GB,NVIDIA B300,GB,GB,x\n".repeat(3));

    org.pratique.cli.Run run = portfolio(file);

    assertThat(run.err().lines())
        .hasSize(3)
        .anyMatch(l -> l.contains("column 4 is not used") && l.contains("`endUser`"))
        .anyMatch(l -> l.contains("column 5 is not used") && l.contains("`headquarters`"))
        .anyMatch(l -> l.contains("column 6 is not used: in `remarks`"));
    assertThat(run.out()).contains("3 rows");
  }

  @Test
  void aFileOfWhichNothingCanBeMadeIsRefused() throws IOException {
    assertThat(refusal(csv(""))).contains("the file is empty");
    assertThat(refusal(csv("a,b\n1,2\n"))).contains("no column is named like a key");
    assertThat(refusal(csv("to,items.0.product\nGB,x\n"))).contains("no column `date`");
    assertThat(refusal(csv("date,to\n2026-06-15,GB\n"))).contains("no column of `items`");
    assertThat(refusal(csv("date,date,items.0.product\n"))).contains("there twice");
    assertThat(refusal(folder)).contains("a portfolio is a .csv, a .jsonl or a .parquet file");
    assertThat(refusal(folder.resolve("none.csv"))).contains("there is no such file");
    assertThat(refusal(csv(HEADER), "--rules", "aer")).contains("did you mean");
    assertThat(refusal(csv(HEADER), "--set", "x=1")).contains("`x` is no parameter");
    assertThat(refusal(csv(HEADER), "--out", folder + "/none/x.csv")).contains("cannot be written");
    assertThat(refusal(csv(HEADER), "--report", folder + "/none/x.html"))
        .contains("cannot be written");
    assertThat(refusal(csv(HEADER), "--out", folder + "/rows.csv")).contains("is the input");
    assertThat(org.pratique.cli.Run.of("portfolio").err()).contains("name a file");
    assertThat(org.pratique.cli.Run.of("portfolio", "sample", "--rows", "-1").exit()).isEqualTo(2);
  }

  private String refusal(Path file, String... more) {
    org.pratique.cli.Run run = portfolio(file, more);
    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).doesNotContain("Exception");
    return run.err();
  }

  @Test
  void aSampleBeginsWithTheShorterOfTheSameSeed() {
    String ten =
        org.pratique.cli.Run.of("portfolio", "sample", "--seed", "3", "--rows", "10").out();
    String five =
        org.pratique.cli.Run.of("portfolio", "sample", "--seed", "3", "--rows", "5").out();

    assertThat(ten).startsWith(five).hasLineCount(11);
    assertThat(org.pratique.cli.Run.of("portfolio", "sample", "--seed", "4", "--rows", "5").out())
        .isNotEqualTo(five);
  }

  @Test
  void theReportLoadsNothingAndReachesEveryDestination() throws IOException {
    Path report = folder.resolve("report.html");

    portfolio(sample(400), "--rules", "ear,siia-interim", "--report", report.toString());

    String html = Files.readString(report);
    assertThat(html)
        .doesNotContain("http:", "https:", "src=", "@import", "url(", "<script")
        .contains("prefers-color-scheme: dark", "<a href=\"#to-JP\"", "id=\"to-JP\"");
    html.lines()
        .filter(line -> line.startsWith("<a href=\"#to-"))
        .map(line -> line.substring(13, 15))
        .forEach(code -> assertThat(html).contains("id=\"to-" + code + "\""));
  }

  @Test
  void everyOptionThatWillNotDoIsToldAtOnceAndNothingIsWritten() throws IOException {
    Path table = folder.resolve("r.xls");
    org.pratique.cli.Run run =
        portfolio(
            sample(5),
            "--rules",
            "nope",
            "--out",
            table.toString(),
            "--report",
            folder.resolve("r.pdf").toString(),
            "--declare",
            "foo");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("`nope`", "--out", ".parquet", "--report", ".html", "`foo` is no declaration");
    assertThat(Files.exists(table)).isFalse();
  }

  @Test
  void resultsAreNoPortfolio() throws IOException {
    Path results =
        Files.writeString(
            folder.resolve("results.csv"),
            "row,id,ruleSet,outcome,authorization,review,tpp,problems\n1,a,ear,REFUSED,,,,\n");

    var run = org.pratique.cli.Run.of("portfolio", results.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines()).singleElement().asString().contains("these are rows that");
  }

  @Test
  void aSampleIsWrittenUnderNoNameButThatOfCsv() {
    Path file = folder.resolve("sample.parquet");

    var run = org.pratique.cli.Run.of("portfolio", "sample", "--out", file.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(".csv");
    assertThat(file).doesNotExist();
  }
}
