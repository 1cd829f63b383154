package org.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interview as a user meets it, with wrong answers too. */
class AskTest {
  private static final String ANSWERS = "../docs/how-to/penang.yaml";

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aFileOfAnswersLeadsToTheDetermination() {
    Run run = Run.of("ask", "--answers", ANSWERS);

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("→ ear: LICENSE_REQUIRED").contains("\nLICENSE_REQUIRED");
    assertThat(run.tooWide()).isEmpty();
  }

  @Test
  void theCompletedFileIsWhatDetermineReads() {
    String done = folder.resolve("done.yaml").toString();

    Run asked = Run.of("ask", "--answers", ANSWERS, "--out", done);
    Run determined = Run.of("determine", done);

    assertThat(asked.exit()).isZero();
    assertThat(determined.exit()).isZero();
    assertThat(asked.out()).endsWith(determined.out());
  }

  @Test
  void programsReadWhatWasAskedAndWhatCameOfIt() {
    Run run =
        Run.of("ask", "--answers", ANSWERS, "--format", "json", "--rules", "ear,ear:codified");

    Schema.of("interview.schema.json").accepts(run.out());
    Schema.check(
        run.out().replaceFirst("(?s)\"interview\".*?\"determinations\"", "\"determinations\""));
  }

  private Run destination(String typed) throws IOException {
    String text =
        """
        date: 2026-06-15
        kind: export
        from: US
        items: [{product: NVIDIA H100 SXM5 80GB, quantity: 50}]
        parties:
          exporter: {name: A, country: US, headquarters: US, ultimateParent: {name: A, headquarters: US}}
          ultimateConsignee: {name: B, country: EG, headquarters: EG, ultimateParent: {name: B, headquarters: EG}}
          endUser: {same: ultimateConsignee}
        declares: [no-part-744-knowledge, no-red-flags]
        """;
    return Run.with(typed + "\nquit\n", "ask", file("to.yaml", text));
  }

  /** Names in English and Chinese; what may be several is told with the candidates. */
  @Test
  void aCountryMayBeTypedByName() throws IOException {
    for (String name :
        new String[] {"Malaysia = MY", "Hong Kong = HK", "Macau = MO", "马来西亚 = MY"}) {
      String typed = name.substring(0, name.indexOf(" ="));
      assertThat(destination(typed).out()).as(name).contains("→ " + name);
    }
    assertThat(destination("Korea").out())
        .contains("`Korea` may be", "KP (North Korea)", "KR (South Korea)");
    assertThat(destination("Malaysa").out())
        .contains("`Malaysa` is no country; write the code `MY`");
  }

  /** Two declarations asked for at once: every number of the menu is an answer. */
  @Test
  void whatTheMenuOffersIsAnAnswer() {
    for (String choice : new String[] {"1", "2", "3", "red-flags"}) {
      Run run = Run.with("2026-06-15\nexport\nMY\nNVIDIA B300\n" + choice + "\nquit\n", "ask");
      assertThat(run.out())
          .as(choice)
          .contains("1 no   2 red-flags   3 part-744-knowledge")
          .doesNotContain("is no declaration");
    }
  }

