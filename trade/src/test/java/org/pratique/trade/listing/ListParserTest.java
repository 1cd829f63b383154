package org.pratique.trade.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pratique.engine.movement.text.Csv;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.listing.source.Fields;
import org.pratique.trade.listing.source.ListFormat;
import org.pratique.trade.listing.source.ListParser;

/** Rows are those of the published lists, works of the United States Government. */
class ListParserTest {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

  private final Problems problems = new Problems();

  private List<ListEntry> read(ListFormat format, String list, String header, String... rows) {
    ListParser parser = new ListParser(list, problems);
    List<String> columns = Csv.fields(header);
    assertThat(ListFormat.of(columns)).contains(format);
    for (int i = 0; i < rows.length; i++) {
      Place place = new Place("list.csv", i + 2, 0);
      parser.row(format, Fields.of(columns, Csv.fields(rows[i])), place);
    }
    return parser.entries();
  }

  private List<ListEntry> supplement(String text) {
    return read(
        ListFormat.SUPPLEMENT,
        "UVL",
        "row,country_heading,name,parent_heading,aliases_addresses_text,fr_citation,entry_text",
        "1,CANADA,Services GP Tek,,\"%s\",\"83 FR 22844, May 17, 2018.\",x".formatted(text));
  }

  @Test
  void aliasesAtTheFrontOfAddressesAreCutOffAndFlagged() {
    ListEntry entry =
        supplement(
                "a.k.a. Voyage Technology (HK) Co., Ltd., a.k.a. Xuan Qi Technology Co. Ltd, Room"
                    + " 17, 7/F, Hong Kong; and 15B, 15/F, Hong Kong")
            .getFirst();

    assertThat(entry.party().aliases())
        .containsExactly("Voyage Technology (HK) Co., Ltd.", "Xuan Qi Technology Co. Ltd");
    assertThat(entry.party().addresses())
        .containsExactly("Room 17, 7/F, Hong Kong", "15B, 15/F, Hong Kong");
    assertThat(entry.flags()).hasSize(1);
  }

  @Test
  void aliasesInAListOfDashesAreReadWithoutDoubt() {
    ListEntry entry =
        supplement(
                "a.k.a., the following one alias: / —7103 Factory /  / 7103 Factory No 6 Academy,"
                    + " Xian, China.")
            .getFirst();

    assertThat(entry.party().aliases()).containsExactly("7103 Factory");
    assertThat(entry.party().addresses())
        .containsExactly("7103 Factory No 6 Academy, Xian, China.");
    assertThat(entry.flags()).isEmpty();
  }

  private static final String ENTITY_LIST =
      "row,row_kind,country_heading,name,aliases,addresses,footnotes,license_requirement,license_policy,fr_citations,name_method";

  @Test
  void aRowOfTheEntityListIsReadWholeAndGoesOnInTheNext() {
    List<ListEntry> entries =
        read(
            ListFormat.ENTITY_LIST,
            "EL",
            ENTITY_LIST,
            "172,address,CHINA,Address 01,,\"Unit D, 16/F, Hong Kong\",,For items,Presumption of"
                + " denial,,csl-prefix",
            "381,entity,CHINA,Second Academy,CASIC Second Academy,,1 2,\"Items, see §§ 734.9(e)1"
                + " and 744.11 of the EAR2\",Denial,\"66 FR 24266, 5/14/01\",csl-prefix",
            "382,continuation,CHINA,,201 Institute | 203 Institute,50 Yongding Road,,,,,none");

    assertThat(problems.list()).isEmpty();
    assertThat(entries).hasSize(2);
    assertThat(entries.getFirst().party().name()).isEqualTo("Unit D, 16/F, Hong Kong");
    ListEntry academy = entries.getLast();
    assertThat(academy.party().aliases())
        .containsExactly("CASIC Second Academy", "201 Institute", "203 Institute");
    assertThat(academy.party().footnotes()).containsExactly("1", "2");
    assertThat(academy.citations()).containsExactly("66 FR 24266, 5/14/01");
    assertThat(academy.flags()).hasSize(1);
  }

  @Test
  void paragraphsOfSectionsAreNoFootnotes() {
    ListEntry entry =
        read(
                ListFormat.ENTITY_LIST,
                "EL",
                ENTITY_LIST,
                "1,entity,RUSSIA,Aurora,,,,\"See §§ 744.2(d), 744.3(d), and 744.4(d) and"
                    + " 746.8(a)(3)\",Denial,,csl-prefix")
            .getFirst();

    assertThat(entry.party().footnotes()).isEmpty();
    assertThat(entry.flags()).isEmpty();
  }

  private List<ListEntry> denied(String... rows) {
    return read(
        ListFormat.DENIED_PERSONS,
        "DPL",
        "Name,Street_Address,City,State,Country,Postal_Code,Effective_Date,Expiration_Date,Standard_Order,Last_Update,Action,FR_Citation",
        rows);
  }

