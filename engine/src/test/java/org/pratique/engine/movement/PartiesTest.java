package org.pratique.engine.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pratique.engine.movement.Desk.fact;
import static org.pratique.engine.movement.Desk.inputPaths;
import static org.pratique.engine.movement.Desk.noteIds;
import static org.pratique.engine.movement.Desk.print;
import static org.pratique.engine.movement.Desk.source;
import static org.pratique.engine.movement.Desk.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;

class PartiesTest {
  @Test
  void exporterConsigneeAndEndUserAlwaysExist() {
    Movement movement = with("");

    assertThat(movement.roles().keySet())
        .containsExactly("exporter", "ultimateConsignee", "endUser");
    Entity endUser = movement.party("endUser");
    assertThat(fact(endUser, "headquarters")).isEqualTo(Value.UNKNOWN);
    assertThat(endUser.ultimateParent()).isNotNull();
    assertThat(endUser.ultimateParent().path()).isEqualTo("parties.endUser.ultimateParent");
    assertThat(endUser.ultimateParent().ultimateParent()).isNull();
  }

  @Test
  void aRoleNotListedDoesNotExistAndAListedOneDoes() {
    assertThat(with("").role("purchaser")).isEmpty();
    assertThat(with("parties: {purchaser: }").role("purchaser")).hasSize(1);
    assertThat(with("parties: {purchaser: []}").role("purchaser")).isEmpty();
  }

  @Test
  void anEmptyListOfEndUsersIsNone() {
    Movement movement = with("parties: {endUser: []}");

    assertThat(movement.roles()).containsKey("endUser");
    assertThat(movement.role("endUser")).isEmpty();
  }

  @Test
  void sameSharesTheParty() {
    Movement movement =
        with(
            "parties: {purchaser: {same: endUser}, endUser: {same: ultimateConsignee}, ultimateConsignee: {headquarters: MY}}");

    assertThat(movement.party("endUser")).isSameAs(movement.party("ultimateConsignee"));
    assertThat(movement.party("purchaser")).isSameAs(movement.party("ultimateConsignee"));
    assertThat(movement.party("endUser").path()).isEqualTo("parties.ultimateConsignee");
    assertThat(inputPaths(movement))
        .contains("parties.ultimateConsignee.headquarters")
        .doesNotContain("parties.endUser.same");
  }

  @Test
  void sameMayNameAPartyThatAlwaysExists() {
    Movement movement = with("parties: {endUser: {same: ultimateConsignee}}");

    assertThat(movement.party("endUser")).isSameAs(movement.party("ultimateConsignee"));
  }

  @Test
  void aFamilyWithTwoUltimateParentsIsSaid() {
    String parties =
        "parties: {exporter: {ultimateParent: {name: A Inc.}}, ultimateConsignee: {sameFamily: %s, ultimateParent: {name: %s}}}";

    assertThat(Desk.noteIds(with(parties.formatted("true", "Shenzhen Holding"))))
        .containsExactly("family-contradicts-parents");
    assertThat(Desk.noteIds(with(parties.formatted("true", "A Inc")))).isEmpty();
    assertThat(Desk.noteIds(with(parties.formatted("false", "Shenzhen Holding")))).isEmpty();
  }

  @Test
  void endUsersMayBeSeveral() {
    Movement movement =
        with(
            "parties: {endUser: [{name: A, headquarters: BR}, {same: ultimateConsignee}, {same: ultimateConsignee}]}");

    assertThat(movement.role("endUser"))
        .extracting(Entity::path)
        .containsExactly("parties.endUser.0", "parties.ultimateConsignee");
    assertThat(inputPaths(movement)).contains("parties.endUser.0.headquarters");
  }

  @Test
  void theUltimateParentMayBeAnotherRole() {
    Movement movement =
        with(
            "parties: {exporter: {name: Example Inc., headquarters: US, ultimateParent: {name: EXAMPLE Inc}}, ultimateConsignee: {ultimateParent: {same: exporter}}}");

    assertThat(movement.party("ultimateConsignee").ultimateParent())
        .isSameAs(movement.party("exporter"));
  }

  @Test
  void aPartyMayBeItsOwnUltimateParent() {
    Movement movement =
        with("parties: {exporter: {headquarters: US, ultimateParent: {same: exporter}}}");

    assertThat(movement.party("exporter").ultimateParent()).isSameAs(movement.party("exporter"));
    assertThat(movement.copy().entities()).hasSameSizeAs(movement.entities());
  }

  @Test
  void parentsThatPointAtEachOtherAreRefused() {
    assertThat(
            Desk.problems(
                Desk.BASE
                    + "items: [{quantity: 1}]\nparties: {exporter: {ultimateParent: {same: endUser}}, endUser: {ultimateParent: {same: exporter}}}"))
        .hasSize(2)
        .allMatch(p -> p.message().contains("has an ultimate parent of its own"));
  }

