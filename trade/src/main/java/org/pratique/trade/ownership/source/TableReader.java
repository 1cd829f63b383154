package org.pratique.trade.ownership.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.ownership.Party;
import org.pratique.trade.ownership.Read;
import org.pratique.trade.ownership.Share;
import org.pratique.trade.ownership.Stake;

/**
 * Rows of a table of stakes. Four kinds are told apart by their columns: our own (`owner`, `owned`,
 * and either `percent` or `least` and `most`; `tie`, `from`, `until`, `source`,
 * `ownerHeadquarters`, `ownedHeadquarters`, `ownerKind`, `complete`), OFAC's "linked to"
 * (`from_uid` …) and the structure BIS states in its lists (`child_name`, `parent_name`,
 * `relation`), and a collection of stakes (`child`, `parent`, `pct`, `pct_kind` …).
 */
public final class TableReader {
  /** A row with the names of its columns. */
  public record Row(int line, Map<String, String> fields) {
    /** The field, without blanks around it; empty when the table has no such column. */
    public String get(String column) {
      return fields.getOrDefault(column, "").strip();
    }
  }

  private final Map<String, Party> parties = new LinkedHashMap<>();
  private final List<Stake> stakes = new ArrayList<>();
  private final Set<String> complete = new LinkedHashSet<>();
  private final String file;
  private final Problems problems;

  private TableReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** A row that is wrong is left out and told. */
  public static Read read(Iterable<Row> rows, String file, Problems problems) {
    TableReader reader = new TableReader(file, problems);
    for (Row row : rows) {
      Set<String> columns = row.fields().keySet();
      if (columns.containsAll(Set.of("owner", "owned"))) {
        reader.own(row);
      } else if (columns.containsAll(Set.of("from_uid", "to_uid"))) {
        reader.linked(row);
      } else if (columns.containsAll(Set.of("child_name", "parent_name"))) {
        reader.stated(row);
      } else if (columns.containsAll(Set.of("child", "parent", "pct"))) {
        reader.own(collected(row));
      } else {
        reader.problem(
            row,
            "the table has no columns `owner` and `owned`, nor `child`, `parent` and `pct`; name the columns as docs/formats/ownership.md does");
        break;
      }
    }
    return new Read(
        List.copyOf(reader.parties.values()), reader.stakes, reader.complete, Set.of(), List.of());
  }

  /**
   * The columns of a collection of stakes under our names. A percentage that is said to be about
   * right is no share; it is told with the source.
   */
  private static Row collected(Row row) {
    Map<String, String> fields = new LinkedHashMap<>();
    boolean isExact = row.get("pct_kind").isEmpty() || row.get("pct_kind").equals("exact");
    fields.put("owner", row.get("parent"));
    fields.put("owned", row.get("child"));
    fields.put("ownerHeadquarters", row.get("parent_country"));
    fields.put("ownedHeadquarters", row.get("child_country"));
    fields.put("percent", isExact ? row.get("pct") : "");
    List<String> told = new ArrayList<>();
    told.add(row.get("source").isEmpty() ? "no source given" : row.get("source"));
    for (String column : List.of("pct_kind", "as_of_year", "confidence")) {
      String text = row.get(column);
      if (!text.isEmpty()) {
        told.add(
            column.equals("pct_kind") ? text + " " + row.get("pct") + " %" : column + " " + text);
      }
    }
    fields.put("source", String.join(", ", told));
    return new Row(row.line(), fields);
  }

  private void own(Row row) {
    Problems own = new Problems();
    String owner = row.get("owner");
    String owned = row.get("owned");
    if (owner.isEmpty() || owned.isEmpty()) {
      problem(row, "`owner` and `owned` are both needed; fill them in");
      return;
    }
    Optional<Share> share = share(row);
    Optional<Stake.Tie> tie = tie(row);
    Optional<LocalDate> from = day(row, "from", own);
    Optional<LocalDate> until = day(row, "until", own);
    problems.addAll(own.list());
    if (share.isEmpty() || tie.isEmpty() || !own.isEmpty()) {
      return;
    }
    String ownerId = party(row, owner, "ownerHeadquarters", kind(row.get("ownerKind")));
    String ownedId = party(row, owned, "ownedHeadquarters", Party.Kind.COMPANY);
    if (row.get("complete").equals("true")) {
      complete.add(ownedId);
    }
    String source = row.get("source").isEmpty() ? file + " line " + row.line() : row.get("source");
    stakes.add(new Stake(ownerId, ownedId, tie.get(), share.get(), from, until, source));
  }

