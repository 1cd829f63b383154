package org.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pratique.cli.compare.WitnessFile;
import org.pratique.engine.compare.RuleComparison;
import org.pratique.engine.compare.Space;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.RuleSetName;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.movement.text.Countries;
import org.pratique.engine.yaml.YamlWriter;
import org.pratique.law.PackFile;

/** Regions in which rule sets differ, checked movement by movement against the determinations. */
class CompareRulesTest {
  private static final Pack PACK = PackFile.load();
  private static final MovementReader READER =
      new MovementReader(
          PACK.vocabulary(),
          PACK.catalog(),
          Countries.read(PACK.data("data/countries.csv")),
          PACK.earliest());

  private static final LocalDate UAE = LocalDate.of(2026, 7, 10);

  private static RuleComparison compare(String a, String b, LocalDate date, String where) {
    RuleSetName nameA = RuleSetName.parse(a);
    return RuleComparison.of(
        new RuleComparison.Asked(
            book(a, date),
            book(b, date),
            date,
            where.isEmpty() ? Optional.empty() : Optional.of(PACK.condition(nameA, date, where)),
            CountrySet.of(PACK.countries())),
        () -> false);
  }

  private static Book book(String name, LocalDate date) {
    return PACK.book(RuleSetName.parse(name), date, Map.of());
  }

  /** The witness as a movement file, within the bounds that the comparison states. */
  private static Movement movement(Map<String, Value> witness, LocalDate date) {
    return movement(witness, date, Space.Scope.NARROW);
  }

