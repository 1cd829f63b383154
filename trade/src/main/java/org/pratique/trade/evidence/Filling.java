package org.pratique.trade.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.ask.Draft;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.yaml.Node;

/** A movement file that is being filled in, and what is to be said of it. */
final class Filling {
  private final Map<String, String> filled = new LinkedHashMap<>();
  private final List<Movement.Note> notes = new ArrayList<>();
  private final List<Evidence.Open> open = new ArrayList<>();
  private Node.Mapping movement;

  Filling(Node.Mapping stated) {
    movement = stated;
  }

  void fill(String path, Node value, String source) {
    movement = Draft.with(movement, path, value);
    filled.put(path, source);
  }

  /** Leaves facts of a party open, whatever is declared. */
  void open(String party, Set<Integer> slots, String path, String why) {
    open.add(new Evidence.Open(party, slots, new Source(Source.Kind.LIST, List.of(path), why)));
  }

  void note(String id, String path, String en, String zh) {
    notes.add(new Movement.Note(id, path, en, zh));
  }

  void contradicts(String path, String given, String value, String source) {
    note(
        Movement.Note.CONTRADICTION,
        path,
        "the movement states %s; the sources say %s (%s). The statement stands; correct it or the sources"
            .formatted(given, value, source),
        "移动文件填写为%s，而来源为%s（%s）。仍以所填为准；请更正其一".formatted(given, value, source));
  }

  Evidence evidence() {
    return new Evidence(movement, filled, open, notes);
  }
}
