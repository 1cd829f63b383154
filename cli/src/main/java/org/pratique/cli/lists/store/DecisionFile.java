package org.pratique.cli.lists.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.pratique.cli.json.Json;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.JsonReader;
import org.pratique.engine.yaml.Node;
import org.pratique.trade.listing.Decision;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.listing.Subject;

/** {@code decisions.jsonl}: lines are added and never changed. */
public final class DecisionFile {
  private static final long BYTES_MAX = 256_000_000;
  private static final String DECIDED = "decision";
  private static final String WITHDRAWN = "withdrawal";

  private DecisionFile() {}

  /** All decisions; a line that cannot be read is told, never passed over. */
  public static Decisions read(PartiesDir dir, LocalDate day, Problems problems) {
    List<Decision> decisions = new ArrayList<>();
    List<Decisions.Withdrawal> withdrawals = new ArrayList<>();
    for (Node.Mapping line : lines(dir.decisions(), problems)) {
      try {
        switch (line.text("type").orElse("")) {
          case DECIDED -> decisions.add(decision(line));
          case WITHDRAWN ->
              withdrawals.add(new Decisions.Withdrawal(need(line, "decision"), signed(line)));
          default -> problems.add(Problem.Code.WRONG_TYPE, line.place(), "no such type of line");
        }
      } catch (NoSuchElementException | DateTimeParseException e) {
        String message = "the line is no decision; restore the file as it was";
        problems.add(Problem.Code.SYNTAX, line.place(), message);
      }
    }
    return new Decisions(decisions, withdrawals, day);
  }

  private static List<Node.Mapping> lines(Path file, Problems problems) {
    List<Node.Mapping> lines = new ArrayList<>();
    if (!Files.exists(file)) {
      return lines;
    }
    Place place = Place.whole(file.toString());
    try {
      if (Files.size(file) > BYTES_MAX) {
        problems.add(
            Problem.Code.TOO_LARGE,
            place,
            "the file is larger than %,d bytes".formatted(BYTES_MAX));
        return lines;
      }
      int number = 0;
      String text = Files.readString(file);
      // A last line without its end is of a writer that died, and was never acknowledged.
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      for (String line : whole.lines().toList()) {
        Place at = new Place(file.toString(), ++number, 1);
        if (line.isBlank()) {
          continue;
        }
        if (JsonReader.read(line, at, problems).orElse(null) instanceof Node.Mapping json) {
          lines.add(json);
        }
      }
    } catch (IOException e) {
      problems.add(Problem.Code.SYNTAX, place, "the file cannot be read as UTF-8 text");
    }
    return lines;
  }

  private static Decision decision(Node.Mapping line) {
    Decision.Signed signed = signed(line);
    return new Decision(
        need(line, "id"),
        need(line, "scope").equals("party") ? Decision.Scope.PARTY : Decision.Scope.NAME,
        new Subject(
            line.text("party").orElse(""),
            need(line, "name"),
            line.text("country").orElse(""),
            line.text("address").orElse("")),
        need(line, "partyVersion"),
        need(line, "list"),
        need(line, "entry"),
        need(line, "entryVersion"),
        line.text("entryName").orElse(""),
        signed.reason(),
        signed.author(),
        signed.on(),
        LocalDate.parse(need(line, "until")));
  }

  private static Decision.Signed signed(Node.Mapping line) {
    return new Decision.Signed(
        need(line, "author"), need(line, "reason"), LocalDate.parse(need(line, "on")));
  }

  private static String need(Node.Mapping line, String key) {
    return line.text(key).orElseThrow();
  }

  /** Adds a decision. The lock must be held. */
  public static void add(PartiesDir dir, Decision decision) throws IOException {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("type", DECIDED);
    line.put("id", decision.id());
    line.put("scope", decision.scope() == Decision.Scope.PARTY ? "party" : "name");
    line.put("party", decision.subject().id());
    line.put("name", decision.subject().name());
    line.put("country", decision.subject().country());
    line.put("address", decision.subject().address());
    line.put("partyVersion", decision.subjectVersion());
    line.put("list", decision.list());
    line.put("entry", decision.entry());
    line.put("entryVersion", decision.entryVersion());
    line.put("entryName", decision.entryName());
    line.put("reason", decision.reason());
    line.put("author", decision.author());
    line.put("on", decision.decided().toString());
    line.put("until", decision.until().toString());
    append(dir, line);
  }

  /** Takes a decision back. The lock must be held. */
  public static void add(PartiesDir dir, Decisions.Withdrawal withdrawal) throws IOException {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("type", WITHDRAWN);
    line.put("decision", withdrawal.decision());
    line.put("reason", withdrawal.signed().reason());
    line.put("author", withdrawal.signed().author());
    line.put("on", withdrawal.signed().on().toString());
    append(dir, line);
  }

  private static void append(PartiesDir dir, Map<String, String> fields) throws IOException {
    String line =
        fields.entrySet().stream()
            .map(e -> Json.quoted(e.getKey()) + ":" + Json.quoted(e.getValue()))
            .collect(Collectors.joining(",", "{", "}\n"));
    try (FileChannel channel =
        FileChannel.open(
            dir.decisions(),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      long end = whole(channel);
      // A line that a dying writer left half would swallow the next.
      channel.truncate(end);
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
      channel.force(true);
    }
  }

  /** Where the last whole line ends. */
  private static long whole(FileChannel channel) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    for (long at = channel.size(); at > 0; at--) {
      one.clear();
      channel.read(one, at - 1);
      if (one.get(0) == '\n') {
        return at;
      }
    }
    return 0;
  }
}
