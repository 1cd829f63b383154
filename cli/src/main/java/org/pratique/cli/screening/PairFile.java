package org.pratique.cli.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pratique.cli.stream.Raw;
import org.pratique.cli.stream.Records;
import org.pratique.engine.movement.text.Csv;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.problem.Refused;

/** Pairs of names in a CSV file; rows are copied byte for byte, and a score is put behind each. */
final class PairFile {
  private static final String SCORE = "score";
  private static final int BATCH_ROWS = 4_096;

  /** Scorers keep scratch space, so each thread has its own. */
  private static final ThreadLocal<PairScorer> SCORERS = ThreadLocal.withInitial(PairScorer::new);

  private final Records records;
  private final String file;
  private final Problems problems = new Problems();
  private long unscored;
  private int columns;
  private int name1;
  private int name2;
  private int schema;

  PairFile(InputStream in, String file) {
    records = new Records(in, Records.Kind.CSV, Records.Mark.START);
    this.file = file;
  }

  /** A row as it goes out, and what is wrong with it; empty when nothing is. */
  private record Scored(String line, String fault) {}

  /** What is wrong with rows; the first {@link Problems#COUNT_MAX}. */
  List<Problem> problems() {
    return problems.list();
  }

  /** Rows without a score. */
  long unscored() {
    return unscored;
  }

  /**
   * Reads all rows and writes them, in order.
   *
   * @throws Refused when the header does not name the columns
   */
  void score(OutputStream to) throws IOException {
    write(header() + "," + SCORE, to);
    List<Raw> batch = new ArrayList<>(BATCH_ROWS);
    for (Optional<Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
      batch.add(raw.get());
      if (batch.size() == BATCH_ROWS) {
        score(batch, to);
        batch.clear();
      }
    }
    score(batch, to);
  }

  private String header() throws IOException {
    Place place = new Place(file, 1, 0);
    Optional<Raw> raw = records.header();
    Optional<String> text = raw.filter(r -> r.fault().isEmpty()).flatMap(Raw::text);
    if (text.isEmpty()) {
      String message = "the first line names the columns, as UTF-8 text: name1,name2,schema";
      throw new Refused(List.of(new Problem(Problem.Code.SYNTAX, place, message)));
    }
    List<String> names =
        Csv.fields(text.get()).stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
    columns = names.size();
    name1 = names.indexOf("name1");
    name2 = names.indexOf("name2");
    schema = names.indexOf("schema");
    Problems wrong = new Problems();
    if (name1 < 0 || name2 < 0) {
      String message =
          "columns `name1` and `name2` are wanted; the file has " + String.join(", ", names);
      wrong.add(Problem.Code.MISSING, place, message);
    }
    if (names.contains(SCORE)) {
      String message = "there is a column `score` already; rename it";
      wrong.add(Problem.Code.DUPLICATE, place, message);
    }
    if (!wrong.isEmpty()) {
      throw new Refused(wrong.list());
    }
    return text.get();
  }

  private void score(List<Raw> batch, OutputStream to) throws IOException {
    List<Scored> scored =
        IntStream.range(0, batch.size()).parallel().mapToObj(i -> score(batch.get(i))).toList();
    for (int i = 0; i < batch.size(); i++) {
      Scored row = scored.get(i);
      if (!row.fault().isEmpty()) {
        unscored++;
        int line = (int) Math.min(Integer.MAX_VALUE, batch.get(i).line());
        problems.add(Problem.Code.SYNTAX, new Place(file, line, 0), row.fault());
      }
      write(row.line(), to);
    }
  }

  private Scored score(Raw raw) {
    Optional<String> text = raw.text();
    if (!raw.fault().isEmpty() || text.isEmpty()) {
      String line = new String(raw.bytes(), StandardCharsets.UTF_8);
      String fault = raw.fault().isEmpty() ? "the row is not UTF-8 text" : raw.fault();
      return new Scored("\"" + line.replace("\"", "\"\"") + "\"" + commas(columns), fault);
    }
    List<String> fields = Csv.fields(text.get());
    if (fields.size() != columns) {
      String fault =
          "the row has %,d fields and the header %,d; quote fields that hold commas"
              .formatted(fields.size(), columns);
      return new Scored(text.get() + commas(Math.max(1, columns - fields.size() + 1)), fault);
    }
    PairScorer.Result result =
        SCORERS
            .get()
            .score(fields.get(name1), fields.get(name2), schema < 0 ? "" : fields.get(schema));
    return new Scored(text.get() + "," + result.figure(), result.fault());
  }

  private static String commas(int count) {
    return ",".repeat(count);
  }

  private static void write(String line, OutputStream to) throws IOException {
    to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
