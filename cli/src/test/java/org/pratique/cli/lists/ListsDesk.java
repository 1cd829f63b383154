package org.pratique.cli.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.pratique.cli.Run;

/** A folder with a directory of parties in it, and made-up lists. */
abstract class ListsDesk {
  @TempDir Path folder;

  String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  String parties() {
    return folder.resolve("parties").toString();
  }

  Run lists(String... words) {
    return parties("lists", words);
  }

  /** Imports lists that are smaller than any that is published. */
  void imported(String... words) {
    List<String> all = new ArrayList<>(List.of("import", "--accept"));
    all.addAll(List.of(words));
    assertThat(lists(all.toArray(String[]::new)).err()).isEmpty();
  }

  Run parties(String command, String... words) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(words));
    all.addAll(List.of("--parties", parties()));
    return Run.of(all.toArray(String[]::new));
  }

  /** Rows of the Consolidated Screening List, as many as are wanted. */
  static String csl(int count, String more) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(
          """
          {"id":"%d","name":"Invented Trading %d","source":"Denied Persons List (DPL) - BIS","source_list_url":""}
          """
              .formatted(i, i));
    }
    return text + more;
  }

  static String sdn(String number, String name, String alias) {
    return """
    {"name":"%s","source":"Specially Designated Nationals (SDN) - Treasury Department",\
    "entity_number":"%s","type":"Entity","alt_names":["%s"],"source_list_url":""}
    """
        .formatted(name, number, alias);
  }

  List<String> held() throws IOException {
    Path lists = folder.resolve("parties/lists");
    if (!Files.exists(lists)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(lists)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> lists.relativize(f).toString())
          .sorted()
          .toList();
    }
  }
}
