package org.pratique.bench.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pratique.engine.movement.text.Csv;

/** People who are on no list. */
final class Innocents {
  static final List<String> POPULATIONS = List.of("global", "us");

  private Innocents() {}

  /**
   * One of them.
   *
   * @param isTuned in the half that weights are tuned on
   */
  record Person(String population, String name, Boolean isTuned) {}

  static List<Person> read(Path folder) throws IOException {
    List<Person> people = new ArrayList<>();
    for (String population : POPULATIONS) {
      Path file = folder.resolve("fp-population-" + population + ".csv");
      List<String> lines = Files.readAllLines(file);
      for (String line : lines.subList(1, lines.size())) {
        String name = Csv.fields(line).getFirst();
        people.add(new Person(population, name, LabeledPair.isTuned(name)));
      }
    }
    return people;
  }
}
