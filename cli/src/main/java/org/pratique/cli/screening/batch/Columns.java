package org.pratique.cli.screening.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pratique.cli.stream.Raw;
import org.pratique.engine.movement.text.Csv;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.problem.Refused;
import org.pratique.trade.screening.index.Particulars;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.NameReader;

/** Which column of a file of parties holds what, and rows read by it. Safe to share. */
final class Columns {
  /** More columns are no file of parties. */
  static final int COLUMNS_MAX = 1_000;

  private static final int CODE_LENGTH = 2;
  private static final int SHOWN_MAX = 60;

  /**
   * Fields of a party and what files call them, in small letters without blanks and underscores.
   */
  enum Field {
    NAME("name", "fullname", "partyname", "customername", "companyname", "legalname"),
    COUNTRY("country", "countrycode", "nationality"),
    ADDRESS("address", "fulladdress", "streetaddress"),
    ID("id", "customerid", "partyid", "reference"),
    IDENTIFIER(
        "identifier", "identifiers", "lei", "taxid", "registrationnumber", "passport", "imo"),
    DOB("dob", "dateofbirth", "birthdate"),
    TYPE("type", "schema", "kind");

    private final List<String> names;

    Field(String... names) {
      this.names = List.of(names);
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String file;
  private final List<String> header;
  private final Map<Field, List<Integer>> at;

  private Columns(String file, List<String> header, Map<Field, List<Integer>> at) {
    this.file = file;
    this.header = header;
    this.at = at;
  }

  /**
   * @param named field to the file's own name for its column
   * @throws Refused when there is no column of names
   */
  static Columns of(Optional<Raw> first, String file, Map<String, String> named) {
    Place place = new Place(file, 1, 0);
    Optional<String> text = first.filter(raw -> raw.fault().isEmpty()).flatMap(Raw::text);
    if (text.isEmpty()) {
      String fault =
          first
              .map(Raw::fault)
              .filter(f -> !f.isEmpty())
              .orElse("the first line names the columns, as UTF-8 text: id,name,country,address");
      throw new Refused(List.of(new Problem(Problem.Code.SYNTAX, place, fault)));
    }
    List<String> header = Csv.fields(text.get()).stream().map(String::strip).toList();
    if (header.size() > COLUMNS_MAX) {
      String message =
          "there are more than %,d columns; keep those of the party".formatted(COLUMNS_MAX);
      throw new Refused(List.of(new Problem(Problem.Code.TOO_LARGE, place, message)));
    }
    Problems problems = new Problems();
    twice(header, named, place, problems);
    if (header.size() == 1 && header.getFirst().indexOf(';') >= 0) {
      String message = "the columns stand between semicolons; save the file with commas";
      throw new Refused(List.of(new Problem(Problem.Code.SYNTAX, place, message)));
    }
    Map<Field, List<Integer>> at = new EnumMap<>(Field.class);
    named.forEach((field, column) -> name(field, column, header, at, place, problems));
    for (Field field : Field.values()) {
      at.computeIfAbsent(field, f -> recognized(f, header));
    }
    if (problems.isEmpty() && at.getOrDefault(Field.NAME, List.of()).isEmpty()) {
      String message =
          "no column is called `name`; the file has %s; say which it is: --columns name=COLUMN"
              .formatted(shortened(String.join(", ", header)));
      problems.add(Problem.Code.MISSING, place, message);
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems.list());
    }
    return new Columns(file, header, at);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…";
  }

  private static void name(
      String field,
      String column,
      List<String> header,
      Map<Field, List<Integer>> at,
      Place place,
      Problems problems) {
    Optional<Field> known =
        List.of(Field.values()).stream().filter(f -> f.word().equals(field)).findFirst();
    if (known.isEmpty()) {
      String message =
          "--columns: `%s` is none of name, country, address, id, identifier, dob, type"
              .formatted(field);
      problems.add(Problem.Code.UNKNOWN_NAME, place, message);
      return;
    }
    int index = header.indexOf(column.strip());
    if (index < 0) {
      String message = "--columns: the file has no column `%s`".formatted(column);
      problems.add(Problem.Code.UNKNOWN_NAME, place, message);
      return;
    }
    at.put(known.get(), List.of(index));
  }

  /** Two columns of one name that is read: which of them counts cannot be told. */
  private static void twice(
      List<String> header, Map<String, String> named, Place place, Problems problems) {
    Set<String> read = new HashSet<>(named.values().stream().map(Columns::plain).toList());
    List.of(Field.values()).forEach(field -> read.addAll(field.names));
    Set<String> seen = new HashSet<>();
    Set<String> told = new HashSet<>();
    for (String column : header) {
      String plain = plain(column);
      if (read.contains(plain) && !seen.add(plain) && told.add(plain)) {
        String message = "the column `%s` is there twice; keep one".formatted(shortened(column));
        problems.add(Problem.Code.DUPLICATE, place, message);
      }
    }
  }

