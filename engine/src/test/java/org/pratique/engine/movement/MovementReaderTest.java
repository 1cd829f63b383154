package org.pratique.engine.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pratique.engine.movement.Desk.BASE;
import static org.pratique.engine.movement.Desk.fact;
import static org.pratique.engine.movement.Desk.inputPaths;
import static org.pratique.engine.movement.Desk.print;
import static org.pratique.engine.movement.Desk.source;
import static org.pratique.engine.movement.Desk.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.movement.catalog.Catalog;
import org.pratique.engine.problem.Problem;

class MovementReaderTest {
  private static final String EXAMPLE =
      """
      id: KL-1
      date: 2026-06-15
      kind: export
      from: US
      to: MY
      via: [SG]
      items:
        - product: NVIDIA B300
          quantity: 2_000
          value: {amount: 90000000, currency: USD}
      parties:
        exporter: {name: Example Cloud Inc., country: US, ultimateParent: {name: Example Cloud Inc., headquarters: US}}
        ultimateConsignee:
          name: Example Sdn Bhd
          headquarters: MY
          ultimateParent: {name: Example (Shenzhen) Co., headquarters: CN}
        endUser: {same: ultimateConsignee}
      site: {name: Johor 2, country: MY, owner: ultimateConsignee}
      endUse: {summary: commercial AI inference, purpose: operate}
      declares: [no-part-744-knowledge, no-red-flags]
      assurances: [security]
      ledger: {lppTppThisYear: 0}
      authorizations: [{kind: program, program: trusted-exporter, holder: exporter, status: active, number: T-1}]
      """;

  @Test
  void everyStatedFactIsReadWithItsPath() {
    Movement movement = Desk.read(EXAMPLE);

    assertThat(movement.id()).isEqualTo("KL-1");
    assertThat(movement.date()).isEqualTo(LocalDate.of(2026, 6, 15));
    assertThat(print(movement.root(), "via")).isEqualTo("SG");
    assertThat(print(movement.items().getFirst(), "quantity")).isEqualTo("2,000");
    assertThat(print(movement.items().getFirst(), "value")).isEqualTo("90,000,000");
    assertThat(print(movement.endUse(), "purpose")).isEqualTo("operate");
    assertThat(print(movement.site(), "country")).isEqualTo("MY");
    assertThat(print(movement.ledger(), "lppTppThisYear")).isEqualTo("0");
    assertThat(print(movement.authorizations().getFirst(), "status")).isEqualTo("active");
    assertThat(inputPaths(movement))
        .containsExactly(
            "kind",
            "from",
            "to",
            "via",
            "items.0.product",
            "items.0.quantity",
            "items.0.value.amount",
            "parties.exporter.name",
            "parties.exporter.country",
            "parties.exporter.ultimateParent.name",
            "parties.exporter.ultimateParent.headquarters",
            "parties.ultimateConsignee.name",
            "parties.ultimateConsignee.headquarters",
            "parties.ultimateConsignee.ultimateParent.name",
            "parties.ultimateConsignee.ultimateParent.headquarters",
            "site.name",
            "site.country",
            "endUse.summary",
            "endUse.purpose",
            "declares",
            "assurances",
            "ledger.lppTppThisYear",
            "authorizations.0.kind",
            "authorizations.0.program",
            "authorizations.0.holder",
            "authorizations.0.status");
  }

  @Test
  void everyInputIsTheSourceOfAFact() {
    Movement movement = Desk.read(EXAMPLE);

    List<String> sources =
        movement.entities().stream()
            .flatMap(entity ->
                java.util.stream.IntStream.range(0, entity.slots()).mapToObj(entity::source))
            .flatMap(source -> source.paths().stream())
            .distinct()
            .toList();

    assertThat(sources).containsAll(inputPaths(movement));
  }

  @Test
  void whatIsAbsentIsUnknownOrNone() {
    Movement movement = Desk.read("date: 2026-06-15\nitems: [{product: H200}]");

    assertThat(fact(movement.root(), "kind")).isEqualTo(Value.UNKNOWN);
    assertThat(fact(movement.root(), "to")).isEqualTo(Value.UNKNOWN);
    assertThat(fact(movement.root(), "redFlags")).isEqualTo(Value.UNKNOWN);
    assertThat(fact(movement.items().getFirst(), "quantity")).isEqualTo(Value.UNKNOWN);
    assertThat(fact(movement.root(), "via")).isEqualTo(Value.Many.NONE);
    assertThat(fact(movement.root(), "assurances")).isEqualTo(Value.Many.NONE);
    assertThat(fact(movement.items().getFirst(), "describedIn")).isEqualTo(Value.Many.NONE);
    assertThat(movement.authorizations()).isEmpty();
    assertThat(movement.partiesComplete()).isTrue();
    assertThat(inputPaths(movement)).containsExactly("items.0.product");
  }

