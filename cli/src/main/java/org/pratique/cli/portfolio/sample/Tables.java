package org.pratique.cli.portfolio.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pratique.engine.movement.text.Csv;

/** The tables a sample is drawn from. */
final class Tables {
  /**
   * A GPU cluster outside the United States, after Epoch AI.
   *
   * @param product may be empty
   * @param chips 0 when nobody knows
   */
  record Cluster(String country, String owner, String product, int chips) {}

  /** A region of a public cloud outside the United States. */
  record Region(String operator, String headquarters, String metro, String country) {}

  private Tables() {}

  static List<Cluster> clusters() {
    return records("clusters.csv").stream()
        .map(r ->
            new Cluster(
                r.get(0), r.get(1), r.get(2), r.get(3).isEmpty() ? 0 : Integer.parseInt(r.get(3))))
        .toList();
  }

  static List<Region> regions() {
    return records("regions.csv").stream()
        .map(r -> new Region(r.get(0), r.get(1), r.get(2), r.get(3)))
        .toList();
  }

  private static List<List<String>> records(String name) {
    try (InputStream in = Tables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from this installation");
      }
      List<List<String>> records =
          Csv.records(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return records.subList(1, records.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
