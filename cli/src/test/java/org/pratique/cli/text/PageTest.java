package org.pratique.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void aCitationStandsAtTheRightOfTheFirstLine() {
    Page page = new Page(Ink.PLAIN);
    page.cited("do", "notify BIS ".repeat(8).strip(), "740.29(g)(3)");

    String first = page.toString().lines().toList().getFirst();

    assertThat(first).startsWith("  do         notify BIS").endsWith("  740.29(g)(3)");
    assertThat(first.indexOf("740.29")).isEqualTo(72);
    assertThat(page.toString().lines().toList().get(1)).startsWith("             notify");
  }

  @Test
  void aLongCitationStandsBelow() {
    Page page = new Page(Ink.PLAIN);
    page.cited("reading", "the letter says D:5", "SIIA letter, July 18, 2025 (clauses 7, 14)");

    assertThat(page.toString())
        .isEqualTo(
            """
              reading    the letter says D:5
                         SIIA letter, July 18, 2025 (clauses 7, 14)
            """);
  }

  @Test
  void nothingIsWiderThanThePageAtAnyDepth() {
    Page page = new Page(Ink.PLAIN);
    for (int depth = 0; depth < 40; depth++) {
      page.cited(depth, "required", "any destination worldwide ".repeat(9), "742.6(a)(6)(iii)(A)");
      page.heading(Ink.Tone.STRONG, "LICENSE_EXCEPTION", "x".repeat(depth * 5));
    }

    assertThat(page.toString().lines()).allMatch(line -> Width.of(line) <= Page.WIDTH);
  }
}
