package org.pratique.engine.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.law.source.Amendments;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.law.source.Provision;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/**
 * How far the golden cases reach: which rules they name, and with which answers. That the cases
 * hold is another matter; the tests of the packs run them.
 *
 * @param rules number of rules, of any day
 * @param cases cases on one rule
 * @param whole cases on a whole determination
 * @param unconditional rules without a condition: of those, a `yes` is all there is to show
 * @param gaps rules that lack a `yes`, a `no` or an `unknown`, in the order of the packs
 */
public record RuleCases(int rules, int cases, int whole, int unconditional, List<Gap> gaps) {
  private static final String CASES = "cases.yaml";
  private static final String RULE = "rule";
  private static final String SAYS = "says";
  private static final String ALWAYS = "yes";
  private static final List<String> ANSWERS = List.of(ALWAYS, "no", "unknown");

  /**
   * A rule for which no case has some answer.
   *
   * @param missing of `yes`, `no` and `unknown`, those that no case says
   */
  public record Gap(String rule, String provision, List<String> missing) {
    public Gap {
      missing = List.copyOf(missing);
    }

    @Override
    public String toString() {
      return rule + " lacks " + String.join(", ", missing);
    }
  }

  public RuleCases {
    gaps = List.copyOf(gaps);
  }

  /**
   * Counts.
   *
   * @param files texts by path; those named cases.yaml are read
   * @param own the provisions whose rules must have cases
   * @param all every provision there is, for what a case may name; empty when that is not known
   * @param problems gets cases that cannot be read or name no rule
   */
  public static RuleCases of(
      Map<String, String> files, List<Provision> own, List<Provision> all, Problems problems) {
    Map<String, Block> rules = new LinkedHashMap<>();
    Set<String> conditional = new HashSet<>();
    for (Block rule : rules(own)) {
      rules.putIfAbsent(rule.id(), rule);
      if (conditional(rule)) {
        conditional.add(rule.id());
      }
    }
    Set<String> named = names(all);
    Set<String> said = new HashSet<>();
    int single = 0;
    int whole = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      for (Node.Mapping one :
          file.getKey().endsWith(CASES) ? cases(file, problems) : List.<Node.Mapping>of()) {
        check(one, named, problems);
        if (one.get("expect").isPresent()) {
          whole++;
        } else {
          single++;
          said.add(one.text(RULE).orElse("") + " " + one.text(SAYS).orElse(""));
        }
      }
    }
    return new RuleCases(
        rules.size(),
        single,
        whole,
        rules.size() - conditional.size(),
        gaps(rules, conditional, said));
  }

  /** The rules of provisions, and those that amendments insert, one for each version. */
  static List<Block> rules(List<Provision> provisions) {
    List<Block> rules = new ArrayList<>();
    for (Provision provision : provisions) {
      for (Block block : provision.blocks()) {
        if (block.kind() == Block.Kind.RULE) {
          rules.add(block);
        }
        Amendments.inserted(block, new Problems()).ifPresent(rules::add);
      }
    }
    return rules;
  }

  /** Whether there is something to ask; `when: "yes"` asks nothing. */
  private static boolean conditional(Block rule) {
    return rule.body().get("when").isPresent()
        && !rule.body().text("when").orElse("").equals(ALWAYS);
  }

  private static Set<String> names(List<Provision> provisions) {
    Set<String> names = new LinkedHashSet<>();
    provisions.stream()
        .flatMap(provision -> provision.blocks().stream())
        .filter(Block::named)
        .forEach(block -> names.add(block.id()));
    rules(provisions).forEach(rule -> names.add(rule.id()));
    return names;
  }

  private static List<Node.Mapping> cases(Map.Entry<String, String> file, Problems problems) {
    List<Node.Mapping> cases = new ArrayList<>();
    Node node = YamlReader.read(file.getValue(), file.getKey(), problems).orElse(null);
    if (node instanceof Node.Seq seq) {
      for (Node item : seq.items()) {
        if (item instanceof Node.Mapping mapping) {
          cases.add(mapping);
        } else {
          problems.add(
              Problem.Code.WRONG_TYPE,
              item.place(),
              "a case is a mapping with `it`, `given`, and `rule` and `says` or `expect`, not "
                  + item.noun());
        }
      }
    } else if (node != null) {
      problems.add(
          Problem.Code.WRONG_TYPE,
          node.place(),
          "cases are a list, one `- it: …` for each, not " + node.noun());
    }
    return cases;
  }

  private static void check(Node.Mapping one, Set<String> named, Problems problems) {
    String rule = one.text(RULE).orElse("");
    if (rule.isEmpty() && one.get("expect").isEmpty()) {
      problems.add(
          Problem.Code.MISSING,
          one.place(),
          "the case has neither `rule` (with `says`) nor `expect`: what does it show?");
    }
    if (rule.isEmpty()) {
      return;
    }
    if (!named.isEmpty() && !named.contains(rule)) {
      problems.add(
          Problem.Code.UNKNOWN_NAME,
          one.placeOf(RULE),
          "`%s` is no rule or definition of the packs%s"
              .formatted(rule, Problem.didYouMean(Near.matches(rule, named))));
    }
    if (!ANSWERS.contains(one.text(SAYS).orElse(""))) {
      problems.add(
          Problem.Code.WRONG_TYPE,
          one.placeOf(SAYS),
          "a case on a rule `says` yes, no or unknown, not `%s`"
              .formatted(one.text(SAYS).orElse("")));
    }
  }

  private static List<Gap> gaps(
      Map<String, Block> rules, Set<String> conditional, Set<String> said) {
    List<Gap> gaps = new ArrayList<>();
    rules.forEach((id, rule) -> {
      List<String> missing =
          (conditional.contains(id) ? ANSWERS : List.of(ALWAYS))
              .stream().filter(answer -> !said.contains(id + " " + answer)).toList();
      if (!missing.isEmpty()) {
        gaps.add(new Gap(id, rule.meta().provision(), missing));
      }
    });
    return gaps;
  }
}
