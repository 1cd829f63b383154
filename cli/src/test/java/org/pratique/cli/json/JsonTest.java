package org.pratique.cli.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void objectsArraysAndNothing() {
    Json json = new Json();
    json.object().field("a", 1).key("b").array().text("x").none().end().key("c").array().end();
    json.key("d").object().end().key("e").yesNo(true).key("f").number(new BigDecimal("1E+3")).end();

    assertThat(json.toString())
        .isEqualTo(
            """
            {
              "a": 1,
              "b": [
                "x",
                null
              ],
              "c": [],
              "d": {},
              "e": true,
              "f": 1000
            }
            """);
  }

  @Test
  void whatCannotStandInAStringIsEscaped() {
    assertThat(new Json().text("\"\\\n\t\u0001 港 \uD83D\uDE00 \uD83D").toString())
        .isEqualTo("\"\\\"\\\\\\n\\t\\u0001 港 \uD83D\uDE00 \\ud83d\"\n");
  }

  @Test
  void anOpenDocumentIsNotPrinted() {
    assertThatThrownBy(() -> new Json().object().toString())
        .isInstanceOf(IllegalStateException.class);
  }
}
