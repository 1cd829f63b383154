package org.pratique.cli.portfolio.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pratique.cli.portfolio.tally.Amounts;
import org.pratique.cli.portfolio.tally.Sum;
import org.pratique.cli.text.Html;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.movement.text.Csv;

/**
 * A world in which every country is a tile of the same size, near its place: small countries are
 * where much of the trade goes. A tile is filled from below by the part of its rows that each
 * outcome has.
 */
final class TileMap {
  private static final int SIZE = 28;
  private static final int GAP = 2;
  private static final int STEP = SIZE + GAP;

  private record Tile(String code, int column, int row, String name) {}

  private final List<Tile> tiles;

  TileMap() {
    tiles =
        records().stream()
            .map(r ->
                new Tile(
                    r.get(0), Integer.parseInt(r.get(1)), Integer.parseInt(r.get(2)), r.get(3)))
            .toList();
  }

  private static List<List<String>> records() {
    try (InputStream in = TileMap.class.getResourceAsStream("tiles.csv")) {
      if (in == null) {
        throw new IllegalStateException("tiles.csv is missing from this installation");
      }
      List<List<String>> records =
          Csv.records(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return records.subList(1, records.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of a country; its code when there is none. */
  String name(String code) {
    return tiles.stream()
        .filter(t -> t.code().equals(code))
        .map(Tile::name)
        .findFirst()
        .orElse(code.isEmpty() ? "unknown destination" : code);
  }

  /**
   * @param destinations outcomes by country
   */
  String svg(String label, Map<String, Map<Outcome, Sum>> destinations) {
    int columns = tiles.stream().mapToInt(Tile::column).max().orElse(0) + 1;
    int rows = tiles.stream().mapToInt(Tile::row).max().orElse(0) + 1;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg class=\"map\" role=\"group\" aria-label=\"").append(Html.text(label));
    svg.append("\" viewBox=\"0 0 ").append(columns * STEP).append(' ').append(rows * STEP);
    svg.append("\">\n");
    for (Tile tile : tiles) {
      tile(tile, destinations.getOrDefault(tile.code(), Map.of()), svg);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void tile(Tile tile, Map<Outcome, Sum> outcomes, StringBuilder svg) {
    int x = tile.column() * STEP;
    int y = tile.row() * STEP;
    if (outcomes.isEmpty()) {
      svg.append(rectangle("none", x, y, SIZE)).append(code("code none", tile, x, y)).append('\n');
      return;
    }
    long all = outcomes.values().stream().mapToLong(Sum::rows).sum();
    svg.append("<a href=\"#to-").append(tile.code()).append("\" aria-label=\"");
    svg.append(Html.text(words(tile, outcomes))).append("\"><title>");
    svg.append(Html.text(words(tile, outcomes))).append("</title>");
    double bottom = y + SIZE;
    for (Map.Entry<Outcome, Sum> entry : outcomes.entrySet()) {
      double height = (double) SIZE * entry.getValue().rows() / all;
      bottom -= height;
      svg.append(rectangle(Shade.color(entry.getKey()), x, bottom, height));
    }
    svg.append(rectangle("frame", x, y, SIZE)).append(code("code", tile, x, y)).append("</a>\n");
  }

  private static String words(Tile tile, Map<Outcome, Sum> outcomes) {
    return outcomes.entrySet().stream()
        .map(e -> Amounts.count(e.getValue().rows()) + " " + Shade.words(e.getKey()))
        .collect(Collectors.joining(", ", tile.name() + ": ", ""));
  }

  private static String rectangle(String kind, double x, double y, double height) {
    return "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%d\" height=\"%s\"/>"
        .formatted(kind, Html.number(x), Html.number(y), SIZE, Html.number(height));
  }

  private static String code(String kind, Tile tile, int x, int y) {
    return "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>"
        .formatted(kind, x + SIZE / 2, y + SIZE / 2 + 4, tile.code());
  }
}
