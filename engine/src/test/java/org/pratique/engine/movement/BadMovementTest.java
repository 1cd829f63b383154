package org.pratique.engine.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pratique.engine.problem.Problem;

/** What is refused, where, and in which words. */
class BadMovementTest {
  private static final String ITEM = "date: 2026-06-15\nitems:\n  - ";

  /** A text, the place of its one problem, its code, and part of its message. */
  record Bad(String text, String place, Problem.Code code, String message) {}

  private static Bad bad(String text, String place, Problem.Code code, String message) {
    return new Bad(text, place, code, message);
  }

  private static Bad item(String line, String place, Problem.Code code, String message) {
    return new Bad(ITEM + line, place, code, message);
  }

  private static Bad line(String line, String place, Problem.Code code, String message) {
    return new Bad("date: 2026-06-15\nitems: [{quantity: 1}]\n" + line, place, code, message);
  }

  static List<Bad> documents() {
    return List.of(
        bad("", "m.yaml", Problem.Code.MISSING, "the file is empty"),
        bad(
            "- a",
            "m.yaml:1:1",
            Problem.Code.WRONG_TYPE,
            "a movement is a mapping with `date`, `items` and so on; this is a list"),
        bad("a: [", "m.yaml:1:5", Problem.Code.SYNTAX, "this is not YAML"),
        bad(
            "date: 2026-06-15\n",
            "m.yaml:1:1",
            Problem.Code.MISSING,
            "the movement has no `items`; list what moves, such as `- product: …`"),
        bad("date: 2026-06-15\nitems: []", "m.yaml:2:8", Problem.Code.MISSING, "`items` is empty"),
        bad(
            "date: 2026-06-15\nitems: NVIDIA B300",
            "m.yaml:2:8",
            Problem.Code.WRONG_TYPE,
            "`items` is a single value; write a list, each item after a `-`"),
        bad(
            "items: [{quantity: 1}]",
            "m.yaml:1:1",
            Problem.Code.MISSING,
            "the movement has no `date`; add the day it takes place, such as `date: 2026-06-15`"),
        bad(
            "date:\nitems: [{quantity: 1}]",
            "m.yaml:1:6",
            Problem.Code.MISSING,
            "the movement has no `date`"),
        bad(
            "date: 2026-02-30\nitems: [{quantity: 1}]",
            "m.yaml:1:7",
            Problem.Code.OUT_OF_RANGE,
            "there is no `2026-02-30`; February 2026 has 28 days"),
        bad(
            "date: 2026-13-01\nitems: [{quantity: 1}]",
            "m.yaml:1:7",
            Problem.Code.OUT_OF_RANGE,
            "a year has months 01 to 12"),
        bad(
            "date: 15.06.2026\nitems: [{quantity: 1}]",
            "m.yaml:1:7",
            Problem.Code.WRONG_TYPE,
            "write the date as year-month-day, such as `2026-06-15`"),
        bad(
            "date: [2026-06-15]\nitems: [{quantity: 1}]",
            "m.yaml:1:7",
            Problem.Code.WRONG_TYPE,
            "`date` is a list; write a date such as `2026-06-15`"),
        bad(
            "date: 2023-11-16\nitems: [{quantity: 1}]",
            "m.yaml:1:7",
            Problem.Code.BEFORE_LAW,
            "`2023-11-16` is before the earliest law at hand, which is of 2023-11-17"),
        line("to: MY\nto: SG", "m.yaml:4:1", Problem.Code.DUPLICATE, "`to` is given twice"),
        line(
            "too: MY",
            "m.yaml:3:1",
            Problem.Code.UNKNOWN_KEY,
            "`too` is no key of a movement; did you mean `to`?"),
        line(
            "destination: MY",
            "m.yaml:3:1",
            Problem.Code.UNKNOWN_KEY,
            "; allowed: `kind`, `from`, `to`, `via`"),
        line(
            "id: " + "x".repeat(201),
            "m.yaml:3:5",
            Problem.Code.TOO_LARGE,
            "`id` has more than 200 characters"),
        line("&a to: MY", "m.yaml:3:1", Problem.Code.SYNTAX, "YAML anchors and aliases"),
        line(
            "partiesComplete: perhaps",
            "m.yaml:3:18",
            Problem.Code.WRONG_TYPE,
            "`partiesComplete` is `perhaps`; write `true` or `false`"));
  }

