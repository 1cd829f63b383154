package org.pratique.trade.screening.name;

import java.util.List;

/**
 * A name as it is compared.
 *
 * @param text as given
 * @param tokens its words, in order, legal forms left out
 * @param forms its legal forms
 * @param initials first letters of all words, legal forms included, particles left out
 */
public record Name(
    String text, Kind kind, List<Token> tokens, List<LegalForm> forms, String initials) {
  public Name {
    tokens = List.copyOf(tokens);
    forms = List.copyOf(forms);
  }

  /** There is nothing in it to compare. */
  public boolean isEmpty() {
    return tokens.isEmpty();
  }

  public boolean isIdeographic() {
    for (Token token : tokens) {
      if (token.isIdeographic()) {
        return true;
      }
    }
    return false;
  }

  /** With other words, the rest unchanged. */
  public Name with(List<Token> others) {
    return new Name(text, kind, others, forms, initials);
  }
}
