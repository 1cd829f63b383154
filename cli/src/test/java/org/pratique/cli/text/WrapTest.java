package org.pratique.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WrapTest {
  @Test
  void textBreaksAtSpaces() {
    assertThat(Wrap.lines("notify BIS before export", 12))
        .containsExactly("notify BIS", "before", "export");
  }

  @Test
  void chineseBreaksBetweenCharactersAndTakesTwoColumns() {
    assertThat(Wrap.lines("出口前通知BIS。", 8)).containsExactly("出口前通", "知BIS。");
  }

  @Test
  void chinesePunctuationDoesNotBeginALine() {
    assertThat(Wrap.lines("总部在，哪里", 7)).containsExactly("总部", "在，哪", "里");
  }

  @Test
  void aWordLongerThanALineIsCut() {
    assertThat(Wrap.lines("abcdefghijklm", 10)).containsExactly("abcdefghij", "klm");
    assertThat(Wrap.lines("742.6(a)(6)(iii)(A)", 10))
        .containsExactly("742.6(a)", "(6)(iii)", "(A)");
  }

  @Test
  void aLongPathBreaksAfterADot() {
    assertThat(Wrap.lines("parties.endUser.ultimateParent", 18))
        .containsExactly("parties.endUser.", "ultimateParent");
  }

  @Test
  void anEmptyTextIsOneEmptyLine() {
    assertThat(Wrap.lines("", 10)).containsExactly("");
  }

  @Test
  void noLineIsTooWideAndNothingIsLost() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String letters = "ab  cde (1).,港口出口，。 😀é";
    for (int run = 0; run < 2_000; run++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(80);
      for (int i = 0; i < length; i++) {
        int at = random.nextInt(letters.codePointCount(0, letters.length()));
        text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
      }
      int width = 3 + random.nextInt(30);

      var lines = Wrap.lines(text.toString(), width);

      assertThat(lines).as("seed %d", seed).allMatch(line -> Width.of(line) <= width);
      assertThat(String.join("", lines).replace(" ", ""))
          .isEqualTo(text.toString().replace(" ", ""));
    }
  }

  @Test
  void escapeSequencesFromAFileDoNotReachTheTerminal() {
    assertThat(Wrap.lines("Evil\u001B[2J\u202E Co.\nnext", 80))
        .containsExactly("Evil\uFFFD[2J\uFFFD Co. next");
  }
}