  @Test
  void blankIsUnknownEvenWhereAbsentIsNone() {
    Movement movement = with("via: null\nassurances:\nauthorizations: ~\n");

    assertThat(fact(movement.root(), "via")).isEqualTo(Value.UNKNOWN);
    assertThat(fact(movement.root(), "assurances")).isEqualTo(Value.UNKNOWN);
    assertThat(movement.authorizations()).hasSize(1);
    assertThat(fact(movement.authorizations().getFirst(), "kind")).isEqualTo(Value.UNKNOWN);
  }

  @Test
  void anEmptyListIsNone() {
    Movement movement = with("via: []\nparties: {ultimateConsignee: {approvals: [], ties: []}}");

    Entity consignee = movement.party("ultimateConsignee");
    assertThat(fact(movement.root(), "via")).isEqualTo(Value.Many.NONE);
    assertThat(fact(consignee, "approvals")).isEqualTo(Value.Many.NONE);
    assertThat(fact(consignee, "militaryTies")).isEqualTo(Value.Many.NONE);
    assertThat(source(consignee, "militaryTies").paths())
        .containsExactly("parties.ultimateConsignee.ties");
  }

  @Test
  void aListMayBeOneLineJoinedBySemicolons() {
    assertThat(print(with("via: SG; BR").root(), "via")).isEqualTo("SG, BR");
  }

  @Test
  void theDateAskedForReplacesTheFilesOwn() {
    MovementReader.Options options =
        new MovementReader.Options(Optional.of(LocalDate.of(2025, 7, 18)), List.of());

    Movement movement =
        Desk.READER
            .read("date: 2001-01-01\nitems: [{quantity: 1}]", "m.yaml", options)
            .movement()
            .orElseThrow();

    assertThat(movement.date()).isEqualTo(LocalDate.of(2025, 7, 18));
    assertThat(print(movement.root(), "date")).isEqualTo("2025-07-18");
    assertThat(source(movement.root(), "date").note()).isEqualTo("as asked");
  }

