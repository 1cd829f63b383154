package org.pratique.engine.movement.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void quotedFieldsMayHoldCommasQuotesAndLineBreaks() {
    assertThat(Csv.records("a,b,c\r\n\"x, y\",\"say \"\"hi\"\"\",\"two\nlines\"\n"))
        .containsExactly(List.of("a", "b", "c"), List.of("x, y", "say \"hi\"", "two\nlines"));
  }

  @Test
  void emptyFieldsCountAndBlankLinesDoNot() {
    assertThat(Csv.records("a,,\n\n,b,\n\n"))
        .containsExactly(List.of("a", "", ""), List.of("", "b", ""));
    assertThat(Csv.records("")).isEmpty();
    assertThat(Csv.records("a,")).containsExactly(List.of("a", ""));
  }

  @Test
  void anUnclosedQuoteRunsToTheEnd() {
    assertThat(Csv.records("a,\"b\nc,d")).containsExactly(List.of("a", "b\nc,d"));
  }
}