  @Test
  void theSitesOwnerIsARoleOrSomebodyElseOrUnknown() {
    Movement movement =
        with(
            "site: {owner: ultimateConsignee, operator: {name: Example Facilities, headquarters: SG}}");
    Movement unstated = with("");

    assertThat(movement.site().owner()).isSameAs(movement.party("ultimateConsignee"));
    assertThat(movement.site().operator()).isNotNull();
    assertThat(print(movement.site().operator(), "headquarters")).isEqualTo("SG");
    assertThat(inputPaths(movement))
        .contains("site.operator.headquarters")
        .doesNotContain("site.owner");
    assertThat(unstated.site().owner()).isNotNull();
    assertThat(unstated.site().owner().path()).isEqualTo("site.owner");
  }

  @Test
  void tiesAreTheCountriesTheyNameOrUnknown() {
    Movement movement =
        with(
            "parties: {endUser: {ties: [{country: GB, kind: military}]}, exporter: {ties: [{kind: military}]}}");

    assertThat(print(movement.party("endUser"), "militaryTies")).isEqualTo("GB");
    assertThat(fact(movement.party("exporter"), "militaryTies")).isEqualTo(Value.UNKNOWN);
  }

  @Test
  void sameFamilyIsRecordedAsDeclared() {
    Movement movement = with("parties: {endUser: {sameFamily: true}}");

    assertThat(source(movement.party("endUser"), "sameFamily").kind())
        .isEqualTo(Source.Kind.DECLARATION);
  }

  @Test
  void entriesOfListsAreCodesFootnotesAndARequirement() {
    Entity user =
        with("parties: {endUser: {listed: [{list: EL, entry: X, footnotes: [4, 1], requirement: all items}, MEU]}}")
            .party("endUser");

    assertThat(print(user, "lists")).isEqualTo("EL, MEU");
    assertThat(print(user, "footnotes")).isEqualTo("4, 1");
    assertThat(print(user, "entityListRequirement")).isEqualTo("all items");
    assertThat(source(user, "footnotes").paths()).containsExactly("parties.endUser.listed");
  }

  @Test
  void aPartyOnNoListHasNoFootnotesAndWhatAnEntryDoesNotSayIsOpen() {
    Entity none = with("parties: {endUser: {listed: []}}").party("endUser");
    Entity bare = with("parties: {endUser: {listed: [EL]}}").party("endUser");

    assertThat(fact(none, "lists")).isEqualTo(Value.Many.NONE);
    assertThat(fact(none, "footnotes")).isEqualTo(Value.Many.NONE);
    assertThat(fact(bare, "footnotes")).isEqualTo(Value.UNKNOWN);
    assertThat(fact(with("").party("endUser"), "lists")).isEqualTo(Value.UNKNOWN);
  }

  @Test
  void whoReceivesTheItemsIsWhereTheyGoUnlessStatedOtherwise() {
    String to =
        "region: none\nparties: {ultimateConsignee: {country: MY}, "
            + "endUser: {country: MY, region: crimea}, purchaser: {country: MY}}";

    Movement movement = with(to);

    assertThat(print(movement.party("ultimateConsignee"), "region")).isEqualTo("none");
    assertThat(source(movement.party("ultimateConsignee"), "region").paths())
        .containsExactly("region");
    assertThat(print(movement.party("endUser"), "region")).isEqualTo("crimea");
    assertThat(fact(movement.party("purchaser"), "region")).isEqualTo(Value.UNKNOWN);
    assertThat(fact(with(to.replace("{country: MY}", "{}")).party("ultimateConsignee"), "region"))
        .isEqualTo(Value.UNKNOWN);
  }

  @Test
  void ownersOfMoreThanTheWholeAreFlagged() {
    String owners = "parties: {endUser: {owners: [{percent: 60}, {percent: %s}]}}";

    assertThat(noteIds(with(owners.formatted(60)))).contains("owners-above-100-percent");
    assertThat(noteIds(with(owners.formatted(40)))).isEmpty();
  }

  /** Listed owners together from 50 percent on; the vocabulary says which lists count. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                                                                            | no
          [{percent: 50, listed: [EL]}]                                                 | yes
          [{percent: 49.9, listed: [EL]}, {percent: 50.1, listed: []}]                  | no
          [{percent: 49.9, listed: [EL]}]                                               | unknown
          [{percent: 30, listed: [EL]}, {percent: 25, listed: [MEU]}]                   | yes
          [{percent: 60, listed: [UVL]}]                                                | no
          [{percent: 60}]                                                               | unknown
          [{listed: [EL]}, {percent: 60, listed: []}]                                   | no
          [{listed: [EL]}, {percent: 40, listed: []}]                                   | unknown
          none                                                                          | no
          """)
  void sharesOfListedOwnersAreAddedUp(String owners, String owned) {
    Entity user = with("parties: {endUser: {owners: " + owners + "}}").party("endUser");

    assertThat(print(user, "ownedByListed")).isEqualTo(owned);
  }

  @Test
  void listsAndOwnersThatCannotBeReadAreToldAtTheirPlace() {
    assertThat(
            Desk.problems(
                Desk.BASE
                    + """
                    items: [{quantity: 1}]
                    parties:
                      endUser:
                        listed: [{list: ELL}, {entry: X}, {list: EL, footnote: 4}]
                        owners: [{percent: 101}, X]
                    """))
        .extracting(p -> p.place().line())
        .containsExactly(8, 8, 8, 9, 9);
  }
}
