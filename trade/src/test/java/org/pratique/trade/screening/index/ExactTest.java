package org.pratique.trade.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Kind;

/** What a list prints is a hit, in whatever crowd of names it stands. */
class ExactTest {
  private static final double BLOCK = 0.9;

  /** Names of forms, titles and words that many others have too. */
  private static final List<String> PRINTED =
      List.of(
          "PJSC TMK",
          "KAMAZ PJSC",
          "OJSC IL",
          "PT ELECTRONIC",
          "S&D Industry Ltd",
          "AL-AQSA",
          "IBRAHIM, Haji",
          "HAJI ABDULLAH",
          "ELIZA II",
          "Limited Company",
          "Nord Star International Trading Company",
          "哈尔滨工业大学");

  private static final List<ListedParty> PARTIES = new ArrayList<>();

  static {
    for (String snapshot : List.of("A", "B", "C")) {
      PRINTED.forEach(name -> party(snapshot, name));
      for (int i = 0; i < 400; i++) {
        String brand = "" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
        party(snapshot, "PJSC T" + brand);
        party(snapshot, "PT ELECTRONIC " + brand + "q");
        party(snapshot, brand + "rum Industry Ltd");
        party(snapshot, "IBRAHIM, Haji " + brand + "ud");
        party(snapshot, "HAJI " + brand + "ab ABDULLAH");
        party(snapshot, "AL-" + brand + "SA");
      }
    }
  }

  private static final Searcher SEARCHER = new Searcher(PartyIndex.of(PARTIES));

  private static void party(String snapshot, String name) {
    List<String> none = List.of();
    String id = snapshot + "-" + PARTIES.size();
    Optional<Kind> kind =
        name.contains("aji") || name.contains("HAJI") ? Optional.of(Kind.PERSON) : Optional.empty();
    PARTIES.add(new ListedParty(id, "EL", name, List.of(), kind, none, none, none, none, "", ""));
  }

  private static List<Hit> hits(String text) {
    return SEARCHER.hits(new Searcher.Query(text, Optional.empty(), party -> true), 0.5);
  }

  private static List<Hit> of(String text, String listed) {
    return hits(text).stream().filter(hit -> hit.party().name().equals(listed)).toList();
  }

  @Test
  void everyPrintedNameIsFoundInEverySnapshot() {
    for (ListedParty party : PARTIES.subList(0, PARTIES.size() / 3)) {
      assertThat(of(party.name(), party.name()))
          .as(party.name())
          .hasSizeGreaterThanOrEqualTo(3)
          .allMatch(hit -> hit.score().value() >= BLOCK);
    }
  }

  @Test
  void caseBlanksAndSignsChangeNothing() {
    for (String name : PRINTED) {
      for (String text :
          List.of(
              name.toLowerCase(Locale.ROOT),
              name.toUpperCase(Locale.ROOT),
              name.replace(" ", ""),
              name.replace(" ", ".  "),
              "\"" + name + "\"")) {
        assertThat(of(text, name))
            .as(text)
            .hasSize(3)
            .allMatch(hit -> hit.score().value() >= BLOCK);
      }
    }
  }

  @Test
  void withoutItsLegalFormOrInAnotherOrderItIsForReviewAtLeast() {
    assertThat(of("TMK", "PJSC TMK")).hasSize(3);
    assertThat(of("Kamaz", "KAMAZ PJSC")).hasSize(3);
    assertThat(of("TMK PJSC", "PJSC TMK")).hasSize(3);
    assertThat(of("Haji Ibrahim", "IBRAHIM, Haji")).hasSize(3);
    assertThat(of("Electronic LLC", "PT ELECTRONIC")).hasSize(3);
    assertThat(of("TMK GmbH", "PJSC TMK")).as("a form of other countries").hasSize(3);
  }

  @Test
  void theHitSaysWhy() {
    assertThat(of("AL-AQSA", "AL-AQSA").getFirst().score().reasons())
        .extracting(reason -> reason.sentence())
        .contains("the list prints this name, to the letter");
  }
}
