package org.pratique.engine.condition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;

/** Amounts, facts, calls and constants: everything below a comparison. */
final class Operands {
  static final String DATE_UNIT = "date";
  private static final String DAYS = Quantity.DAYS;

  /** Each unit as the tokens it is cut into. */
  private static final List<String[]> UNIT_TOKENS =
      Quantity.UNITS.stream().map(Operands::tokens).toList();

  private static final int DIGITS_MAX = 40;

  private final Scope scope;
  private final Parser parser;

  Operands(Scope scope, Parser parser) {
    this.scope = scope;
    this.parser = parser;
  }

  private static String[] tokens(String unit) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int slash = unit.indexOf('/'); slash >= 0; slash = unit.indexOf('/', start)) {
      tokens.add(unit.substring(start, slash));
      tokens.add("/");
      start = slash + 1;
    }
    tokens.add(unit.substring(start));
    return tokens.toArray(new String[0]);
  }

  Operand sum() {
    Token start = parser.peek();
    Operand left = product();
    while (parser.peek().is("+") || parser.peek().is("-")) {
      Token sign = parser.next();
      Quantity a = quantity(left, start);
      Token rightStart = parser.peek();
      Quantity b = quantity(product(), rightStart);
      left = new Operand.Amount(new Quantity.Sum(a, b, sign.is("-"), sumUnit(a, b, sign)));
    }
    return left;
  }

  private static String sumUnit(Quantity a, Quantity b, Token sign) {
    if (a.unit().equals(DATE_UNIT) && b.unit().equals(DAYS)) {
      return DATE_UNIT;
    }
    if (a.unit().equals(DATE_UNIT) && b.unit().equals(DATE_UNIT) && sign.is("-")) {
      return DAYS;
    }
    if (!a.unit().equals(b.unit())) {
      throw new Parser.Failure(
          sign.column(), "`%s` of %s and %s".formatted(sign.text(), unitWord(a), unitWord(b)));
    }
    return a.unit();
  }

  static String unitWord(Quantity quantity) {
    return quantity.unit().isEmpty() ? "a count" : "`" + quantity.unit() + "`";
  }

  private Operand product() {
    Token start = parser.peek();
    Operand left = operand();
    while (parser.peek().is("*") || parser.peek().is("/")) {
      Token sign = parser.next();
      Quantity a = quantity(left, start);
      Token rightStart = parser.peek();
      Quantity b = quantity(operand(), rightStart);
      left = new Operand.Amount(new Quantity.Product(a, b, sign.is("/"), productUnit(a, b, sign)));
    }
    return left;
  }

  private static String productUnit(Quantity a, Quantity b, Token sign) {
    if (b.unit().isEmpty()) {
      return a.unit();
    }
    if (sign.is("*") && a.unit().isEmpty()) {
      return b.unit();
    }
    if (sign.is("/") && a.unit().equals(b.unit())) {
      return "";
    }
    String unit = a.unit() + sign.text() + b.unit();
    if (!Quantity.UNITS.contains(unit)) {
      throw new Parser.Failure(sign.column(), "`%s` is no unit this language has".formatted(unit));
    }
    return unit;
  }

  /** The operand as an amount. */
  Quantity quantity(Operand operand, Token start) {
    return switch (operand) {
      case Operand.Amount a -> a.quantity();
      case Operand.Fact f -> ofFact(f.path(), start);
      case Operand.Condition c ->
          throw new Parser.Failure(
              start.column(), "`%s` is a condition, not an amount".formatted(start.text()));
      case Operand.Literal l -> throw parser.unknownName(l.token());
    };
  }

  private static Quantity ofFact(FactPath path, Token start) {
    return switch (path.spec().type()) {
      case INTEGER, DECIMAL -> new Quantity.OfFact(path, path.spec().unit());
      case DATE -> new Quantity.OfFact(path, DATE_UNIT);
      default ->
          throw new Parser.Failure(start.column(), "`%s` is no amount".formatted(path.word()));
    };
  }

  private Operand operand() {
    Token token = parser.next();
    return switch (token.kind()) {
      case NUMBER -> new Operand.Amount(number(token));
      case DATE -> new Operand.Amount(date(token));
      case STRING -> new Operand.Literal(token);
      case WORD -> word(token);
      case SIGN -> {
        if (!token.is("(")) {
          throw new Parser.Failure(
              token.column(), "`%s` was not expected here".formatted(token.text()));
        }
        parser.deeper(token);
        Operand inner = sum();
        parser.expect(")");
        parser.lessDeep();
        yield inner;
      }
      case END -> throw new Parser.Failure(token.column(), "something is missing at the end");
    };
  }

  private Quantity number(Token token) {
    String digits = token.text().replace("_", "");
    if (digits.length() > DIGITS_MAX) {
      throw new Parser.Failure(
          token.column(), "the number has more than %d digits".formatted(DIGITS_MAX));
    }
    String unit = unit();
    return new Quantity.Constant(new BigDecimal(digits), unit, token.text());
  }

  /** The unit written after a number, taken token by token (`GB`, `/`, `s`). */
  private String unit() {
    if (parser.peek().kind() != Token.Kind.WORD) {
      return "";
    }
    for (String[] tokens : UNIT_TOKENS) {
      if (parser.takeUnit(tokens)) {
        return String.join("", tokens);
      }
    }
    return parser.take("years") ? unsupportedYears() : "";
  }

  private String unsupportedYears() {
    throw new Parser.Failure(parser.peek().column(), "years are not all of one length; give days");
  }

  private static Quantity date(Token token) {
    try {
      return new Quantity.Constant(
          BigDecimal.valueOf(LocalDate.parse(token.text()).toEpochDay()), DATE_UNIT, token.text());
    } catch (DateTimeException e) {
      throw new Parser.Failure(
          token.column(), "`%s` is no day of the calendar".formatted(token.text()));
    }
  }

  private Operand word(Token token) {
    if (token.is("yes") || token.is("no")) {
      return new Operand.Condition(new Expr.Constant(Truth.of(token.is("yes"))));
    }
    Optional<Meaning> meaning = parser.meaning(token.text());
    boolean ofEntity =
        meaning.isPresent()
            && (meaning.get() instanceof Meaning.Handed
                || (meaning.get() instanceof Meaning.Defined d && d.of().isPresent()));
    if (meaning.isPresent() && !ofEntity) {
      return named(token, meaning.get());
    }
    Optional<Path> path = path(token);
    return path.isPresent() && !path.get().rest().isEmpty()
        ? ofEntity(token, path.get())
        : new Operand.Literal(token);
  }

  private Operand named(Token token, Meaning meaning) {
    return switch (meaning) {
      case Meaning.Amount a ->
          new Operand.Amount(
              a.amount() == null
                  ? new Quantity.Unlimited(a.unit(), token.text())
                  : new Quantity.Constant(a.amount(), a.unit(), token.text()));
      case Meaning.Day d ->
          new Operand.Amount(
              new Quantity.Constant(
                  BigDecimal.valueOf(d.date().toEpochDay()), DATE_UNIT, token.text()));
      case Meaning.Defined d when d.of().isEmpty() -> {
        List<Meaning> given = parser.peek().is("(") ? arguments() : List.of();
        yield new Operand.Condition(
            parser.expand(d, Optional.empty(), given, token.text(), token.column()));
      }
      case Meaning.Defined d ->
          throw new Parser.Failure(
              token.column(), "`%s` is asked of a %s".formatted(d.id(), d.of().get().word()));
      case Meaning.Countries c -> throw notHere(token, meaning);
      case Meaning.Eccns e -> throw notHere(token, meaning);
      case Meaning.Names n -> throw notHere(token, meaning);
      case Meaning.Handed h -> throw notHere(token, meaning);
    };
  }

  private static Parser.Failure notHere(Token token, Meaning meaning) {
    return new Parser.Failure(
        token.column(),
        "`%s` is %s; use it after `in` or as an argument".formatted(token.text(), meaning.noun()));
  }

  /** An entity and what is asked of it. */
  private record Path(EntityRef entity, String rest) {}

  private Optional<Path> path(Token token) {
    String text = token.text();
    int dot = text.indexOf('.');
    String head = dot < 0 ? text : text.substring(0, dot);
    Optional<EntityRef> root = root(head);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    EntityRef entity = root.get();
    String rest = dot < 0 ? "" : text.substring(dot + 1);
    while (true) {
      String step = firstStep(rest);
      Optional<EntityRef> linked = link(entity, step);
      if (linked.isEmpty()) {
        return Optional.of(new Path(entity, rest));
      }
      entity = linked.get();
      rest = rest.length() > step.length() ? rest.substring(step.length() + 1) : "";
    }
  }

  private static String firstStep(String rest) {
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  private static Optional<EntityRef> link(EntityRef entity, String step) {
    if (entity.kind() == EntityKind.PARTY && step.equals("ultimateParent")) {
      return Optional.of(new EntityRef.Parent(entity));
    }
    if (entity.kind() == EntityKind.SITE && (step.equals("owner") || step.equals("operator"))) {
      return Optional.of(new EntityRef.SiteParty(step.equals("owner")));
    }
    return Optional.empty();
  }

  private Optional<EntityRef> root(String head) {
    Optional<EntityRef> variable = parser.variableNamed(head);
    if (variable.isPresent()) {
      return variable;
    }
    if (parser.meaning(head).orElse(null) instanceof Meaning.Handed handed) {
      return Optional.of(handed.entity());
    }
    return switch (head) {
      case "movement" -> Optional.of(new EntityRef.Single(EntityKind.MOVEMENT, head));
      case "item" -> Optional.of(new EntityRef.Single(EntityKind.ITEM, head));
      case "endUse" -> Optional.of(new EntityRef.Single(EntityKind.END_USE, head));
      case "site" -> Optional.of(new EntityRef.Single(EntityKind.SITE, head));
      case "ledger" -> Optional.of(new EntityRef.Single(EntityKind.LEDGER, head));
      case "exporter", "ultimateConsignee" -> Optional.of(new EntityRef.Role(head));
      default -> Optional.empty();
    };
  }

  private Operand ofEntity(Token token, Path path) {
    Optional<FactSpec> spec = scope.vocabulary().find(path.entity().kind(), path.rest());
    if (spec.isPresent()) {
      return new Operand.Fact(new FactPath(path.entity(), spec.get()));
    }
    Optional<Operand> builtIn = builtIn(path);
    if (builtIn.isPresent()) {
      return builtIn.get();
    }
    for (String id : List.of(path.rest(), path.entity().kind().word() + "." + path.rest())) {
      if (parser.meaning(id).orElse(null) instanceof Meaning.Defined d && d.of().isPresent()) {
        return predicate(token, path, d);
      }
    }
    throw parser.unknownName(token);
  }

  private Operand predicate(Token token, Path path, Meaning.Defined defined) {
    if (defined.of().orElseThrow() != path.entity().kind()) {
      throw new Parser.Failure(
          token.column(),
          "`%s` is asked of a %s".formatted(defined.id(), defined.of().get().word()));
    }
    int from = parser.peek().column();
    List<Meaning> given = parser.peek().is("(") ? arguments() : List.of();
    String call = token.text() + (given.isEmpty() ? "" : parser.written(from));
    return new Operand.Condition(
        parser.expand(defined, Optional.of(path.entity()), given, call, token.column()));
  }

  private Optional<Operand> builtIn(Path path) {
    EntityKind kind = path.entity().kind();
    if (kind == EntityKind.PARTY && path.rest().equals("sameFamilyAs")) {
      EntityRef other = entityArgument();
      return Optional.of(new Operand.Condition(new Expr.SameFamily(path.entity(), other)));
    }
    if (kind == EntityKind.PARTY && path.rest().equals("listedIn")) {
      return Optional.of(new Operand.Condition(listedIn(path.entity())));
    }
    if (kind == EntityKind.MOVEMENT && path.rest().equals("tpp")) {
      return Optional.of(new Operand.Amount(movementTpp()));
    }
    return Optional.empty();
  }

  private EntityRef entityArgument() {
    parser.expect("(");
    Token token = parser.next();
    Optional<Path> path = path(token);
    if (path.isEmpty() || !path.get().rest().isEmpty()) {
      throw new Parser.Failure(token.column(), "`%s` is no party".formatted(token.text()));
    }
    parser.expect(")");
    return path.get().entity();
  }

  private Expr listedIn(EntityRef party) {
    parser.expect("(");
    Token token = parser.next();
    if (!(parser.meaning(token.text()).orElse(null) instanceof Meaning.Names names)) {
      throw new Parser.Failure(token.column(), "`%s` is no list of names".formatted(token.text()));
    }
    parser.expect(")");
    return new Expr.ListedIn(party, names.list());
  }

  private Quantity movementTpp() {
    parser.expect("(");
    EccnSet set = null;
    if (!parser.peek().is(")")) {
      Token name = parser.next();
      if (!(parser.meaning(name.text()).orElse(null) instanceof Meaning.Eccns eccns)) {
        throw new Parser.Failure(
            name.column(), "`%s` is no set of ECCN paragraphs".formatted(name.text()));
      }
      set = eccns.set();
    }
    parser.expect(")");
    return Quantity.MovementTpp.of(set, scope.vocabulary());
  }

  private List<Meaning> arguments() {
    List<Meaning> given = new ArrayList<>();
    parser.expect("(");
    if (parser.take(")")) {
      return given;
    }
    do {
      given.add(argument());
    } while (parser.take(","));
    parser.expect(")");
    return given;
  }

  private Meaning argument() {
    Token token = parser.next();
    if (token.is("{")) {
      List<Token> codes = new ArrayList<>();
      do {
        codes.add(parser.next());
      } while (parser.take(","));
      parser.expect("}");
      return new Meaning.Countries(parser.countries(codes));
    }
    Optional<Meaning> meaning = parser.meaning(token.text());
    if (meaning.isPresent()) {
      return meaning.get();
    }
    Optional<Path> path = path(token);
    if (path.isPresent() && path.get().rest().isEmpty()) {
      return new Meaning.Handed(path.get().entity());
    }
    throw parser.unknownName(token);
  }
}