  @Test
  void rowsWithTheSameWordsAreOneEntryAndOthersAreNot() {
    String row =
        "=I. ASH,%s,SEAGOVILLE,TX,US,75159,06/19/2003,06/29/2056,Y,2007-01-31,X,68 F.R. 38290";

    List<ListEntry> entries =
        denied(
            row.formatted("1 ROAD"),
            row.formatted("1 ROAD"),
            row.formatted("2 ROAD"),
            ",,,,,,,,,,,");

    assertThat(entries).extracting(e -> e.party().name()).containsExactly("=I. ASH", "=I. ASH");
    assertThat(entries).extracting(ListEntry::id).doesNotHaveDuplicates();
    assertThat(problems.list()).extracting(Problem::message).containsExactly("the row has no name");
  }

  @Test
  void idsStayWhenRowsMoveAndVersionsWhenWordsDo() {
    String one = "A,1 ROAD,X,TX,US,1,06/19/2003,06/29/2056,Y,,,68 F.R. 38290";
    String other = "B,1 ROAD,X,TX,US,1,06/19/2003,06/29/2056,Y,,,68 F.R. 1";

    List<ListEntry> before = denied(one, other);
    List<ListEntry> after = denied(other.replace("F.R. 1", "F.R. 2"), one);
    SnapshotDelta delta = SnapshotDelta.between(before, after);

    assertThat(delta.added()).isEmpty();
    assertThat(delta.removed()).isEmpty();
    assertThat(delta.changed()).hasSize(1);
    assertThat(delta.changed().getFirst().fields())
        .containsExactly(
            new SnapshotDelta.Field("citations", List.of("68 F.R. 1"), List.of("68 F.R. 2")));
  }

  private List<ListEntry> consolidated(String name, String requirement) {
    return read(
        ListFormat.CSL,
        "CSL",
        "name,source,license_requirement,source_list_url",
        "\"%s\",Entity List (EL) - BIS,\"%s\",x".formatted(name, requirement));
  }

  @Test
  void footnotesThatAFileHasNoColumnForAreUnknownAndNotNone() {
    ListEntry none = consolidated("Aurora", "All items").getFirst();
    ListEntry three =
        consolidated("Aurora", "See §734.9(g), 3 §746.8(a)(3), and §744.21(b)").getFirst();

    assertThat(Listing.of(none).footnotes()).isEmpty();
    assertThat(Listing.of(three).footnotes()).contains(List.of("3"));
    assertThat(Listing.of(List.of(none, three)))
        .singleElement()
        .extracting(Listing::footnotes)
        .isEqualTo(Optional.of(List.of("3")));
  }

  @Test
  void aFallOfOneInFiveIsWithinReasonAndMoreIsNot() {
    assertThat(Plausibility.doubts(Map.of("EL", 100), Map.of("EL", 80))).isEmpty();
    assertThat(Plausibility.doubts(Map.of("EL", 100), Map.of("EL", 79))).hasSize(1);
    assertThat(Plausibility.doubts(Map.of(), Map.of("EL", 1))).isEmpty();
  }

  @Test
  void theNewestDecisionInForceCountsAndAWithdrawnOneDoesNot() {
    ListEntry entry = consolidated("Aurora", "All items").getFirst();
    Subject subject = Subject.named("Aurora Borealis");
    Decision decision =
        Decision.of(
            Decision.Scope.NAME,
            subject,
            "CSL",
            entry,
            new Decision.Signed("J", "R", DAY),
            DAY.plusDays(9));

    assertThat(standing(List.of(decision), List.of(), DAY, "AURORA  borealis", entry))
        .contains(Decisions.Standing.IN_FORCE);
    assertThat(standing(List.of(decision), List.of(), DAY.plusDays(10), "Aurora Borealis", entry))
        .contains(Decisions.Standing.EXPIRED);
    assertThat(standing(List.of(decision), List.of(), DAY.minusDays(1), "Aurora Borealis", entry))
        .contains(Decisions.Standing.NOT_YET);
    assertThat(standing(List.of(decision), List.of(), DAY, "Aurora", entry)).isEmpty();
    ListEntry amended = consolidated("Aurora", "Some items").getFirst();
    assertThat(standing(List.of(decision), List.of(), DAY, "Aurora Borealis", amended))
        .contains(Decisions.Standing.ENTRY_CHANGED);
    Decisions.Withdrawal withdrawal =
        new Decisions.Withdrawal(decision.id(), new Decision.Signed("K", "R", DAY.plusDays(2)));
    assertThat(
            standing(
                List.of(decision), List.of(withdrawal), DAY.plusDays(1), "Aurora Borealis", entry))
        .contains(Decisions.Standing.IN_FORCE);
    assertThat(
            standing(
                List.of(decision), List.of(withdrawal), DAY.plusDays(2), "Aurora Borealis", entry))
        .contains(Decisions.Standing.WITHDRAWN);
  }

  private static Optional<Decisions.Standing> standing(
      List<Decision> decisions,
      List<Decisions.Withdrawal> withdrawals,
      LocalDate day,
      String name,
      ListEntry entry) {
    return new Decisions(decisions, withdrawals, day)
        .about(Subject.named(name), "CSL", entry)
        .map(Decisions.Ruling::standing);
  }
}