  static List<Bad> values() {
    return List.of(
        line(
            "kind: exprot",
            "m.yaml:3:7",
            Problem.Code.UNKNOWN_NAME,
            "`exprot` is no value of `kind`; did you mean `export`?"),
        line(
            "endUse: {purpose: train}",
            "m.yaml:3:19",
            Problem.Code.UNKNOWN_NAME,
            "allowed: `operate`, `develop`, `produce`, `store-for-export`"),
        line(
            "to: XX",
            "m.yaml:3:5",
            Problem.Code.UNKNOWN_NAME,
            "`XX` is no country code; write the two-letter code of ISO 3166-1"),
        line(
            "to: Malaysia",
            "m.yaml:3:5",
            Problem.Code.UNKNOWN_NAME,
            "`Malaysia` is no country code; write the code `MY`"),
        line("to: 马来西亚", "m.yaml:3:5", Problem.Code.UNKNOWN_NAME, "write the code `MY`"),
        line("to: Malaisia", "m.yaml:3:5", Problem.Code.UNKNOWN_NAME, "write the code `MY`"),
        line("to: Nigera", "m.yaml:3:5", Problem.Code.UNKNOWN_NAME, "write the code, `NE` or `NG`"),
        line(
            "to: my",
            "m.yaml:3:5",
            Problem.Code.UNKNOWN_NAME,
            "`my` is no country code; write the code `MY`"),
        line("to: USA", "m.yaml:3:5", Problem.Code.UNKNOWN_NAME, "write the code `US`"),
        line(
            "to: unknown",
            "m.yaml:3:5",
            Problem.Code.WRONG_TYPE,
            "leave `to` out when it is not known"),
        line(
            "to: [MY]",
            "m.yaml:3:5",
            Problem.Code.WRONG_TYPE,
            "`to` is a list; write a country code such as `MY`"),
        line(
            "via: {a: b}",
            "m.yaml:3:6",
            Problem.Code.WRONG_TYPE,
            "`via` is a mapping; write a list of country codes such as `[SG, MY]`"),
        line(
            "via: [SG, [MY]]",
            "m.yaml:3:11",
            Problem.Code.WRONG_TYPE,
            "a member of `via` is empty or no single value"),
        line(
            "via: [SG, null]",
            "m.yaml:3:11",
            Problem.Code.WRONG_TYPE,
            "a member of `via` is empty or no single value"),
        line(
            "assurances: [secrecy]",
            "m.yaml:3:14",
            Problem.Code.UNKNOWN_NAME,
            "`secrecy` is no value of `assurances`"),
        line(
            "declares: [no-red-flag]",
            "m.yaml:3:12",
            Problem.Code.UNKNOWN_NAME,
            "`no-red-flag` is no declaration; did you mean `no-red-flags`?"),
        line(
            "site: Johor",
            "m.yaml:3:7",
            Problem.Code.WRONG_TYPE,
            "`site` is a single value; write a mapping"),
        line(
            "ledger: {lppTppThisYear: -1}",
            "m.yaml:3:26",
            Problem.Code.OUT_OF_RANGE,
            "`ledger.lppTppThisYear` is `-1`; write a number from 0 to 1,000,000,000,000,000"),
        line(
            "ledger: {lppTpp: 1}",
            "m.yaml:3:10",
            Problem.Code.UNKNOWN_KEY,
            "`lppTpp` is no key of `ledger`"),
        line(
            "authorizations: {kind: license}",
            "m.yaml:3:17",
            Problem.Code.WRONG_TYPE,
            "`authorizations` is a mapping; write a list"),
        line(
            "authorizations: [license]",
            "m.yaml:3:18",
            Problem.Code.WRONG_TYPE,
            "`authorizations.0` is a single value; write an authorization such as"),
        line(
            "authorizations: [{kind: licence}]",
            "m.yaml:3:25",
            Problem.Code.UNKNOWN_NAME,
            "did you mean `license`?"),
        line(
            "authorizations: [{holder: purchaser}]",
            "m.yaml:3:27",
            Problem.Code.NO_TARGET,
            "the movement lists no `purchaser`; list it under `parties`, or name one of"),
        line(
            "authorizations: [{expires: soon}]",
            "m.yaml:3:28",
            Problem.Code.WRONG_TYPE,
            "`authorizations.0.expires` is `soon`"));
  }

