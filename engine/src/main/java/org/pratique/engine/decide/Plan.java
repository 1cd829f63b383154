package org.pratique.engine.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Rule;

/** A book's rules arranged in the order a determination asks for them. */
public final class Plan {
  /** `740.8` before `740.27`. */
  static final Comparator<String> SECTION_ORDER = Plan::compareSections;

  /** A requirement with everything that may overcome it. */
  public record Demand(
      Rule rule, List<Rule> revivedBy, List<Remedy> remedies, List<Rule> reviews) {}

  /** An exception or program, with the restrictions that may bar it. */
  public record Remedy(
      Rule rule,
      String symbol,
      String section,
      Outcome gives,
      boolean runningTotal,
      List<Rule> barredBy) {
    /** The rule itself, then those that may bar it. */
    public List<Rule> rules() {
      List<Rule> rules = new ArrayList<>(List.of(rule));
      rules.addAll(barredBy);
      return rules;
    }
  }

  public final Book book;
  private final Docket.Index index;
  public final List<Demand> demands = new ArrayList<>();

  /** What makes an item subject to the regulations; empty: every item is. */
  public final List<Rule> jurisdiction = new ArrayList<>();

  public final List<Rule> prohibitions = new ArrayList<>();
  public final List<Rule> reserves = new ArrayList<>();
  public final List<Rule> duties = new ArrayList<>();
  final List<Rule> flags = new ArrayList<>();
  final List<Rule> suspensions = new ArrayList<>();

  public Plan(Book book) {
    this.book = book;
    index = new Docket.Index(this);
    List<Rule> restrictions = of(Effect.Restricts.class);
    List<Remedy> remedies =
        book.rules().stream()
            .filter(rule -> !rule.suspended())
            .flatMap(rule -> remedy(rule, restrictions).stream())
            .toList();
    List<Rule> enforcing = of(Effect.Enforces.class);
    List<Rule> reviewing = of(Effect.Reviews.class);
    for (Rule rule : book.rules()) {
      switch (rule.effect()) {
        case Effect.Requires r -> demands.add(demand(rule, remedies, enforcing, reviewing));
        case Effect.Subjects s -> add(jurisdiction, rule);
        case Effect.Prohibits p -> add(prohibitions, rule);
        case Effect.Reserves r -> add(reserves, rule);
        case Effect.Obliges o -> add(duties, rule);
        case Effect.Flags f -> add(flags, rule);
        case Effect.Suspends s -> add(suspensions, rule);
        case Effect.Classifies c -> {}
        case Effect.Excepts e -> {}
        case Effect.Authorizes a -> {}
        case Effect.Restricts r -> {}
        case Effect.Reviews r -> {}
        case Effect.Enforces e -> {}
      }
    }
  }

  /** What may say something of the item that the frame looks at. */
  public Docket docket(Frame frame) {
    return docket(docketKey(frame), frame);
  }

  /** The same, hanging on less: what may say something of other items, or movements, too. */
  Docket docket(Docket.By by, Frame frame) {
    return index.of(index.key(by, frame), frame);
  }

  /** The same, the key being known. */
  public Docket docket(Docket.Key key, Frame frame) {
    return index.of(key, frame);
  }

  /** What the docket of the item that the frame looks at hangs on. */
  public Docket.Key docketKey(Frame frame) {
    return index.key(Docket.By.ITEM, frame);
  }

  /** The best outcome there is. */
  public Outcome best() {
    return jurisdiction.isEmpty() ? Outcome.NO_LICENSE_REQUIRED : Outcome.NOT_SUBJECT;
  }

  public List<Demand> demands() {
    return List.copyOf(demands);
  }

  private static void add(List<Rule> list, Rule rule) {
    if (!rule.suspended()) {
      list.add(rule);
    }
  }

  private List<Rule> of(Class<? extends Effect> kind) {
    return book.rules().stream()
        .filter(r -> kind.isInstance(r.effect()) && !r.suspended())
        .toList();
  }

  private static Optional<Remedy> remedy(Rule rule, List<Rule> restrictions) {
    return switch (rule.effect()) {
      case Effect.Excepts e ->
          Optional.of(
              new Remedy(
                  rule,
                  e.symbol(),
                  e.section(),
                  Outcome.LICENSE_EXCEPTION,
                  e.runningTotal(),
                  bars(restrictions, e.symbol(), List.of(), true)));
      case Effect.Authorizes a ->
          Optional.of(
              new Remedy(
                  rule,
                  a.symbol(),
                  a.section(),
                  Outcome.AUTHORIZED,
                  false,
                  bars(restrictions, a.symbol(), a.subjectTo(), false)));
      default -> Optional.empty();
    };
  }

  private static List<Rule> bars(
      List<Rule> restrictions, String symbol, List<String> subjectTo, boolean exception) {
    return restrictions.stream()
        .filter(r -> exception || subjectTo.contains(r.id()))
        .filter(r ->
            r.effect() instanceof Effect.Restricts restricts
                && !restricts.except().contains(symbol))
        .toList();
  }

  private static Demand demand(
      Rule rule, List<Remedy> remedies, List<Rule> enforcing, List<Rule> reviewing) {
    List<Rule> revivedBy =
        enforcing.stream()
            .filter(r -> r.effect() instanceof Effect.Enforces e && e.target().equals(rule.id()))
            .toList();
    List<Remedy> overcoming =
        remedies.stream().filter(r -> overcomes(r.rule().effect(), rule.id())).toList();
    List<Rule> reviews =
        reviewing.stream()
            .filter(
                r -> r.effect() instanceof Effect.Reviews v && v.requirements().contains(rule.id()))
            .toList();
    return new Demand(rule, revivedBy, overcoming, reviews);
  }

  private static boolean overcomes(Effect effect, String requirement) {
    return switch (effect) {
      case Effect.Excepts e -> e.overcomes().contains(requirement);
      case Effect.Authorizes a -> a.overcomes().isEmpty() || a.overcomes().contains(requirement);
      default -> false;
    };
  }

  private static int compareSections(String a, String b) {
    String[] x = a.split("\\.", -1);
    String[] y = b.split("\\.", -1);
    for (int i = 0; i < Math.min(x.length, y.length); i++) {
      int by =
          number(x[i]) == number(y[i])
              ? x[i].compareTo(y[i])
              : Integer.compare(number(x[i]), number(y[i]));
      if (by != 0) {
        return by;
      }
    }
    return Integer.compare(x.length, y.length);
  }

  /** Texts that are no number come last. */
  private static int number(String part) {
    int value = 0;
    for (int i = 0; i < part.length() && i < 9; i++) {
      char c = part.charAt(i);
      if (c < '0' || c > '9') {
        return i == 0 ? Integer.MAX_VALUE : value;
      }
      value = value * 10 + (c - '0');
    }
    return part.isEmpty() ? Integer.MAX_VALUE : value;
  }
}
