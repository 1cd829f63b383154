package org.pratique.engine.condition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pratique.engine.condition.Expr.Compare.Op;
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

  /** Parentheses, `not` and quantifiers within one another. */
  static final int NESTING_MAX = 40;

  private final Scope scope;
  private final Problems problems;
  private final Operands operands;
  private final Map<String, EntityRef> variables = new HashMap<>();
  private final Map<String, Meaning> arguments = new HashMap<>();
  private final List<String> expanding = new ArrayList<>();

  /** Definitions without argument, spelled out before at the same depth of variables. */
  private final Map<String, Expr> expanded = new HashMap<>();

  private int variableDepth;
  private int nesting;
  private Place place = Place.whole("");
  private List<Token> tokens = List.of();
  private int at;

  /** A refusal of the line being read. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int column;

    Failure(int column, String message) {
      super(message, null, false, false);
      this.column = column;
    }

    String text() {
      return String.valueOf(getMessage());
    }
  }

  public Parser(Scope scope, Problems problems) {
    this.scope = scope;
    this.problems = problems;
    this.operands = new Operands(scope, this);
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
    List<Token> tokensBefore = tokens;
    int atBefore = at;
    int nestingBefore = nesting;
    place = line.place();
    at = 0;
    try {
      tokens = Lexer.cut(line.text());
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
      tokens = tokensBefore;
      at = atBefore;
      nesting = nestingBefore;
    }
  }

  private void expectEnd() {
    if (peek().kind() != Token.Kind.END) {
      throw new Failure(
          peek().column(),
          "`%s` was not expected here; join conditions with `and` or `or`"
              .formatted(peek().text()));
    }
  }

  private Expr disjunction() {
    List<Expr> parts = new ArrayList<>(List.of(conjunction()));
    while (take("or")) {
      parts.add(conjunction());
    }
    return parts.size() == 1 ? parts.getFirst() : new Expr.Or(List.copyOf(parts));
  }

  private Expr conjunction() {
    List<Expr> parts = new ArrayList<>(List.of(negation()));
    while (take("and")) {
      parts.add(negation());
    }
    return parts.size() == 1 ? parts.getFirst() : new Expr.And(List.copyOf(parts));
  }

  private Expr negation() {
    deeper(peek());
    boolean quantifier = peek().is("any") || peek().is("all");
    Expr expr = take("not") ? new Expr.Not(negation()) : quantifier ? quantified() : comparison();
    lessDeep();
    return expr;
  }

  /** Counts a level; a line that is refused need not count back. */
  void deeper(Token token) {
    if (++nesting > NESTING_MAX) {
      throw new Failure(
          token.column(), "the condition is nested deeper than %d levels".formatted(NESTING_MAX));
    }
  }

  void lessDeep() {
    nesting--;
  }

  private Expr quantified() {
    boolean all = next().is("all");
    Token name = next();
    if (name.kind() != Token.Kind.WORD || name.text().contains(".")) {
      throw new Failure(name.column(), "a quantifier names its variable: `any party in {…}: …`");
    }
    expect("in");
    Token over = peek();
    Collection in = collection();
    if (in.kind() == EntityKind.ITEM
        && variables.values().stream().anyMatch(v -> v.kind() == EntityKind.ITEM)) {
      throw new Failure(
          over.column(),
          "items within items: only one item is under consideration; put the inner condition in a define");
    }
    expect(":");
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
    Token first = next();
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
      Token role = next();
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
    } while (take(","));
    expect("}");
    return List.copyOf(roles);
  }

  private Expr comparison() {
    if (peek().is("(") && !arithmeticInParentheses()) {
      next();
      Expr inner = disjunction();
      expect(")");
      return inner;
    }
    Token start = peek();
    Operand left = operands.sum();
    Optional<Op> op = operator();
    if (op.isPresent()) {
      Token right = peek();
      return Comparisons.compare(op.get(), left, start, operands.sum(), right, this);
    }
    boolean negated = peek().is("not");
    if (negated) {
      next();
    }
    if (take("in")) {
      Expr in = membership(left, start);
      return negated ? new Expr.Not(in) : in;
    }
    if (take("includes")) {
      Expr includes = Comparisons.includes(left, start, next(), this);
      return negated ? new Expr.Not(includes) : includes;
    }
    if (negated) {
      throw new Failure(peek().column(), "`not` is followed here by `in` or `includes`");
    }
    return Comparisons.condition(left, start);
  }

  /**
   * Whether the parenthesis ahead holds an amount: a sign of arithmetic or comparison follows its
   * end.
   */
  private boolean arithmeticInParentheses() {
    int depth = 0;
    for (int i = at; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(")) {
        depth++;
      } else if (token.is(")") && --depth == 0) {
        Token after = tokens.get(i + 1);
        return List.of("+", "-", "*", "/", "=", "!=", "<", "<=", ">", ">=").contains(after.text())
            && after.kind() == Token.Kind.SIGN;
      }
    }
    return false;
  }

  private Optional<Op> operator() {
    if (peek().kind() != Token.Kind.SIGN) {
      return Optional.empty();
    }
    Optional<Op> op =
        switch (peek().text()) {
          case "=" -> Optional.of(Op.EQ);
          case "!=" -> Optional.of(Op.NE);
          case "<" -> Optional.of(Op.LT);
          case "<=" -> Optional.of(Op.LE);
          case ">" -> Optional.of(Op.GT);
          case ">=" -> Optional.of(Op.GE);
          default -> Optional.empty();
        };
    op.ifPresent(o -> next());
    return op;
  }

  private Expr membership(Operand left, Token start) {
    if (!(left instanceof Operand.Fact fact)) {
      throw new Failure(start.column(), "only a fact can be `in` a set");
    }
    if (take("{")) {
      List<Token> members = new ArrayList<>();
      do {
        members.add(next());
      } while (take(","));
      expect("}");
      return Comparisons.inLiteral(fact.path(), members, this);
    }
    Token name = next();
    return switch (meaning(name.text()).orElse(null)) {
      case Meaning.Countries c -> Comparisons.inCountries(fact.path(), c.set(), name);
      case Meaning.Eccns e -> Comparisons.inEccns(fact.path(), e.set(), name);
      case Meaning.Names n -> Comparisons.inNames(fact.path(), n.list(), name);
      case null -> throw unknownName(name);
      case Meaning other ->
          throw new Failure(
              name.column(), "`%s` is %s, not a set".formatted(name.text(), other.noun()));
    };
  }

  /** A definition spelled out in place. */
  Expr expand(
      Meaning.Defined defined,
      Optional<EntityRef> entity,
      List<Meaning> given,
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
    Map<String, Meaning> argumentsBefore = new HashMap<>(arguments);
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

  Optional<Meaning> meaning(String name) {
    Meaning argument = arguments.get(name);
    return argument != null ? Optional.of(argument) : scope.find(name);
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

  Token peek() {
    return tokens.get(at);
  }

  Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  boolean take(String sign) {
    if (peek().kind() != Token.Kind.STRING && peek().is(sign)) {
      at++;
      return true;
    }
    return false;
  }

  /** Takes the words of a unit if they stand here. */
  boolean takeUnit(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  /** The line's text from a column to where reading stands. */
  String written(int fromColumn) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens.subList(0, at)) {
      if (token.column() >= fromColumn) {
        text.append(token.text()).append(token.is(",") ? " " : "");
      }
    }
    return text.toString();
  }

  void expect(String sign) {
    if (!take(sign)) {
      Token token = peek();
      throw new Failure(
          token.column(),
          "`%s` was expected%s"
              .formatted(
                  sign,
                  token.kind() == Token.Kind.END
                      ? " at the end"
                      : " before `" + token.text() + "`"));
    }
  }
}
