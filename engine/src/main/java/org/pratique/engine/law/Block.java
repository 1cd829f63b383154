package org.pratique.engine.law;

import java.util.Locale;
import java.util.Optional;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/** A fenced block of a provision as written; of an `amend` block, one entry. */
record Block(Kind kind, Node.Mapping body, Meta meta, Place place, Term term) {

  /** Info strings of fences. */
  enum Kind {
    RULE,
    PARAMETER,
    DEFINE,
    NOT_ENCODED,
    DEFECT,
    AMEND;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> of(String word) {
      for (Kind kind : values()) {
        if (kind.word().equals(word)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  static Block of(Kind kind, Node.Mapping body, Meta meta, Place place) {
    return new Block(kind, body, meta, place, Term.of(body, meta.term(), new Problems()));
  }

  String id() {
    return body.text("id").orElse("");
  }

  String effect() {
    return kind == Kind.RULE ? body.text("effect").orElse("") : "";
  }

  Block with(Node.Mapping other) {
    return of(kind, other, meta, place);
  }

  /** Whether other blocks may name it. */
  boolean named() {
    return kind == Kind.RULE || kind == Kind.PARAMETER || kind == Kind.DEFINE;
  }
}
