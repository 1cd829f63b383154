package org.pratique.trade.screening.key;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.Sort;
import org.pratique.trade.screening.name.Token;
import org.pratique.trade.screening.name.script.Letters;
import org.pratique.trade.screening.name.script.Readings;

/** Keys that are equal for names that are the same: whoever asks for a listed name must find it. */
public final class Same {
  /** Before the letters of a name; words have other first letters. */
  private static final String LETTERS = "!";

  /** Before the words of a name. */
  private static final String WORDS = "\"";

  private Same() {}

  /** Letters and digits in order, whatever stands between them; empty when there are none. */
  public static String letters(String text) {
    String clean = Letters.plain(Letters.clean(text));
    StringBuilder letters = new StringBuilder(clean.length() + 1).append(LETTERS);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= clean.length(); i++) {
      char c = i < clean.length() ? clean.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        word.append(Readings.simplified(c));
        continue;
      }
      letters.append(Letters.unmasked(word.toString()));
      word.setLength(0);
    }
    return letters.length() == LETTERS.length() ? "" : letters.toString();
  }

  /** Words in any order, without legal forms and particles; empty when there are none. */
  public static String words(Name name) {
    List<String> words = new ArrayList<>(name.tokens().size());
    for (Token token : name.tokens()) {
      if (token.sort() != Sort.PARTICLE && token.sort() != Sort.LABEL) {
        words.add(word(token));
      }
    }
    Collections.sort(words);
    return words.isEmpty() ? "" : WORDS + String.join(" ", words);
  }

  private static String word(Token token) {
    return token.isIdeographic() ? token.characters() : token.text();
  }
}
