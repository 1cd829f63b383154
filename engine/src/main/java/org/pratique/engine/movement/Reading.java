package org.pratique.engine.movement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.movement.text.Texts;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/** What comes of reading one file: its problems, and what it states. */
final class Reading {
  /** Longer input is cut when it is quoted in a message. */
  private static final int QUOTE_MAX = 60;

  /** Up to this many allowed words are listed when none is near. */
  private static final int LISTED_MAX = 30;

  private record Stated(Movement.Input input, Place place) {}

  final Problems problems;
  private final List<Stated> stated = new ArrayList<>();
  private final List<Movement.Note> notes = new ArrayList<>();

  Reading(Problems problems) {
    this.problems = problems;
  }

  void problem(Problem.Code code, Place place, String message) {
    problems.add(code, place, message);
  }

  /** When so much is wrong already, nothing more is looked up: near matches cost time. */
  boolean full() {
    return problems.size() >= Problems.COUNT_MAX;
  }

  void wrongType(Node node, String path, String wanted) {
    problem(
        Problem.Code.WRONG_TYPE,
        node.place(),
        "`" + path + "` is " + node.noun() + "; write " + wanted);
  }

  /** An unknown word where only some are allowed: `what` completes "`…` is no ". */
  void unknown(
      Problem.Code code, Place place, String given, String what, Collection<String> allowed) {
    if (full()) {
      return;
    }
    List<String> near = Near.matches(given, allowed);
    String help = Problem.didYouMean(near);
    if (near.isEmpty() && allowed.size() <= LISTED_MAX) {
      help = "; allowed: " + listed(allowed);
    }
    problem(code, place, quote(given) + " is no " + what + help);
  }

  static String listed(Collection<String> words) {
    return String.join(", ", words.stream().map(w -> "`" + w + "`").toList());
  }

  /** Input as quoted in a message: on one line, without invisible characters, not too long. */
  static String quote(String given) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < given.length() && shown.length() < QUOTE_MAX; ) {
      int c = given.codePointAt(i);
      i += Character.charCount(c);
      if (Texts.invisible(c)) {
        shown.append('·');
      } else {
        shown.appendCodePoint(Character.isWhitespace(c) || c == '`' ? ' ' : c);
      }
    }
    return "`" + shown + (given.length() > QUOTE_MAX ? "…" : "") + "`";
  }

  void input(String path, String value, Source.Kind source, Place place) {
    stated.add(new Stated(new Movement.Input(path, value, source), place));
  }

  /** What is stated at the path turns out to say nothing. */
  void withdraw(String path) {
    for (int i = stated.size() - 1; i >= 0; i--) {
      if (stated.get(i).input().path().equals(path)) {
        stated.remove(i);
        return;
      }
    }
  }

  void note(String id, String path, String en, String zh) {
    notes.add(new Movement.Note(id, path, en, zh));
  }

  /** What the file states, in its order. */
  List<Movement.Input> inputs() {
    return stated.stream()
        .sorted(
            Comparator.comparingInt((Stated s) -> s.place().line())
                .thenComparingInt(s -> s.place().column()))
        .map(Stated::input)
        .toList();
  }

  List<Movement.Note> notes() {
    return notes;
  }
}
