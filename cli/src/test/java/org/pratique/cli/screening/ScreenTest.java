package org.pratique.cli.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pratique.cli.Run;

class ScreenTest {
  private static final int REFUSED = 2;
  private static final int OPEN = 3;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String lists() throws IOException {
    file(
        "list.jsonl",
        """
        {"id": "1", "name": "Semiconductor Manufacturing International Corporation", \
        "alt_names": ["SMIC"], "source_code": "EL", "countries": ["CN"], \
        "license_requirement": "All items"}
        {"id": "2", "name": "PETROV, Ivan Sergeevich", "source_code": "SDN", \
        "type": "Individual", "countries": ["RU"]}
        """);
    return folder.toString();
  }

  @Test
  void rowsComeBackInOrderWithAScore() throws IOException {
    String pairs =
        "id,name1,name2,schema,note\n"
            + "1,\"Smith, John\",John Smith,Person,\"says \"\"hi\"\"\"\n"
            + "2,Siemens AG,Bosch GmbH,Company,=SUM(A1)\n"
            + "3,华为技术有限公司,\"Huawei Technologies Co., Ltd.\",Company,\"two\nlines\"\n";

    Run run = Run.of("screen", "pairs", file("pairs.csv", pairs));

    List<String> lines = run.out().lines().toList();
    assertThat(run.exit()).isZero();
    assertThat(lines.get(0)).isEqualTo("id,name1,name2,schema,note,score");
    assertThat(lines.get(1))
        .startsWith("1,\"Smith, John\",John Smith,Person,\"says \"\"hi\"\"\",0.9");
    assertThat(lines.get(2))
        .matches("2,Siemens AG,Bosch GmbH,Company,=SUM\\(A1\\),0\\.[0-3]\\d{3}");
    assertThat(lines.get(3)).endsWith("\"two");
    assertThat(lines.get(4)).startsWith("lines\",0.9");
  }

  @Test
  void aMarkBeforeTheHeaderAndColumnsInAnyOrderAreFine() throws IOException {
    String pairs = "\uFEFFNAME2, name1\nIgor Sechin,Ig0r Sech1n\n";

    Run run = Run.of("screen", "pairs", file("pairs.csv", pairs));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("NAME2, name1,score\nIgor Sechin,Ig0r Sech1n,0.9");
  }

  @Test
  void rowsThatCannotBeScoredAreToldAndKeepTheirPlace() throws IOException {
    String pairs = "name1,name2\nA B,A B\n,Siemens\nonly one\nx,y,z\n...,?\nC D,C D\n";

    Run run = Run.of("screen", "pairs", file("pairs.csv", pairs));

    assertThat(run.exit()).isEqualTo(OPEN);
    assertThat(run.out().lines().toList())
        .hasSize(7)
        .contains(",Siemens,", "only one,,", "x,y,z,", "...,?,");
    assertThat(run.err().lines().toList())
        .hasSize(4)
        .allMatch(line -> line.matches(".*:[3-6]: .*"));
  }

  @Test
  void hugeNamesAreScoredToo() throws IOException {
    String pairs = "name1,name2\n" + "ab ".repeat(3_400) + "," + "xy ".repeat(3_400) + "\n";

    Run run = Run.of("screen", "pairs", file("pairs.csv", pairs));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).matches("(?s).*,[01]\\.\\d{4}\n");
  }

  @Test
  void aWordLongerThanAnyNameHasIsNotCompared() throws IOException {
    Run run = Run.of("screen", "pairs", file("p.csv", "name1,name2\nab," + "x".repeat(101) + "\n"));

    assertThat(run.exit()).isEqualTo(OPEN);
    assertThat(run.err()).contains("no letters that could be compared");
  }

  @Test
  void aFileWithoutTheColumnsIsRefusedAndNothingIsWritten() throws IOException {
    Path out = folder.resolve("out.csv");

    Run run = Run.of("screen", "pairs", file("pairs.csv", "a,b\n1,2\n"), "-o", out.toString());

    assertThat(run.exit()).isEqualTo(REFUSED);
    assertThat(run.err()).contains("`name1` and `name2`");
    assertThat(out).doesNotExist();
  }

  @Test
  void theResultMayGoToAFile() throws IOException {
    Path out = folder.resolve("out.csv");

    Run run = Run.of("screen", "pairs", file("p.csv", "name1,name2\nA B,A B\n"), "-o", "" + out);

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(out)).startsWith("name1,name2,score\nA B,A B,0.");
  }

  @Test
  void aHitIsExplainedAndItsExitCodeSaysSo() throws IOException {
    Run run = Run.of("screen", "SMIC", "Jane Austen", "--lists", lists());

    assertThat(run.exit()).isEqualTo(OPEN);
    assertThat(run.out()).contains("1 hit", "no hit", "smic = smic", "All items", "why");
    assertThat(run.tooWide()).isEmpty();
    assertThat(Run.of("screen", "Jane Austen", "--lists", lists()).exit()).isZero();
  }

  @Test
  void jsonHasEveryReason() throws IOException {
    Run run = Run.of("screen", "Иван Петров", "--lists", lists(), "--format", "json");

    assertThat(run.out())
        .contains("\"comparable\": true", "\"id\": \"2\"", "\"feature\": ", "\"sentence\": ");
  }

  @Test
  void aNameThatCannotBeReadIsNotClear() throws IOException {
    Run run = Run.of("screen", "", "--lists", lists());

    assertThat(run.exit()).isEqualTo(OPEN);
    assertThat(run.out()).contains("cannot be compared", "not cleared");
  }

  @Test
  void otherCountriesAndKindsCanBeLeftOut() throws IOException {
    String lists = lists();

    assertThat(Run.of("screen", "SMIC", "--lists", lists, "--country", "RU").exit()).isZero();
    assertThat(Run.of("screen", "SMIC", "--lists", lists, "--country", "cn").exit())
        .isEqualTo(OPEN);
    assertThat(Run.of("screen", "Ivan Petrov", "--lists", lists, "--type", "company").exit())
        .isZero();
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    Run run = Run.of("screen", "--threshold", "2", "--country", "CHN");

    assertThat(run.exit()).isEqualTo(REFUSED);
    assertThat(run.err().lines().toList()).hasSize(4);
    assertThat(run.err()).contains("--lists", "--threshold", "--country", "NAME");
  }

  @Test
  void listsThatAreNotThereOrNoListsAreRefused() throws IOException {
    Run run = Run.of("screen", "X", "--lists", folder.resolve("none") + "," + file("a.jsonl", "{"));

    assertThat(run.exit()).isEqualTo(REFUSED);
    assertThat(run.err()).contains("no such file", "not JSON");
  }
}
