package org.pratique.trade.screening.name.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table shipped beside the classes: columns parted by tabs, {@code #} before a remark. */
public final class Table {
  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern COMMA = Pattern.compile(",");

  private Table() {}

  /**
   * The rows of a table.
   *
   * @param beside a class in the package that holds the table
   * @throws IllegalStateException when the program was built without it
   */
  public static List<List<String>> rows(Class<?> beside, String name) {
    try (@Nullable InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the table " + name + " is missing from the build");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .map(line -> List.of(TAB.split(line, -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<List<String>> rows(String name) {
    return rows(Table.class, name);
  }

  public static List<String> list(String cell) {
    return List.of(COMMA.split(cell));
  }

  public static List<String> words(String cell) {
    return List.of(BAR.split(cell));
  }
}
