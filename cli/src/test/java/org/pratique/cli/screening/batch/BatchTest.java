package org.pratique.cli.screening.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pratique.cli.Run;
import org.pratique.cli.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchTest {
  private static final int REFUSED = 2;
  private static final int OPEN = 3;

  @TempDir Path folder;
  private String lists = "";
  private Path out = Path.of("");
  private Path report = Path.of("");

  @BeforeEach
  void writesLists() throws IOException {
    lists =
        file(
            "list-2026-07-31.jsonl",
            """
            {"id": "1", "name": "Semiconductor Manufacturing International Corporation", \
            "alt_names": ["SMIC"], "source_code": "EL", "countries": ["CN"], \
            "license_requirement": "All items"}
            {"id": "2", "name": "PETROV, Ivan Sergeevich", "source_code": "SDN", \
            "type": "Individual", "countries": ["RU"]}
            {"id": "3", "name": "Ocean Pearl", "source_code": "SDN", "type": "Vessel", \
            "entity_number": "IMO 9123456"}
            {"row": 4, "row_kind": "address", "country_heading": "CHINA", \
            "addresses": ["Unit 1205, 12/F Sino Plaza, 255 Gloucester Road, Hong Kong"]}
            """);
    out = folder.resolve("out.csv");
    report = folder.resolve("report.html");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Run screen(String customers, String... more) throws IOException {
    Stream<String> args =
        Stream.of("screen", file("customers.csv", customers), "--lists", lists, "--out", "" + out);
    return Run.of(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
  }

  private List<String> rows() throws IOException {
    return Files.readAllLines(out);
  }

  @Test
  void everyRowGetsItsVerdictInOrder() throws IOException {
    Run run =
        screen(
            "Customer ID,Full Name,Country\n"
                + "a,SMIC,CN\nb,Jane Austen,GB\nc,Иван Сергеевич Петров,RU\nd,...,\n");

    assertThat(run.exit()).isEqualTo(OPEN);
    assertThat(rows().get(1)).startsWith("1,2,a,SMIC,CN,block,1,0.9");
    assertThat(rows().get(2)).startsWith("2,3,b,Jane Austen,GB,clear,0,");
    assertThat(rows().get(3)).startsWith("3,4,c,Иван Сергеевич Петров,RU,block,1,0.9");
    assertThat(rows().get(4)).startsWith("4,5,d,...,,unknown,0,");
    assertThat(run.out()).contains("4 rows", "block", "unknown", "of 2026-07-31, 4 entries");
    assertThat(run.tooWide()).isEmpty();
  }

  @Test
  void everyBadRowIsToldWithItsLineAndTheRestIsScreened() throws IOException {
    Run run =
        screen(
            "name,type\nSMIC,company\n,company\nA B,planet\nx,y,z\n\"never closed\n"
                + "Jane Austen,person\n");

    assertThat(run.exit()).isEqualTo(OPEN);
    assertThat(run.out())
        .contains("line 3", "`name` is empty; give the name", "line 4", "`planet`", "line 5")
        .contains("quote fields that hold commas", "line 6", "never closed; close it");
    assertThat(rows()).hasSize(7);
    assertThat(rows().get(6)).startsWith("6,7,,Jane Austen,,clear");
  }

  @Test
  void columnsMayBeNamed() throws IOException {
    Run run =
        screen("Firma;x,Land\nSMIC,CN\n", "--columns", "name=Firma;x", "--columns", "country=Land");

    assertThat(run.exit()).isEqualTo(OPEN);
    assertThat(rows().get(1)).contains("SMIC,CN,block");
  }

  @Test
  void identifiersAndAddressesAreFoundUnderAnyName() throws IOException {
    screen(
        "name,identifier,address\n"
            + "Blue Heron,9123456,\nBlue Heron,IMO9123456,\n"
            + "Lotus Trading,,\"Unit 1205 12/F., Sino Plaza, 255 Gloucester Rd., Hong Kong\"\n");

    assertThat(rows().get(1)).contains(",clear,");
    assertThat(rows().get(2)).contains(",block,", "the identifier IMO9123456 is the same");
    assertThat(rows().get(3)).contains(",EL,", "the address alone is like the entry's");
  }

  @Test
  void thresholdsAreSetByOptionsOrByUse() throws IOException {
    String uses =
        file("uses.yaml", "uses:\n  onboarding: {block: 0.99, review: 0.6}\n  odd: {block: x}\n");

    screen("name\nSMIC\n", "--thresholds", uses, "--use", "onboarding");
    assertThat(rows().get(1)).contains(",review,");
    screen("name\nSMIC\n", "--block", "0.999", "--threshold", "0.998");
    assertThat(rows().get(1)).contains(",clear,");
    Run wrong = screen("name\nSMIC\n", "--thresholds", uses, "--use", "odd");
    assertThat(wrong.exit()).isEqualTo(REFUSED);
    assertThat(wrong.err()).contains("`block` a number", "`review` a number");
    assertThat(screen("name\nx\n", "--block", "0.2").err()).contains("`review` is not above");
  }

  @Test
  void whatIsRefusedLeavesNothingBehind() throws IOException {
    Files.writeString(out, "old");

    Run run = screen("who,where\nSMIC,CN\n", "--report", "" + report);

    assertThat(run.exit()).isEqualTo(REFUSED);
    assertThat(run.err()).contains("no column is called `name`", "who, where", "--columns");
    assertThat(out).hasContent("old");
    assertThat(report).doesNotExist();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
    }
    assertThat(screen("name\nSMIC\n", "--report", "" + folder.resolve("customers.csv")).err())
        .contains("the output is the input");
    assertThat(Run.of("screen", "SMIC", "--lists", lists, "--out", "x.csv").err())
        .contains("this is for a file of parties");
  }

  @Test
  void noFieldOfTheOutputIsAFormula() throws IOException {
    screen(
        "id,name,country\n=1+1,SMIC,+1\n-2,\"@SUM(1) SMIC\",\"\t=x\"\n"
            + "\"  =y\",SMIC,\"\rz\"\n＝1,SMIC,CN\n");

    for (String row : rows().subList(1, rows().size())) {
      for (String field : org.pratique.engine.movement.text.Csv.fields(row)) {
        assertThat(field.strip()).doesNotMatch("(?s)[=+@＝].*").doesNotMatch("(?s)-[^0-9].*");
      }
    }
    assertThat(rows().get(1)).startsWith("1,2,'=1+1,SMIC,'+1,");
  }

  @Test
  void whatIsHiddenInANameIsShown() throws IOException {
    screen("name\nSM\u200BIC\n\u202ECIMS\n", "--report", "" + report);

    assertThat(rows().get(1)).contains("SM⟨U+200B⟩IC", ",block,");
    assertThat(rows().get(2)).contains("⟨U+202E⟩CIMS");
    assertThat(Files.readString(report)).contains("SM⟨U+200B⟩IC").doesNotContain("\u200B");
  }

  @Test
  void aReportRunsNoScriptOfAName() throws IOException {
    screen(
        "id,name,country,address\n"
            + "\"\"\"><script>alert(1)</script>\",SMIC,<img src=x onerror=alert(2)>,</article>'x\n"
            + "1,<script>alert(3)</script>,,\n2,,</table><script>alert(4)</script>,\n",
        "--report",
        "" + report);

    String html = Files.readString(report);
    assertThat(html).contains("&lt;img src=x", "default-src 'none'", "'sha256-", "All items");
    assertThat(html).doesNotContain("<img", "<script>alert", "http://", "https://", "src=\"");
    assertThat(html.split("<script>", -1)).hasSize(2);
  }

  @Test
  void jsonLinesAreAsTheSchemaSays() throws IOException {
    out = folder.resolve("out.jsonl");

    Run run = screen("name\nSMIC\nJane Austen\n\"a,b\n", "--format", "json");

    Schema schema = Schema.of("screening.schema.json");
    assertThat(rows()).hasSize(3).allSatisfy(row -> schema.accepts(row));
    assertThat(run.out()).contains("\"rows\": 3", "\"refused\": 1", "\"date\": \"2026-07-31\"");
  }

  @Test
  void jsonIsOneListOfTheSameObjects() throws IOException {
    out = folder.resolve("out.json");
    Schema schema = Schema.of("screening.schema.json");

    // More rows than one batch has.
    screen("name\n" + "SMIC\nJane Austen\n".repeat(400));

    String json = Files.readString(out);
    JsonNode list = JsonMapper.shared().readTree(json);
    assertThat(list.isArray()).isTrue();
    assertThat(list.size()).isEqualTo(800);
    schema.accepts(list.get(799).toString());
    assertThat(json).startsWith("[\n{\"row\":1,").endsWith("}\n]\n");
    screen("name\n");
    assertThat(out).hasContent("[\n]\n");
  }

  @Test
  void anEndingThatIsNotKnownIsRefused() throws IOException {
    out = folder.resolve("out.xlsx");

    Run run = screen("name\nSMIC\n");

    assertThat(run.exit()).isEqualTo(REFUSED);
    assertThat(run.err()).contains("--out", ".csv", ".jsonl", ".json", "--report FILE.html");
    assertThat(out).doesNotExist();
  }

  @Test
  void columnsThatAreThereTwiceOrBetweenSemicolonsAreRefused() throws IOException {
    assertThat(screen("name,country,Name\nSMIC,CN,Austen\n").err())
        .contains("customers.csv:1", "the column `Name` is there twice");
    assertThat(screen("name,note,note\nSMIC,a,b\n").exit()).isEqualTo(OPEN);
    assertThat(screen("name;country\nSMIC;CN\n").err()).contains("save the file with commas");
    assertThat(Run.of("screen", "SMIC", "--lists", lists, "--country", "XX").err())
        .contains("--country", "no country has this code");
  }

  @Test
  void hugeAndBrokenFilesCostNothingButTheirRows() throws IOException {
    byte[] broken =
        ("name\n" + "x".repeat(3_000_000) + "\nSM\u0000IC\n" + "a\u0301".repeat(9_000) + "\n")
            .getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("broken.csv"), broken);
    Run run = Run.of("screen", "" + file, "--lists", lists, "--out", "" + out);

    assertThat(run.exit()).isEqualTo(OPEN);
    assertThat(run.out()).contains("the row has more than 1,000,000 bytes; split it");
    assertThat(rows()).hasSize(4);
    assertThat(rows().get(2)).contains("SM⟨U+0000⟩IC");

    Files.write(file, new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
    assertThat(Run.of("screen", "" + file, "--lists", lists).out()).contains("not UTF-8 text");
    Run columns = screen("name" + ",c".repeat(100_000) + "\nSMIC\n");
    assertThat(columns.err()).contains("more than 1,000 columns");
    Run gzip = screen("\u001F\u008B\b\u0000\u0000PK");
    assertThat(gzip.exit()).isEqualTo(REFUSED);
  }
}
