package org.pratique.cli.law.diff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pratique.cli.json.Json;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.change.Change;
import org.pratique.engine.law.change.LawDiff;
import org.pratique.engine.law.source.Block;

/** Where two rule sets differ, as JSON; {@code docs/formats/law-diff.schema.json}. */
final class DiffJson {
  private final Json json = new Json();

  static String print(LawDiffCommand.Sides sides, LawDiff diff) {
    return new DiffJson().document(sides, diff);
  }

  private String document(LawDiffCommand.Sides sides, LawDiff diff) {
    json.object();
    side("a", sides.a());
    side("b", sides.b());
    json.field("packHash", sides.b().packHash()).key("differs").yesNo(!diff.isEmpty());
    json.field("alike", diff.alike()).key("counts").object();
    Counts.of(diff).byKind().forEach((kind, count) -> json.field(word(kind), count));
    json.end().key("sections").array();
    for (LawDiff.Section section : diff.sections()) {
      json.object().field("section", section.name());
      text("title", section.title());
      json.key("changes").array();
      section.changes().forEach(this::change);
      json.end().end();
    }
    json.end().key("countryGroups").array();
    for (LawDiff.GroupChange group : diff.groups()) {
      json.object().field("group", group.group());
      texts("added", group.added());
      texts("removed", group.removed());
      texts("citations", group.cites());
      json.end();
    }
    return json.end().end().toString();
  }

  private void side(String key, Book book) {
    json.key(key).object().field("ruleSet", book.name());
    text("title", book.title());
    json.field("posture", book.posture().word()).field("lawDate", book.date().toString()).end();
  }

  private static String word(Change.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void change(Change change) {
    Block block = change.block();
    json.object().field("kind", word(change.kind()));
    json.field("what", block.kind().word()).field("id", change.id());
    json.field("effect", block.effect());
    text("summary", change.summary());
    json.key("citations").object();
    texts("a", change.a().map(Block::cites).orElse(List.of()));
    texts("b", change.b().map(Block::cites).orElse(List.of()));
    json.end();
    texts("by", change.by());
    json.key("suspended").yesNo(change.suspended());
    json.key("fields").array();
    for (Change.Field field : change.fields()) {
      json.object().field("field", field.name());
      texts("onlyA", field.onlyA());
      texts("onlyB", field.onlyB());
      json.end();
    }
    json.end().key("place").object();
    place("a", change.a());
    place("b", change.b());
    json.end().end();
  }

  private void place(String key, Optional<Block> block) {
    json.key(key);
    if (block.isEmpty()) {
      json.none();
    } else {
      json.text(block.get().place().toString());
    }
  }

  private void text(String key, Ask text) {
    json.key(key).object().field("en", text.en()).field("zh", text.zh()).end();
  }

  private void texts(String key, List<String> values) {
    json.key(key).array();
    values.forEach(json::text);
    json.end();
  }
}
