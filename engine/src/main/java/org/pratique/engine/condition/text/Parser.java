package org.pratique.engine.condition.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.pratique.engine.condition.Collection;
import org.pratique.engine.condition.EntityRef;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Expr.Compare.Op;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;

/**
 * Parses and type-checks conditions in one pass. A line that is refused becomes unknown, with the
 * problem told.
 */
public final class Parser {
  /** Definitions that use definitions that use definitions … */
  static final int EXPANSION_DEPTH_MAX = 16;

  private final Scope scope;
  private final IntSupplier numbers;
  private final Problems problems;
  private final Cursor cursor = new Cursor();
  private final Operands operands;
  private final Map<String, EntityRef> variables = new HashMap<>();
  private final Map<String, Argument> arguments = new HashMap<>();

  private final List<String> expanding = new ArrayList<>();

  /** Definitions without argument, spelled out before at the same depth of variables. */
  private final Map<String, Expr> expanded = new HashMap<>();

  private int variableDepth;
  private Place place = Place.whole("");

  /**
   * What a caller of a definition hands to it.
   *
   * @param written in the outermost caller's words
   */
  record Argument(String written, Meaning meaning) {}

  /**
   * @param numbers of conditions, unlike any that a frame may be asked
   */
  public Parser(Scope scope, Problems problems, IntSupplier numbers) {
    this.scope = scope;
    this.numbers = numbers;
    this.problems = problems;
    this.operands = new Operands(scope, this, cursor);
  }

  /** The condition, ready to evaluate. */
  public Expr parse(When when) {
    return switch (when) {
      case When.Line line -> line(line);
      case When.All all ->
          all.parts().size() == 1
              ? parse(all.parts().getFirst())
              : new Expr.And(all.parts().stream().map(this::parse).toList());
      case When.Any any ->
          any.parts().size() == 1
              ? parse(any.parts().getFirst())
              : new Expr.Or(any.parts().stream().map(this::parse).toList());
      case When.Not not -> new Expr.Not(parse(not.of()));
    };
  }

  private Expr line(When.Line line) {
    Place placeBefore = place;
    Cursor.Mark before = cursor.mark();
    place = line.place();
    try {
      cursor.open(line.text());
      Expr expr = disjunction();
      expectEnd();
      return line.cites().isEmpty() && line.en().isEmpty()
          ? expr
          : new Expr.Limb(line.cites(), line.en(), expr);
    } catch (Failure failure) {
      problems.add(
          Problem.Code.SYNTAX,
          place.plus(failure.column),
          failure.text() + " in `" + line.text() + "`");
      return new Expr.Constant(Truth.UNKNOWN);
    } finally {
      place = placeBefore;
      cursor.back(before);
    }
  }

  private void expectEnd() {
    if (cursor.peek().kind() != Token.Kind.END) {
      throw new Failure(
          cursor.peek().column(),
          "`%s` was not expected here; join conditions with `and` or `or`"
              .formatted(cursor.peek().text()));
    }
  }

  private Expr disjunction() {
    List<Expr> parts = new ArrayList<>(List.of(conjunction()));
    while (cursor.take("or")) {
      parts.add(conjunction());
    }
    return parts.size() == 1 ? parts.getFirst() : new Expr.Or(List.copyOf(parts));
  }

  private Expr conjunction() {
    List<Expr> parts = new ArrayList<>(List.of(negation()));
    while (cursor.take("and")) {
      parts.add(negation());
    }
    return parts.size() == 1 ? parts.getFirst() : new Expr.And(List.copyOf(parts));
  }

  private Expr negation() {
    cursor.deeper(cursor.peek());
    boolean quantifier = cursor.peek().is("any") || cursor.peek().is("all");
    Expr expr =
        cursor.take("not") ? new Expr.Not(negation()) : quantifier ? quantified() : comparison();
    cursor.lessDeep();
    return expr;
  }

