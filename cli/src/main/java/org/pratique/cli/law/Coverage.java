package org.pratique.cli.law;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.law.source.Provision;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/**
 * How far the golden cases reach.
 *
 * @param rules number of rules, of any day
 * @param cases cases on one rule
 * @param whole cases on a whole determination
 * @param unconditional rules without a condition: of those, a `yes` is all there is to show
 * @param gaps rules that lack a `yes`, a `no` or an `unknown`
 */
record Coverage(int rules, int cases, int whole, int unconditional, List<String> gaps) {
  private static final String CASES = "cases.yaml";
  private static final String RULE = "rule";
  private static final String CONDITION = "when:";
  private static final List<String> ANSWERS = List.of("yes", "no", "unknown");
  private static final List<String> UNCONDITIONAL = List.of("yes");

  static Coverage of(Map<String, String> files, List<Provision> provisions, Problems problems) {
    Set<String> rules = new LinkedHashSet<>();
    Set<String> conditional = new LinkedHashSet<>();
    for (Provision provision : provisions) {
      for (Document.Part part : Document.of(provision).parts()) {
        if (part.word().equals(RULE)) {
          rules.addAll(LawPage.ids(part));
          if (part.lines().stream().anyMatch(line -> line.startsWith(CONDITION))) {
            conditional.addAll(LawPage.ids(part));
          }
        }
      }
    }
    Set<String> said = new LinkedHashSet<>();
    int single = 0;
    int whole = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      for (Node.Mapping one :
          file.getKey().endsWith(CASES) ? cases(file, problems) : List.<Node.Mapping>of()) {
        if (one.get("expect").isPresent()) {
          whole++;
          continue;
        }
        single++;
        said.add(one.text(RULE).orElse("") + " " + one.text("says").orElse(""));
      }
    }
    int unconditional = rules.size() - conditional.size();
    return new Coverage(rules.size(), single, whole, unconditional, gaps(rules, conditional, said));
  }

  private static List<Node.Mapping> cases(Map.Entry<String, String> file, Problems problems) {
    List<Node.Mapping> cases = new ArrayList<>();
    Node node = YamlReader.read(file.getValue(), file.getKey(), problems).orElse(null);
    if (node instanceof Node.Seq seq) {
      for (Node item : seq.items()) {
        if (item instanceof Node.Mapping mapping) {
          cases.add(mapping);
        }
      }
    }
    return cases;
  }

  private static List<String> gaps(Set<String> rules, Set<String> conditional, Set<String> said) {
    List<String> gaps = new ArrayList<>();
    for (String rule : rules) {
      List<String> missing =
          (conditional.contains(rule) ? ANSWERS : UNCONDITIONAL)
              .stream().filter(answer -> !said.contains(rule + " " + answer)).toList();
      if (!missing.isEmpty()) {
        gaps.add(rule + " lacks " + String.join(", ", missing));
      }
    }
    return gaps;
  }
}
