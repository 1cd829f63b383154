package org.pratique.trade.ownership;

import java.util.List;
import java.util.Set;
import org.pratique.engine.condition.Truth;

/**
 * What the graph says of one party, with its reasons.
 *
 * @param truth yes, no, or unknown while a share that is not known can turn it
 * @param total the share that was compared
 * @param lines the arithmetic, one step a line, the party itself first
 * @param listed the listed owners it rests on, by id
 * @param questions what would settle it; none when it is settled
 * @param remarks what a reader should know besides: owners not accounted for, sources that
 *     contradict each other, a minority held by listed parties, a limit that was met
 */
public record Finding(
    Truth truth,
    Share total,
    List<Line> lines,
    Set<String> listed,
    List<Question> questions,
    List<String> remarks) {
  /**
   * One owner of one party.
   *
   * @param counts whether the share counts, and why
   */
  public record Line(
      int depth,
      String owner,
      String owned,
      Share share,
      Truth counts,
      String why,
      List<String> by) {}

  public Finding {
    lines = List.copyOf(lines);
    listed = Set.copyOf(listed);
    questions = List.copyOf(questions);
    remarks = List.copyOf(remarks);
  }
}
