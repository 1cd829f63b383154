package org.pratique.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pratique.cli.text.Page;
import org.pratique.cli.text.Width;

/** A command run in this process, and what came of it. */
public record Run(int exit, String out, String err) {
  private static final String ROOT = "../";

  public static Run of(String... args) {
    return with("", args);
  }

  public static Run with(String standardInput, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            args,
            new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The path of an example from where the tests run. */
  public static String example(String name) {
    return ROOT + "examples/" + name + ".yaml";
  }

  public List<String> tooWide() {
    return out.lines().filter(line -> Width.of(line) > Page.WIDTH).toList();
  }

  /** The output without what changes with every change of the law or of the program. */
  public String stable() {
    return out.replaceAll(
            "pack [0-9a-f]{12}, pratique [^ ]+\\.", "pack (hash), pratique (version).")
        .replace(ROOT, "");
  }
}
