package org.pratique.cli.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pratique.cli.stream.Raw;
import org.pratique.cli.stream.Records;

class RecordsTest {
  private static Records records(String text, int from, Records.Mark mark) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Records(
        new ByteArrayInputStream(bytes, from, bytes.length - from), Records.Kind.CSV, mark);
  }

  private static List<String> all(String text) throws IOException {
    Records records = records(text, 0, Records.Mark.START);
    List<String> all = new ArrayList<>();
    for (Optional<Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
      all.add(raw.get().fault().isEmpty() ? text(raw.get()) : "!" + text(raw.get()));
    }
    return all;
  }

  private static String text(Raw raw) {
    return new String(raw.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void recordsEndAtLineBreaksOutsideOfQuotes() throws IOException {
    assertThat(all("a,b\r\n\"c\nd\",e\n\n\"f\"\"\n\",g"))
        .containsExactly("a,b", "\"c\nd\",e", "\"f\"\"\n\",g");
    assertThat(all("5\" disk,x\ny")).containsExactly("5\" disk,x", "y");
    assertThat(all("\uFEFFa\nb")).containsExactly("a", "b");
    assertThat(all("")).isEmpty();
    assertThat(all("\n\n")).isEmpty();
  }

  @Test
  void anUnclosedQuoteCostsItsOwnLine() throws IOException {
    assertThat(all("a\n\"b,c\nd\ne")).containsExactly("a", "!\"b,c", "d", "e");
    assertThat(all("a\n\"b")).containsExactly("a", "!\"b");
  }

  @Test
  void readingGoesOnFromAnyMark() throws IOException {
    String text = "a\n\"b\nb\",\u00e9\n\nc\nd\n";
    List<String> whole = all(text);
    for (int rows = 0; rows <= whole.size(); rows++) {
      Records first = records(text, 0, Records.Mark.START);
      for (int i = 0; i < rows; i++) {
        assertThat(first.next()).isPresent();
      }
      Records rest = records(text, (int) first.mark().offset(), first.mark());
      for (int i = rows; i < whole.size(); i++) {
        Raw raw = rest.next().orElseThrow();
        assertThat(text(raw)).isEqualTo(whole.get(i));
        assertThat(raw.row()).isEqualTo(i + 1);
      }
      assertThat(rest.next()).isEmpty();
    }
  }
}
