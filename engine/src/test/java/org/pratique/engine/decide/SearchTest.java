package org.pratique.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pratique.engine.condition.Classes;
import org.pratique.engine.condition.SmallLaw;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Posture;
import org.pratique.engine.law.Rule;
import org.pratique.engine.law.source.Sources;
import org.pratique.engine.problem.Place;

/**
 * Facts whose answers are easy to forget when possibilities are tried out: one requirement that
 * hangs on each.
 */
class SearchTest {
  private static final Ask ASK = new Ask("t", "t");

  private static Book book(String condition, Classes classes) {
    Rule rule =
        new Rule(
            "R",
            new Effect.Requires("RS"),
            List.of("R"),
            ASK,
            "",
            false,
            "",
            Place.whole("r"),
            SmallLaw.LAW.parsed(condition),
            false);
    return new Book(
        "one",
        Posture.ENFORCED,
        LocalDate.of(2026, 6, 15),
        ASK,
        "hash",
        SmallLaw.VOCABULARY,
        classes,
        List.of(rule),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        Sources.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "any a in authorizations: a.expires >= movement.date | authorizations: [{kind: program}] | authorizations.0.expires",
        "any i in items: i.tpp >= 4800 TPP | items: [{quantity: 1, parameters: {form: ic}}, {quantity: 1, parameters: {tpp: 1}}] | items.0.parameters.tpp",
        "any i in items: i.tpp = 4800 TPP | items: [{quantity: 1, product: , eccn: EAR99}, {quantity: 1, parameters: {tpp: 1}}] | items.0.parameters.tpp",
        "item.eccn in {3A090.a} | items: [{quantity: 1, eccn: 3A090}] | items.0.eccn",
        "item.eccn in {4A003.z.1} and not item.eccn in {4A003.z.1.a} | items: [{quantity: 1, eccn: 4A003}] | items.0.eccn",
        "item.relatesTo in advanced | {} | items.0.relatesTo",
        "ultimateConsignee.militaryTies includes CN and ultimateConsignee.militaryTies includes RU | {} | parties.ultimateConsignee.ties",
        "ultimateConsignee.militaryTies includes CN and not ultimateConsignee.militaryTies in D:5 | {} | parties.ultimateConsignee.ties",
        "ultimateConsignee.listedIn(designers) | {} | parties.ultimateConsignee.name",
        "ultimateConsignee.listedIn(cloud.companies) | {} | parties.ultimateConsignee.name",
        "ultimateConsignee.listedIn(cloud.companies) | parties: {ultimateConsignee: {name: Sample, ultimateParent: {headquarters: US}}} | parties.ultimateConsignee.ultimateParent.name",
        "ultimateConsignee.listedIn(groups) | parties: {ultimateConsignee: {name: Sample}} | parties.ultimateConsignee.ultimateParent.name",
        "exporter.name = ultimateConsignee.name | parties: {exporter: {name: Sample}} | parties.ultimateConsignee.name",
        "site.country = ultimateConsignee.country | parties: {ultimateConsignee: {country: SG}} | site.country",
        "ultimateConsignee.sameFamilyAs(exporter) | {} | parties.ultimateConsignee.sameFamily",
        "any u in endUsers: u.sameFamilyAs(ultimateConsignee) | parties: {ultimateConsignee: {ultimateParent: {name: Sample}}} | parties.endUser.ultimateParent.name",
        "ledger.aiaTpp + ledger.lppTppThisYear <= 10 TPP and ledger.aiaTpp >= 5 TPP + ledger.lppTppThisYear | {} | ledger.aiaTpp",
        "ledger.aiaTpp >= 5 TPP and ledger.aiaTpp < 5.5 TPP | {} | ledger.aiaTpp"
      })
  void anAnswerThatMattersIsAsked(String condition, String facts, String asked) {
    Determination determination =
        new Determiner(book(condition, Classes.NONE)).determine(SmallLaw.movement(facts));

    assertThat(determination.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(determination.possible())
        .containsExactly(Outcome.NO_LICENSE_REQUIRED, Outcome.LICENSE_REQUIRED);
    assertThat(determination.questions().stream().map(Determination.Question::fact))
        .contains(asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "endUse.purpose = operate or not endUse.purpose = operate | LICENSE_REQUIRED",
        "site.country in D:5 and site.country in A:5 | NO_LICENSE_REQUIRED",
        "site.country in D:5 and not site.country in D5OrMacau | NO_LICENSE_REQUIRED",
        "ledger.aiaTpp > 5 TPP and ledger.aiaTpp < 5 TPP | NO_LICENSE_REQUIRED",
        "ledger.aiaTpp < 0 TPP | NO_LICENSE_REQUIRED",
        "ultimateConsignee.headquarters = CN and ultimateConsignee.headquarters = RU | NO_LICENSE_REQUIRED",
        "item.relatesTo in {3A090.a} and not item.relatesTo in {3A090} | NO_LICENSE_REQUIRED"
      })
  void whatEveryAnswerLeadsToIsDecided(String condition, Outcome outcome) {
    Determiner determiner = new Determiner(book(condition, Classes.NONE));

    assertThat(determiner.determine(SmallLaw.movement("{}")).outcome()).isEqualTo(outcome);
    assertThat(determiner.outcome(SmallLaw.movement("{}"))).isEqualTo(outcome);
  }

  @Test
  void aClassificationRuleLeavesTheVariablesOfOthersAlone() {
    Classes classes =
        new Classes(
            List.of(
                new Classes.Entry(
                    "3A090.a", "c", SmallLaw.LAW.parsed("any p in {endUser}: p.country = GB"))));
    Book book =
        book(
            "any p in {ultimateConsignee}: (item.eccn in {3A090.a} and p.headquarters = CN)",
            classes);

    Determination determination =
        new Determiner(book)
            .determine(
                SmallLaw.movement(
                    "parties: {ultimateConsignee: {headquarters: CN}, endUser: {country: GB, headquarters: GB}}"));

    assertThat(determination.outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
    assertThat(determination.because().stream().map(Determination.Because::fact))
        .contains("parties.ultimateConsignee.headquarters", "parties.endUser.country");
  }

  @Test
  void partiesNobodyHasNamedKeepAnOutcomeOpen() {
    Determination determination =
        new Determiner(book("any p in {purchaser}: p.headquarters in D:5", Classes.NONE))
            .determine(SmallLaw.movement("partiesComplete: false"));

    assertThat(determination.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(determination.questions().stream().map(Determination.Question::fact))
        .containsExactly("partiesComplete");
  }
}
