package org.pratique.cli.text;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A page of at most {@link #WIDTH} columns: a margin with a label, the text beside it with a
 * hanging indent, and the citation at the right.
 */
public final class Page {
  public static final int WIDTH = 100;
  private static final int LABEL = 11;
  private static final int INDENT = 2;
  private static final int CITATION = 28;
  private static final int GAP = 2;

  /** Deeper lines are not moved right any further, or no room for text would be left. */
  private static final int DEPTH_MAX = 12;

  private static final String BAR = "  │ ";

  private final Ink ink;
  private final UnaryOperator<String> words;
  private final StringBuilder text = new StringBuilder();

  /** A page in English. */
  public Page(Ink ink) {
    this(ink, UnaryOperator.identity());
  }

  /**
   * A page in another language.
   *
   * @param words what a label or a text written in English is in that language
   */
  public Page(Ink ink, UnaryOperator<String> words) {
    this.ink = ink;
    this.words = words;
  }

  public UnaryOperator<String> words() {
    return words;
  }

  public Ink ink() {
    return ink;
  }

  public void blank() {
    if (text.length() > 0 && !endsWithBlankLine()) {
      text.append('\n');
    }
  }

  private boolean endsWithBlankLine() {
    int end = text.length();
    return end >= 2 && text.charAt(end - 1) == '\n' && text.charAt(end - 2) == '\n';
  }

  /** Text that is laid out already. */
  public void raw(String lines) {
    text.append(lines);
  }

  /** A paragraph over the whole width. */
  public void paragraph(String paragraph) {
    for (String line : Wrap.lines(words.apply(paragraph), WIDTH)) {
      text.append(line).append('\n');
    }
  }

  /**
   * A heading at the left and a remark at the right edge; below the heading when both don't fit.
   */
  public void heading(Ink.Tone tone, String head, String remark) {
    String right = words.apply(remark);
    List<String> lefts = Wrap.lines(words.apply(head), WIDTH);
    for (int i = 0; i < lefts.size() - 1; i++) {
      text.append(ink.paint(tone, lefts.get(i))).append('\n');
    }
    String last = lefts.getLast();
    int space = WIDTH - Width.of(last) - Width.of(Width.clean(right));
    text.append(ink.paint(tone, last));
    if (right.isEmpty()) {
      text.append('\n');
      return;
    }
    if (space >= GAP) {
      text.append(" ".repeat(space)).append(Width.clean(right)).append('\n');
      return;
    }
    text.append('\n');
    for (String line : Wrap.lines(right, WIDTH - INDENT)) {
      text.append(" ".repeat(INDENT)).append(line).append('\n');
    }
  }

  /** A line of something quoted as it is written, behind a bar. */
  public void barred(String line) {
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    int room = Math.max(WIDTH - Width.of(BAR) - Width.of(indent) - GAP, LABEL);
    String hang = "";
    for (String part : Wrap.lines(line.strip(), room)) {
      text.append(ink.paint(Ink.Tone.FAINT, BAR + indent + hang + part)).append('\n');
      hang = " ".repeat(GAP);
    }
  }

  /** A paragraph of the law's own words. */
  public void quoted(int depth, String paragraph) {
    if (paragraph.isBlank()) {
      return;
    }
    String margin = " ".repeat(INDENT + Math.min(depth, DEPTH_MAX) * 2) + "> ";
    for (String line : Wrap.lines(paragraph, WIDTH - margin.length())) {
      text.append(ink.paint(Ink.Tone.FAINT, margin + line)).append('\n');
    }
  }

  /** `label text` with a hanging indent. */
  public void row(String label, String body) {
    cited(0, label, body, "");
  }

  public void cited(String label, String body, String citation) {
    cited(0, label, body, citation);
  }

  /**
   * One row.
   *
   * @param depth how far the row is moved right, in steps of two columns
   * @param citation printed at the right of the first line; under the text when it is too long
   */
  public void cited(int depth, String label, String body, String citation) {
    row(depth, toneOf(label), words.apply(label), words.apply(body), words.apply(citation));
  }

  private void row(int depth, Ink.Tone tone, String label, String body, String citation) {
    int left = INDENT + Math.min(depth, DEPTH_MAX) * 2;
    int hang = left + Math.max(LABEL, Width.of(label) + GAP);
    String cite = Width.clean(citation);
    boolean beside = Width.of(cite) <= CITATION;
    int room = WIDTH - hang - (cite.isEmpty() || !beside ? 0 : CITATION + GAP);
    List<String> lines = Wrap.lines(body, room);
    for (int i = 0; i < lines.size(); i++) {
      String margin = i == 0 ? Width.pad(Width.clean(label), hang - left) : " ".repeat(hang - left);
      text.append(" ".repeat(left)).append(ink.paint(tone, margin)).append(lines.get(i));
      if (i == 0 && beside && !cite.isEmpty()) {
        text.append(" ".repeat(room + GAP - Width.of(lines.get(i))));
        text.append(ink.paint(Ink.Tone.FAINT, cite));
      }
      text.append('\n');
    }
    if (!beside) {
      for (String line : Wrap.lines(cite, WIDTH - hang)) {
        text.append(" ".repeat(hang)).append(ink.paint(Ink.Tone.FAINT, line)).append('\n');
      }
    }
  }

  private static Ink.Tone toneOf(String label) {
    return switch (label) {
      case "yes" -> Ink.Tone.GOOD;
      case "no" -> Ink.Tone.BAD;
      case "unknown", "ask", "flag", "reading" -> Ink.Tone.CAUTION;
      default -> Ink.Tone.FAINT;
    };
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