  @Test
  void aWrongAnswerIsExplainedAndAskedAgain() {
    Run run = Run.with("2026-06-15\nexport\nMars\nMY\nback\nquit\n", "ask");

    assertThat(run.out()).contains("`Mars` is no country");
    assertThat(run.out().split("To which country do the items go", -1)).hasSize(4);
    assertThat(run.out()).contains("stopped; the movement so far").contains("date: 2026-06-15");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.tooWide()).isEmpty();
  }

  @Test
  void aProductThatIsNotInTheCatalogIsAnsweredWithNearOnes() throws IOException {
    String known =
        file(
            "m.yaml",
            "{date: 2026-06-15, kind: export, to: GB,"
                + " declares: [no-part-744-knowledge, no-red-flags]}");

    Run run = Run.with("NVIDIA H10\n3A090.a\nquit\n", "ask", known);

    assertThat(run.out()).contains("is no product of the catalog").contains("eccn: 3A090.a");
  }

  @Test
  void noIsNotNorwayUnlessItIsWrittenAsACode() {
    String answers = "2026-06-15\nexport\nno\nNO\nquit\n";
    Run run = Run.with(answers, "ask");

    assertThat(run.out()).contains("`no` may be the word or Norway").contains("to: NO");
  }

  @Test
  void anEmptyFileIsABeginning() throws IOException {
    Run empty = Run.with("quit\n", "ask", file("e.yaml", ""));
    Run comment = Run.with("quit\n", "ask", file("c.yaml", "# nothing yet\n\n"));

    assertThat(empty.exit()).isEqualTo(3);
    assertThat(empty.out()).contains("On which day does it take place?");
    assertThat(comment.out()).isEqualTo(empty.out());
  }

  @Test
  void anOutcomeThatIsStillToComeIsAmongThosePossible() {
    Run run = Run.with("2026-06-15\nreexport\nSG\nB300\nquit\n", "ask");

    assertThat(run.out().lines().filter(line -> line.contains("→ ear:")))
        .isNotEmpty()
        .allMatch(line -> line.contains("NO_LICENSE_REQUIRED"));
  }

  @Test
  void anAnswerThatIsNotAskedForMayBeAnyThatAQuestionTakes() throws IOException {
    String answers =
        "date: 2026-06-15\nkind: deemed-export\nvia: none\nassurances: none\n"
            + "items.0.product: 3A090.a\nperson.mostRecent: FR\n";
    Run run = Run.of("ask", "--answers", file("a.yaml", answers));

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isNotEqualTo(2);
  }

  @Test
  void whatNobodyKnowsStaysOpenAndIsNotAskedAgain() {
    Run run = Run.with("2026-06-15\nexport\n?\nquit\n", "ask");

    assertThat(run.out()).contains("not known: it stays open");
    assertThat(run.out().split("To which country do the items go", -1)).hasSize(2);
  }

  @Test
  void aDecidedMovementIsAskedNothing() {
    Run run = Run.with("", "ask", Run.example("kuala-lumpur"));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).doesNotContain("1. ").contains("LICENSE_REQUIRED");
  }

  @Test
  void answersThatAreMissingAreTakenAsNotKnown() throws IOException {
    Run run = Run.of("ask", "--answers", file("a.yaml", "{date: 2026-06-15, to: MY}"));

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).contains("no answer in the file");
  }

  @Test
  void wrongAnswersOfAFileAreRefusedWithTheirPlace() throws IOException {
    Run value = Run.of("ask", "--answers", file("a.yaml", "date: 2026-06-15\nto: Mars\n"));
    Run path =
        Run.of("ask", "--answers", file("b.yaml", "date: 2026-06-15\nitems.7.eccn: EAR99\n"));
    Run key =
        Run.of("ask", "--answers", file("c.yaml", "date: 2026-06-15\nparties.ednUser.name: X\n"));
    Run list = Run.of("ask", "--answers", file("d.yaml", "[1]"));

    assertThat(value.err()).contains("a.yaml:2:5: `to`: `Mars` is no country");
    assertThat(path.err()).contains("leads nowhere");
    assertThat(key.err()).contains("`ednUser` is no role of a party");
    assertThat(list.err()).contains("mapping");
    assertThat(value.exit() + path.exit() + key.exit() + list.exit()).isEqualTo(8);
  }

  @Test
  void refusedFilesAndRuleSetsAreRefusedAtOnce() throws IOException {
    assertThat(Run.of("ask", "nowhere.yaml").exit()).isEqualTo(2);
    assertThat(Run.of("ask", "--rules", "eer").exit()).isEqualTo(2);
    assertThat(Run.of("ask", file("m.yaml", "to: Mars\n")).err()).contains("Mars");
    assertThat(Run.of("ask", "--as-of", "1999-01-01").exit()).isEqualTo(2);
  }

  @Test
  void questionsSpeakChinese() {
    Run run = Run.with("2026-06-15\nquit\n", "ask", "--lang", "zh");

    assertThat(run.out()).contains("何日进行？").contains("国家");
    assertThat(run.tooWide()).isEmpty();
  }
}
