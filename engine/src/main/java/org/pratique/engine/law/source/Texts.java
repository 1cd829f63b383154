package org.pratique.engine.law.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.text.When;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/** Values of blocks that several kinds of blocks share. */
public final class Texts {
  private Texts() {}

  /** A text in both languages, or one text for both. */
  public static Optional<Ask> ask(@Nullable Node node) {
    return switch (node) {
      case Node.Mapping m when m.text("en").isPresent() ->
          Optional.of(new Ask(m.text("en").get(), m.text("zh").orElse(m.text("en").get())));
      case Node.Scalar s when !s.isNull() -> Optional.of(new Ask(s.text(), s.text()));
      case null, default -> Optional.empty();
    };
  }

  /** The `when` under the key; always, when there is none. */
  public static When when(Node.Mapping body, String key, Problems problems) {
    return body.get(key).map(n -> when(n, problems)).orElse(When.ALWAYS);
  }

  private static When when(Node node, Problems problems) {
    return switch (node) {
      case Node.Scalar s -> new When.Line(s.text(), "", "", text(s));
      case Node.Seq seq -> new When.All(parts(seq, problems));
      case Node.Mapping m -> mapping(m, problems);
    };
  }

  private static Place text(Node.Scalar s) {
    return s.quoted() ? s.place().plus(1) : s.place();
  }

  private static List<When> parts(Node node, Problems problems) {
    List<When> parts = new ArrayList<>();
    if (node instanceof Node.Seq seq) {
      seq.items().forEach(item -> parts.add(when(item, problems)));
    } else {
      parts.add(when(node, problems));
    }
    return parts;
  }

  private static When mapping(Node.Mapping m, Problems problems) {
    if (m.get("if").orElse(null) instanceof Node.Scalar s) {
      unknown(m, List.of("if", "cites", "en", "zh"), problems);
      return new When.Line(
          s.text(), String.join("; ", m.texts("cites")), m.text("en").orElse(""), text(s));
    }
    unknown(m, List.of("all", "any", "not"), problems);
    List<When> all = new ArrayList<>();
    m.get("all").ifPresent(n -> all.add(new When.All(parts(n, problems))));
    m.get("any").ifPresent(n -> all.add(new When.Any(parts(n, problems))));
    m.get("not").ifPresent(n -> all.add(new When.Not(when(n, problems))));
    if (all.isEmpty()) {
      problems.add(
          Problem.Code.MISSING,
          m.place(),
          "a condition is a line, or a mapping with `if`, `all`, `any` or `not`");
    }
    return all.size() == 1 ? all.getFirst() : new When.All(all);
  }

  private static void unknown(Node.Mapping m, List<String> keys, Problems problems) {
    for (String key : m.entries().keySet()) {
      if (!keys.contains(key)) {
        problems.add(
            Problem.Code.UNKNOWN_KEY,
            m.placeOf(key),
            "`%s` is no key here; allowed: %s".formatted(key, String.join(", ", keys)));
      }
    }
  }
}
