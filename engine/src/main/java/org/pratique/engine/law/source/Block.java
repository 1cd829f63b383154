package org.pratique.engine.law.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/** A fenced block of a provision as written; of an `amend` block, one entry. */
public record Block(Kind kind, Node.Mapping body, Meta meta, Place place, Term term) {

  /** Info strings of fences. */
  public enum Kind {
    RULE,
    PARAMETER,
    DEFINE,
    NOT_ENCODED,
    DEFECT,
    CAUTION,
    AMEND;

    public String word() {
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

  public String id() {
    return body.text("id").orElse("");
  }

  /**
   * What it cites: its own `cites`; of a proposal, the proposal's source; else the paragraph that
   * is its id, or the provision.
   */
  public List<String> cites() {
    List<String> own = body.texts("cites");
    if (!own.isEmpty()) {
      return own;
    }
    if (meta.isProposal()) {
      return List.of(meta.source());
    }
    String provision = meta.provision();
    return List.of(id().startsWith(provision) ? paragraph(id()) : provision);
  }

  /**
   * An id that is a paragraph, without what tells its versions apart:
   * `742.6(b)(10)/carried.approval`.
   */
  private static String paragraph(String id) {
    int suffix = id.indexOf('/');
    return suffix < 0 ? id : id.substring(0, suffix);
  }

  /** The citations, joined. */
  public String citation() {
    return String.join("; ", cites());
  }

  public String effect() {
    return kind == Kind.RULE ? body.text("effect").orElse("") : "";
  }

  Block with(Node.Mapping other) {
    return of(kind, other, meta, place);
  }

  /** Whether other blocks may name it. */
  public boolean named() {
    return kind == Kind.RULE || kind == Kind.PARAMETER || kind == Kind.DEFINE;
  }
}
