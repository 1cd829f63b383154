package org.pratique.trade.ownership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Parents;
import org.pratique.trade.ownership.Party;
import org.pratique.trade.ownership.Read;
import org.pratique.trade.ownership.Share;
import org.pratique.trade.ownership.Stake;

/** Real files of each source; and files that are broken. */
class SourcesTest {
  /** The standard's own examples, when they are at hand; they are not ours to ship. */
  private static final Path EXAMPLES = Path.of("../../shared/data/ownership/bods/examples");

  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  private final Problems problems = new Problems();

  private Read gleif(String file) throws IOException {
    try (InputStream in = SourcesTest.class.getResourceAsStream("/gleif/" + file)) {
      return GleifReader.read(Objects.requireNonNull(in), file, problems);
    }
  }

  @Test
  void gleifPartiesHaveHeadquarters() throws IOException {
    Read read = gleif("lei-data.xml");
    assertThat(problems.list()).isEmpty();
    assertThat(read.parties())
        .anyMatch(p ->
            p.id().equals("lei:001GPB6A9XPE8XJICC14")
                && p.kind() == Party.Kind.ARRANGEMENT
                && p.headquarters().orElse("").equals("US"));
  }

  @Test
  void gleifRelationshipsAreStakes() throws IOException {
    Read read = gleif("rr-updates-data2-new.xml");
    assertThat(problems.list()).isEmpty();
    assertThat(read.stakes().stream().filter(s -> s.tie() == Stake.Tie.OWNS_AND_CONTROLS))
        .hasSize(3);
    assertThat(read.stakes().stream().filter(s -> s.tie() == Stake.Tie.ULTIMATE)).hasSize(2);
    assertThat(read.stakes()).anyMatch(s -> s.share().equals(Share.exact(100)));
    assertThat(read.stakes()).allMatch(s -> s.source().startsWith("GLEIF Level 2"));
  }

  @Test
  void gleifExceptionsSayThatNobodyIsAbove() throws IOException {
    Read read = gleif("repex-data.xml");
    assertThat(read.topmost()).contains("lei:001GPB6A9XPE8XJICC14");
    Graph graph = new Graph(List.of(read), List.of());
    assertThat(new Parents(graph, DAY).ultimate("lei:001GPB6A9XPE8XJICC14").settled()).isTrue();
  }

  @Test
  void gleifRecordsSayWhereTheyAreAndWhy() throws IOException {
    Read lei = gleif("lei-data.xml");
    assertThat(lei.parties().getFirst().origin().text()).contains("lei-data.xml line");
    assertThat(lei.parties()).anyMatch(p -> p.origin().recorded().isPresent());
    assertThat(lei.parties()).anyMatch(p -> !p.aliases().isEmpty());
    assertThat(gleif("repex-data.xml").unreported())
        .anyMatch(one -> one.reason().equals("NO_KNOWN_PERSON"))
        .allMatch(one -> one.source().contains("repex-data.xml line"));
  }

  /** An accounting period that is over does not end the relationship. */
  @Test
  void theRelationshipsOwnPeriodCounts() {
    String xml =
        """
        <R><RelationshipRecord><Relationship>
        <StartNode><NodeID>A</NodeID></StartNode><EndNode><NodeID>B</NodeID></EndNode>
        <RelationshipType>IS_DIRECTLY_CONSOLIDATED_BY</RelationshipType>
        <RelationshipPeriods>
        <RelationshipPeriod><StartDate>2018-01-01</StartDate><EndDate>2018-12-31</EndDate>
        <PeriodType>ACCOUNTING_PERIOD</PeriodType></RelationshipPeriod>
        <RelationshipPeriod><StartDate>2017-05-01</StartDate>
        <PeriodType>RELATIONSHIP_PERIOD</PeriodType></RelationshipPeriod>
        </RelationshipPeriods>
        <RelationshipStatus>ACTIVE</RelationshipStatus></Relationship></RelationshipRecord></R>
        """;
    Read read =
        GleifReader.read(
            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "r.xml", problems);
    assertThat(problems.list()).isEmpty();
    Stake stake = read.stakes().getFirst();
    assertThat(stake.from()).contains(LocalDate.of(2017, 5, 1));
    assertThat(stake.until()).isEmpty();
  }

