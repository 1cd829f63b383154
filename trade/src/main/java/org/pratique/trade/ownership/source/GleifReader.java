package org.pratique.trade.ownership.source;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.JsonReader;
import org.pratique.engine.yaml.Node;
import org.pratique.trade.ownership.Party;
import org.pratique.trade.ownership.Read;
import org.pratique.trade.ownership.Share;
import org.pratique.trade.ownership.Stake;

/**
 * GLEIF Level 1 (LEI-CDF 3.1, XML or JSON lines), Level 2 (RR-CDF 2.1) and reporting exceptions,
 * told apart by what the file has; as a stream, record after record. Consolidation in accounts is
 * control and a share that is not known, unless a percentage is given; a fund's manager controls it
 * and owns nothing of it, by this source.
 */
public final class GleifReader {
  /** Of one file, as they are all held; a golden copy has ten times as many. */
  static final int RECORDS_MAX = 250_000;

  /** Text of one element; a longer one is no LEI data. */
  private static final int TEXT_MAX = 10_000;

  /** Text of one record, and of all that are held. */
  private static final int RECORD_TEXT_MAX = 1_000_000;

  private static final long TEXTS_MAX = 100_000_000;

  /** Elements within each other. */
  private static final int DEPTH_MAX = 64;

  private static final String SCHEME = "lei:";
  private static final String PERIOD = "Relationship/RelationshipPeriods/RelationshipPeriod";
  private static final String RELATIONSHIP_PERIOD = "RELATIONSHIP_PERIOD";
  private static final String ALIASES = "aliases";
  private static final Set<String> OTHER_NAMES =
      Set.of(
          "Entity/OtherEntityNames/OtherEntityName",
          "Entity/TransliteratedOtherEntityNames/TransliteratedOtherEntityName");

  private static final Set<String> RECORDS = Set.of("LEIRecord", "RelationshipRecord", "Exception");

  /** No company is above: reasons for not reporting one that say so. */
  private static final Set<String> NO_PARENT =
      Set.of("NATURAL_PERSONS", "NO_KNOWN_PERSON", "NON_CONSOLIDATING");

  private final List<Party> parties = new ArrayList<>();
  private final List<Stake> stakes = new ArrayList<>();
  private final Set<String> topmost = new LinkedHashSet<>();
  private final List<Read.Unreported> unreported = new ArrayList<>();
  private final String file;
  private final Problems problems;
  private int records;
  private long texts;

  private GleifReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** What was read, up to where the file is broken; problems tell of the rest. */
  public static Read read(InputStream in, String file, Problems problems) {
    GleifReader reader = new GleifReader(file, problems);
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      reader.records(factory.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      problems.add(
          Problem.Code.SYNTAX,
          new Place(file, line, 1),
          "this is not XML from here on; get it anew");
    }
    if (reader.records == 0) {
      problems.add(
          Problem.Code.MISSING,
          Place.whole(file),
          "there is no LEI record, relationship record or reporting exception in it");
    }
    return new Read(reader.parties, reader.stakes, Set.of(), reader.topmost, reader.unreported);
  }

  /** Level 1 as JSON lines, a record a line, with the element names of the XML. */
  public static Read lines(Stream<String> lines, String file, Problems problems) {
    GleifReader reader = new GleifReader(file, problems);
    int line = 0;
    for (String text : (Iterable<String>) lines.filter(t -> !t.isBlank())::iterator) {
      line++;
      Map<String, String> fields = new HashMap<>();
      JsonReader.read(text, new Place(file, line, 1), problems)
          .ifPresent(node -> flatten("", node, fields));
      if (!fields.isEmpty()) {
        if (!reader.isOneMore(line)) {
          break;
        }
        reader.party(fields, line);
      }
    }
    if (reader.records == 0) {
      problems.add(Problem.Code.MISSING, Place.whole(file), "there is no LEI record in it");
    }
    return new Read(reader.parties, reader.stakes, Set.of(), reader.topmost, reader.unreported);
  }

