package org.pratique.engine.movement;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Value;
import org.pratique.engine.movement.text.Countries;
import org.pratique.engine.movement.text.Decimals;
import org.pratique.engine.movement.text.EccnSpelling;
import org.pratique.engine.movement.text.Texts;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.yaml.Node;

/**
 * One value of a movement file, as its fact's type wants it; anything else is a problem and
 * unknown.
 */
final class ValueReader {
  /** Members of one list: there are some 250 countries. */
  static final int LIST_MAX = 1_000;

  private final Countries countries;
  private final MovementReader.Known known;
  private final Reading reading;

  ValueReader(Countries countries, MovementReader.Known known, Reading reading) {
    this.countries = countries;
    this.known = known;
    this.reading = reading;
  }

  /** The value, or unknown when there is none or it was refused. */
  Value read(FactSpec spec, String path, Node node) {
    return switch (spec.type()) {
      case COUNTRIES, ECCNS, SET -> many(spec, path, node);
      case BOOLEAN, INTEGER, DECIMAL, TEXT, DATE, COUNTRY, ECCN, ENUM ->
          scalar(path, node, example(spec)).map(s -> one(spec, path, s)).orElse(Value.UNKNOWN);
    };
  }

  private static String example(FactSpec spec) {
    return switch (spec.type()) {
      case BOOLEAN -> "`true` or `false`";
      case INTEGER -> "a whole number";
      case DECIMAL -> "a number in " + spec.unit();
      case TEXT -> "a text";
      case DATE -> "a date such as `2026-06-15`";
      case COUNTRY -> "a country code such as `MY`";
      case COUNTRIES -> "a list of country codes such as `[SG, MY]`";
      case ECCN -> "an ECCN paragraph such as `3A090.a`";
      case ECCNS -> "a list of ECCN paragraphs such as `[3D001, 3E001]`";
      case ENUM -> "one of " + Reading.listed(spec.values());
      case SET -> "a list of " + Reading.listed(spec.values());
    };
  }

  /**
   * The scalar with something in it; empty when it is blank, and when it is none at all, which is a
   * problem.
   */
  Optional<Node.Scalar> scalar(String path, Node node, String wanted) {
    if (!(node instanceof Node.Scalar s)) {
      reading.wrongType(node, path, wanted);
      return Optional.empty();
    }
    if (s.isBlank()) {
      return Optional.empty();
    }
    if (s.text().equalsIgnoreCase("unknown")) {
      reading.problem(
          Problem.Code.WRONG_TYPE, s.place(), "leave `" + path + "` out when it is not known");
      return Optional.empty();
    }
    return Optional.of(s);
  }

  private Value one(FactSpec spec, String path, Node.Scalar s) {
    return switch (spec.type()) {
      case BOOLEAN -> bool(path, s);
      case INTEGER, DECIMAL -> num(number(path, s, Range.of(spec)));
      case TEXT -> text(spec, path, s);
      case DATE -> date(path, s).<Value>map(Value.Day::of).orElse(Value.UNKNOWN);
      case COUNTRY -> country(path, s);
      case ECCN, ECCNS -> eccn(path, s);
      case ENUM, SET -> symbol(spec, path, s);
      case COUNTRIES -> country(path, s);
    };
  }

  private static Value num(@Nullable BigDecimal amount) {
    return amount == null ? Value.UNKNOWN : new Value.Num(amount);
  }

  Value bool(String path, Node.Scalar s) {
    String text = s.text().toLowerCase(Locale.ROOT);
    boolean yes = text.equals("true") || text.equals("yes");
    boolean no = text.equals("false") || text.equals("no");
    if (s.quoted() && (yes || no)) {
      reading.problem(
          Problem.Code.WRONG_TYPE,
          s.place(),
          "`" + path + "` is a quoted text; write " + text + " without quotes");
      return Value.UNKNOWN;
    }
    if (!yes && !no) {
      reading.problem(
          Problem.Code.WRONG_TYPE,
          s.place(),
          "`" + path + "` is " + Reading.quote(s.text()) + "; write `true` or `false`");
      return Value.UNKNOWN;
    }
    return Value.Bool.of(yes);
  }

  /** The number within the range, or null when there is none. */
  @Nullable BigDecimal number(String path, Node.Scalar s, Range range) {
    if (!(Decimals.read(s.text()) instanceof Decimals.Read.Number(BigDecimal amount))) {
      String why =
          Decimals.read(s.text()) instanceof Decimals.Read.Not(String reason) ? reason : "";
      reading.problem(
          Problem.Code.WRONG_TYPE,
          s.place(),
          "`" + path + "`: " + Reading.quote(s.text()) + " " + why);
      return null;
    }
    if (s.quoted()) {
      reading.problem(
          Problem.Code.WRONG_TYPE,
          s.place(),
          "`" + path + "` is a quoted text; write the number without quotes");
      return null;
    }
    BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    if (plain.compareTo(range.min()) < 0
        || plain.compareTo(range.max()) > 0
        || (range.whole() && plain.scale() > 0)) {
      reading.problem(
          Problem.Code.OUT_OF_RANGE,
          s.place(),
          "`" + path + "` is " + Reading.quote(s.text()) + "; write " + range.words(plain));
      return null;
    }
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private Value text(FactSpec spec, String path, Node.Scalar s) {
    String text = text(path, s);
    if (spec.entity() == EntityKind.PARTY && !text.isEmpty() && !Texts.hasWord(text)) {
      reading.problem(
          Problem.Code.WRONG_TYPE,
          s.place(),
          "`"
              + path
              + "`: "
              + Reading.quote(text)
              + " names nobody; leave it out when it is not known");
      return Value.UNKNOWN;
    }
    return text.isEmpty() ? Value.UNKNOWN : known.of(text);
  }

  /** The text without blanks around it; empty when it was refused. */
  String text(String path, Node.Scalar s) {
    String fault = Texts.fault(s.text());
    if (!fault.isEmpty()) {
      reading.problem(
          s.text().length() > Texts.LENGTH_MAX ? Problem.Code.TOO_LARGE : Problem.Code.WRONG_TYPE,
          s.place(),
          "`" + path + "` " + fault);
      return "";
    }
    return s.text().strip();
  }

  Optional<LocalDate> date(String path, Node.Scalar s) {
    String text = s.text().strip();
    if (!dateForm(text)) {
      reading.problem(
          Problem.Code.WRONG_TYPE,
          s.place(),
          "`"
              + path
              + "` is "
              + Reading.quote(text)
              + "; write the date as year-month-day, such as `2026-06-15`");
      return Optional.empty();
    }
    int year = Integer.parseInt(text, 0, 4, 10);
    int month = Integer.parseInt(text, 5, 7, 10);
    int day = Integer.parseInt(text, 8, 10, 10);
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      reading.problem(
          Problem.Code.OUT_OF_RANGE,
          s.place(),
          "`" + path + "`: there is no " + Reading.quote(text) + noSuchDay(year, month));
      return Optional.empty();
    }
  }

