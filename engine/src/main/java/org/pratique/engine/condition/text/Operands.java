package org.pratique.engine.condition.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pratique.engine.condition.EccnSet;
import org.pratique.engine.condition.EntityRef;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.FactPath;
import org.pratique.engine.condition.Quantity;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;

/** Facts, calls and constants: everything below arithmetic. */
final class Operands {
  private final Scope scope;
  private final Parser parser;
  private final Cursor cursor;
  private final Arithmetic arithmetic;

  Operands(Scope scope, Parser parser, Cursor cursor) {
    this.scope = scope;
    this.parser = parser;
    this.cursor = cursor;
    this.arithmetic = new Arithmetic(this, parser, cursor);
  }

  Operand sum() {
    return arithmetic.sum();
  }

  Operand operand() {
    Token token = cursor.next();
    return switch (token.kind()) {
      case NUMBER -> new Operand.Amount(arithmetic.number(token));
      case DATE -> new Operand.Amount(Arithmetic.date(token));
      case STRING -> new Operand.Literal(token);
      case WORD -> word(token);
      case SIGN -> {
        if (!token.is("(")) {
          throw new Failure(token.column(), "`%s` was not expected here".formatted(token.text()));
        }
        cursor.deeper(token);
        Operand inner = sum();
        cursor.expect(")");
        cursor.lessDeep();
        yield inner;
      }
      case END -> throw new Failure(token.column(), "something is missing at the end");
    };
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
                  BigDecimal.valueOf(d.date().toEpochDay()), Quantity.DATE, token.text()));
      case Meaning.Defined d when d.of().isEmpty() -> {
        int from = cursor.peek().column();
        List<Meaning> given = cursor.peek().is("(") ? arguments() : List.of();
        String call = token.text() + (given.isEmpty() ? "" : cursor.written(from));
        yield new Operand.Condition(
            parser.expand(d, Optional.empty(), given, call, token.column()));
      }
      case Meaning.Defined d ->
          throw new Failure(
              token.column(), "`%s` is asked of a %s".formatted(d.id(), d.of().get().word()));
      case Meaning.Countries c -> throw notHere(token, meaning);
      case Meaning.Eccns e -> throw notHere(token, meaning);
      case Meaning.Names n -> throw notHere(token, meaning);
      case Meaning.Handed h -> throw notHere(token, meaning);
    };
  }

  private static Failure notHere(Token token, Meaning meaning) {
    return new Failure(
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
      throw new Failure(
          token.column(),
          "`%s` is asked of a %s".formatted(defined.id(), defined.of().get().word()));
    }
    int from = cursor.peek().column();
    List<Meaning> given = cursor.peek().is("(") ? arguments() : List.of();
    String call = token.text() + (given.isEmpty() ? "" : cursor.written(from));
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
    cursor.expect("(");
    Token token = cursor.next();
    Optional<Path> path = path(token);
    if (path.isEmpty()
        || !path.get().rest().isEmpty()
        || path.get().entity().kind() != EntityKind.PARTY) {
      throw new Failure(token.column(), "`%s` is no party".formatted(token.text()));
    }
    cursor.expect(")");
    return path.get().entity();
  }

  private Expr listedIn(EntityRef party) {
    cursor.expect("(");
    Token token = cursor.next();
    if (!(parser.meaning(token.text()).orElse(null) instanceof Meaning.Names names)) {
      throw new Failure(token.column(), "`%s` is no list of names".formatted(token.text()));
    }
    cursor.expect(")");
    return new Expr.ListedIn(party, names.list());
  }

  private Quantity movementTpp() {
    cursor.expect("(");
    EccnSet set = null;
    if (!cursor.peek().is(")")) {
      Token name = cursor.next();
      if (!(parser.meaning(name.text()).orElse(null) instanceof Meaning.Eccns eccns)) {
        throw new Failure(
            name.column(), "`%s` is no set of ECCN paragraphs".formatted(name.text()));
      }
      set = eccns.set();
    }
    cursor.expect(")");
    return Quantity.MovementTpp.of(set, scope.vocabulary());
  }

  private List<Meaning> arguments() {
    List<Meaning> given = new ArrayList<>();
    cursor.expect("(");
    if (cursor.take(")")) {
      return given;
    }
    do {
      given.add(argument());
    } while (cursor.take(","));
    cursor.expect(")");
    return given;
  }

  private Meaning argument() {
    Token token = cursor.next();
    if (token.is("{")) {
      List<Token> codes = new ArrayList<>();
      do {
        codes.add(cursor.next());
      } while (cursor.take(","));
      cursor.expect("}");
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
