package org.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema that ships with the command. */
public final class Schema {
  private static final com.networknt.schema.Schema SCHEMA = load();

  private Schema() {}

  private static com.networknt.schema.Schema load() {
    try (InputStream in = Main.class.getResourceAsStream("determination.schema.json")) {
      assertThat(in).as("the schema is in the jar").isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void check(String json) {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }

  public static void refuses(String json) {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
  }
}
