package org.pratique.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    Table table = new Table("rule set", "outcome");
    table.row("ear", "LICENSE_REQUIRED");
    table.row("规则", "NOT_SUBJECT");

    assertThat(table.print(Ink.PLAIN))
        .isEqualTo(
            """
            rule set  outcome
            ear       LICENSE_REQUIRED
            规则      NOT_SUBJECT
            """);
  }

  @Test
  void aTableTooWideForThePageNarrowsItsWidestColumn() {
    Table table = new Table("name", "text");
    table.row("a", "word ".repeat(60));

    assertThat(table.print(Ink.PLAIN).lines())
        .allMatch(line -> Width.of(line) <= Page.WIDTH)
        .hasSizeGreaterThan(3);
  }

  @Test
  void colorAddsNoWidth() {
    Table table = new Table("a", "b");
    table.row(java.util.List.of(new Table.Cell("x", Ink.Tone.GOOD), Table.Cell.of("y")));

    String plain = table.print(Ink.PLAIN);
    String colored = table.print(Ink.ANSI);

    assertThat(colored).isNotEqualTo(plain);
    assertThat(colored.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
  }
}
