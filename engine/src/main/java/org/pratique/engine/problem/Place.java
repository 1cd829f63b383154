package org.pratique.engine.problem;

/**
 * Where in a text something stands.
 *
 * @param file name as the caller gave it
 * @param line 1-based; 0 when the place is the whole file
 * @param column 1-based; 0 when the place is the whole line
 */
public record Place(String file, int line, int column) {
  public static Place whole(String file) {
    return new Place(file, 0, 0);
  }

  /** This place moved right, for a problem inside a one-line text that starts here. */
  public Place plus(int columns) {
    return new Place(file, line, column + columns);
  }

  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
