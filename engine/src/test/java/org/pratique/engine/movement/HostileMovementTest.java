package org.pratique.engine.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;

/** Input made to harm: it is refused in words, soon, and without growing. */
class HostileMovementTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String HEAD = "date: 2026-06-15\n";

  /** Hostile texts by what they are; the value is part of the message that must come. */
  static Map<String, List<String>> hostile() {
    Map<String, List<String>> texts = new TreeMap<>();
    texts.put(
        "a file of 200 MB",
        List.of("x".repeat(200_000_000), "the file has more than 1,000,000 characters"));
    texts.put(
        "an alias bomb",
        List.of(
            "a: &a [x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: [*c,*c]\n",
            "YAML anchors and aliases"));
    texts.put(
        "deep lists", List.of("items: " + "[".repeat(400_000), "nested deeper than 40 levels"));
    texts.put("deep mappings", List.of("{a: ".repeat(200_000), "nested deeper than 40 levels"));
    texts.put("deep block", List.of(deepBlock(), "nested deeper than 40 levels"));
    texts.put(
        "too many values", List.of("items: [" + "a,".repeat(250_000) + "a]", "200,000 values"));
    texts.put(
        "too many items",
        List.of(HEAD + "items: [" + "{},".repeat(10_001) + "]", "more than 10000 items"));
    texts.put(
        "too many end users",
        List.of(
            HEAD + "items: [{}]\nparties: {endUser: [" + "{},".repeat(1_001) + "]}",
            "at most 1000 parties"));
    texts.put(
        "too many authorizations",
        List.of(
            HEAD + "items: [{}]\nauthorizations: [" + "{},".repeat(1_001) + "]",
            "more than 1000 authorizations"));
    texts.put(
        "too many countries",
        List.of(
            HEAD + "items: [{}]\nvia: [" + "SG,".repeat(1_001) + "]",
            "`via` has more than 1000 members"));
    texts.put(
        "too many countries on a line",
        List.of(
            HEAD + "items: [{}]\nvia: " + "SG;".repeat(100_000),
            "`via` has more than 1000 members"));
    hostileValues(texts);
    return texts;
  }

  private static void hostileValues(Map<String, List<String>> texts) {
    texts.put(
        "unknown products",
        List.of(
            HEAD + "items: [" + "{product: NVIDIA H10O SXN},".repeat(9_999) + "]",
            "is no product of the catalog"));
    texts.put(
        "long product",
        List.of(
            HEAD + "items: [{product: " + "H100 ".repeat(1_900) + "}]",
            "is no product of the catalog"));
    texts.put(
        "unknown keys",
        List.of(
            HEAD + "items: [{}]\n" + numbered("key%d: 1\n", 60_000), "is no key of a movement"));
    texts.put(
        "long key", List.of("? " + "k".repeat(500_000) + "\n: 1\n", "is no key of a movement"));
    texts.put(
        "exponent", List.of(HEAD + "items: [{quantity: 1e2147483647}]", "exponent beyond 30"));
    texts.put(
        "small exponent",
        List.of(HEAD + "items: [{parameters: {dieArea: 1e-2147483648}}]", "exponent beyond 30"));
    texts.put(
        "many digits",
        List.of(
            HEAD + "items: [{quantity: " + "9".repeat(500_000) + "}]", "more than 40 characters"));
    texts.put(
        "a long country",
        List.of(HEAD + "items: [{}]\nto: " + "Malaysia".repeat(50_000), "is no country"));
    texts.put("a surrogate half", List.of(HEAD + "items: [{description: \"\\uD800\"}]", ""));
    texts.put("a null character", List.of(HEAD + "\0", "this is not YAML"));
    texts.put(
        "a tag", List.of("!!javax.script.ScriptEngineManager [x]", "a movement is a mapping"));
    texts.put("two documents", List.of("a: 1\n---\nb: 2\n", "more than one YAML document"));
    texts.put("an escape too large", List.of("a: \"\\UFFFFFFFF\"", "this is not YAML"));
    texts.put(
        "a complex key",
        List.of("? [a, b]\n: 1\n" + HEAD + "items: [{}]", "a key must be a single word"));
    texts.put("only a comment", List.of("# " + "-".repeat(900_000), "the file is empty"));
    texts.put(
        "a chain of parents",
        List.of(
            HEAD
                + "items: [{}]\nparties: {exporter: {same: purchaser}, purchaser: {same: applicant}, applicant: {same: exporter}}",
            "leads back"));
  }

  private static String deepBlock() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    return text.toString();
  }

  private static String numbered(String line, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(line.formatted(i));
    }
    return text.toString();
  }

  static List<String> names() {
    return List.copyOf(hostile().keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void isRefusedSoon(String name) {
    List<String> text = hostile().getOrDefault(name, List.of());

    List<Problem> problems = assertTimeoutPreemptively(SOON, () -> Desk.problems(text.getFirst()));

    assertThat(problems).isNotEmpty().hasSizeLessThanOrEqualTo(Problems.COUNT_MAX);
    assertThat(problems).anyMatch(p -> p.message().contains(text.getLast()));
    assertThat(problems).allMatch(p -> p.message().length() < 1_000);
  }

  @Test
  void tenThousandItemsAreRead() {
    String text =
        HEAD
            + "items: ["
            + "{product: H100 SXM, quantity: 2, value: {amount: 3, currency: EUR}},".repeat(10_000)
            + "]";

    assertThat(assertTimeoutPreemptively(SOON, () -> Desk.read(text)).items()).hasSize(10_000);
  }

  /** Pieces that mean something to the reader, to be put where they do not belong. */
  private static final List<String> PIECES =
      List.of(
          "null",
          "~",
          "''",
          "[]",
          "{}",
          "[[]]",
          "{same: exporter}",
          "{same: endUser}",
          "same: ",
          "1e9",
          "-1",
          "0",
          "9e99",
          "\"",
          "'",
          "\n",
          "\n  ",
          ": ",
          "- ",
          ", ",
          "[",
          "]",
          "{",
          "}",
          "H100",
          "B300",
          "exporter",
          "endUser",
          "items",
          "parameters",
          "tops",
          "XX",
          "MY",
          "unknown",
          "true",
          "yes",
          "2026-02-30",
          "3A090.a",
          "3a",
          "&a ",
          "*a",
          "!t ",
          "|",
          ">",
          "#",
          "\t",
          "\uFEFF",
          "\uD800",
          "\u0000",
          "\u202E",
          "%",
          "@",
          "`",
          "? ",
          "---\n",
          "...\n",
          "ties: [{country: GB}]",
          "owners: [{}]",
          ";",
          "_",
          "ultimateParent: ");

  private static final String SEED_MOVEMENT =
      """
      date: 2026-06-15
      kind: export
      to: MY
      via: [SG]
      items:
        - product: NVIDIA B300
          quantity: 2000
          value: {amount: 90, currency: USD}
        - parameters: {tops: {fp16: 989.5}, dieArea: 814, nonPlanar: true, ics: 2}
          eccn: 3A090.a
      parties:
        exporter: {name: Example, country: US, ultimateParent: {name: Example, headquarters: US}}
        ultimateConsignee: {name: A, ultimateParent: {same: exporter}, ties: [{country: GB, kind: military}]}
        endUser: [{same: ultimateConsignee}, {name: B}]
        purchaser: {same: exporter}
      site: {name: S, country: MY, owner: ultimateConsignee, operator: {name: C}}
      endUse: {summary: x, purpose: operate}
      declares: [no-red-flags]
      authorizations: [{kind: license, holder: exporter, expires: 2027-01-01}]
      """;

  @Test
  void noMutationOfAMovementThrows() {
    long seed = 20260615L;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text = mutated(SEED_MOVEMENT, random);
      try {
        MovementReader.Result result =
            Desk.READER.read(text, "m.yaml", MovementReader.Options.NONE);
        assertThat(result.movement().isPresent()).isEqualTo(result.problems().isEmpty());
        result
            .movement()
            .ifPresent(movement ->
                assertThat(movement.copy().entities()).hasSameSizeAs(movement.entities()));
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ", round " + i + ":\n" + text, e);
      }
    }
  }

  private static String mutated(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int n = random.nextInt(4); n >= 0; n--) {
      int at = random.nextInt(changed.length() + 1);
      int to = Math.min(changed.length(), at + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> changed.delete(at, to);
        case 1 -> changed.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> changed.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
        default -> changed.insert(random.nextInt(changed.length() + 1), changed.substring(at, to));
      }
    }
    return changed.toString();
  }
}
