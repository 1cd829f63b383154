package org.pratique.engine.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Value;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.movement.text.EccnSpelling;
import org.pratique.engine.yaml.Node;

/** An answer as the movement file would have it. */
final class Answers {
  static final List<String> YES = List.of("yes", "y", "true", "是");
  static final List<String> NO = List.of("no", "n", "false", "否");
  private static final List<String> NONE = List.of("none", "[]", "无");
  private static final String SEPARATORS = "[,;，；、]";

  private Answers() {}

  static boolean isYes(Node answer) {
    return word(answer, YES);
  }

  static boolean isNo(Node answer) {
    return word(answer, NO);
  }

  /** How a question of the path would take the value, where that is not as a file has it. */
  static Map<String, Node> otherwise(String path, Node value) {
    if (word(value, NONE)) {
      return Map.of(path, new Node.Seq(List.of(), Draft.HERE));
    }
    String product = "." + Topic.PRODUCT;
    String eccn = value instanceof Node.Scalar s ? EccnSpelling.normalize(s.text().strip()) : "";
    return path.endsWith(product) && !eccn.isEmpty()
        ? Map.of(
            path.substring(0, path.length() - Topic.PRODUCT.length()) + "eccn", Draft.scalar(eccn))
        : Map.of();
  }

  private static boolean word(Node answer, List<String> words) {
    return answer instanceof Node.Scalar s
        && words.contains(s.text().strip().toLowerCase(Locale.ROOT));
  }

  /** What somebody typed: a number of the list, a word, a list of words. */
  static Node typed(Question question, String text) {
    String answer = text.strip();
    FactSpec fact = question.fact();
    List<String> choices = question.choices();
    if (!choices.isEmpty() && answer.matches("[1-9]\\d?")) {
      int index = Integer.parseInt(answer);
      if (index <= choices.size()) {
        return Draft.scalar(choices.get(index - 1));
      }
    }
    return switch (fact.type()) {
      case TEXT -> Draft.quoted(answer);
      case BOOLEAN, INTEGER, DECIMAL, DATE, COUNTRY, COUNTRIES, ECCN, ECCNS, ENUM, SET ->
          Draft.scalar(answer);
    };
  }

  /** The values to put into the file by their paths; none when the answer says nothing more. */
  static Map<String, Node> places(
      Topic topic, Node answer, Node.Mapping file, MovementReader reader) {
    if (topic.path().equals(Topic.DECLARES)) {
      return declared(topic, answer, file, reader);
    }
    if (topic.path().equals(Topic.END_USER)) {
      return endUser(answer);
    }
    if (topic.path().endsWith("." + Topic.PRODUCT)) {
      return product(topic, answer);
    }
    FactSpec spec = topic.asked();
    Node value =
        switch (spec.type()) {
          case COUNTRIES, ECCNS, SET -> list(answer, spec);
          case BOOLEAN ->
              isYes(answer) ? Draft.scalar("true") : isNo(answer) ? Draft.scalar("false") : answer;
          case INTEGER, DECIMAL, DATE, COUNTRY, ECCN, ENUM, TEXT -> answer;
        };
    return Map.of(topic.path(), value);
  }

  private static Map<String, Node> product(Topic topic, Node answer) {
    String eccn = answer instanceof Node.Scalar s ? EccnSpelling.normalize(s.text().strip()) : "";
    if (eccn.isEmpty()) {
      return Map.of(topic.path(), answer);
    }
    String item = topic.path().substring(0, topic.path().length() - Topic.PRODUCT.length());
    return Map.of(item + "eccn", Draft.scalar(eccn));
  }

  private static Map<String, Node> endUser(Node answer) {
    if (isNo(answer)) {
      return Map.of();
    }
    boolean same =
        isYes(answer)
            || (answer instanceof Node.Scalar s
                && List.of("same", Topic.CONSIGNEE).contains(s.text().strip()));
    Node value = same ? Draft.mapping(Map.of("same", Draft.scalar(Topic.CONSIGNEE))) : answer;
    return Map.of(Topic.END_USER, value);
  }

  /** The file with one declaration more. */
  static Node.Mapping declaring(Node.Mapping file, Node word) {
    List<Node> words = new ArrayList<>(members(file.get(Topic.DECLARES).orElse(Draft.quoted(""))));
    words.add(word);
    return Draft.with(file, Topic.DECLARES, new Node.Seq(words, Draft.HERE));
  }

  private static Map<String, Node> declared(
      Topic topic, Node answer, Node.Mapping file, MovementReader reader) {
    List<Node> words = new ArrayList<>(members(file.get(Topic.DECLARES).orElse(Draft.quoted(""))));
    boolean all = isNo(answer) || (isYes(answer) && topic.facts().size() == 1);
    if (all) {
      for (FactRef fact : topic.facts()) {
        String word = reader.declarations(fact.spec()).get(Value.Bool.of(isYes(answer)));
        if (word != null) {
          words.add(Draft.scalar(word));
        }
      }
    } else {
      words.addAll(members(answer));
    }
    return Map.of(Topic.DECLARES, new Node.Seq(words, Draft.HERE));
  }

  private static Node list(Node answer, FactSpec spec) {
    List<Node> members = word(answer, NONE) ? List.of() : members(answer);
    if (!spec.path().equals("ties")) {
      return new Node.Seq(members, Draft.HERE);
    }
    List<Node> ties = new ArrayList<>();
    for (Node member : members) {
      Map<String, Node> tie = new LinkedHashMap<>();
      tie.put("country", member);
      tie.put("kind", Draft.scalar("military"));
      ties.add(member instanceof Node.Scalar ? Draft.mapping(tie) : member);
    }
    return new Node.Seq(ties, Draft.HERE);
  }

  private static List<Node> members(Node answer) {
    return switch (answer) {
      case Node.Seq seq -> seq.items();
      case Node.Mapping m -> List.of(m);
      case Node.Scalar s -> {
        List<Node> parts = new ArrayList<>();
        for (String part : s.text().split(SEPARATORS, -1)) {
          if (!part.isBlank()) {
            parts.add(Draft.scalar(part.strip()));
          }
        }
        yield parts;
      }
    };
  }
}
