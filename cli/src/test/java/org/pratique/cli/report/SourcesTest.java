package org.pratique.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pratique.cli.Run;
import org.pratique.cli.Schema;
import org.pratique.cli.text.Ink;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.source.Provision;
import org.pratique.engine.law.source.Sources;
import org.pratique.law.PackFile;

/** How old the texts are that determinations rest on, on the real law. */
class SourcesTest {
  private static final Pack PACK = PackFile.load();
  private static final LocalDate NEWEST = Sources.newest(PACK.provisions()).orElseThrow();

  /** Of the file that says when an entity is based in a place, which License Exception AIA asks. */
  private static final LocalDate OLDEST =
      PACK.provisions().stream()
          .filter(file -> file.file().endsWith("us-ear/742.6/2023-11-17.md"))
          .findFirst()
          .flatMap(Provision::sourceDate)
          .orElseThrow();

  private static final String WARNING = "nothing published after " + NEWEST;
  private static final String FILE = Run.example("brazil-1000-h100");

  private static String determine(String rules, LocalDate day, String... more) {
    Run run = run("determine", rules, day, more);
    assertThat(run.tooWide()).isEmpty();
    return run.out().replaceAll("\\s+", " ");
  }

  private static Run run(String command, String rules, LocalDate day, String... more) {
    String[] args = new String[more.length + 6];
    String[] first = {command, FILE, "--rules", rules, "--as-of", day.toString()};
    System.arraycopy(first, 0, args, 0, first.length);
    System.arraycopy(more, 0, args, first.length, more.length);
    Run run = Run.of(args);
    assertThat(run.err()).isEmpty();
    return run;
  }

  @Test
  void aDeterminationNamesTheOldestSourceItRestsOn() {
    String oldest = "oldest source relied on: " + OLDEST + " (742.6)";

    assertThat(determine("ear:codified", LocalDate.of(2025, 6, 1))).contains(oldest);
    assertThat(run("explain", "ear:codified", LocalDate.of(2025, 6, 1)).out()).contains(oldest);
  }

  @Test
  void theLawOfADayAfterTheNewestSourceComesWithAWarning() {
    String applied = "the law was applied as of " + NEWEST.plusDays(1);

    assertThat(determine("ear:codified", NEWEST)).doesNotContain(WARNING);
    assertThat(determine("ear:codified", NEWEST.plusDays(1))).contains(applied + "; " + WARNING);
    assertThat(determine("ear,ear:codified", NEWEST.plusDays(1)).split(WARNING, -1)).hasSize(2);
    assertThat(run("explain", "ear:codified", NEWEST.plusDays(1)).out()).contains(WARNING);
  }

  @Test
  void theLawOfAnEarlierDayIsKnownWheneverTheMovementIs() {
    assertThat(determine("ear:codified@" + NEWEST, NEWEST.plusYears(1))).doesNotContain(WARNING);
  }

  @Test
  void aSourceWithoutADateIsNamed() {
    String rules = "trusted-person-2026";
    String page = Run.of("determine", Run.example("kuala-lumpur"), "--rules", rules).out();

    assertThat(page.replaceAll("\\s+", " "))
        .contains("oldest source relied on: " + OLDEST + " (742.6); no date: " + rules);
  }

  @Test
  void programsReadTheSame() {
    String json = run("determine", "ear:codified", NEWEST.plusDays(1), "--format", "json").out();

    Schema.check(json);
    assertThat(json.replaceAll("\\s+", " "))
        .contains("\"sources\": { \"oldest\": { \"date\": \"" + OLDEST + "\", \"provision\": ")
        .contains("\"undated\": [], \"newest\": \"" + NEWEST + "\", \"lawIsLater\": true }");
  }

  @Test
  void theWarningIsWrittenInChinese() {
    String page = determine("ear:codified", NEWEST.plusDays(1), "--lang", "zh");

    assertThat(page).contains("所依据的最早来源：" + OLDEST, "规则包不知晓" + NEWEST + "之后公布的内容");
    assertThat(page).doesNotContain("oldest", "published");
  }

  @Test
  void ruleSetsThatDifferInTheirSourcesOnlySayTheSame() {
    String report = Report.of(Samples.otherSources(), Ink.PLAIN, Lang.EN, Report.Detail.RESULT);

    assertThat(report).contains("ear:codified, ear:announced, 2025-06-20");
    assertThat(report.replaceAll("\\s+", " "))
        .contains("ear:codified: oldest source relied on: 2025-01-15 (742.6)")
        .contains("ear:announced: oldest source relied on: –; no date: my-draft");
  }

  @Test
  void aDayAfterTheNewestSourceIsNoChangeOfTheOutcome() {
    String days = NEWEST + "," + NEWEST.plusDays(1);
    Run run = Run.of("compare", FILE, "--rules", "ear:codified", "--dates", days);

    assertThat(run.out()).contains("none between these days");
    assertThat(run.exit()).isZero();
  }
}
