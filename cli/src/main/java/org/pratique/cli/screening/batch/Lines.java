package org.pratique.cli.screening.batch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pratique.cli.json.Json;
import org.pratique.cli.screening.Lands;
import org.pratique.cli.text.CsvCell;
import org.pratique.engine.problem.Problem;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.score.Score;

/**
 * Results as text, {@code docs/formats/screening.md}: CSV has a line a hit, JSON lines one a row;
 * JSON is one list of the same objects.
 */
public enum Lines {
  CSV(".csv", "a line a hit"),
  JSONL(".jsonl", "an object a row"),
  JSON(".json", "one list of them");

  static final String HEADER =
      "row,line,id,name,country,verdict,hits,score,list,entry,listedName,matchedName,countries,requirement,words,reasons,problems,decision,review,within,copies,notes\n";

  private static final String BETWEEN = " | ";

  private final String ending;
  private final String words;

  Lines(String ending, String words) {
    this.ending = ending;
    this.words = words;
  }

  /** By the ending of the file's name; empty when it is none of them. */
  public static Optional<Lines> of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return List.of(values()).stream().filter(lines -> name.endsWith(lines.ending)).findFirst();
  }

  /** {@code .csv (a line a hit), …}. */
  public static String known() {
    return String.join(
        ", ",
        List.of(values()).stream()
            .map(lines -> "%s (%s)".formatted(lines.ending, lines.words))
            .toList());
  }

  String header() {
    return switch (this) {
      case CSV -> HEADER;
      case JSONL -> "";
      case JSON -> "[\n";
    };
  }

  String footer() {
    return this == JSON ? "]\n" : "";
  }

  void add(Screened screened, StringBuilder out) {
    switch (this) {
      case CSV -> csv(screened, out);
      case JSONL -> json(screened, out);
      case JSON -> {
        out.append(screened.customer().row() > 1 ? "," : "");
        json(screened, out);
      }
    }
  }

  private static void csv(Screened screened, StringBuilder out) {
    if (screened.hits().isEmpty()) {
      head(screened, out);
      out.append(",".repeat(10));
      CsvCell.addSafe(problems(screened), out);
      out.append(",,,,,\n");
      return;
    }
    for (int i = 0; i < screened.hits().size(); i++) {
      Hit hit = screened.hits().get(i);
      ListedParty party = hit.party();
      head(screened, out);
      out.append(',').append(figure(hit.score().value()));
      for (String text :
          List.of(
              party.source(),
              party.id(),
              party.name(),
              hit.name(),
              String.join("; ", Lands.of(hit)),
              party.requirement(),
              String.join("; ", hit.score().matches()),
              String.join("; ", hit.score().reasons().stream().map(Lines::words).toList()))) {
        out.append(',');
        CsvCell.addSafe(text, out);
      }
      for (String text :
          List.of(
              problems(screened),
              decision(screened.rulings().get(i)),
              hit.review(),
              hit.within(),
              String.join("; ", copies(hit)),
              String.join("; ", screened.notes().get(i)))) {
        out.append(',');
        CsvCell.addSafe(text, out);
      }
      out.append('\n');
    }
  }

  /** {@code D-1a2b3c4d5e6f in force}; empty where nothing was decided. */
  private static List<String> copies(Hit hit) {
    return hit.copies().stream().map(copy -> copy.source() + " " + copy.id()).toList();
  }

  private static String decision(Optional<Decisions.Ruling> ruling) {
    return ruling.map(r -> r.decision().id() + " " + r.standing().words()).orElse("");
  }

  private static void head(Screened screened, StringBuilder out) {
    Customer customer = screened.customer();
    out.append(customer.row()).append(',').append(customer.line());
    for (String text : List.of(customer.id(), customer.name(), customer.country())) {
      out.append(',');
      CsvCell.addSafe(text, out);
    }
    out.append(',').append(screened.verdict().word());
    out.append(',').append(screened.hits().size());
  }

  static String words(Score.Reason reason) {
    return String.format(Locale.ROOT, "%+.1f %s", reason.points(), reason.sentence());
  }

  static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String problems(Screened screened) {
    return String.join(BETWEEN, screened.problems().stream().map(Problem::message).toList());
  }

  private static void json(Screened screened, StringBuilder out) {
    Customer customer = screened.customer();
    out.append("{\"row\":").append(customer.row());
    out.append(",\"line\":").append(customer.line());
    field("id", customer.id(), out);
    field("name", customer.name(), out);
    field("country", customer.country(), out);
    field("verdict", screened.verdict().word(), out);
    out.append(",\"hits\":[");
    String between = "";
    for (int i = 0; i < screened.hits().size(); i++) {
      out.append(between);
      hit(screened.hits().get(i), screened.rulings().get(i), screened.notes().get(i), out);
      between = ",";
    }
    out.append(']');
    texts("problems", screened.problems().stream().map(Problem::message).toList(), out);
    out.append("}\n");
  }

  private static void hit(
      Hit hit, Optional<Decisions.Ruling> ruling, List<String> notes, StringBuilder out) {
    ListedParty party = hit.party();
    out.append("{\"score\":").append(figure(hit.score().value()));
    field("matchedName", hit.name(), out);
    field("list", party.source(), out);
    field("entry", party.id(), out);
    field("listedName", party.name(), out);
    texts("countries", Lands.of(hit), out);
    texts("addresses", party.addresses(), out);
    texts("footnotes", party.footnotes(), out);
    field("requirement", party.requirement(), out);
    field("policy", party.policy(), out);
    texts("words", hit.score().matches(), out);
    field("review", hit.review(), out);
    field("within", hit.within(), out);
    texts("copies", copies(hit), out);
    texts("notes", notes, out);
    ruling.ifPresent(r -> field("decision", decision(ruling), out));
    out.append(",\"reasons\":[");
    String between = "";
    for (Score.Reason reason : hit.score().reasons()) {
      out.append(between).append("{\"feature\":").append(Json.quoted(reason.feature()));
      out.append(",\"points\":").append(figure(reason.points()));
      field("sentence", reason.sentence(), out);
      out.append('}');
      between = ",";
    }
    out.append("]}");
  }

  private static void field(String key, String value, StringBuilder out) {
    out.append(",\"").append(key).append("\":").append(Json.quoted(value));
  }

  private static void texts(String key, List<String> values, StringBuilder out) {
    out.append(",\"").append(key).append("\":[");
    out.append(String.join(",", values.stream().map(Json::quoted).toList())).append(']');
  }
}
