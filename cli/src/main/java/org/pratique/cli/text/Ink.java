package org.pratique.cli.text;

/** Colors, where the terminal has them. Nothing is said by color alone. */
public enum Ink {
  PLAIN,
  ANSI;

  /** What a text is, rather than which color it gets. */
  public enum Tone {
    GOOD("\u001B[32;1m"),
    CAUTION("\u001B[33;1m"),
    BAD("\u001B[31;1m"),
    STRONG("\u001B[1m"),
    FAINT("\u001B[2m");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  private static final String RESET = "\u001B[0m";

  public String paint(Tone tone, String text) {
    return switch (this) {
      case PLAIN -> text;
      case ANSI -> text.isBlank() ? text : tone.code + text + RESET;
    };
  }
}
