package org.pratique.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pratique.cli.Run;
import org.pratique.cli.Schema;

/** What the commands print as JSON, refusals included, is what their schemas say. */
class SchemasTest {
  private static final String DAY = "2026-06-15";

  @TempDir Path folder;

  private static void check(String schema, int exit, String... line) {
    String[] asked = java.util.Arrays.copyOf(line, line.length + 2);
    asked[line.length] = "--format";
    asked[line.length + 1] = "json";
    Run run = Run.of(asked);
    assertThat(run.exit()).as(String.join(" ", line) + run.err()).isEqualTo(exit);
    Schema.of(schema).accepts(run.out());
  }

  @Test
  void comparisons() {
    String schema = "comparison.schema.json";
    String file = Run.example("kuala-lumpur");
    check(schema, 0, "compare", file, "--rules", "ear,ear:codified@2025-06-01,siia-interim");
    check(schema, 0, "compare", file, "--rules", "ear", "--dates", "2024-06-01,2025-07-18," + DAY);
    check(schema, 3, "compare", Run.example("parent-unknown"), "--rules", "ear");
    check(schema, 2, "compare", file, "--rules", "ear,eer");
  }

  @Test
  void classifications() {
    String schema = "classification.schema.json";
    check(schema, 0, "classify", "NVIDIA H100 SXM5 80GB", "--on", DAY);
    check(schema, 0, "classify", "--tops", "fp16=989.5", "--die-area", "814", "--on", DAY);
    check(schema, 3, "classify", "--tpp", "2000", "--on", DAY);
    check(schema, 2, "classify", "NVIDIA H1000", "--on", DAY);
  }

  @Test
  void products() {
    String schema = "products.schema.json";
    check(schema, 0, "products", "--on", DAY);
    check(schema, 0, "products", "DGX", "--on", DAY);
  }

  @Test
  void explanations() {
    String schema = "determination.schema.json";
    check(schema, 0, "explain", Run.example("brazil-1000-h100"), "--rules", "ear,ear:codified");
    check(schema, 2, "explain", "nowhere.yaml");
  }

  @Test
  void lists() {
    String schema = "law-list.schema.json";
    check(schema, 0, "law", "list", "ear:codified", "--on", DAY);
    check(schema, 0, "law", "list", "siia-replacement", "--on", DAY);
    check(schema, 2, "law", "list", "eer", "--on", DAY);
  }

  @Test
  void lawAsShown() {
    String schema = "law-show.schema.json";
    check(schema, 0, "law", "show", "740.29", "--on", DAY);
    check(schema, 0, "law", "show", "LPP.notice", "--on", DAY);
    check(schema, 0, "law", "show", "siia-interim");
    check(schema, 2, "law", "show", "740.299");
  }

  @Test
  void timelines() {
    String schema = "law-timeline.schema.json";
    check(schema, 0, "law", "timeline");
    check(schema, 0, "law", "timeline", "--from", "2026-01-01", "--to", "2026-01-31");
    check(schema, 0, "law", "timeline", "--to", "1900-01-01");
    check(schema, 2, "law", "timeline", "--from", "2026-01-02", "--to", "2026-01-01");
  }

  @Test
  void differences() {
    String schema = "law-diff.schema.json";
    check(schema, 0, "law", "diff", "ear@2026-07-09", "ear@2026-07-10");
    check(schema, 0, "law", "diff", "ear:codified", "ear", "--date", DAY);
    check(schema, 0, "law", "diff", "ear", "siia-replacement", "--date", DAY);
    check(schema, 0, "law", "diff", "ear@2023-11-17", "ear:codified@2026-11-29");
    check(schema, 0, "law", "diff", "ear", "ear", "--date", DAY);
    check(schema, 2, "law", "diff", "ear", "eer");
  }

  @Test
  void checks() throws IOException {
    String schema = "law-check.schema.json";
    check(schema, 0, "law", "check", "../law/packs");
    check(schema, 0, "law", "check", "../docs/how-to/my-lpp.md");
    Path bad = Files.writeString(folder.resolve("bad.md"), "---\nrule set: bad\n---\n");
    check(schema, 2, "law", "check", bad.toString());
    check(schema, 2, "law", "check", folder.toString());
    check(schema, 2, "law", "check", folder.resolve("none").toString());
  }

  @Test
  void coverage() throws IOException {
    String schema = "law-coverage.schema.json";
    check(schema, 0, "law", "coverage", "../law/packs");
    check(schema, 0, "law", "coverage", "../docs/how-to/my-lpp.md");
    Path bad = Files.writeString(folder.resolve("bad.md"), "---\nrule set: bad\n---\n");
    check(schema, 2, "law", "coverage", bad.toString());
    check(schema, 2, "law", "coverage", folder.resolve("none").toString());
  }
}
