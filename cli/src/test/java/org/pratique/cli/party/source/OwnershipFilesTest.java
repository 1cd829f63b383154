package org.pratique.cli.party.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pratique.cli.Run;

class OwnershipFilesTest {
  private static final int REFUSED = 2;
  private static final String XML =
      """
      <LEIData><LEIRecords><LEIRecord><LEI>5493001KJTIIGC8Y1R12</LEI><Entity>
      <LegalName>Sample Top AG</LegalName>
      <HeadquartersAddress><Country>DE</Country></HeadquartersAddress></Entity></LEIRecord></LEIRecords></LEIData>
      """;

  @TempDir Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve("ownership").resolve(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(file(name), text);
  }

  private void zip(String name, String entry, byte[] block, int blocks) throws IOException {
    try (OutputStream out = Files.newOutputStream(file(name));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      for (int i = 0; i < blocks; i++) {
        zip.write(block);
      }
      zip.closeEntry();
    }
  }

  private Run show(String name) {
    return Run.of("party", "show", name, "--parties", "" + folder, "--on", "2026-06-15");
  }

  @Test
  void aCollectionOfStakesIsReadAndAboutIsNoShare() throws IOException {
    write(
        "stakes.csv",
        """
        child,child_country,parent,parent_country,pct,pct_kind,as_of_year,confidence,source
        Nexperia B.V.,NL,"Wingtech Technology Co., Ltd.",CN,100,exact,2019,high,unsourced
        Sample Works,CN,Sample Group,CN,81,approx,2020,medium,a report
        """);

    assertThat(show("Nexperia B.V.").out())
        .contains("owns 100 %", "unsourced, exact 100 %, as_of_year 2019, confidence high");
    assertThat(show("Sample Works").out())
        .contains("approx 81 %", "confidence medium")
        .doesNotContain("owns 81 %");
  }

  @Test
  void whatTellsOfSourcesIsLeftOutAndSaid() throws IOException {
    write("t.csv", "owner,owned,percent\nF,F,10\nA,F,90\n");
    for (String beside : new String[] {"SOURCE.md", "SHA256SUMS", "a/README", "b.csv.sha256"}) {
      write(beside, "owner,owned\n");
    }

    Run run = show("F");

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("SOURCE.md was left out", "SHA256SUMS was", "a/README was", "b.csv.sha256 was")
        .contains("name:F is its own owner by a row (t.csv line 2)")
        .contains("sources t.csv note");
  }

  @Test
  void columnsThatAreThereTwiceOrBetweenSemicolonsAreRefused() throws IOException {
    write("twice.csv", "owner,owned,percent,owner\nA,B,10,C\n");
    write("semicolons.csv", "owner;owned;percent\nA;B;10\n");

    Run run = show("A");

    assertThat(run.exit()).isEqualTo(REFUSED);
    assertThat(run.err())
        .contains("twice.csv:1", "the column `owner` is there twice")
        .contains("semicolons.csv:1", "save the table with commas");
  }

  @Test
  void whereNothingIsLeftNoRestIsTold() throws IOException {
    write("t.csv", "owner,owned,percent\nA,B,60\nC,B,40\n");

    assertThat(show("B").out()).doesNotContain("not accounted for");
  }

  @Test
  void foldersAreReadToTheirEndsAndSchemasLeftOut() throws IOException {
    write("gleif/lei-data.xml", XML);
    write("bods/schema/statement.json", "{\"$schema\": \"x\"}");
    write("bods/.hidden.json", "{");
    write(
        "gleif/more/lei2.jsonl",
        "{\"LEI\": {\"$\": \"097900BID10000147476\"}, \"Entity\": {\"LegalName\": {\"@xml:lang\": \"sk\", \"$\": \"ALFA REY s.r.o.\"}, \"HeadquartersAddress\": {\"Country\": {\"$\": \"SK\"}}}}\n");

    assertThat(show("Sample Top AG").out()).contains("gleif/lei-data.xml line", "DE");
    assertThat(show("ALFA REY s.r.o.").out())
        .contains("lei:097900BID10000147476", "gleif/more/lei2.jsonl line 1", "SK");
  }

  @Test
  void anArchiveIsReadAndOneThatSwellsIsRefused() throws IOException {
    zip("lei.xml.zip", "lei.xml", XML.getBytes(StandardCharsets.UTF_8), 1);
    assertThat(show("Sample Top AG").out()).contains("lei.xml.zip!lei.xml line");

    zip("bomb.zip", "bomb.json", new byte[1_000_000], 101);
    Run bomb = show("Sample Top AG");

    assertThat(bomb.exit()).isEqualTo(REFUSED);
    assertThat(bomb.err())
        .contains(
            "bomb.zip!bomb.json", "more than 20,000,000 bytes", "unpacked", "keep the parties");
  }

  @Test
  void tablesAndDocumentsThatFillTheMemoryAreRefused() throws IOException {
    zip(
        "b.zip",
        "b.csv",
        ("owner,owned,percent\n" + "A,B,10\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
        80);
    Run table = show("A");
    Files.delete(file("b.zip"));
    write("rows.csv", "owner,owned,percent\n" + "A,B,10\n".repeat(250_001));
    Run rows = show("A");
    Files.delete(file("rows.csv"));
    write("values.json", "[" + "0,".repeat(1_000_001) + "0]");
    Run values = show("A");

    assertThat(table.exit()).isEqualTo(REFUSED);
    assertThat(table.err()).contains("b.zip!b.csv", "more than 50,000,000 bytes");
    assertThat(rows.exit()).isEqualTo(REFUSED);
    assertThat(rows.err()).contains("rows.csv:250002", "more than 250,000 rows");
    assertThat(values.exit()).isEqualTo(REFUSED);
    assertThat(values.err()).contains("values.json", "more than 1,000,000 values");
  }

  @Test
  void whatIsNoArchiveAndWhatIsNoSourceIsToldByItsPath() throws IOException {
    write("a/b/not.zip", "no archive");
    write("a/note.txt", "x");

    Run run = show("x");

    assertThat(run.err()).contains("a/b/not.zip", "is it a ZIP archive?", "a/note.txt", ".jsonl");
  }
}
