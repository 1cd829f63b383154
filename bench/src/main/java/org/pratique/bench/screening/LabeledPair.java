package org.pratique.bench.screening;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pratique.engine.movement.text.Csv;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.NameReader;

/**
 * Two names that somebody labeled.
 *
 * @param isTuned in the half that weights are tuned on
 * @param isWeak a label to be reported apart: the names share no word
 */
record LabeledPair(
    String id,
    String set,
    Kind kind,
    String one,
    String other,
    boolean isMatch,
    boolean isWeak,
    boolean isTuned) {

  static List<LabeledPair> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> columns = Csv.fields(lines.getFirst());
    List<LabeledPair> pairs = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = Csv.fields(line);
      String id = fields.get(columns.indexOf("pair_id"));
      pairs.add(
          new LabeledPair(
              id,
              fields.get(columns.indexOf("set")),
              kind(fields.get(columns.indexOf("schema"))),
              fields.get(columns.indexOf("name1")),
              fields.get(columns.indexOf("name2")),
              fields.get(columns.indexOf("match")).equals("1"),
              fields.get(columns.indexOf("quality")).equals("WEAK"),
              isTuned(id)));
    }
    return pairs;
  }

  private static Kind kind(String schema) {
    return switch (schema) {
      case "Person" -> Kind.PERSON;
      case "Vessel" -> Kind.VESSEL;
      default -> Kind.COMPANY;
    };
  }

  /** Split by the SHA-256 of the id, so that the halves stay as they are when rows are added. */
  static boolean isTuned(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return Long.parseLong(HexFormat.of().formatHex(hash, 0, 4), 16) % 2 == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Name first() {
    return NameReader.read(one, kind);
  }

  Name second() {
    return NameReader.read(other, kind);
  }

  boolean isAcrossScripts() {
    return set.equals("unsourced_cross_script") || set.equals("watchman_cross_script");
  }

  /** The scripts of both names, such as `Han Latin`. */
  String scripts() {
    return (one + other)
            .codePoints()
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .map(UnicodeScript::name)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(" "));
  }
}
