package org.pratique.engine.law.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/**
 * The files below `law/packs`, told apart.
 *
 * @param data what is neither Markdown nor one of the two trees, by path
 * @param lost ids that are written in a file and could not be read as a block
 */
public record PackFiles(
    List<Provision> provisions,
    Node facts,
    Node groups,
    Map<String, byte[]> data,
    Set<String> lost) {
  public static final String FACTS = "facts.yaml";
  public static final String COUNTRIES = "data/countries.csv";
  private static final String GROUPS = "us-ear/740-supp-1/country-groups.yaml";
  private static final String CASES = "cases.yaml";

  /** Markdown that says where data were taken from and is no law. */
  private static final String PROSE = "SOURCE.md";

  private static final String MARKDOWN = ".md";
  private static final Pattern ID = Pattern.compile("\\bid: *([^\\s,}]+)");

  /** Reads the texts, by path. */
  public static PackFiles read(Map<String, String> files, Problems problems) {
    Map<String, byte[]> data = new TreeMap<>();
    new TreeMap<>(files)
        .forEach((path, text) -> {
          if (!path.endsWith(MARKDOWN)
              && !path.endsWith(CASES)
              && !path.equals(FACTS)
              && !path.equals(GROUPS)) {
            data.put(path, text.getBytes(StandardCharsets.UTF_8));
          }
        });
    List<Provision> provisions = provisions(files, problems);
    Node facts = yaml(files, FACTS, problems);
    Node groups = yaml(files, GROUPS, problems);
    if (!data.containsKey(COUNTRIES)) {
      problems.add(Problem.Code.MISSING, Place.whole(COUNTRIES), "the packs lack this file");
      data.put(COUNTRIES, new byte[0]);
    }
    return new PackFiles(provisions, facts, groups, data, lost(files, provisions));
  }

  /** The provisions and proposals among the texts, in the order of their paths. */
  public static List<Provision> provisions(Map<String, String> files, Problems problems) {
    List<Provision> provisions = new ArrayList<>();
    new TreeMap<>(files)
        .forEach((path, text) -> {
          if (path.endsWith(MARKDOWN) && !path.endsWith(PROSE)) {
            ProvisionReader.read(text, path, problems).ifPresent(provisions::add);
          }
        });
    return List.copyOf(provisions);
  }

  /** Whether files, or the provisions read from them, are another version of the one there is. */
  public static boolean replace(
      Collection<String> paths, List<Provision> provisions, Provision old) {
    String below = '/' + old.file();
    return paths.stream().anyMatch(path -> ('/' + path).endsWith(below))
        || provisions.stream()
            .anyMatch(p -> p.meta().isProposal() && p.ruleSet().equals(old.ruleSet()));
  }

  /** Ids in the texts that no block has: their block, or the whole file, could not be read. */
  public static Set<String> lost(Map<String, String> files, Collection<Provision> provisions) {
    Set<String> lost = new HashSet<>();
    files.forEach((path, text) -> {
      if (path.endsWith(MARKDOWN)) {
        Matcher id = ID.matcher(text);
        while (id.find()) {
          lost.add(id.group(1));
        }
      }
    });
    for (Provision provision : provisions) {
      for (Block block : provision.blocks()) {
        lost.remove(block.id());
        Amendments.inserted(block, new Problems()).ifPresent(rule -> lost.remove(rule.id()));
      }
    }
    return lost;
  }

  /** The codes of the table of countries, and Kosovo, which it need not have. */
  public static CountrySet countries(String csv) {
    List<String> codes = new ArrayList<>(List.of("XK"));
    for (int at = csv.indexOf('\n') + 1;
        at > 0 && at + 2 < csv.length();
        at = csv.indexOf('\n', at) + 1) {
      String code = csv.substring(at, at + 2);
      if (CountrySet.isCode(code)) {
        codes.add(code);
      }
    }
    return CountrySet.of(codes);
  }

  private static Node yaml(Map<String, String> files, String path, Problems problems) {
    String text = files.get(path);
    if (text == null) {
      problems.add(Problem.Code.MISSING, Place.whole(path), "the packs lack this file");
      return ProvisionReader.empty(Place.whole(path));
    }
    return YamlReader.read(text, path, problems).orElse(ProvisionReader.empty(Place.whole(path)));
  }
}