  private static String plain(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
  }

  /** Names, addresses and identifiers may stand in several columns; of names the first counts. */
  private static List<Integer> recognized(Field field, List<String> header) {
    List<Integer> found = new ArrayList<>();
    for (String name : field.names) {
      for (int i = 0; i < header.size(); i++) {
        if (plain(header.get(i)).equals(name)) {
          found.add(i);
        }
      }
    }
    boolean isOne = field != Field.ADDRESS && field != Field.IDENTIFIER;
    return isOne && found.size() > 1 ? found.subList(0, 1) : found;
  }

  /** Columns that are used, in words: {@code name: Firma}. */
  List<String> used() {
    List<String> used = new ArrayList<>();
    at.forEach(
        (field, columns) -> columns.forEach(i -> used.add(field.word() + ": " + header.get(i))));
    return used;
  }

  /** A row; what is wrong with it goes to the problems. */
  Customer read(Raw raw, Problems problems) {
    int line = (int) Math.min(Integer.MAX_VALUE, raw.line());
    Place place = new Place(file, line, 0);
    Optional<String> text = raw.text();
    if (!raw.fault().isEmpty() || text.isEmpty()) {
      String fault =
          raw.fault().isEmpty() ? "the row is not UTF-8 text; save it as UTF-8" : raw.fault();
      problems.add(Problem.Code.SYNTAX, place, fault);
      return bare(raw);
    }
    List<String> fields = Csv.fields(text.get());
    if (fields.size() != header.size()) {
      String message =
          "the row has %,d fields and the header %,d; quote fields that hold commas"
              .formatted(fields.size(), header.size());
      problems.add(Problem.Code.SYNTAX, place, message);
      return bare(raw);
    }
    String name = first(Field.NAME, fields);
    if (name.isBlank()) {
      problems.add(Problem.Code.MISSING, place, column(Field.NAME) + " is empty; give the name");
    }
    if (name.length() > NameReader.LENGTH_MAX) {
      String message =
          "%s has more than %,d characters; give the name alone"
              .formatted(column(Field.NAME), NameReader.LENGTH_MAX);
      problems.add(Problem.Code.TOO_LARGE, place, message);
    }
    String country = first(Field.COUNTRY, fields).strip();
    String code = country.length() == CODE_LENGTH ? country.toUpperCase(Locale.ROOT) : "";
    Optional<Kind> kind = kind(first(Field.TYPE, fields), place, problems);
    Particulars particulars =
        new Particulars(code, all(Field.ADDRESS, fields), all(Field.IDENTIFIER, fields));
    return new Customer(
        raw.row(),
        raw.line(),
        first(Field.ID, fields),
        name,
        kind,
        country,
        first(Field.DOB, fields),
        particulars);
  }

  /** Where a row stands. */
  Place place(Customer customer) {
    return new Place(file, (int) Math.min(Integer.MAX_VALUE, customer.line()), 0);
  }

  private static Customer bare(Raw raw) {
    return new Customer(raw.row(), raw.line(), "", "", Optional.empty(), "", "", Particulars.NONE);
  }

  private String column(Field field) {
    return "column `%s`".formatted(header.get(at.getOrDefault(field, List.of(0)).getFirst()));
  }

  private Optional<Kind> kind(String type, Place place, Problems problems) {
    return switch (type.strip().toLowerCase(Locale.ROOT)) {
      case "", "unknown", "other" -> Optional.empty();
      case "person", "individual" -> Optional.of(Kind.PERSON);
      case "company", "organization", "organisation", "entity", "legalentity" ->
          Optional.of(Kind.COMPANY);
      case "vessel", "aircraft" -> Optional.of(Kind.VESSEL);
      default -> {
        String message =
            "%s: `%s` is none of person, company, vessel; leave it empty when it is not known"
                .formatted(column(Field.TYPE), shortened(type));
        problems.add(Problem.Code.UNKNOWN_NAME, place, message);
        yield Optional.empty();
      }
    };
  }

  private String first(Field field, List<String> fields) {
    List<Integer> columns = at.getOrDefault(field, List.of());
    return columns.isEmpty() ? "" : fields.get(columns.getFirst());
  }

  private List<String> all(Field field, List<String> fields) {
    return at.getOrDefault(field, List.of()).stream()
        .map(fields::get)
        .filter(value -> !value.isBlank() && value.length() <= NameReader.LENGTH_MAX)
        .toList();
  }
}