  private Optional<Share> share(Row row) {
    String exact = row.get("percent");
    if (!exact.isEmpty()) {
      return percent(row, "percent", exact).map(Share::exact);
    }
    if (row.get("least").isEmpty() && row.get("most").isEmpty()) {
      boolean control = row.get("tie").equals("controls");
      return Optional.of(control ? Share.NONE : Share.UNKNOWN);
    }
    Optional<BigDecimal> least =
        percent(row, "least", row.get("least").isEmpty() ? "0" : row.get("least"));
    Optional<BigDecimal> most =
        percent(row, "most", row.get("most").isEmpty() ? "100" : row.get("most"));
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      problem(row, "`least` is more than `most`; exchange them");
      return Optional.empty();
    }
    return least.flatMap(low -> most.map(high -> new Share(low, high)));
  }

  private Optional<BigDecimal> percent(Row row, String column, String text) {
    Optional<BigDecimal> number = Numbers.percent(text);
    if (number.isEmpty()) {
      problem(
          row, "`" + column + "` is no percentage from 0 to 100; leave it empty when not known");
    }
    return number;
  }

  private Optional<Stake.Tie> tie(Row row) {
    String word = row.get("tie").isEmpty() ? "owns" : row.get("tie");
    for (Stake.Tie tie : Stake.Tie.values()) {
      if (tie.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return Optional.of(tie);
      }
    }
    problem(row, "`tie` is one of owns, controls, owns-and-controls, ultimate, affiliated");
    return Optional.empty();
  }

  private static Party.Kind kind(String word) {
    return switch (word) {
      case "person" -> Party.Kind.PERSON;
      case "state" -> Party.Kind.STATE;
      case "arrangement" -> Party.Kind.ARRANGEMENT;
      default -> Party.Kind.COMPANY;
    };
  }

  private Optional<LocalDate> day(Row row, String column, Problems own) {
    String text = row.get(column);
    Optional<LocalDate> day = text.length() == 10 ? Numbers.day(text) : Optional.empty();
    if (!text.isEmpty() && day.isEmpty()) {
      own.add(
          Problem.Code.WRONG_TYPE,
          new Place(file, row.line(), 1),
          "`" + column + "` is no date such as 2026-06-15; leave it empty when not known");
    }
    return day;
  }

  /** Linked: the source says that they belong together, not how much of whom. */
  private void linked(Row row) {
    String from = "ofac:" + row.get("from_uid");
    String to = "ofac:" + row.get("to_uid");
    boolean person = row.get("from_type").equals("individual");
    Party.Kind kind = person ? Party.Kind.PERSON : Party.Kind.UNKNOWN;
    put(row, from, Party.of(from, row.get("from_name"), kind, Optional.empty()));
    put(row, to, Party.of(to, row.get("to_name"), Party.Kind.UNKNOWN, Optional.empty()));
    affiliated(to, from, "OFAC, \"linked to\", " + file + " line " + row.line());
  }

  private void stated(Row row) {
    String parent = party(row, row.get("parent_name"), "", Party.Kind.COMPANY);
    String child = party(row, row.get("child_name"), "", Party.Kind.COMPANY);
    affiliated(parent, child, row.get("relation") + ", " + row.get("citation"));
  }

  private void affiliated(String owner, String owned, String source) {
    stakes.add(
        new Stake(
            owner,
            owned,
            Stake.Tie.AFFILIATED,
            Share.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            source));
  }

  /**
   * @param column that of the headquarters; empty when the table has none
   */
  private String party(Row row, String name, String column, Party.Kind kind) {
    String id = "name:" + name;
    Optional<String> country = Optional.of(row.get(column)).filter(code -> !code.isEmpty());
    if (country.isPresent() && !CountrySet.isCode(country.get())) {
      problem(row, "`" + column + "` is no country code of two letters such as CN");
      country = Optional.empty();
    }
    put(row, id, Party.of(id, name, kind, country));
    return id;
  }

  private void put(Row row, String id, Party bare) {
    Party party =
        new Party(
            id,
            bare.name(),
            List.of(),
            bare.kind(),
            bare.headquarters(),
            Optional.empty(),
            Map.of(),
            new Party.Origin(
                file
                    + " line "
                    + row.line()
                    + (row.get("source").isEmpty() ? "" : ": " + row.get("source")),
                Optional.empty()));
    @Nullable Party before = parties.get(id);
    if (before == null || before.headquarters().isEmpty()) {
      parties.put(id, party);
    } else if (party
        .headquarters()
        .filter(hq -> !before.headquarters().get().equals(hq))
        .isPresent()) {
      problem(
          row,
          "`%s` is headquartered in %s here and in %s in %s; keep one"
              .formatted(
                  party.name(),
                  party.headquarters().get(),
                  before.headquarters().get(),
                  before.origin().text()));
    }
  }

  private void problem(Row row, String what) {
    problems.add(Problem.Code.WRONG_TYPE, new Place(file, row.line(), 1), what);
  }
}