  private static String noSuchDay(int year, int month) {
    if (month < 1 || month > 12) {
      return "; a year has months 01 to 12";
    }
    String name =
        YearMonth.of(year, month).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return "; " + name + " " + year + " has " + YearMonth.of(year, month).lengthOfMonth() + " days";
  }

  private static boolean dateForm(String text) {
    if (text.length() != 10) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean dash = i == 4 || i == 7;
      if (dash ? c != '-' : (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private Value country(String path, Node.Scalar s) {
    String given = s.text().strip();
    Optional<String> code = countries.code(given);
    if (code.isPresent()) {
      return Value.Country.of(code.get());
    }
    if (reading.full()) {
      return Value.UNKNOWN;
    }
    reading.problem(
        Problem.Code.UNKNOWN_NAME,
        s.place(),
        "`" + path + "`: " + Reading.quote(given) + " is no country" + countries.help(given));
    return Value.UNKNOWN;
  }

  private Value eccn(String path, Node.Scalar s) {
    String paragraph = EccnSpelling.normalize(s.text());
    if (paragraph.isEmpty()) {
      reading.problem(
          Problem.Code.WRONG_TYPE,
          s.place(),
          "`"
              + path
              + "`: "
              + Reading.quote(s.text())
              + " is no ECCN paragraph; write it as in `3A090.a`, or `EAR99`");
      return Value.UNKNOWN;
    }
    if (!paragraph.equals(s.text())) {
      reading.note(
          "eccn-spelling",
          path,
          Reading.quote(s.text()) + " is read as `" + paragraph + "`",
          Reading.quote(s.text()) + "按`" + paragraph + "`读取");
    }
    return new Value.Eccn(paragraph);
  }

  private Value symbol(FactSpec spec, String path, Node.Scalar s) {
    String word = s.text().strip();
    if (!spec.values().isEmpty() && !spec.values().contains(word)) {
      reading.unknown(
          Problem.Code.UNKNOWN_NAME, s.place(), word, "value of `" + path + "`", spec.values());
      return Value.UNKNOWN;
    }
    String fault = Texts.fault(word);
    if (!fault.isEmpty()) {
      reading.problem(Problem.Code.WRONG_TYPE, s.place(), "`" + path + "` " + fault);
      return Value.UNKNOWN;
    }
    return new Value.Symbol(word);
  }

  private Value many(FactSpec spec, String path, Node node) {
    List<Node.Scalar> scalars = scalars(path, node, example(spec));
    if (node instanceof Node.Scalar && scalars.isEmpty()) {
      return Value.UNKNOWN;
    }
    Set<Value> members = new LinkedHashSet<>();
    for (Node.Scalar s : scalars) {
      Value member = one(spec, path, s);
      if (!member.equals(Value.UNKNOWN)) {
        members.add(member);
      }
    }
    return new Value.Many(new ArrayList<>(members));
  }

  /** The members of a list, or of one line joined by `;`. */
  List<Node.Scalar> scalars(String path, Node node, String wanted) {
    List<Node.Scalar> scalars = new ArrayList<>();
    switch (node) {
      case Node.Mapping m -> reading.wrongType(m, path, wanted);
      case Node.Scalar s when s.isBlank() -> {}
      case Node.Scalar s -> joined(s, scalars);
      case Node.Seq seq -> listed(path, seq, wanted, scalars);
    }
    if (scalars.size() > LIST_MAX) {
      reading.problem(
          Problem.Code.TOO_LARGE,
          node.place(),
          "`" + path + "` has more than " + LIST_MAX + " members");
      return List.of();
    }
    return scalars;
  }

  private static void joined(Node.Scalar s, List<Node.Scalar> into) {
    int from = 0;
    for (int at = 0; at <= s.text().length(); at++) {
      if (at == s.text().length() || s.text().charAt(at) == ';') {
        String part = s.text().substring(from, at).strip();
        if (!part.isEmpty()) {
          into.add(new Node.Scalar(part, s.quoted(), s.place()));
        }
        from = at + 1;
      }
    }
  }

  private void listed(String path, Node.Seq seq, String wanted, List<Node.Scalar> into) {
    for (Node item : seq.items()) {
      if (item instanceof Node.Scalar s && !s.isBlank()) {
        into.add(s);
      } else {
        reading.problem(
            Problem.Code.WRONG_TYPE,
            item.place(),
            "a member of `" + path + "` is empty or no single value; write " + wanted);
      }
    }
  }
}
