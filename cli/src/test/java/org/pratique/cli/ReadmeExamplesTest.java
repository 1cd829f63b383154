package org.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands that the user documentation shows print what it says they print. A comment {@code
 * <!-- run: ./pratique … -->} stands right before the block that holds the output; a block that
 * ends in {@code …} holds its first lines. {@code ./mvnw -pl cli -am test -Dgolden.record} writes
 * the blocks anew.
 */
class ReadmeExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("<!-- run: (.+?) -->\n```text\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```\n", Pattern.DOTALL);

  /** Blanks part words but within quotes. */
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

  private static final String MORE = "…\n";

  private final Path root = JavaSource.root();

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> documentsShowWhatTheirCommandsPrint() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path document : documents()) {
      String text = Files.readString(document);
      for (MatchResult example : EXAMPLE.matcher(text).results().toList()) {
        String name = root.relativize(document) + ": " + example.group(1);
        tests.add(DynamicTest.dynamicTest(name, () -> check(document, example, text)));
      }
    }
    assertThat(tests).as("commands shown in the documentation").isNotEmpty();
    return tests;
  }

  private List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(root.resolve("README.md")));
    try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents;
  }

  private void check(Path document, MatchResult example, String text) throws Exception {
    String shown = example.group(2);
    String printed = run(example.group(1), text.substring(0, example.start()));
    String actual = shown.endsWith(MORE) ? start(printed, shown.lines().count() - 1) : printed;

    if (System.getProperty("golden.record") != null) {
      String recorded = Files.readString(document).replace(example.group(), block(example, actual));
      Files.writeString(document, recorded);
      return;
    }
    assertThat(actual).as(example.group(1)).isEqualTo(shown);
  }

  private static String start(String printed, long lines) {
    return String.join("", printed.lines().limit(lines).map(line -> line + "\n").toList()) + MORE;
  }

  private static String block(MatchResult example, String actual) {
    return "<!-- run: " + example.group(1) + " -->\n```text\n" + actual + "```\n";
  }

  /** In a process of its own: the shown output names files as seen from the root of the sources. */
  private String run(String command, String before) throws Exception {
    List<String> words = new ArrayList<>();
    WORD.matcher(command).results().forEach(word -> words.add(word.group().replace("\"", "")));
    String program = words.removeFirst();
    if (program.equals("java")) {
      words.set(0, saved(words.getFirst(), before).toString());
    } else {
      assertThat(program).isEqualTo("./pratique");
      words.addFirst(Main.class.getName());
    }
    words.addAll(0, List.of(java(), "-Xss4m", "-Dstdout.encoding=UTF-8", "-cp", classpath()));
    Path problems = folder.resolve("problems");
    Process process =
        new ProcessBuilder(words).directory(root.toFile()).redirectError(problems.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    assertThat(problems).as(command).isEmptyFile();
    return printed;
  }

  /** The last block of Java before the command, as the file that the command names. */
  private Path saved(String name, String before) throws IOException {
    Matcher java = JAVA.matcher(before);
    String source = "";
    while (java.find()) {
      source = java.group(1);
    }
    return Files.writeString(folder.resolve(name), source);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String classpath() {
    return System.getProperty("java.class.path");
  }
}