  /** Texts stand under {@code $}, attributes under {@code @}; a list repeats its element. */
  private static void flatten(String path, Node node, Map<String, String> fields) {
    switch (node) {
      case Node.Scalar text when !text.isBlank() -> put(path, text.text().strip(), fields);
      case Node.Scalar blank -> {}
      case Node.Seq several -> several.items().forEach(item -> flatten(path, item, fields));
      case Node.Mapping parts ->
          parts
              .entries()
              .forEach((key, part) -> {
                if (!key.startsWith("@")) {
                  String below = path.isEmpty() ? key : path + "/" + key;
                  flatten(key.equals("$") ? path : below, part, fields);
                }
              });
    }
  }

  private void records(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && RECORDS.contains(xml.getLocalName())) {
        int line = xml.getLocation().getLineNumber();
        if (!isOneMore(line)) {
          return;
        }
        String kind = xml.getLocalName();
        Map<String, String> fields = fields(xml);
        fields.values().forEach(text -> texts += text.length());
        switch (kind) {
          case "LEIRecord" -> party(fields, line);
          case "RelationshipRecord" -> stake(fields, line);
          default -> exception(fields, line);
        }
      }
    }
  }

  /** Whether one more record may be held; that it may not is told. */
  private boolean isOneMore(int line) {
    boolean isTooMuch = ++records > RECORDS_MAX || texts > TEXTS_MAX;
    if (isTooMuch) {
      problems.add(
          Problem.Code.TOO_LARGE,
          new Place(file, line, 1),
          "there are more than %,d records, or %,d characters in them; keep the parties you deal with"
              .formatted(RECORDS_MAX, TEXTS_MAX));
    }
    return !isTooMuch;
  }

  /**
   * The texts of a record by path; of repeated elements the first, but names and relationship
   * periods are told apart.
   */
  private static Map<String, String> fields(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> fields = new HashMap<>();
    List<String> path = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int length = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.add(xml.getLocalName());
          text.setLength(0);
          if (path.size() > DEPTH_MAX) {
            throw new XMLStreamException("too deep", xml.getLocation());
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          length += xml.getTextLength();
          if (text.length() + xml.getTextLength() > TEXT_MAX || length > RECORD_TEXT_MAX) {
            throw new XMLStreamException("too long", xml.getLocation());
          }
          text.append(xml.getText());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (path.isEmpty()) {
            return fields;
          }
          String name = String.join("/", path);
          if (!text.toString().isBlank()) {
            put(name, text.toString().strip(), fields);
          }
          if (name.equals(PERIOD)) {
            String type = fields.remove(PERIOD + "/PeriodType");
            for (String end : List.of("/StartDate", "/EndDate")) {
              @Nullable String day = fields.remove(PERIOD + end);
              if (day != null) {
                fields.putIfAbsent(type + end, day);
              }
            }
          }
          text.setLength(0);
          path.removeLast();
        }
        default -> {}
      }
    }
    return fields;
  }

  private static void put(String name, String text, Map<String, String> fields) {
    boolean isAlias = OTHER_NAMES.contains(name);
    fields.merge(
        isAlias ? ALIASES : name,
        text,
        (before, more) -> isAlias && before.length() < TEXT_MAX ? before + "\n" + more : before);
  }

  private void party(Map<String, String> fields, int line) {
    @Nullable String lei = fields.get("LEI");
    @Nullable String name = fields.get("Entity/LegalName");
    if (lei == null || name == null) {
      problem(line, "an LEI record without `LEI` or `LegalName`; it is left out");
      return;
    }
    Party.Kind kind =
        switch (fields.getOrDefault("Entity/EntityCategory", "")) {
          case "FUND", "TRUST" -> Party.Kind.ARRANGEMENT;
          case "SOLE_PROPRIETOR" -> Party.Kind.PERSON;
          case "RESIDENT_GOVERNMENT_ENTITY" -> Party.Kind.STATE;
          default -> Party.Kind.COMPANY;
        };
    parties.add(
        new Party(
            SCHEME + lei,
            name,
            fields.getOrDefault(ALIASES, "").lines().distinct().toList(),
            kind,
            Optional.ofNullable(fields.get("Entity/HeadquartersAddress/Country")),
            Optional.ofNullable(fields.get("Entity/LegalAddress/Country")),
            Map.of("lei", lei),
            new Party.Origin(
                "GLEIF Level 1, " + file + " line " + line,
                Numbers.day(fields.getOrDefault("Registration/LastUpdateDate", "")))));
  }

  private void stake(Map<String, String> fields, int line) {
    @Nullable String owned = fields.get("Relationship/StartNode/NodeID");
    @Nullable String owner = fields.get("Relationship/EndNode/NodeID");
    String type = fields.getOrDefault("Relationship/RelationshipType", "");
    if (owned == null || owner == null || type.isEmpty()) {
      problem(line, "a relationship record without nodes or type; it is left out");
      return;
    }
    Optional<LocalDate> until = day(fields, "EndDate");
    if (!fields.getOrDefault("Relationship/RelationshipStatus", "ACTIVE").equals("ACTIVE")) {
      until = until.or(() -> Numbers.day(fields.getOrDefault("Registration/LastUpdateDate", "")));
      if (until.isEmpty()) {
        return; // over, and since when is not said
      }
    }
    Stake.Tie tie =
        switch (type) {
          case "IS_DIRECTLY_CONSOLIDATED_BY" -> Stake.Tie.OWNS_AND_CONTROLS;
          case "IS_ULTIMATELY_CONSOLIDATED_BY" -> Stake.Tie.ULTIMATE;
          case "IS_INTERNATIONAL_BRANCH_OF" -> Stake.Tie.OWNS_AND_CONTROLS;
          case "IS_FUND-MANAGED_BY", "IS_SUBFUND_OF" -> Stake.Tie.CONTROLS;
          default -> Stake.Tie.AFFILIATED;
        };
    Share share =
        switch (tie) {
          case CONTROLS -> Share.NONE;
          case AFFILIATED, ULTIMATE -> Share.UNKNOWN;
          case OWNS, OWNS_AND_CONTROLS ->
              type.equals("IS_INTERNATIONAL_BRANCH_OF")
                  ? Share.exact(BigDecimal.valueOf(100))
                  : percentage(fields);
        };
    String words = type.toLowerCase(Locale.ROOT).replace('_', ' ');
    stakes.add(
        new Stake(
            SCHEME + owner,
            SCHEME + owned,
            tie,
            share,
            day(fields, "StartDate"),
            until,
            "GLEIF Level 2, " + words + ", " + file + " line " + line));
  }

  /** A share of accounting consolidation in percent, when one is given. */
  private static Share percentage(Map<String, String> fields) {
    String path = "Relationship/RelationshipQuantifiers/RelationshipQuantifier/";
    String amount = fields.getOrDefault(path + "QuantifierAmount", "");
    boolean percent = fields.getOrDefault(path + "QuantifierUnits", "").equals("PERCENTAGE");
    return percent
        ? Numbers.percent(amount).map(Share::exact).orElse(Share.UNKNOWN)
        : Share.UNKNOWN;
  }

  /** Of the relationship, not of the accounts or documents that show it. */
  private static Optional<LocalDate> day(Map<String, String> fields, String which) {
    return Numbers.day(fields.getOrDefault(RELATIONSHIP_PERIOD + "/" + which, ""));
  }

  private void exception(Map<String, String> fields, int line) {
    @Nullable String lei = fields.get("LEI");
    String category = fields.getOrDefault("ExceptionCategory", "");
    String reason = fields.getOrDefault("ExceptionReason", "");
    if (lei == null || category.isEmpty() || reason.isEmpty()) {
      problem(line, "a reporting exception without `LEI`, category or reason; it is left out");
      return;
    }
    boolean direct = category.startsWith("DIRECT");
    if (NO_PARENT.contains(reason)) {
      topmost.add(SCHEME + lei);
    }
    unreported.add(
        new Read.Unreported(
            SCHEME + lei,
            direct ? Read.Unreported.Level.DIRECT : Read.Unreported.Level.ULTIMATE,
            reason,
            "GLEIF reporting exception, " + file + " line " + line));
  }

  private void problem(int line, String what) {
    problems.add(Problem.Code.MISSING, new Place(file, line, 1), what);
  }
}
