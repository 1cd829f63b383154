package org.pratique.cli.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pratique.engine.ask.Draft;
import org.pratique.engine.compare.RuleComparison;
import org.pratique.engine.compare.Space;
import org.pratique.engine.fact.Value;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlWriter;

/**
 * A witness as a movement file: its facts, and those that the bounds of the comparison take as
 * given.
 */
public final class WitnessFile {
  private static final List<String> DECLARED = List.of("no-part-744-knowledge", "no-red-flags");

  private WitnessFile() {}

  /**
   * Writes `1.yaml` and so on, the witness of each group.
   *
   * @param folder made if it is not there
   */
  public static void write(RuleComparison comparison, Space.Scope scope, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    int number = 0;
    for (RuleComparison.Group group : comparison.groups()) {
      String says =
          "# %s: %s; %s: %s%n".formatted(comparison.a(), group.a(), comparison.b(), group.b());
      String file = YamlWriter.write(of(group.witness(), comparison.date(), scope));
      Files.writeString(folder.resolve(++number + ".yaml"), says + file);
    }
  }

  /**
   * The movement.
   *
   * @param witness facts by path
   */
  public static Node.Mapping of(Map<String, Value> witness, LocalDate date, Space.Scope scope) {
    Node.Mapping one = Draft.mapping(Map.of());
    Node.Mapping file = Draft.with(one, "items", new Node.Seq(List.of(one), Draft.HERE));
    file = Draft.with(file, "date", Draft.scalar(date.toString()));
    file = Draft.with(file, "items.0.quantity", Draft.scalar("1"));
    for (Map.Entry<String, Value> fact : witness.entrySet()) {
      file = Draft.with(file, fact.getKey(), node(fact.getValue()));
    }
    file = given(file, "items.0.origin", "US");
    file = Draft.with(file, "items.0.countryChartColumns", list(List.of()));
    file = given(file, "items.0.entryRequiresLicense", "false");
    file = given(file, "items.0.veuEligible", "false");
    for (String role : List.of("exporter", "ultimateConsignee", "endUser")) {
      file = given(file, "parties." + role + ".region", "none");
    }
    file = given(file, "site.owner", "ultimateConsignee");
    file = given(file, "site.operator", "ultimateConsignee");
    file = given(file, "region", "none");
    file = given(file, "hongKongLicense", "true");
    if (scope.program().isPresent()) {
      Node.Mapping held = given(one, "kind", "program");
      held = given(held, "program", scope.program().get());
      held = given(held, "status", "active");
      held = given(held, "holder", "exporter");
      file = Draft.with(file, "authorizations", new Node.Seq(List.of(held), Draft.HERE));
    }
    return Draft.with(file, "declares", list(DECLARED.stream().<Node>map(Draft::scalar).toList()));
  }

  private static Node.Mapping given(Node.Mapping file, String path, String text) {
    return Draft.with(file, path, Draft.scalar(text));
  }

  private static Node list(List<Node> items) {
    return new Node.Seq(items, Draft.HERE);
  }

  private static Node node(Value value) {
    return switch (value) {
      case Value.Many many -> list(many.members().stream().map(WitnessFile::node).toList());
      case Value.Bool bool -> Draft.scalar(bool.yes() ? "true" : "false");
      case Value.Num number -> Draft.scalar(number.amount().toPlainString());
      case Value.Text text -> Draft.quoted(text.toString());
      case Value.Country country -> Draft.quoted(country.code());
      default -> Draft.scalar(value.toString());
    };
  }
}
