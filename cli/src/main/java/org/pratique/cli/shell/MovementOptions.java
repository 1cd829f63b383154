package org.pratique.cli.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pratique.cli.input.Session;
import picocli.CommandLine.Model.CommandSpec;

/** Options of commands that decide a movement. */
public final class MovementOptions {
  private static final List<String> RULES = List.of("ear");

  private final Arg<List<String>> rules =
      Arg.texts(
          "--rules",
          "SET",
          "rule sets, separated by commas (default: ear): ear, ear:codified, ear:announced, a proposal"
              + " such as siia-interim, or the path of a proposal (./my-lpp.md); SET@DATE takes the law"
              + " of that day");
  private final Arg<LocalDate> asOf =
      Arg.day("--as-of", "decide as if the movement took place on this day (2026-06-15)");
  private final Arg<List<String>> declares =
      Arg.texts(
          "--declare",
          "WHAT",
          "the exporter declares: no-part-744-knowledge, no-red-flags; added to the file's own");
  private final Arg<Map<String, String>> settings =
      Arg.settings(
          "--set",
          "read a parameter of the rule sets otherwise, e.g. siia.excluded=D5+MO; may be repeated");

  private final Arg<String> parties =
      Arg.text(
          "--parties",
          "DIR",
          "fill in what the movement does not state of its parties from the sources in this"
              + " directory, and flag what contradicts them");

  public void addTo(CommandSpec spec) {
    Specs.with(spec, rules, asOf, declares, settings, parties);
  }

  public Session.Asked asked() {
    return new Session.Asked(
        rules.or(RULES), asOf(), declares.or(List.of()), settings.or(Map.of()), parties.find());
  }

  /** The day asked for, if any. */
  public Optional<LocalDate> asOf() {
    return asOf.find();
  }
}