  private Expr quantified() {
    boolean all = cursor.next().is("all");
    Token name = cursor.next();
    if (name.kind() != Token.Kind.WORD || name.text().contains(".")) {
      throw new Failure(name.column(), "a quantifier names its variable: `any party in {…}: …`");
    }
    cursor.expect("in");
    Token over = cursor.peek();
    Collection in = collection();
    if (in.kind() == EntityKind.ITEM
        && variables.values().stream().anyMatch(v -> v.kind() == EntityKind.ITEM)) {
      throw new Failure(
          over.column(),
          "items within items: only one item is under consideration; put the inner condition in a define");
    }
    cursor.expect(":");
    EntityRef.Variable variable = variable(name.text(), in.kind(), name.column());
    EntityRef before = variables.put(name.text(), variable);
    variableDepth++;
    try {
      return new Expr.Each(all, variable, in, negation());
    } finally {
      variableDepth--;
      restore(name.text(), before);
    }
  }

  private void restore(String name, @org.jspecify.annotations.Nullable EntityRef before) {
    if (before == null) {
      variables.remove(name);
    } else {
      variables.put(name, before);
    }
  }

  private EntityRef.Variable variable(String name, EntityKind kind, int column) {
    if (variableDepth >= Frame.VARIABLES_MAX) {
      throw new Failure(
          column,
          "more than %d quantifiers and predicates within one another"
              .formatted(Frame.VARIABLES_MAX));
    }
    return new EntityRef.Variable(name, variableDepth, kind);
  }

  private Collection collection() {
    Token first = cursor.next();
    switch (first.text()) {
      case "items" -> {
        return new Collection.Items();
      }
      case "authorizations" -> {
        return new Collection.Authorizations();
      }
      case "parties" -> {
        return new Collection.Roles(List.of());
      }
      case "endUsers" -> {
        return new Collection.Roles(List.of("endUser"));
      }
      case "{" -> {
        return new Collection.Roles(roles());
      }
      default ->
          throw new Failure(
              first.column(),
              "`%s` is no collection; use items, parties, endUsers, authorizations or {roles}"
                  .formatted(first.text()));
    }
  }

  private List<String> roles() {
    List<String> roles = new ArrayList<>();
    do {
      Token role = cursor.next();
      boolean site =
          role.text().equals(Collection.Roles.OWNER)
              || role.text().equals(Collection.Roles.OPERATOR);
      if (!site && !scope.roles().contains(role.text())) {
        throw new Failure(
            role.column(),
            "`%s` is no role%s"
                .formatted(
                    role.text(), Problem.didYouMean(Near.matches(role.text(), scope.roles()))));
      }
      roles.add(role.text());
    } while (cursor.take(","));
    cursor.expect("}");
    return List.copyOf(roles);
  }

  private Expr comparison() {
    if (cursor.peek().is("(") && !cursor.arithmeticInParentheses()) {
      cursor.next();
      Expr inner = disjunction();
      cursor.expect(")");
      return inner;
    }
    Token start = cursor.peek();
    Operand left = operands.sum();
    Optional<Op> op = operator();
    if (op.isPresent()) {
      Token right = cursor.peek();
      return Comparisons.compare(op.get(), left, start, operands.sum(), right, this);
    }
    boolean negated = cursor.peek().is("not");
    if (negated) {
      cursor.next();
    }
    if (cursor.take("in")) {
      Expr in = Comparisons.membership(left, start, cursor, this);
      return negated ? new Expr.Not(in) : in;
    }
    if (cursor.take("includes")) {
      Expr includes = Comparisons.includes(left, start, cursor, this);
      return negated ? new Expr.Not(includes) : includes;
    }
    if (negated) {
      throw new Failure(cursor.peek().column(), "`not` is followed here by `in` or `includes`");
    }
    return Comparisons.condition(left, start);
  }

  private Optional<Op> operator() {
    if (cursor.peek().kind() != Token.Kind.SIGN) {
      return Optional.empty();
    }
    Optional<Op> op =
        switch (cursor.peek().text()) {
          case "=" -> Optional.of(Op.EQ);
          case "!=" -> Optional.of(Op.NE);
          case "<" -> Optional.of(Op.LT);
          case "<=" -> Optional.of(Op.LE);
          case ">" -> Optional.of(Op.GT);
          case ">=" -> Optional.of(Op.GE);
          default -> Optional.empty();
        };
    op.ifPresent(o -> cursor.next());
    return op;
  }

