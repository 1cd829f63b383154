package org.pratique.trade.screening.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.pratique.trade.screening.score.Prior;
import org.pratique.trade.screening.score.Scorer;

class NameReaderTest {
  private static List<String> words(String text, Kind kind) {
    return NameReader.read(text, kind).tokens().stream().map(Token::text).toList();
  }

  @Test
  void legalFormsAreSetApartInAnyLanguage() {
    for (String text :
        List.of(
            "Lotos Co., Ltd.",
            "Lotos GmbH",
            "ООО «Лотос»",
            "Lotos d. o. o.",
            "LOTOS Obshchestvo s Ogranichennoi Otvetstvennostyu",
            "Lotos S.A. de C.V.")) {
      Name name = NameReader.read(text, Kind.COMPANY);

      assertThat(name.forms()).as(text).isNotEmpty();
      assertThat(words(text, Kind.COMPANY)).as(text).containsExactly("lotos");
    }
  }

  @Test
  void aNameOfNothingButLegalFormsIsStillAName() {
    assertThat(NameReader.read("Limited Company", Kind.COMPANY).isEmpty()).isFalse();
    assertThat(NameReader.read("The Company", Kind.COMPANY).isEmpty()).isFalse();
  }

  @Test
  void charactersAreReadAsWordsWithMeaning() {
    Name name = NameReader.read("深圳市星辰半导体有限公司", Kind.COMPANY);

    assertThat(name.tokens()).extracting(Token::meaning).contains("shenzhen", "semiconductor");
    assertThat(words("深圳市星辰半导体有限公司", Kind.COMPANY)).contains("xingchen");
  }

  @Test
  void lettersThatLookAlikeAndCharactersThatShowNothingDeceiveNobody() {
    List<String> plain = words("Huawei Paypal", Kind.COMPANY);

    assertThat(words("Huаwеi Pаypal", Kind.COMPANY)).as("Cyrillic а and е").isEqualTo(plain);
    assertThat(words("Hua\u200Bwei Pay\u00ADpal", Kind.COMPANY)).isEqualTo(plain);
    assertThat(words("\u202EHuawei\u202C \u2066Paypal\u2069", Kind.COMPANY)).isEqualTo(plain);
    assertThat(words("Ｈｕａｗｅｉ 𝐏𝐚𝐲𝐩𝐚𝐥", Kind.COMPANY)).isEqualTo(plain);
    assertThat(words("Huawe1x Payp4l", Kind.COMPANY)).as("figures for letters").contains("paypal");
  }

  @Test
  void numeralsAreReadInSmallLettersAndCapitalsAlike() {
    for (String text : List.of("Eliza II", "ELIZA II", "eliza ii", "Eliza ii")) {
      assertThat(words(text, Kind.COMPANY)).as(text).containsExactly("eliza", "2");
    }
    for (String text : List.of("Fund V Ltd", "FUND V LTD", "fund v ltd")) {
      assertThat(words(text, Kind.COMPANY)).as(text).containsExactly("fund", "5");
    }
    assertThat(words("Yang Xi Trading", Kind.COMPANY)).containsExactly("yang", "xi", "trading");
    assertThat(words("YANG XI TRADING", Kind.COMPANY)).containsExactly("yang", "xi", "trading");
  }

  @Test
  void emptyNamesHoldNothing() {
    for (String text : List.of("", "   ", "...", "\u200B", "\n\t", "()")) {
      assertThat(NameReader.read(text, Kind.PERSON).isEmpty()).as("`%s`", text).isTrue();
      assertThat(NameReader.read(text, Kind.COMPANY).isEmpty()).as("`%s`", text).isTrue();
    }
  }

  @Test
  void aNameHiddenFarBackInALongTextIsStillRead() {
    String text = "x y ".repeat(2_000) + "Huawei Technologies";

    List<Name> stretches = NameReader.stretches(text, Kind.COMPANY);

    assertThat(stretches)
        .anyMatch(name -> name.tokens().stream().anyMatch(t -> t.text().equals("huawei")));
    assertThat(stretches).allMatch(name -> name.tokens().size() <= NameReader.WORDS_MAX);
  }

  @Test
  void longWordsAndManyWordsTakeNoTime() {
    Scorer scorer = new Scorer(Prior.PAIR);
    for (String text :
        List.of(
            "a".repeat(10_000), "a ".repeat(5_000), "华".repeat(10_000), "é\u0301".repeat(5_000))) {
      Name name = NameReader.read(text, Kind.COMPANY);

      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> scorer.value(name, name), text.substring(0, 2));
    }
  }

  @Test
  void anythingAtAllIsReadAndScored() {
    long seed = 20_261_124;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Scorer scorer = new Scorer(Prior.PAIR);
    for (int i = 0; i < 3_000; i++) {
      String one = anything(random);
      String other = anything(random);
      Kind kind = Kind.values()[random.nextInt(Kind.values().length)];

      assertThatCode(() ->
              assertThat(scorer.value(NameReader.read(one, kind), NameReader.read(other, kind)))
                  .isBetween(0.0, 1.0))
          .as("`%s` and `%s`", one, other)
          .doesNotThrowAnyException();
    }
  }

  private static String anything(Random random) {
    int[] starts = {
      0x20, 0x41, 0xC0, 0x370, 0x400, 0x590, 0x600, 0x900, 0x1780, 0x200B, 0x3040, 0x4E00, 0xAC00,
      0xD800, 0xFE00, 0x1D400
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      int start = starts[random.nextInt(starts.length)];
      text.append(Character.toChars(start + random.nextInt(96)));
    }
    return text.toString();
  }
}
