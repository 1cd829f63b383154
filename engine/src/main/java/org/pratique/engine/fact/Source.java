package org.pratique.engine.fact;

import java.util.List;

/**
 * Who said a fact, and where.
 *
 * @param kind the kind of source, as printed
 * @param paths the movement paths the fact was read or computed from (`items.0.product`); a fact
 *     falls when any of them is withdrawn
 * @param note how it was computed or what the source is called; may be empty
 */
public record Source(Kind kind, List<String> paths, String note) {

  /** Where known facts come from. */
  public enum Kind {
    MOVEMENT("movement file"),
    CATALOG("catalog"),
    LIST("list"),
    /** What a source of ownership has of a party. */
    RECORD("ownership record"),
    DECLARATION("declaration"),
    LEDGER("ledger"),
    LAW("law"),
    NONE("unknown");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public static final Source NONE = new Source(Kind.NONE, List.of(), "");

  public Source {
    paths = List.copyOf(paths);
  }

  public static Source movement(String path) {
    return new Source(Kind.MOVEMENT, List.of(path), "");
  }
}
