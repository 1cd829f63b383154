package org.pratique.trade.screening.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.JsonReader;
import org.pratique.engine.yaml.Node;
import org.pratique.trade.screening.name.Kind;

/**
 * Reads files of JSON lines: of the Consolidated Screening List, or of the Entity List as printed
 * in supplement no. 4 to part 744. The columns of the first line tell which.
 */
public final class ListReader {
  /** The lists have some 30,000 entries together. */
  public static final int PARTIES_MAX = 2_000_000;

  private static final String ADDRESS_ROW = "address";
  private static final String ENTITY_LIST = "EL";

  private final String file;
  private final Problems problems;
  private final List<ListedParty> parties = new ArrayList<>();
  private int line;

  private ListReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * All parties of a file; lines with problems are left out and told.
   *
   * @param file its name, for problems
   */
  public static List<ListedParty> read(Stream<String> lines, String file, Problems problems) {
    ListReader reader = new ListReader(file, problems);
    lines.forEach(reader::line);
    if (reader.parties.isEmpty()) {
      problems.add(
          Problem.Code.MISSING,
          Place.whole(file),
          "no listed party is in this file; is it a list?");
    }
    return List.copyOf(reader.parties);
  }

  private void line(String text) {
    line++;
    if (text.isBlank()) {
      return;
    }
    Place place = new Place(file, line, 1);
    if (parties.size() == PARTIES_MAX) {
      problems.add(
          Problem.Code.TOO_LARGE,
          place,
          "the list has more than %,d parties".formatted(PARTIES_MAX));
      return;
    }
    Optional<Node> read = JsonReader.read(text, place, problems);
    if (read.isEmpty()) {
      return;
    }
    if (!(read.get() instanceof Node.Mapping json)) {
      problems.add(Problem.Code.WRONG_TYPE, place, "an object of a listed party is wanted here");
      return;
    }
    boolean isRow = json.get("row_kind").isPresent();
    ListedParty party = isRow ? entityListRow(json) : consolidated(json);
    if (party.name().isBlank()) {
      problems.add(Problem.Code.MISSING, place, "the party has no `name`");
      return;
    }
    parties.add(party);
  }

  private static ListedParty consolidated(Node.Mapping json) {
    return new ListedParty(
        text(json, "id"),
        text(json, "source_code"),
        text(json, "name"),
        json.texts("alt_names"),
        kind(text(json, "type")),
        json.texts("countries"),
        json.texts("addresses"),
        json.texts("entity_number"),
        List.of(),
        text(json, "license_requirement"),
        text(json, "license_policy"));
  }

  private static String text(Node.Mapping json, String key) {
    return json.text(key).orElse("");
  }

  private static Optional<Kind> kind(String type) {
    return switch (type) {
      case "Individual" -> Optional.of(Kind.PERSON);
      case "Entity" -> Optional.of(Kind.COMPANY);
      case "Vessel", "Aircraft" -> Optional.of(Kind.VESSEL);
      default -> Optional.empty();
    };
  }

  private static ListedParty entityListRow(Node.Mapping json) {
    List<String> addresses = json.texts("addresses");
    boolean isAddress = text(json, "row_kind").equals(ADDRESS_ROW) && !addresses.isEmpty();
    String name = text(json, "name");
    return new ListedParty(
        "EL-row-" + text(json, "row"),
        ENTITY_LIST,
        isAddress ? addresses.getFirst() : name.isBlank() ? text(json, "entry_text") : name,
        json.texts("aliases"),
        isAddress ? Optional.of(Kind.ADDRESS) : Optional.empty(),
        List.of(text(json, "country_heading")),
        addresses,
        List.of(),
        json.texts("footnotes"),
        text(json, "license_requirement"),
        text(json, "license_policy"));
  }
}
