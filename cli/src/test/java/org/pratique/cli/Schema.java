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
  private static final Schema DETERMINATION = of("determination.schema.json");

  private final com.networknt.schema.Schema schema;

  private Schema(com.networknt.schema.Schema schema) {
    this.schema = schema;
  }

  /** The schema of that name. */
  public static Schema of(String name) {
    try (InputStream in = Main.class.getResourceAsStream(name)) {
      assertThat(in).as("the schema is in the jar").isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Schema(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(text, InputFormat.JSON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void accepts(String json) {
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
  }

  public static void check(String json) {
    DETERMINATION.accepts(json);
  }

  public static void refuses(String json) {
    assertThat(DETERMINATION.schema.validate(json, InputFormat.JSON)).isNotEmpty();
  }
}
