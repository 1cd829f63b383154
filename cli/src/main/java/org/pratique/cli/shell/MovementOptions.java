package org.pratique.cli.shell;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pratique.cli.input.Session;
import picocli.CommandLine.Option;

/** Options of commands that decide a movement. */
public final class MovementOptions {
  @Option(
      names = {"-r", "--rules"},
      paramLabel = "SET",
      split = ",",
      description =
          "rule sets, separated by commas (default: ear): ear, ear:codified, ear:announced, a proposal such as"
              + " siia-interim, or the path of a proposal (./my-lpp.md); SET@DATE takes the law of that day")
  List<String> rules = List.of("ear");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "decide as if the movement took place on this day (2026-06-15)")
  @Nullable LocalDate asOf;

  @Option(
      names = "--declare",
      paramLabel = "DECLARATION",
      split = ",",
      description =
          "the exporter declares: no-part-744-knowledge, no-red-flags; added to the file's own")
  List<String> declares = List.of();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "read a parameter of the rule sets otherwise, e.g. siia.excluded=D5+MO; may be repeated")
  Map<String, String> settings = new LinkedHashMap<>();

  public Session.Asked asked() {
    return new Session.Asked(rules, Optional.ofNullable(asOf), declares, settings);
  }

  /** The day asked for, if any. */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }
}