  @Test
  void aDateAskedForMakesTheFilesUnnecessaryButNotTheLaw() {
    MovementReader.Options options =
        new MovementReader.Options(Optional.of(LocalDate.of(2020, 1, 1)), List.of());

    List<Problem> problems =
        Desk.READER.read("items: [{quantity: 1}]", "m.yaml", options).problems();

    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "m.yaml: `2020-01-01`, the day asked for, is before the earliest law at hand, which is of 2023-11-17; give a later date");
    assertThat(problems.getFirst().code()).isEqualTo(Problem.Code.BEFORE_LAW);
  }

  @Test
  void declarationsCloseTheFactsTheyAnswer() {
    Movement movement = with("declares: [no-part-744-knowledge, red-flags]");

    assertThat(fact(movement.root(), "part744Knowledge")).isEqualTo(Value.Bool.NO);
    assertThat(fact(movement.root(), "redFlags")).isEqualTo(Value.Bool.YES);
    assertThat(source(movement.root(), "redFlags"))
        .isEqualTo(new Source(Source.Kind.DECLARATION, List.of("declares"), ""));
    assertThat(movement.inputs().getLast())
        .isEqualTo(
            new Movement.Input(
                "declares", "no-part-744-knowledge, red-flags", Source.Kind.DECLARATION));
  }

  @Test
  void declarationsOfTheCallerAreAdded() {
    MovementReader.Options options =
        new MovementReader.Options(Optional.empty(), List.of("no-red-flags"));

    Movement movement =
        Desk.READER
            .read(BASE + "items: [{quantity: 1}]", "m.yaml", options)
            .movement()
            .orElseThrow();
    List<Problem> problems =
        Desk.READER
            .read(BASE + "items: [{quantity: 1}]\ndeclares: [red-flags]", "m.yaml", options)
            .problems();

    assertThat(fact(movement.root(), "redFlags")).isEqualTo(Value.Bool.NO);
    assertThat(problems).extracting(Problem::code).containsExactly(Problem.Code.CONFLICT);
  }

  @Test
  void norwayIsNotANo() {
    assertThat(print(Desk.read("date: 2026-06-15\nto: NO\nitems: [{quantity: 1}]").root(), "to"))
        .isEqualTo("NO");
  }

  @Test
  void jsonIsReadLikeYaml() {
    String json =
        "{\n\t\"date\": \"2026-06-15\",\n\t\"to\":\"MY\",\n\t\"items\":[{\"product\":\"H200\",\"quantity\":1e2}],\"partiesComplete\":false,\"via\":null}";

    Movement movement = Desk.read(json);

    assertThat(print(movement.items().getFirst(), "quantity")).isEqualTo("100");
    assertThat(movement.partiesComplete()).isFalse();
    assertThat(fact(movement.root(), "via")).isEqualTo(Value.UNKNOWN);
  }

  @Test
  void aFactAddedToTheVocabularyIsReadable() {
    String facts =
        Desk.resource("facts.yaml")
            .replace(
                "endUse:\n",
                "endUse:\n  detail.flops: {type: decimal, unit: FLOP, ask: {en: '?', zh: '?'}}\n");
    org.pratique.engine.problem.Problems problems = new org.pratique.engine.problem.Problems();
    org.pratique.engine.fact.Vocabulary vocabulary =
        org.pratique.engine.fact.Vocabulary.read(
            org.pratique.engine.yaml.YamlReader.read(facts, "facts.yaml", problems).orElseThrow(),
            problems);
    MovementReader reader =
        new MovementReader(
            vocabulary, Catalog.lazy(Desk.catalogFiles()), java.util.Set.of("US"), Desk.EARLIEST);

    Movement movement =
        reader
            .read(
                "date: 2026-06-15\nitems: [{quantity: 1}]\nendUse: {detail: {flops: 1e25}}",
                "m.yaml",
                MovementReader.Options.NONE)
            .movement()
            .orElseThrow();

    assertThat(inputPaths(movement)).contains("endUse.detail.flops");
  }

  @Test
  void theOnlyCitizenshipIsTheMostRecentAndADeemedExportGoesThere() {
    Movement one =
        Desk.read(
            """
            date: 2026-06-15
            kind: deemed-export
            items: [{eccn: 3E001}]
            person: {citizenships: [MY], permanentResidency: []}
            """);
    Movement open =
        Desk.read(
            """
            date: 2026-06-15
            kind: deemed-export
            items: [{eccn: 3E001}]
            person: {citizenships: [MY]}
            """);

    assertThat(Desk.print(one.root(), "to")).isEqualTo("MY");
    assertThat(Desk.source(one.root(), "to").paths())
        .containsExactly("person.citizenships", "person.permanentResidency");
    assertThat(Desk.print(open.root(), "to")).isEqualTo("unknown");
  }

  @Test
  void twoKeysForOneFactMustAgree() {
    assertThat(Desk.print(Desk.item("{eccn: 3E001, technologyFor: 3A090.a}"), "relatesTo"))
        .isEqualTo("3A090.a");
    assertThat(
            Desk.problems(
                Desk.BASE + "items: [{eccn: 3E001, technologyFor: 3A090.a, relatesTo: 3A090.b}]"))
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("technologyFor"));
  }

  @Test
  void weightsNeedNoEccn() {
    assertThat(Desk.print(Desk.item("{weights: {}}"), "form")).isEqualTo("weights");
  }

  @Test
  void licensesAreTakenAsValidAndProgramsAreNot() {
    Movement movement =
        Desk.read(
            """
            date: 2026-06-15
            items: [{quantity: 1}]
            authorizations: [{kind: license}, {kind: license, status: expired, holder: Example Ltd}, {kind: program}]
            """);

    assertThat(print(movement.authorizations().get(0), "status")).isEqualTo("active");
    assertThat(print(movement.authorizations().get(0), "holder")).isEqualTo("exporter");
    assertThat(print(movement.authorizations().get(0), "expires")).isEqualTo("9999-12-31");
    assertThat(print(movement.authorizations().get(1), "status")).isEqualTo("expired");
    assertThat(print(movement.authorizations().get(1), "holder")).isEqualTo("Example Ltd");
    assertThat(print(movement.authorizations().get(1), "expires")).isEqualTo("unknown");
    assertThat(print(movement.authorizations().get(2), "status")).isEqualTo("unknown");
  }
}