  private static Movement movement(Map<String, Value> witness, LocalDate date, Space.Scope scope) {
    String file = YamlWriter.write(WitnessFile.of(witness, date, scope));
    MovementReader.Result result =
        READER.read(file, "witness", new MovementReader.Options(Optional.empty(), List.of()));
    assertThat(result.problems()).as(file).isEmpty();
    return result.movement().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "ear | ear:announced | 2025-07-18 | -",
        "ear | siia-interim | 2025-08-01 | -",
        "ear@2026-07-09 | ear@2026-07-10 | 2026-07-10 | -",
        "ear | ear:codified | 2026-06-15 | -",
        "ear | siia-replacement | 2025-08-01 | -",
        "siia-interim | siia-replacement | 2026-06-15 | movement.to = SA and item.eccn in {3A090.a}",
      })
  void everyWitnessIsDecidedAsItsRegionSays(String a, String b, LocalDate date, String where) {
    RuleComparison comparison = compare(a, b, date, where == null ? "" : where);

    assertThat(comparison.unexamined()).isZero();
    assertThat(comparison.regions()).isNotEmpty();
    for (RuleComparison.Region region : comparison.regions()) {
      Movement movement = movement(region.witness(), date);
      assertThat(new Determiner(book(a, date)).outcome(movement))
          .as("%s: %s", a, region.witness())
          .isEqualTo(region.a());
      assertThat(new Determiner(book(b, date)).outcome(movement))
          .as("%s: %s", b, region.witness())
          .isEqualTo(region.b());
      assertThat(region.responsible()).isNotEmpty();
    }
  }

  @Test
  void theNaiveReadingLeavesOutExactlyTheHeadquartersRule() {
    String chips = "item.eccn in {3A090.a, 4A090.a}";
    RuleComparison comparison = compare("ear", "ear:announced", LocalDate.of(2025, 7, 18), chips);

    assertThat(comparison.unexamined()).isZero();
    assertThat(comparison.regions()).isNotEmpty();
    for (RuleComparison.Region region : comparison.regions()) {
      assertThat(region.b().name()).isEqualTo("NO_LICENSE_REQUIRED");
      assertThat(region.anyOf().stream().map(RuleComparison.Condition::fact))
          .containsExactlyInAnyOrder(
              "parties.ultimateConsignee.headquarters",
              "parties.ultimateConsignee.ultimateParent.headquarters",
              "parties.endUser.headquarters",
              "parties.endUser.ultimateParent.headquarters");
      assertThat(region.anyOf())
          .allSatisfy(c -> assertThat(c.values()).contains("CN", "MO").doesNotContain("US", "MY"));
      assertThat(region.conditions())
          .anySatisfy(c -> {
            assertThat(c.fact()).isEqualTo("to");
            assertThat(c.values())
                .contains("MY", "BR", "GB")
                .doesNotContain("CN", "SA", "AE", "US");
          });
    }
  }

  /** Frozen: in D:1, D:4 or D:5, where a license was needed before January 13, 2025. */
  private static final List<String> FROZEN = List.of("SA", "CN", "MO", "KZ");

  private static final List<String> NOT_FROZEN = List.of("MY", "BR", "IN", "GB");

  /** The same claim without the search: movement by movement. */
  @ParameterizedTest
  @CsvSource({"2025-05-12, 3A090.a", "2025-07-18, 3A090.a", "2025-07-18, 3A090.b"})
  void announcedAndEnforcedPartExactlyWhereTheHeadquartersRuleWasMissed(
      LocalDate date, String eccn) {
    Determiner enforced = new Determiner(book("ear", date));
    Determiner announced = new Determiner(book("ear:announced", date));
    List<String> facts =
        List.of(
            "parties.ultimateConsignee.headquarters",
            "parties.ultimateConsignee.ultimateParent.headquarters",
            "parties.endUser.headquarters",
            "parties.endUser.ultimateParent.headquarters");
    boolean applies = eccn.equals("3A090.a") && !date.isBefore(LocalDate.of(2025, 5, 13));
    for (String to : Stream.concat(FROZEN.stream(), NOT_FROZEN.stream()).toList()) {
      for (String fact : facts) {
        for (String country : List.of("US", "MY", "CN", "MO", "HK")) {
          Map<String, Value> facing = new LinkedHashMap<>();
          facing.put("kind", new Value.Symbol("export"));
          facing.put("to", Value.Country.of(to));
          facing.put("items.0.eccn", new Value.Eccn(eccn));
          facing.put("items.0.parameters.datacenter", Value.Bool.YES);
          facts.forEach(f -> facing.put(f, Value.Country.of("MY")));
          facing.put(fact, Value.Country.of(country));
          Movement movement = movement(facing, date);

          boolean differs = enforced.outcome(movement) != announced.outcome(movement);

          assertThat(differs)
              .as("%s %s", date, facing)
              .isEqualTo(
                  applies
                      && NOT_FROZEN.contains(to)
                      && List.of("CN", "MO", "HK").contains(country));
        }
      }
    }
  }

  @Test
  void groupsAreTheRegionsByParagraphs() {
    RuleComparison comparison = compare("ear@2026-07-09", "ear@2026-07-10", UAE, "");

    assertThat(comparison.groups()).hasSizeLessThan(comparison.regions().size());
    assertThat(comparison.groups())
        .allSatisfy(group -> {
          assertThat(group.regions())
              .allSatisfy(region -> {
                assertThat(region.a()).isEqualTo(group.a());
                assertThat(region.b()).isEqualTo(group.b());
                assertThat(region.responsible()).isEqualTo(group.responsible());
                assertThat(group.witness()).hasSizeLessThanOrEqualTo(region.witness().size());
              });
          assertThat(group.conditions())
              .as("what is said of the United Arab Emirates")
              .anyMatch(c -> c.says().contains("{AE}"));
        });
  }

  @Test
  void aWitnessStatesWhatItsRegionAsksForAndLittleElse() {
    for (RuleComparison.Region region :
        compare("ear", "ear:announced", LocalDate.of(2025, 7, 18), "").regions()) {
      List<String> asked =
          Stream.concat(region.conditions().stream(), region.anyOf().stream())
              .map(RuleComparison.Condition::fact)
              .toList();

      assertThat(asked).containsAll(region.witness().keySet());
      assertThat(region.conditions().stream().map(RuleComparison.Condition::fact))
          .allMatch(region.witness()::containsKey);
    }
  }

  @Test
  void everyKindIsPrintedInFull() {
    String[] asked = {"compare-rules", "ear", "ear:announced", "--date", "2025-07-18"};
    String[] full = Stream.concat(Stream.of(asked), Stream.of("--full")).toArray(String[]::new);

    String brief = Run.of(asked).out();
    String all = Run.of(full).out();

    assertThat(brief).contains("--full").doesNotContain("1.2. ");
    assertThat(all).contains("1.2. LICENSE_REQUIRED", "2. LICENSE_EXCEPTION");
    assertThat(all.length()).isGreaterThan(2 * brief.length());
  }

  @Test
  void theProposalReadLiterallyOpensMacau() {
    RuleComparison comparison =
        compare("ear", "siia-interim", LocalDate.of(2025, 8, 1), "movement.to = MO");

    assertThat(comparison.regions())
        .anySatisfy(region -> {
          assertThat(region.a().name()).isEqualTo("LICENSE_REQUIRED");
          assertThat(region.b().name()).isEqualTo("LICENSE_EXCEPTION");
          assertThat(region.responsible()).anySatisfy(c -> assertThat(c).startsWith("ICT"));
        });
  }

  @ParameterizedTest
  @CsvSource({"vintage-2022, true, ", "trusted-person-2026, false, trusted-US-person"})
  void whatTheBoundsLeaveOutIsSaidAndCanBeLookedAt(
      String proposal, boolean byParameters, String program) {
    LocalDate date = LocalDate.of(2026, 8, 1);
    Run narrow = Run.of("compare-rules", "ear", proposal, "--date", date.toString());
    assertThat(narrow.exit()).isEqualTo(3);
    assertThat(narrow.out()).contains("not compared").doesNotContain("no movement that the two");

    Space.Scope scope = new Space.Scope(byParameters, Optional.ofNullable(program));
    RuleComparison wide =
        RuleComparison.of(
            new RuleComparison.Asked(
                book("ear", date),
                book(proposal, date),
                date,
                Optional.of(
                    PACK.condition(
                        RuleSetName.parse("ear"),
                        date,
                        "movement.to in {VN, SA} and movement.kind = export")),
                CountrySet.of(PACK.countries()),
                scope),
            () -> false);
    assertThat(wide.outside()).isEmpty();
    assertThat(wide.unexamined()).isZero();
    assertThat(wide.regions()).isNotEmpty();
    for (RuleComparison.Region region : wide.regions()) {
      Movement movement = movement(region.witness(), date, scope);
      assertThat(new Determiner(book("ear", date)).outcome(movement))
          .as("%s", region.witness())
          .isEqualTo(region.a());
      assertThat(new Determiner(book(proposal, date)).outcome(movement))
          .as("%s", region.witness())
          .isEqualTo(region.b());
    }
  }

  @Test
  void witnessesAreFilesThatDetermineDecides(@TempDir Path folder) throws IOException {
    Path files = folder.resolve("witnesses");
    Run run =
        Run.of(
            "compare-rules",
            "ear",
            "siia-interim",
            "--date",
            "2025-08-01",
            "--where",
            "movement.to = MO",
            "--witnesses",
            files.toString());
    assertThat(run.exit()).isZero();

    String first = files.resolve("1.yaml").toString();
    Run determined = Run.of("determine", first, "--rules", "ear,siia-interim");
    assertThat(Files.readString(Path.of(first)))
        .startsWith("# ear: LICENSE_REQUIRED; siia-interim: LICENSE_EXCEPTION");
    assertThat(determined.exit()).isZero();
    assertThat(determined.out()).contains("LICENSE_EXCEPTION ICT").doesNotContain("UNDETERMINED");
    Run nowhere = Run.of("compare-rules", "ear", "ear", "--witnesses", first);
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.err()).contains("--witnesses");
  }

  @Test
  void aRuleSetDiffersFromItselfNowhere() {
    RuleComparison comparison = compare("ear", "ear", LocalDate.of(2026, 6, 15), "");

    assertThat(comparison.regions()).isEmpty();
    assertThat(comparison.unexamined()).isZero();
  }

  @Test
  void aLimitIsSaidAndNeverSilent() {
    LocalDate date = LocalDate.of(2025, 8, 1);
    RuleComparison comparison =
        RuleComparison.of(
            new RuleComparison.Asked(
                book("ear", date),
                book("ear:codified", date),
                date,
                Optional.empty(),
                CountrySet.of(PACK.countries())),
            () -> true);

    assertThat(comparison.unexamined()).isPositive();
  }

  @Test
  void jsonIsAsTheSchemaSays() {
    Schema schema = Schema.of("rule-comparison.schema.json");
    String[] asked = {
      "compare-rules", "ear@2026-07-09", "ear@2026-07-10", "--limit", "600", "--format", "json"
    };

    Run run = Run.of(asked);
    assertThat(run.exit()).isZero();
    schema.accepts(run.out());
    assertThat(run.out()).contains("\"items.0.parameters.datacenter\": true");
    schema.accepts(Run.of("compare-rules", "ear", "nowhere", "--format", "json").out());
  }

  @Test
  void wrongWordsAreRefused() {
    Run unknown = Run.of("compare-rules", "ear", "siia-interm");
    Run condition = Run.of("compare-rules", "ear", "siia-interim", "--where", "movement.too = MO");
    Run limit =
        Run.of("compare-rules", "ear", "siia-interim", "--limit", "0", "--program", "trusted");

    assertThat(limit.exit()).isEqualTo(2);
    assertThat(limit.err())
        .contains("--limit", "a number of seconds above 0", "`trusted` is no program");

    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("siia-interim");
    assertThat(condition.exit()).isEqualTo(2);
    assertThat(condition.err()).contains("movement.too");
  }
}