  @Test
  void bodsExamplesAreRead() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(EXAMPLES), "the standard's examples are not at hand");
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.sorted().toList()) {
        Read read =
            BodsReader.read(Files.readString(file), file.getFileName().toString(), problems);
        assertThat(problems.list()).as(file.toString()).isEmpty();
        assertThat(read.parties()).as(file.toString()).isNotEmpty();
      }
    }
  }

  private static final String COMPANIES =
      """
      [{"recordId": "a", "recordType": "entity", "recordStatus": "new", "statementDate": "2020-01-01",
        "recordDetails": {"entityType": {"type": "registeredEntity"}, "name": "A", "isComponent": false}},
       {"recordId": "b", "recordType": "entity", "recordStatus": "new", "statementDate": "2020-01-01",
        "recordDetails": {"entityType": {"type": "registeredEntity"}, "name": "B", "isComponent": true}},
       {"recordId": "p", "recordType": "person", "recordStatus": "new", "statementDate": "2020-01-01",
        "recordDetails": {"personType": "knownPerson", "names": [{"fullName": "P"}], "isComponent": false}},
      """;

  private static String owns(String id, String owner, String owned, String share, String more) {
    return """
    {"recordId": "%s", "recordType": "relationship", "recordStatus": "new", "statementDate": "2020-01-01",
     "recordDetails": {"subject": "%s", "interestedParty": "%s", %s
       "interests": [{"type": "shareholding", "directOrIndirect": "direct", "startDate": "2020-01-01", "share": %s}]}}\
    """
        .formatted(id, owned, owner, more, share);
  }

  /** The relationship made up of components is left out: shares count once. */
  @Test
  void bodsIndirectOwnershipCountsOnce() {
    String text =
        COMPANIES
            + owns("r1", "p", "b", "{\"exact\": 60}", "")
            + ","
            + owns("r2", "b", "a", "{\"minimum\": 25, \"exclusiveMaximum\": 50}", "")
            + ","
            + owns(
                "r3", "p", "a", "{\"exact\": 30}", "\"componentRecords\": [\"b\", \"r1\", \"r2\"],")
            + "]";
    Read read = BodsReader.read(text, "b.json", problems);
    Graph graph = new Graph(List.of(read), List.of());
    assertThat(problems.list()).isEmpty();
    assertThat(graph.owners("bods:a", DAY).stream().map(Graph.Holding::owner))
        .containsExactly("bods:b");
    assertThat(graph.owners("bods:a", DAY).getFirst().share())
        .isEqualTo(new Share(BigDecimal.valueOf(25), BigDecimal.valueOf(50)));
    assertThat(graph.owners("bods:b", DAY).getFirst().share()).isEqualTo(Share.exact(60));
  }

  /** A record that is closed ends with its statement. */
  @Test
  void bodsClosedRecordsEnd() {
    String text =
        COMPANIES
            + owns("r1", "p", "a", "{\"exact\": 60}", "")
                .replace("\"new\"", "\"closed\"")
                .replace("\"statementDate\": \"2020", "\"statementDate\": \"2023")
            + "]";
    Graph graph = new Graph(List.of(BodsReader.read(text, "b.json", problems)), List.of());
    assertThat(graph.owners("bods:a", LocalDate.of(2022, 12, 31))).hasSize(1);
    assertThat(graph.owners("bods:a", LocalDate.of(2023, 1, 1))).isEmpty();
  }

  private static TableReader.Row row(int line, String... fields) {
    Map<String, String> all = new java.util.LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1]);
    }
    return new TableReader.Row(line, all);
  }

  @Test
  void tablesOfOurOwn() {
    Read read =
        TableReader.read(
            List.of(
                row(
                    2,
                    "owner",
                    "A",
                    "owned",
                    "B",
                    "percent",
                    "38.5",
                    "source",
                    "annual report 2025"),
                row(3, "owner", "C", "owned", "B", "least", "10", "most", "25"),
                row(4, "owner", "D", "owned", "B", "tie", "controls")),
            "t.csv",
            problems);
    assertThat(problems.list()).isEmpty();
    assertThat(read.stakes().stream().map(Stake::share))
        .containsExactly(
            Share.exact(38.5), new Share(BigDecimal.TEN, BigDecimal.valueOf(25)), Share.NONE);
    assertThat(read.stakes().getLast().tie().controls()).isTrue();
  }

  @Test
  void everyWrongRowIsTold() {
    Read read =
        TableReader.read(
            List.of(
                row(2, "owner", "A", "owned", "", "percent", "10"),
                row(3, "owner", "A", "owned", "B", "percent", "101"),
                row(4, "owner", "A", "owned", "B", "least", "60", "most", "40"),
                row(5, "owner", "A", "owned", "B", "tie", "likes"),
                row(6, "owner", "A", "owned", "B", "from", "yesterday"),
                row(7, "owner", "A", "owned", "B", "percent", "10")),
            "t.csv",
            problems);
    assertThat(problems.list()).hasSize(5);
    assertThat(read.stakes()).hasSize(1);
  }

  @Test
  void linkedToIsAnyShare() {
    Read read =
        TableReader.read(
            List.of(
                row(
                    2,
                    "from_uid",
                    "1",
                    "from_name",
                    "X",
                    "from_type",
                    "entity",
                    "to_uid",
                    "2",
                    "to_name",
                    "Y")),
            "ofac.csv",
            problems);
    Graph graph = new Graph(List.of(read), List.of());
    assertThat(graph.owners("ofac:1", DAY).getFirst().share()).isEqualTo(Share.UNKNOWN);
    assertThat(new Parents(graph, DAY).oneFamily("ofac:1", "ofac:2")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenXmlIsToldAndNothingElse(String xml) {
    GleifReader.read(
        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "b.xml", problems);
    assertThat(problems.list()).isNotEmpty();
  }

  static List<String> broken() {
    return List.of(
        "",
        "no XML",
        "<a>",
        "<LEIData><LEIRecord><LEI>1</LEI>",
        "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;\">]><LEIData><LEIRecord><LEI>&y;</LEI></LEIRecord></LEIData>",
        "<LEIRecord>" + "<a>".repeat(1000) + "</LEIRecord>");
  }
}
