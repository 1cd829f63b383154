package org.pratique.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pratique.engine.decide.Determination;

/** What all determinations of a report have in common, so that it is printed once. */
record Shared(
    List<Determination.ItemLine> items,
    List<Determination.Flag> flags,
    List<Determination.NotExamined> notExamined) {

  static Shared of(List<Determination> all) {
    return new Shared(
        common(all, Determination::items),
        all.size() > 1 ? common(all, Determination::flags) : List.of(),
        common(all, Determination::notExamined));
  }

  private static <T> List<T> common(
      List<Determination> all, Function<Determination, List<T>> part) {
    List<T> common = new ArrayList<>(part.apply(all.getFirst()));
    for (Determination determination : all) {
      common.retainAll(part.apply(determination));
    }
    return List.copyOf(common);
  }

  /** The part of a list that is not printed once for all. */
  <T> List<T> own(List<T> list, List<T> shared) {
    List<T> own = new ArrayList<>(list);
    own.removeAll(shared);
    return own;
  }
}
