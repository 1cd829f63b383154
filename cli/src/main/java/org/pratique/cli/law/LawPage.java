package org.pratique.cli.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.law.source.Provision;

/** Prints provisions: what is quoted stands plain, what encodes it behind a bar. */
final class LawPage implements LawView {
  private static final String ID = "id:";

  private final Page page;
  private final LocalDate date;

  LawPage(Page page, LocalDate date) {
    this.page = page;
    this.date = date;
  }

  /**
   * Everything of a document that has force on the day; documents that have none yet or no longer
   * are named.
   */
  @Override
  public void provision(Document document) {
    Provision provision = document.provision();
    boolean early = date.isBefore(provision.inForce());
    boolean late = !date.isBefore(provision.until());
    page.blank();
    heading(document, state(provision, early, late));
    if (early || late) {
      return;
    }
    List<Document.Part> parts = document.parts();
    for (int i = 0; i < parts.size(); i++) {
      Document.Part part = parts.get(i);
      boolean ended =
          part.kind() == Document.Kind.BLOCK ? !inForce(document, part) : isEnded(document, i);
      page.blank();
      if (ended) {
        page.row("ended", first(part) + " …");
      } else {
        part(document, part);
      }
    }
  }

  /** One block, under the text it encodes. */
  @Override
  public void rule(Document document, Document.Part block) {
    page.blank();
    heading(document, inForce(document, block) ? "in force" : "not in force on " + date);
    page.blank();
    document.textAbove(block.line()).ifPresent(text -> part(document, text));
    page.blank();
    part(document, block);
  }

  @Override
  public String print() {
    return page.toString();
  }

  private void heading(Document document, String state) {
    Provision p = document.provision();
    page.heading(Ink.Tone.STRONG, p.id() + "  " + p.title().en(), state);
    page.row("file", p.file() + since(p));
    if (p.binding().isAfter(p.inForce())) {
      page.row("binding", "from " + p.binding());
    }
    page.row("source", p.source());
    if (!p.completeness().equals("FULL")) {
      page.row("flag", "the text is " + p.completeness() + ": check it against the source");
    }
  }

  private static String state(Provision provision, Boolean early, Boolean late) {
    if (!provision.ruleSet().isEmpty()) {
      return "a proposal";
    }
    return early ? "not yet in force" : late ? "no longer in force" : "in force";
  }

  /** From when; a proposal has no day of its own, it amends whatever is in force. */
  private static String since(Provision provision) {
    return provision.inForce().equals(LocalDate.MIN) ? "" : ", from " + provision.inForce();
  }

  private boolean inForce(Document document, Document.Part block) {
    return document.inForce(block, date);
  }

  /** Text is over when every block under it is. */
  private boolean isEnded(Document document, int index) {
    boolean any = false;
    for (Document.Part part : document.parts().subList(index + 1, document.parts().size())) {
      if (part.kind() != Document.Kind.BLOCK) {
        break;
      }
      if (inForce(document, part)) {
        return false;
      }
      any = true;
    }
    return any;
  }

  private static String first(Document.Part part) {
    String line = part.lines().isEmpty() ? "" : part.lines().getFirst();
    String text = part.kind() == Document.Kind.BLOCK ? part.word() + " " + line : line;
    return text.substring(0, Math.min(70, text.length()));
  }

  private void part(Document document, Document.Part part) {
    switch (part.kind()) {
      case HEADING -> {}
      case QUOTE -> quote(part);
      case PROSE -> page.row("note", String.join(" ", part.lines()));
      case BLOCK -> block(document, part);
    }
  }

  private void quote(Document.Part part) {
    StringBuilder paragraph = new StringBuilder();
    for (String line : part.lines()) {
      if (line.isEmpty() && !paragraph.isEmpty()) {
        page.paragraph(paragraph.toString());
        paragraph.setLength(0);
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
    }
    if (!paragraph.toString().isBlank()) {
      page.paragraph(paragraph.toString());
    }
  }

  private void block(Document document, Document.Part part) {
    page.barred(part.word() + "   " + document.provision().file() + ":" + part.line());
    part.lines().forEach(page::barred);
  }

  /** The ids a block defines. */
  static List<String> ids(Document.Part part) {
    List<String> ids = new ArrayList<>();
    for (String line : part.lines()) {
      String text = line.strip();
      if (part.kind() == Document.Kind.BLOCK && text.startsWith(ID)) {
        ids.add(text.substring(ID.length()).strip());
      }
    }
    return ids;
  }
}
