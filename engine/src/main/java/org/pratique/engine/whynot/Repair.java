package org.pratique.engine.whynot;

import java.util.List;

/**
 * What would have to be otherwise, all of it, for a limb to hold or a bar to fall; everything else
 * stays as it is.
 */
public record Repair(List<Change> changes) {
  /**
   * One fact.
   *
   * @param path where it stands in the movement file
   * @param now its value as printed, or `unknown`
   * @param to the values that would do, in words
   * @param controllable whether the exporter can make it so
   */
  public record Change(String path, String now, String to, Hand controllable) {}

  /** In whose hand a fact is. */
  public enum Hand {
    EXPORTER,
    OTHERS
  }

  public Repair {
    changes = List.copyOf(changes);
  }

  public boolean byExporter() {
    return changes.stream().allMatch(c -> c.controllable() == Hand.EXPORTER);
  }
}
