package org.pratique.trade.screening.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.script.Table;

/**
 * What each feature weighs, for people and for companies: the table {@code weights.tsv}. A score is
 * the logistic function of the weighted sum.
 */
public final class Weights {
  /** The row that counts always. */
  public static final String ALWAYS = "always";

  private static final int PERSON = 1;
  private static final int COMPANY = 2;

  private final double[] person;
  private final double[] company;

  private Weights(double[] person, double[] company) {
    this.person = person;
    this.company = company;
  }

  /** The weights shipped with the program. */
  public static Weights shipped() {
    return of(Table.rows(Weights.class, "weights.tsv"));
  }

  /**
   * @param rows feature, weight for people, weight for companies
   * @throws IllegalArgumentException when a feature has no row
   */
  static Weights of(List<List<String>> rows) {
    Map<String, List<String>> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.getFirst(), row));
    int count = Feature.ALL.size();
    double[] person = new double[count + 1];
    double[] company = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      String id = i < count ? Feature.ALL.get(i).id() : ALWAYS;
      List<String> row = byId.get(id);
      if (row == null) {
        throw new IllegalArgumentException("weights.tsv has no row `" + id + "`");
      }
      person[i] = Double.parseDouble(row.get(PERSON));
      company[i] = Double.parseDouble(row.get(COMPANY));
    }
    return new Weights(person, company);
  }

  double of(int feature, Kind kind) {
    return kind == Kind.PERSON ? person[feature] : company[feature];
  }

  double always(Kind kind) {
    return of(Feature.ALL.size(), kind);
  }
}
