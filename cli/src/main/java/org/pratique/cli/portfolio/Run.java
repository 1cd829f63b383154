package org.pratique.cli.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.pratique.cli.input.Session;
import org.pratique.cli.portfolio.report.HtmlReport;
import org.pratique.cli.portfolio.row.Rows;
import org.pratique.cli.portfolio.tally.Basis;
import org.pratique.cli.portfolio.tally.Tally;
import org.pratique.cli.stream.Progress;
import org.pratique.cli.stream.Records;
import org.pratique.cli.stream.Source;
import org.pratique.engine.law.RuleSetName;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Refused;

/** One portfolio from file to tally. */
final class Run {
  /**
   * What the user asked for.
   *
   * @param restart whether an earlier run is forgotten
   */
  record Asked(
      String file,
      Optional<Path> out,
      Optional<Path> report,
      Boolean restart,
      Session.Asked movements) {}

  private final Session session;
  private final Asked asked;
  private final Input input;
  private final Lines lines;
  private final List<String> ruleSets;
  private final Rows rows;
  private final Optional<Output> output;
  private final Clerk.Office office;
  private final Progress progress;
  private final Source records;
  private final Tally tally;

  /**
   * @throws Refused when there is no run to be made of this
   */
  Run(InputStream in, PrintStream err, boolean watched, Session session, Asked asked)
      throws IOException {
    this.session = session;
    this.asked = asked;
    input = Input.of(asked.file(), in);
    lines = Lines.of(asked.out().map(Path::toString).orElse(""));
    ruleSets = session.ruleSets().stream().map(RuleSetName::text).toList();
    asked.out().ifPresent(this::apart);
    asked.report().ifPresent(this::apart);
    MovementReader reader = session.reader();
    // Lets the catalog make its index before there is more than one thread.
    session.law().catalog().products();
    MovementReader.Options options =
        new MovementReader.Options(asked.movements().asOf(), asked.movements().declares());
    Source fromStart = input.from(Records.Mark.START);
    rows = input.rows(fromStart, reader, options);
    LawDays law = new LawDays(session.law(), session.ruleSets(), asked.movements().settings());
    // What is wrong with the rule sets and settings is told before anything is written.
    law.on(law.lawDay(asked.movements().asOf().orElseGet(law::last)));
    asked.report().ifPresent(Run::touch);
    output = asked.out().map(out -> Output.open(out, fingerprint(), asked.restart(), lines));
    office = new Clerk.Office(asked.file(), rows, reader, options, law, session.law().vocabulary());
    progress = new Progress(err, watched, input.length(fromStart));
    Optional<Checkpoint> before = output.flatMap(Output::before);
    if (before.isEmpty()) {
      records = fromStart;
      tally = new Tally(ruleSets);
      return;
    }
    Records.Mark mark = before.get().mark();
    records = input.from(mark);
    tally = Tally.of(ruleSets, before.get().tally());
    progress.startAt(mark.row(), mark.offset());
  }

  /** Results must not overwrite what they are made from. */
  private void apart(Path out) {
    try {
      if (!input.isStandardInput() && Files.exists(out) && Files.isSameFile(out, input.path())) {
        throw Input.refused(
            Problem.Code.CONFLICT, out.toString(), "the output is the input; name another file");
      }
    } catch (IOException e) {
      throw Input.refused(Problem.Code.MISSING, asked.file(), "the file cannot be read");
    }
  }

  /** What a run is made of; with any of it different, it is another run. */
  private String fingerprint() {
    List<String> parts = new ArrayList<>(ruleSets);
    try {
      if (!input.isStandardInput()) {
        parts.add(input.path().toRealPath().toString());
        parts.add(Files.size(input.path()) + " " + Files.getLastModifiedTime(input.path()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts.add(session.law().hash());
    parts.add(asked.movements().asOf().toString());
    parts.add(asked.movements().declares().toString());
    parts.add(new TreeMap<>(asked.movements().settings()).toString());
    parts.add(lines.name());
    try {
      byte[] all = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Problems with columns; they are not used, and the run goes on. */
  List<Problem> warnings() {
    return rows.warnings();
  }

  /** What the figures rest on. */
  Basis basis() {
    return Basis.of(session.law().hash(), office.law().books(office.law().last()));
  }

  /** What the user should know before the rows are decided. */
  List<String> begin() {
    List<String> notes = new ArrayList<>(warnings().stream().map(Problem::toString).toList());
    output
        .flatMap(Output::before)
        .ifPresent(c ->
            notes.add(
                "pratique: going on after row %,d, where an earlier run was stopped"
                    .formatted(c.mark().row())));
    return notes;
  }

  Tally finish() throws IOException {
    try {
      new Stream(office, lines, tally, output, progress)
          .run(records, Runtime.getRuntime().availableProcessors());
      if (asked.report().isPresent()) {
        write(asked.report().get(), HtmlReport.of(tally, basis(), asked.file()));
      }
      if (output.isPresent()) {
        output.get().finish(records.mark(), tally);
      }
    } finally {
      if (output.isPresent()) {
        output.get().close();
      }
    }
    return tally;
  }

  /** A report that cannot be written is told before the work, not after it. */
  private static void touch(Path file) {
    write(file, "");
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw Input.refused(
          Problem.Code.CONFLICT,
          file.toString(),
          "the report cannot be written; name another file in a folder that exists");
    }
  }
}
