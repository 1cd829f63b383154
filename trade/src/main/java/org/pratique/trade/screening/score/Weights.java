package org.pratique.trade.screening.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.script.Table;

/**
 * What each feature weighs, for people and for companies, for pairs and against lists: the table
 * {@code weights.tsv}. A score is the logistic function of the weighted sum.
 */
public final class Weights {
  /** The row that counts always. */
  public static final String ALWAYS = "always";

  private static final int COLUMNS = 4;

  /** By column of the table, then by feature; last what counts always. */
  private final double[][] columns;

  private Weights(double[][] columns) {
    this.columns = columns;
  }

  /** The weights shipped with the program. */
  public static Weights shipped() {
    return of(Table.rows(Weights.class, "weights.tsv"));
  }

  /**
   * @param rows feature; weight for people and for companies, of a pair; the same against a list
   * @throws IllegalArgumentException when a feature has no row
   */
  static Weights of(List<List<String>> rows) {
    Map<String, List<String>> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.getFirst(), row));
    int count = Feature.ALL.size();
    double[][] columns = new double[COLUMNS][count + 1];
    for (int i = 0; i <= count; i++) {
      String id = i < count ? Feature.ALL.get(i).id() : ALWAYS;
      List<String> row = byId.get(id);
      if (row == null) {
        throw new IllegalArgumentException("weights.tsv has no row `" + id + "`");
      }
      for (int column = 0; column < COLUMNS; column++) {
        columns[column][i] = Double.parseDouble(row.get(column + 1));
      }
    }
    return new Weights(columns);
  }

  double of(int feature, Kind kind, Prior prior) {
    int first =
        switch (prior) {
          case PAIR -> 0;
          case LIST -> 2;
        };
    return columns[first + (kind == Kind.PERSON ? 0 : 1)][feature];
  }

  double always(Kind kind, Prior prior) {
    return of(Feature.ALL.size(), kind, prior);
  }
}
