package org.pratique.cli.law;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pratique.engine.law.source.Provision;

/**
 * A provision's Markdown cut into what it consists of, so that text and encoding can be shown
 * apart.
 */
public final class Document {
  private static final String FENCE = "```";

  /** What a part is. */
  public enum Kind {
    HEADING,
    QUOTE,
    PROSE,
    BLOCK
  }

  /**
   * A run of lines.
   *
   * @param line 1-based line of the first
   * @param word info string of a block; else empty
   * @param lines without quote signs and fences
   */
  public record Part(Kind kind, int line, String word, List<String> lines) {
    public Part {
      lines = List.copyOf(lines);
    }

    int lastLine() {
      return line + lines.size() + (kind == Kind.BLOCK ? 1 : -1);
    }

    /** The value of a key at the left margin of a block. */
    public String value(String key) {
      for (String text : lines) {
        if (text.startsWith(key + ":")) {
          return text.substring(key.length() + 1).strip();
        }
      }
      return "";
    }
  }

  private final Provision provision;
  private final List<Part> parts = new ArrayList<>();

  private Document(Provision provision) {
    this.provision = provision;
  }

  public static Document of(Provision provision) {
    Document document = new Document(provision);
    document.cut(provision.markdown().lines().toList());
    return document;
  }

  public Provision provision() {
    return provision;
  }

  public List<Part> parts() {
    return List.copyOf(parts);
  }

  private void cut(List<String> lines) {
    int at = afterFrontMatter(lines);
    while (at < lines.size()) {
      String line = lines.get(at);
      int to = at + 1;
      if (line.isBlank()) {
        at = to;
        continue;
      }
      if (line.startsWith(FENCE)) {
        while (to < lines.size() && !lines.get(to).startsWith(FENCE)) {
          to++;
        }
        String word = line.substring(FENCE.length()).strip();
        parts.add(new Part(Kind.BLOCK, at + 1, word, lines.subList(at + 1, to)));
        at = to + 1;
        continue;
      }
      Kind kind = kindOf(line);
      while (to < lines.size()
          && !lines.get(to).isBlank()
          && kindOf(lines.get(to)) == kind
          && !lines.get(to).startsWith(FENCE)) {
        to++;
      }
      parts.add(
          new Part(kind, at + 1, "", lines.subList(at, to).stream().map(Document::bare).toList()));
      at = to;
    }
  }

  private static int afterFrontMatter(List<String> lines) {
    int end = lines.subList(Math.min(1, lines.size()), lines.size()).indexOf("---");
    return end < 0 ? 0 : end + 2;
  }

  private static Kind kindOf(String line) {
    if (line.startsWith(">")) {
      return Kind.QUOTE;
    }
    return line.startsWith("#") ? Kind.HEADING : Kind.PROSE;
  }

  private static String bare(String line) {
    return line.startsWith(">") ? line.substring(1).strip() : line;
  }

  /** The published text that the block at this line stands under; prose where nothing is quoted. */
  public Optional<Part> textAbove(int line) {
    Optional<Part> quote = Optional.empty();
    Optional<Part> prose = Optional.empty();
    for (Part part : parts) {
      if (part.line() > line) {
        break;
      }
      if (part.kind() == Kind.QUOTE) {
        quote = Optional.of(part);
      } else if (part.kind() == Kind.PROSE) {
        prose = Optional.of(part);
      }
    }
    return quote.isPresent() ? quote : prose;
  }

  /** Whether a block has force on the day, by its own dates or else the provision's. */
  public boolean inForce(Part block, LocalDate day) {
    LocalDate from = date(block.value("in force")).orElse(provision.inForce());
    LocalDate until = date(block.value("until")).orElse(provision.until());
    return !day.isBefore(from) && day.isBefore(until);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return text.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
