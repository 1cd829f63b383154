package org.pratique.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.law.source.Sources;
import org.pratique.engine.law.source.Sources.Dated;

class SourceDatesTest {
  private static final LocalDate OLD = LocalDate.of(2025, 1, 15);
  private static final LocalDate MIDDLE = LocalDate.of(2025, 6, 1);
  private static final LocalDate NEWEST = LocalDate.of(2026, 3, 1);

  private static final Sources SOURCES =
      new Sources(
          Map.of(
              "1(a)", new LinkedHashSet<>(List.of(dated("1", MIDDLE))),
              "1(b)", new LinkedHashSet<>(List.of(dated("1", NEWEST), dated("note", OLD))),
              "2", new LinkedHashSet<>(List.of(dated("2", OLD))),
              "3", new LinkedHashSet<>(List.of(new Dated("3", "3.md", Optional.empty())))),
          Optional.of(NEWEST));

  private static Dated dated(String provision, LocalDate date) {
    return new Dated(provision, provision + ".md", Optional.of(date));
  }

  private static Proof line(String cites, Proof... children) {
    return Proof.node("limb", Truth.YES, "line", cites, List.of(children));
  }

  private static SourceDates of(Proof proof) {
    return SourceDates.of(proof, SOURCES, NEWEST);
  }

  @Test
  void aProofCitesWhatItsLinesCiteInReadingOrder() {
    Proof proof = line("", line("b", line("c"), line("a")), line("b"), line(""));

    assertThat(proof.cited()).containsExactly("b", "c", "a");
  }

  @Test
  void theOldestTextIsFoundHoweverDeepItIsCited() {
    assertThat(of(line("1(a)")).oldest()).isEqualTo(new SourceDates.Oldest(MIDDLE, "1", "1(a)"));
    assertThat(of(line("1(a)", line("", line("2")))).oldest())
        .isEqualTo(new SourceDates.Oldest(OLD, "2", "2"));
  }

  @Test
  void ofTextsAsOldTheFirstIsNamed() {
    assertThat(of(line("", line("2"), line("1(b)"))).oldest())
        .isEqualTo(new SourceDates.Oldest(OLD, "2", "2"));
  }

  @Test
  void everyFileThatHasWhatIsCitedCounts() {
    assertThat(of(line("1(b)")).oldest()).isEqualTo(new SourceDates.Oldest(OLD, "note", "1(b)"));
  }

  @Test
  void aTextWithoutADateIsNamedBesideTheOldest() {
    SourceDates dates = of(line("3", line("1(a)"), line("3")));

    assertThat(dates.undated()).containsExactly("3");
    assertThat(dates.oldest()).isEqualTo(new SourceDates.Oldest(MIDDLE, "1", "1(a)"));
    assertThat(of(line("3")).oldest()).isNull();
  }

  @Test
  void theLawIsLaterFromTheDayAfterTheNewestSource() {
    assertThat(SourceDates.of(line("2"), SOURCES, NEWEST).lawIsLater()).isFalse();
    assertThat(SourceDates.of(line("2"), SOURCES, NEWEST.plusDays(1)).lawIsLater()).isTrue();
    assertThat(SourceDates.of(line("2"), Sources.NONE, NEWEST))
        .isEqualTo(new SourceDates(null, List.of(), null, false));
  }
}
