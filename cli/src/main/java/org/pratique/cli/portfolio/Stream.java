package org.pratique.cli.portfolio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pratique.cli.portfolio.tally.Decided;
import org.pratique.cli.portfolio.tally.Tally;
import org.pratique.cli.stream.Belt;
import org.pratique.cli.stream.Progress;
import org.pratique.cli.stream.Raw;
import org.pratique.cli.stream.Records;
import org.pratique.cli.stream.Source;

/** Rows through clerks, into the tally and the output. */
final class Stream {
  static final int BATCH_ROWS = Belt.BATCH_ROWS;

  /** Rows decided, and the same as lines of the output. */
  private record Work(List<Decided> rows, StringBuilder lines) {}

  private final Clerk.Office office;
  private final Lines lines;
  private final Tally tally;
  private final Optional<Output> output;
  private final Progress progress;

  Stream(
      Clerk.Office office, Lines lines, Tally tally, Optional<Output> output, Progress progress) {
    this.office = office;
    this.lines = lines;
    this.tally = tally;
    this.output = output;
    this.progress = progress;
  }

  void run(Source records, int clerks) throws IOException {
    new Belt<>(this::hire, this::take).run(records, clerks);
    progress.done();
  }

  private Belt.Worker<Work> hire() {
    Clerk clerk = new Clerk(office);
    return raws -> work(clerk, raws);
  }

  private Work work(Clerk clerk, List<Raw> raws) {
    List<Decided> rows = new ArrayList<>(raws.size());
    StringBuilder text = new StringBuilder();
    for (Raw raw : raws) {
      Decided decided = clerk.decide(raw);
      rows.add(decided);
      if (output.isPresent()) {
        lines.add(decided, tally.ruleSets(), text);
      }
    }
    return new Work(rows, text);
  }

  private void take(Work work, Records.Mark end) throws IOException {
    work.rows().forEach(tally::add);
    if (output.isPresent()) {
      output.get().write(work.lines());
      output.get().keep(end, tally);
    }
    progress.at(end.row(), end.offset());
  }
}
