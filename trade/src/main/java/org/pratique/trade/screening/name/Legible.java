package org.pratique.trade.screening.name;

import java.util.List;
import java.util.stream.Stream;
import org.pratique.trade.screening.name.script.Letters;

/** Whether a text can be compared with names at all; if not, no hit means nothing. */
public enum Legible {
  YES(""),
  NOTHING("there are no letters in it that could be compared; it is not cleared"),
  TOO_SHORT("one letter or character is too short to compare; give the name in full"),
  MASKED(
      "it has marks that turn letters around, or letters of several alphabets in one word; ask for the name in plain letters"),
  UNTOLD(
      "lists print companies under Latin names, which these characters do not always tell; ask for the Latin name"),
  TOO_LONG(
      "it has a word of more than %,d letters, or more than %,d characters in all; give the name alone"
          .formatted(NameReader.WORD_MAX, NameReader.LENGTH_MAX));

  private final String why;

  Legible(String why) {
    this.why = why;
  }

  /** Why not, and what to do; empty when it can be. */
  public String why() {
    return why;
  }

  public static Legible of(String text) {
    if (text.length() > NameReader.LENGTH_MAX || Splitter.hasLongWord(Letters.clean(text))) {
      return TOO_LONG;
    }
    List<Name> names =
        Stream.of(Kind.PERSON, Kind.COMPANY)
            .flatMap(kind -> NameReader.stretches(text, kind).stream())
            .filter(name -> !name.isEmpty())
            .toList();
    if (names.isEmpty()) {
      return NOTHING;
    }
    if (names.stream().allMatch(Legible::isOne)) {
      return TOO_SHORT;
    }
    return isMasked(text) ? MASKED : YES;
  }

  private static boolean isMasked(String text) {
    return Letters.displayed(text).isPresent()
        || Splitter.words(Letters.clean(text), Kind.COMPANY).stream().anyMatch(Splitter::isMixed);
  }

  /** Letters alone, or one character: a syllable that many names have. Two are a name. */
  private static boolean isOne(Name name) {
    return name.tokens().stream().allMatch(Legible::isOne)
        && (name.tokens().size() == 1 || !name.isIdeographic());
  }

  private static boolean isOne(Token token) {
    return token.isIdeographic()
        ? token.characters().codePointCount(0, token.characters().length()) == 1
            && token.meaning().isEmpty()
        : token.text().length() == 1;
  }
}
