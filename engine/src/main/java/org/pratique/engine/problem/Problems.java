package org.pratique.engine.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects problems while reading goes on, so that all are reported at once. */
public final class Problems {
  /** More than this many problems help nobody; reading stops adding and says so. */
  public static final int COUNT_MAX = 200;

  private final List<Problem> found = new ArrayList<>();

  public void add(Problem.Code code, Place place, String message) {
    if (found.size() < COUNT_MAX) {
      found.add(new Problem(code, place, message));
    }
  }

  public void addAll(List<Problem> problems) {
    for (Problem problem : problems) {
      add(problem.code(), problem.place(), problem.message());
    }
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public int size() {
    return found.size();
  }

  /** What was found, in reading order, without repeats. */
  public List<Problem> list() {
    return found.stream().distinct().sorted(Problem.BY_PLACE).toList();
  }
}
