package org.pratique.cli.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.law.source.Provision;
import org.pratique.engine.yaml.Node;

/**
 * The words of a page in Chinese: those of the packs, which have both languages side by side, and
 * those of the program, from a table. What neither knows stays as it is: names, facts, citations.
 */
public final class Chinese implements UnaryOperator<String> {
  private static final String TABLE = "zh.tsv";

  /** Where the packs keep the Chinese of conditions and due dates. */
  private static final String OF_LAW = "data/zh.tsv";

  private final Map<String, String> whole = new HashMap<>();
  private final List<Words> within = new ArrayList<>();
  private final List<Form> forms = new ArrayList<>();

  private record Words(String english, String chinese) {}

  private record Form(Pattern english, String chinese) {}

  private Chinese() {}

  public static Chinese of(Pack pack) {
    Chinese chinese = new Chinese();
    chinese.program();
    pack.data(OF_LAW).lines().map(line -> line.split("\t", -1)).forEach(chinese::law);
    for (Provision provision : pack.provisions()) {
      chinese.pairs(provision.front());
      provision.blocks().stream().map(Block::body).forEach(chinese::pairs);
    }
    chinese.within.sort(Comparator.comparingInt((Words w) -> -w.english().length()));
    return chinese;
  }

  private void program() {
    try (InputStream in = Chinese.class.getResourceAsStream(TABLE)) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : table.lines().toList()) {
        String[] cells = line.split("\t", -1);
        switch (cells[0]) {
          case "=" -> whole.put(cells[1], cells[2]);
          case "+" -> within.add(new Words(cells[1], cells[2]));
          case "~" -> forms.add(new Form(Pattern.compile(cells[1]), cells[2]));
          default -> {}
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void law(String[] cells) {
    if (cells.length == 2) {
      within.add(new Words(cells[0], cells[1]));
    }
  }

  private void pairs(Node node) {
    switch (node) {
      case Node.Scalar s -> {}
      case Node.Seq seq -> seq.items().forEach(this::pairs);
      case Node.Mapping m -> {
        String english = m.text("en").orElse("");
        String chinese = m.text("zh").orElse("");
        if (!english.isEmpty() && !chinese.isEmpty()) {
          within.add(new Words(english, chinese));
        }
        m.entries().values().forEach(this::pairs);
      }
    }
  }

  @Override
  public String apply(String english) {
    String known = whole.get(english);
    if (known != null) {
      return known;
    }
    String text = english;
    for (Words words : within) {
      text = replaced(text, words);
    }
    for (Form form : forms) {
      text = form.english().matcher(text).replaceAll(form.chinese());
    }
    return text;
  }

  /** Only whole words: `export` is none of `exporter`. */
  private static String replaced(String text, Words words) {
    int at = text.indexOf(words.english());
    if (at < 0) {
      return text;
    }
    int end = at + words.english().length();
    boolean starts = at == 0 || !isWord(text.charAt(at - 1)) || !isWord(text.charAt(at));
    boolean ends =
        end == text.length() || !isWord(text.charAt(end)) || !isWord(text.charAt(end - 1));
    return starts && ends
        ? text.substring(0, at) + words.chinese() + replaced(text.substring(end), words)
        : text.substring(0, end) + replaced(text.substring(end), words);
  }

  private static boolean isWord(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
  }
}
