package org.pratique.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pratique.cli.Run;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.RuleSetName;
import org.pratique.law.PackFile;

/** Instruments and changes of the law by day. */
class LawTimelineTest {
  private static Run timeline(String from, String to) {
    return Run.of("law", "timeline", "--from", from, "--to", to);
  }

  /** Headings that are days or months. */
  private static List<String> days(Run run) {
    return run.out().lines().filter(line -> line.matches("\\d{4}-\\d{2}(-\\d{2})?")).toList();
  }

  @Test
  void aDayHasItsInstrumentsAndWhatThePacksChange() {
    Run run = timeline("2026-07-10", "2026-07-10");

    assertThat(run.exit()).isZero();
    assertThat(days(run)).containsExactly("2026-07-10");
    assertThat(run.out())
        .contains("UAE rule final", "91 FR 43034", "status     in force 2026-07-10 [confidence H]")
        .contains("742.6 begins: changes 742.6(a)(6)(iii)(A), 742.6(a)(6)(iii)(B)")
        .contains("Country Groups: AE joins A:5; leaves D:3, D:4 [confidence high]");
    assertThat(run.tooWide()).isEmpty();
  }

  @Test
  void statusAndConfidenceKeepTheirWords() {
    Run run = timeline("2025-11-10", "2025-11-10");

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Stay of Affiliates Rule", "90 FR 50857, FR Doc 2025-19846")
        .contains("CHECK THE FEDERAL REGISTER BEFORE RELYING ON EITHER STATE")
        .contains("[confidence H (rule) / unknown (today)]")
        .contains("affiliates-rule (text PARTIAL): adds affiliates.stayedThrough");
  }

  @Test
  void daysAreInOrderAndEveryDayOfChangeIsThere() {
    Run run = Run.of("law", "timeline");
    Pack pack = PackFile.load();

    assertThat(days(run)).isSorted().doesNotHaveDuplicates().contains("1995-12-05", "2025-12");
    for (LocalDate day : pack.boundaries(RuleSetName.EAR)) {
      if (day.isAfter(pack.earliest())) {
        Run diff = Run.of("law", "diff", "ear@" + day.minusDays(1), "ear@" + day);
        assertThat(diff.out().contains("Nothing differs") || days(run).contains(day.toString()))
            .as(diff.out())
            .isTrue();
      }
    }
    assertThat(run.tooWide()).isEmpty();
  }

  @Test
  void aDateThatConditionsTurnOnIsListed() {
    Run run = timeline("2026-11-01", "2026-11-30");

    assertThat(run.out()).contains("2026-11-09", "parameter affiliates.stayedThrough is this day");
  }

  @Test
  void todayStandsBetweenThePastAndTheFuture() {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    List<String> lines = Run.of("law", "timeline").out().lines().toList();

    int mark = lines.indexOf("── today, " + today + " ──");

    assertThat(mark).isPositive();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("\\d{4}-\\d{2}-\\d{2}")) {
        assertThat(LocalDate.parse(lines.get(i)).isAfter(today)).isEqualTo(i > mark);
      }
    }
    assertThat(timeline("2024-01-01", "2024-12-31").out()).doesNotContain("today");
  }

  @Test
  void theFirstDayIsTheBeginningOfThePacks() {
    assertThat(timeline("2023-11-17", "2023-11-17").out()).contains("their law begins here:");
  }

  @Test
  void daysWithoutAnythingAreSaidToBeSo() {
    Run run = timeline("1990-01-01", "1990-12-31");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Nothing is dated in these days.");
  }

  @Test
  void daysTheWrongWayRoundAreRefused() {
    Run run = timeline("2026-05-01", "2026-01-01");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("`--to 2026-01-01` is before `--from 2026-05-01`");
  }
}
