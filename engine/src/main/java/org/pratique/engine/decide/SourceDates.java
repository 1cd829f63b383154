package org.pratique.engine.decide;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.law.source.Sources;

/**
 * How old the texts are that a determination rests on. They say nothing of the outcome: two
 * determinations that differ in them only are the same.
 *
 * @param oldest the oldest text that the proof cites, the first of those as old; null when it cites
 *     none with a date
 * @param undated provisions the proof cites whose source has no date, in the order of the proof
 * @param newest the newest source date of the pack's law; null when no source has a date
 * @param lawIsLater whether the law was applied as of a day after {@code newest}: what was
 *     published between the two is not known
 */
public record SourceDates(
    @Nullable Oldest oldest, List<String> undated, @Nullable LocalDate newest, boolean lawIsLater) {
  public SourceDates {
    undated = List.copyOf(undated);
  }

  /**
   * The oldest text.
   *
   * @param date the day as of which it is known to read so
   * @param provision the provision, or the proposal, whose file it is in
   * @param citation what the proof cites of it
   */
  public record Oldest(LocalDate date, String provision, String citation) {}

  /** Where several files have what is cited, all of them count. */
  static SourceDates of(Proof proof, Sources sources, LocalDate lawDate) {
    Oldest oldest = null;
    Set<String> undated = new LinkedHashSet<>();
    for (String citation : proof.cited()) {
      for (Sources.Dated file : sources.byCitation().getOrDefault(citation, Set.of())) {
        Optional<LocalDate> date = file.date();
        if (date.isEmpty()) {
          undated.add(file.provision());
        } else if (oldest == null || date.get().isBefore(oldest.date())) {
          oldest = new Oldest(date.get(), file.provision(), citation);
        }
      }
    }
    return new SourceDates(
        oldest,
        List.copyOf(undated),
        sources.newest().orElse(null),
        sources.newest().filter(lawDate::isAfter).isPresent());
  }
}
