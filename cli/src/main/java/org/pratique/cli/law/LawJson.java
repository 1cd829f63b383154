package org.pratique.cli.law;

import java.time.LocalDate;
import org.pratique.cli.json.Json;

/**
 * The law as JSON: parts with their file and line, blocks with whether they have force on the day.
 */
final class LawJson implements LawView {
  private final Json json = new Json();
  private final LocalDate date;

  LawJson(LocalDate date) {
    this.date = date;
    json.object().field("on", date.toString()).key("parts").array();
  }

  @Override
  public void provision(Document document) {
    document.parts().forEach(part -> part(document, part));
  }

  @Override
  public void rule(Document document, Document.Part block) {
    document.textAbove(block.line()).ifPresent(text -> part(document, text));
    part(document, block);
  }

  private void part(Document document, Document.Part part) {
    json.object().field("provision", document.provision().id());
    json.field("file", document.provision().file()).field("line", part.line());
    json.field("kind", part.kind().name().toLowerCase(java.util.Locale.ROOT));
    json.field("word", part.word()).key("inForce").yesNo(document.inForce(part, date));
    json.field("text", String.join("\n", part.lines())).end();
  }

  @Override
  public String print() {
    return json.end().end().toString();
  }
}