  /** A definition spelled out in place. */
  Expr expand(
      Meaning.Defined defined,
      Optional<EntityRef> entity,
      List<Argument> given,
      String call,
      int column) {
    if (expanding.contains(defined.id())) {
      throw new Failure(column, "`%s` is defined by itself".formatted(defined.id()));
    }
    if (expanding.size() >= EXPANSION_DEPTH_MAX) {
      throw new Failure(
          column, "definitions use one another more than %d deep".formatted(EXPANSION_DEPTH_MAX));
    }
    if (given.size() != defined.with().size()) {
      throw new Failure(
          column,
          "`%s` takes %d argument(s), not %d"
              .formatted(defined.id(), defined.with().size(), given.size()));
    }
    boolean repeats =
        given.isEmpty() && (entity.isEmpty() || entity.get().kind() == EntityKind.ITEM);
    String key = repeats ? defined.id() + "/" + variableDepth : "";
    Expr before = expanded.get(key);
    if (before != null) {
      return new Expr.Defined(call, defined.cites(), before);
    }
    Map<String, EntityRef> variablesBefore = new HashMap<>(variables);
    Map<String, Argument> argumentsBefore = new HashMap<>(arguments);
    int depthBefore = variableDepth;
    expanding.add(defined.id());
    try {
      variables.clear();
      arguments.clear();
      for (int i = 0; i < given.size(); i++) {
        arguments.put(defined.with().get(i), given.get(i));
      }
      Expr body = body(defined, entity, column);
      if (repeats) {
        body = new Expr.Remembered(numbers.getAsInt(), body);
        expanded.put(key, body);
      }
      return new Expr.Defined(call, defined.cites(), body);
    } finally {
      expanding.removeLast();
      variables.clear();
      variables.putAll(variablesBefore);
      arguments.clear();
      arguments.putAll(argumentsBefore);
      variableDepth = depthBefore;
    }
  }

  private Expr body(Meaning.Defined defined, Optional<EntityRef> entity, int column) {
    if (entity.isEmpty() || entity.get().kind() == EntityKind.ITEM) {
      return parse(defined.when());
    }
    EntityRef.Variable variable = variable(entity.get().kind().word(), entity.get().kind(), column);
    variables.put(variable.word(), variable);
    variableDepth++;
    return new Expr.Bound(variable, entity.get(), parse(defined.when()));
  }

  /** A name as the outermost caller wrote it: not `S`, but what `S` stands for. */
  String wordOf(String name) {
    Argument argument = arguments.get(name);
    return argument == null ? name : argument.written();
  }

  Optional<Meaning> meaning(String name) {
    Argument argument = arguments.get(name);
    return argument != null ? Optional.of(argument.meaning()) : scope.find(name);
  }

  Optional<EntityRef> variableNamed(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  Failure unknownName(Token token) {
    List<String> candidates = new ArrayList<>(scope.names());
    int dot = token.text().indexOf('.');
    if (dot > 0) {
      for (EntityKind kind : EntityKind.values()) {
        for (FactSpec spec : scope.vocabulary().facts(kind)) {
          candidates.add(token.text().substring(0, dot) + "." + spec.name());
        }
      }
    }
    return new Failure(
        token.column(),
        "`%s` is not known%s"
            .formatted(token.text(), Problem.didYouMean(Near.matches(token.text(), candidates))));
  }

  Scope scope() {
    return scope;
  }

  CountrySet countries(List<Token> codes) {
    List<String> texts = new ArrayList<>();
    for (Token code : codes) {
      if (!CountrySet.isCode(code.text()) || !scope.isCountry(code.text())) {
        throw new Failure(code.column(), "`%s` is no country code".formatted(code.text()));
      }
      texts.add(code.text());
    }
    return CountrySet.of(texts);
  }
}