  static List<Bad> items() {
    return List.of(
        item(
            "NVIDIA B300",
            "m.yaml:3:5",
            Problem.Code.WRONG_TYPE,
            "`items.0` is a single value; write an item such as `product: …` with `quantity: …`"),
        item(
            "quantiy: 5",
            "m.yaml:3:5",
            Problem.Code.UNKNOWN_KEY,
            "`quantiy` is no key of an item; did you mean `quantity`?"),
        item(
            "quantity: 0",
            "m.yaml:3:15",
            Problem.Code.OUT_OF_RANGE,
            "`items.0.quantity` is `0`; write a whole number from 1 to 1,000,000,000"),
        item(
            "quantity: -5",
            "m.yaml:3:15",
            Problem.Code.OUT_OF_RANGE,
            "is `-5`; write a whole number"),
        item(
            "quantity: 1.5",
            "m.yaml:3:15",
            Problem.Code.OUT_OF_RANGE,
            "is `1.5`; write a whole number"),
        item(
            "quantity: 1_000_000_001",
            "m.yaml:3:15",
            Problem.Code.OUT_OF_RANGE,
            "write a whole number from 1 to 1,000,000,000"),
        item(
            "quantity: many",
            "m.yaml:3:15",
            Problem.Code.WRONG_TYPE,
            "`items.0.quantity`: `many` is not a number"),
        item("quantity: 2,000", "m.yaml:3:15", Problem.Code.WRONG_TYPE, "`2,000` has a comma"),
        item(
            "{quantity: 2,000}",
            "m.yaml:3:18",
            Problem.Code.UNKNOWN_KEY,
            "`000` follows a comma, which ends a value; write numbers as 26900000 or 26_900_000"),
        item(
            "quantity: 5 pcs",
            "m.yaml:3:15",
            Problem.Code.WRONG_TYPE,
            "`5 pcs` has more than a number in it"),
        item(
            "quantity: \"5\"",
            "m.yaml:3:15",
            Problem.Code.WRONG_TYPE,
            "`items.0.quantity` is a quoted text; write the number without quotes"),
        item(
            "quantity: [5]",
            "m.yaml:3:15",
            Problem.Code.WRONG_TYPE,
            "`items.0.quantity` is a list; write a whole number"),
        item("quantity: NaN", "m.yaml:3:15", Problem.Code.WRONG_TYPE, "`NaN` is not a number"),
        item("quantity: .inf", "m.yaml:3:15", Problem.Code.WRONG_TYPE, "`.inf` is not a number"),
        item(
            "quantity: 1e999999999",
            "m.yaml:3:15",
            Problem.Code.WRONG_TYPE,
            "`1e999999999` has an exponent beyond 30"),
        item(
            "quantity: 1" + "0".repeat(60),
            "m.yaml:3:15",
            Problem.Code.WRONG_TYPE,
            "has more than 40 characters"),
        item(
            "product: H10O SXM",
            "m.yaml:3:14",
            Problem.Code.UNKNOWN_NAME,
            "`H10O SXM` is no product of the catalog; did you mean `NVIDIA H100 SXM5 80GB`"),
        item(
            "product: B30O",
            "m.yaml:3:14",
            Problem.Code.UNKNOWN_NAME,
            "did you mean `NVIDIA B300 (Blackwell Ultra)`, `NVIDIA B30A (rumoured)`"),
        item(
            "product: Abacus",
            "m.yaml:3:14",
            Problem.Code.UNKNOWN_NAME,
            "`Abacus` is no product of the catalog; state its `eccn` or its `parameters`"),
        item(
            "product: H100",
            "m.yaml:3:14",
            Problem.Code.AMBIGUOUS,
            "`H100` may be `NVIDIA H100 SXM5 80GB`, `NVIDIA H100 PCIe`, `NVIDIA H100 NVL`; name one of them"),
        item(
            "product: [H100]",
            "m.yaml:3:14",
            Problem.Code.WRONG_TYPE,
            "`items.0.product` is a list; write the name of a product"),
        item(
            "eccn: 3A09.a",
            "m.yaml:3:11",
            Problem.Code.WRONG_TYPE,
            "`3A09.a` is no ECCN paragraph; write it as in `3A090.a`, or `EAR99`"),
        item(
            "value: 90000",
            "m.yaml:3:12",
            Problem.Code.WRONG_TYPE,
            "`items.0.value` is a single value; write a mapping such as `{amount: …}`"),
        item(
            "value: {amount: 1, currency: euro}",
            "m.yaml:3:34",
            Problem.Code.WRONG_TYPE,
            "is `euro`; write a currency code such as `USD`"),
        item(
            "parameters: 15832",
            "m.yaml:3:17",
            Problem.Code.WRONG_TYPE,
            "`items.0.parameters` is a single value; write a mapping"),
        item(
            "parameters: {tops: 1979}",
            "m.yaml:3:24",
            Problem.Code.WRONG_TYPE,
            "write dense tera-operations per second by number format"),
        item(
            "parameters: {tops: {fp9: 1979}}",
            "m.yaml:3:25",
            Problem.Code.UNKNOWN_KEY,
            "`fp9` is no number format of `items.0.parameters.tops`; did you mean `fp4`"),
        item(
            "parameters: {tops: {fp8: -1}}",
            "m.yaml:3:30",
            Problem.Code.OUT_OF_RANGE,
            "`items.0.parameters.tops.fp8` is `-1`"),
        item(
            "parameters: {dieArea: 0}",
            "m.yaml:3:27",
            Problem.Code.OUT_OF_RANGE,
            "write a number from 0.000001"),
        item(
            "parameters: {nonPlanar: maybe}",
            "m.yaml:3:29",
            Problem.Code.WRONG_TYPE,
            "is `maybe`; write `true` or `false`"),
        item(
            "parameters: {datacenter: \"yes\"}",
            "m.yaml:3:30",
            Problem.Code.WRONG_TYPE,
            "is a quoted text; write yes without quotes"),
        item(
            "parameters: {form: chip}",
            "m.yaml:3:24",
            Problem.Code.UNKNOWN_NAME,
            "allowed: `ic`, `assembly`, `hbm`"),
        item(
            "parameters: {tppp: 1}",
            "m.yaml:3:18",
            Problem.Code.UNKNOWN_KEY,
            "`tppp` is no key of `parameters`; did you mean `tpp`"),
        item(
            "description: \"a\\0b\"",
            "m.yaml:3:18",
            Problem.Code.WRONG_TYPE,
            "holds a control or direction character (U+0000); remove it"),
        item(
            "description: " + "x".repeat(10_001),
            "m.yaml:3:18",
            Problem.Code.TOO_LARGE,
            "has more than 10,000 characters"));
  }

  static List<Bad> parties() {
    return List.of(
        line(
            "parties: [a]",
            "m.yaml:3:10",
            Problem.Code.WRONG_TYPE,
            "`parties` is a list; write a mapping from roles to parties"),
        line(
            "parties: {endUsr: {name: x}}",
            "m.yaml:3:11",
            Problem.Code.UNKNOWN_KEY,
            "`endUsr` is no role of a party; did you mean `endUser`?"),
        line(
            "parties: {endUser: Example}",
            "m.yaml:3:20",
            Problem.Code.WRONG_TYPE,
            "write a party such as `{name: …, country: …}`, or `{same: ROLE}`"),
        line(
            "parties: {exporter: {nmae: x}}",
            "m.yaml:3:22",
            Problem.Code.UNKNOWN_KEY,
            "`nmae` is no key of a party; did you mean `name`?"),
        line(
            "parties: {exporter: {name: \"--\"}}",
            "m.yaml:3:28",
            Problem.Code.WRONG_TYPE,
            "`--` names nobody; leave it out when it is not known"),
        line(
            "parties: {exporter: {name: \"a\\u202Eb\"}}",
            "m.yaml:3:28",
            Problem.Code.WRONG_TYPE,
            "(U+202E)"),
        line(
            "parties: {exporter: [{name: a}, {name: b}]}",
            "m.yaml:3:21",
            Problem.Code.WRONG_TYPE,
            "`parties.exporter` is one party; several may stand in `endUser`, `intermediateConsignee`"),
        line(
            "parties: {exporter: []}",
            "m.yaml:3:21",
            Problem.Code.MISSING,
            "`parties.exporter` is empty; every movement has one"),
        line(
            "parties: {endUser: {same: purchaser}}",
            "m.yaml:3:21",
            Problem.Code.NO_TARGET,
            "the movement lists no `purchaser`"),
        line(
            "parties: {endUser: {same: purchasr}}",
            "m.yaml:3:21",
            Problem.Code.UNKNOWN_NAME,
            "`purchasr` is no role of a party; did you mean `purchaser`?"),
        line(
            "parties: {endUser: {same: }}",
            "m.yaml:3:21",
            Problem.Code.MISSING,
            "name the role that `parties.endUser` is the same as"),
        line(
            "parties: {endUser: {same: exporter, name: x}}",
            "m.yaml:3:20",
            Problem.Code.CONFLICT,
            "is the same as another party and described as well; keep one"),
        line(
            "parties: {endUser: {same: endUser}}",
            "m.yaml:3:21",
            Problem.Code.CONFLICT,
            "`same: endUser` leads back to where it stands"),
        line(
            "parties: {endUser: {same: purchaser}, purchaser: {same: endUser}}",
            "m.yaml:3:51",
            Problem.Code.CONFLICT,
            "`same: endUser` leads back to where it stands"),
        line(
            "parties: {endUser: [{name: a}, {name: b}], purchaser: {same: endUser}}",
            "m.yaml:3:56",
            Problem.Code.AMBIGUOUS,
            "`endUser` is several parties"),
        line(
            "parties: {endUser: {ultimateParent: Example}}",
            "m.yaml:3:37",
            Problem.Code.WRONG_TYPE,
            "write `{name: …, headquarters: …}`, or `{same: ROLE}`"),
        line(
            "parties: {endUser: {ultimateParent: {country: US}}}",
            "m.yaml:3:38",
            Problem.Code.UNKNOWN_KEY,
            "`country` is no key of an ultimate parent; allowed: `name`, `headquarters`, `same`"),
        line(
            "parties: {endUser: {ultimateParent: {same: purchaser}}}",
            "m.yaml:3:38",
            Problem.Code.NO_TARGET,
            "the movement lists no `purchaser`"),
        line(
            "parties: {exporter: {name: A, ultimateParent: {name: B}}, endUser: {ultimateParent: {same: exporter}}}",
            "m.yaml:3:86",
            Problem.Code.CONFLICT,
            "`parties.endUser.ultimateParent` is said to be `exporter`, which has an ultimate parent of its own; name that one"),
        line(
            "parties: {endUser: {ties: GB}}",
            "m.yaml:3:27",
            Problem.Code.WRONG_TYPE,
            "write a list such as `[{country: GB, kind: military}]`"),
        line(
            "parties: {endUser: {ties: [GB]}}",
            "m.yaml:3:28",
            Problem.Code.WRONG_TYPE,
            "write ties such as `{country: GB, kind: military}`"),
        line(
            "parties: {endUser: {ties: [{country: GB, kind: social}]}}",
            "m.yaml:3:42",
            Problem.Code.UNKNOWN_NAME,
            "allowed: `military`"),
        line(
            "parties: {endUser: {ties: [{contry: GB, kind: military}]}}",
            "m.yaml:3:29",
            Problem.Code.UNKNOWN_KEY,
            "did you mean `country`?"),
        line(
            "parties: {endUser: {approvals: [740-supp-9]}}",
            "m.yaml:3:33",
            Problem.Code.UNKNOWN_NAME,
            "did you mean `740-supp-8`?"),
        line(
            "parties: {endUser: {sameFamily: 1}}",
            "m.yaml:3:33",
            Problem.Code.WRONG_TYPE,
            "is `1`; write `true` or `false`"),
        line(
            "parties: {endUser: {owners: [{nme: x}]}}",
            "m.yaml:3:31",
            Problem.Code.UNKNOWN_KEY,
            "`nme` is no key of an owner"),
        line(
            "site: {owner: purchaser}",
            "m.yaml:3:15",
            Problem.Code.NO_TARGET,
            "the movement lists no `purchaser`"),
        line(
            "site: {operator: Example Sdn Bhd}",
            "m.yaml:3:18",
            Problem.Code.UNKNOWN_NAME,
            "`Example Sdn Bhd` is no role of a party"),
        line(
            "site: {operator: [exporter]}",
            "m.yaml:3:18",
            Problem.Code.WRONG_TYPE,
            "write the role of the party"));
  }

  @ParameterizedTest
  @MethodSource({"documents", "values", "items", "parties"})
  void isRefusedAtItsPlaceInWords(Bad bad) {
    List<Problem> problems = Desk.problems(bad.text());

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().place()).hasToString(bad.place());
    assertThat(problems.getFirst().code()).isEqualTo(bad.code());
    assertThat(problems.getFirst().message())
        .contains(bad.message())
        .doesNotContain("\n", "org.", "java.");
  }

  @Test
  void allProblemsAreToldAtOnceInReadingOrder() {
    List<Problem> problems =
        Desk.problems(
            "date: 2026-02-30\nkind: exprot\nto: XX\nitems: [{quantity: 0, product: B30O}]\nparties: {endUsr: {}}\n");

    assertThat(problems)
        .extracting(p -> p.place().toString())
        .containsExactly(
            "m.yaml:1:7", "m.yaml:2:7", "m.yaml:3:5", "m.yaml:4:20", "m.yaml:4:32", "m.yaml:5:11");
  }
}
