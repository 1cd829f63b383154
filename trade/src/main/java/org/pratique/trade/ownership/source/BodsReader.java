package org.pratique.trade.ownership.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * A package of statements of the Beneficial Ownership Data Standard 0.4. Of a record stated several
 * times the last statement holds; a closed one ends on its statement's date. A relationship made up
 * of others ({@code componentRecords}) is left out, as those are there themselves: else a share
 * would count twice. Shareholding is ownership; voting rights, board seats and the like are control
 * only where they say more than half.
 */
public final class BodsReader {
  private static final String SCHEME = "bods:";
  private static final BigDecimal HALF = BigDecimal.valueOf(50);
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /** Interests that direct a company whatever their share. */
  private static final Set<String> CONTROL =
      Set.of(
          "appointmentOfBoard",
          "otherInfluenceOrControl",
          "seniorManagingOfficial",
          "controlViaCompanyRulesOrArticles",
          "controlByLegalFramework",
          "trustee",
          "settlor",
          "protector");

  private static final Set<String> STATES = Set.of("state", "stateBody");

  private final Map<String, Node.Mapping> records = new LinkedHashMap<>();
  private final Map<String, String> closed = new LinkedHashMap<>();
  private final List<Party> parties = new ArrayList<>();
  private final List<Stake> stakes = new ArrayList<>();
  private final String file;
  private final Problems problems;

  private BodsReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  public static Read read(String text, String file, Problems problems) {
    BodsReader reader = new BodsReader(file, problems);
    JsonReader.read(text, new Place(file, 1, 1), problems).ifPresent(reader::statements);
    return Read.of(reader.parties, reader.stakes);
  }

  private void statements(Node node) {
    if (!(node instanceof Node.Seq seq)) {
      problems.add(Problem.Code.WRONG_TYPE, node.place(), "a list of statements is wanted");
      return;
    }
    for (Node item : seq.items()) {
      if (item instanceof Node.Mapping statement && statement.text("recordId").isPresent()) {
        String id = statement.text("recordId").orElse("");
        records.put(id, statement);
        if (statement.text("recordStatus").orElse("").equals("closed")) {
          closed.put(id, statement.text("statementDate").orElse(""));
        }
      } else {
        problems.add(Problem.Code.MISSING, item.place(), "a statement without `recordId`; add it");
      }
    }
    records.forEach(this::record);
  }

  private void record(String id, Node.Mapping statement) {
    if (!(statement.entries().get("recordDetails") instanceof Node.Mapping details)) {
      problems.add(
          Problem.Code.MISSING,
          statement.place(),
          "the statement has no `recordDetails`; add them");
      return;
    }
    switch (statement.text("recordType").orElse("")) {
      case "entity" -> entity(id, details, statement);
      case "person" -> person(id, details, statement);
      case "relationship" -> relationship(id, details, statement.place());
      default ->
          problems.add(
              Problem.Code.WRONG_TYPE,
              statement.place(),
              "`recordType` is entity, person or relationship");
    }
  }

  private void entity(String id, Node.Mapping details, Node.Mapping statement) {
    String type = text(details, "entityType", "type");
    Party.Kind kind =
        STATES.contains(type)
            ? Party.Kind.STATE
            : type.equals("arrangement") ? Party.Kind.ARRANGEMENT : Party.Kind.COMPANY;
    String name = details.text("name").orElse("(unnamed)");
    Optional<String> seat =
        address(details, Set.of("registered"))
            .or(() -> Optional.of(text(details, "jurisdiction", "code")).filter(c -> !c.isEmpty()));
    parties.add(
        new Party(
            SCHEME + id,
            name,
            alternates(details),
            kind,
            country(details),
            seat.map(BodsReader::land),
            identifiers(details),
            origin(statement)));
  }

  private void person(String id, Node.Mapping details, Node.Mapping statement) {
    String name = "(unnamed person)";
    if (details.entries().get("names") instanceof Node.Seq names
        && !names.items().isEmpty()
        && names.items().getFirst() instanceof Node.Mapping first) {
      name = first.text("fullName").orElse(name);
    }
    parties.add(
        new Party(
            SCHEME + id,
            name,
            List.of(),
            Party.Kind.PERSON,
            residence(details),
            Optional.empty(),
            identifiers(details),
            origin(statement)));
  }

  private Party.Origin origin(Node.Mapping statement) {
    return new Party.Origin(
        "BODS " + file + " line " + statement.place().line(),
        Numbers.day(statement.text("statementDate").orElse("")));
  }

  private static List<String> alternates(Node.Mapping details) {
    return details.texts("alternateNames");
  }

  /** `US` of `US-DE`. */
  private static String land(String code) {
    int dash = code.indexOf('-');
    return dash < 0 ? code : code.substring(0, dash);
  }

  /**
   * A company's registered seat is not its headquarters: only an address of business says where it
   * is headquartered.
   */
  private static Optional<String> country(Node.Mapping details) {
    return address(details, Set.of("business", "headquarters"));
  }

  private static Optional<String> residence(Node.Mapping details) {
    return address(details, Set.of("residence", "service", "home"));
  }

  private static Optional<String> address(Node.Mapping details, Set<String> types) {
    if (details.entries().get("addresses") instanceof Node.Seq addresses) {
      for (Node address : addresses.items()) {
        if (address instanceof Node.Mapping one
            && types.contains(one.text("type").orElse(""))
            && !text(one, "country", "code").isEmpty()) {
          return Optional.of(text(one, "country", "code"));
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> identifiers(Node.Mapping details) {
    Map<String, String> identifiers = new LinkedHashMap<>();
    if (details.entries().get("identifiers") instanceof Node.Seq given) {
      for (Node item : given.items()) {
        if (item instanceof Node.Mapping one) {
          one.text("id")
              .ifPresent(id -> identifiers.putIfAbsent(one.text("scheme").orElse("id"), id));
        }
      }
    }
    return identifiers;
  }

  private static String text(Node.Mapping mapping, String outer, String inner) {
    return mapping.entries().get(outer) instanceof Node.Mapping m ? m.text(inner).orElse("") : "";
  }

  private void relationship(String id, Node.Mapping details, Place place) {
    String owned = details.text("subject").orElse("");
    String owner = details.text("interestedParty").orElse("");
    if (owned.isEmpty() || owner.isEmpty()) {
      return; // the source says that it does not know, or may not tell, who it is
    }
    boolean madeUp =
        details.entries().get("componentRecords") instanceof Node.Seq parts
            && !parts.items().isEmpty();
    if (madeUp || !(details.entries().get("interests") instanceof Node.Seq interests)) {
      return;
    }
    for (Node item : interests.items()) {
      if (item instanceof Node.Mapping interest) {
        interest(new Ends(id, SCHEME + owner, SCHEME + owned, place), interest);
      }
    }
  }

  private record Ends(String id, String owner, String owned, Place place) {}

  private void interest(Ends ends, Node.Mapping interest) {
    String type = interest.text("type").orElse("");
    Share share = share(interest);
    boolean ownership = type.equals("shareholding");
    boolean control =
        CONTROL.contains(type)
            || (type.equals("votingRights") && share.least().compareTo(HALF) > 0);
    if (!ownership && !control) {
      return;
    }
    Optional<LocalDate> until = day(interest, "endDate");
    if (closed.containsKey(ends.id())) {
      until = until.or(() -> Numbers.day(closed.getOrDefault(ends.id(), "")));
    }
    stakes.add(
        new Stake(
            ends.owner(),
            ends.owned(),
            ownership ? Stake.Tie.OWNS : Stake.Tie.CONTROLS,
            ownership ? share : Share.NONE,
            day(interest, "startDate"),
            until,
            "BODS " + type + ", " + file + " line " + ends.place().line()));
  }

  private static Optional<LocalDate> day(Node.Mapping interest, String key) {
    return Numbers.day(interest.text(key).orElse(""));
  }

  /** Exact, or between the bounds given; an exclusive bound is taken with its end. */
  private static Share share(Node.Mapping interest) {
    if (!(interest.entries().get("share") instanceof Node.Mapping share)) {
      return Share.UNKNOWN;
    }
    Optional<BigDecimal> exact = percent(share, "exact");
    if (exact.isPresent()) {
      return Share.exact(exact.get());
    }
    BigDecimal least =
        percent(share, "minimum")
            .or(() -> percent(share, "exclusiveMinimum"))
            .orElse(BigDecimal.ZERO);
    BigDecimal most =
        percent(share, "maximum").or(() -> percent(share, "exclusiveMaximum")).orElse(ALL);
    return least.compareTo(most) <= 0 ? new Share(least, most) : Share.UNKNOWN;
  }

  private static Optional<BigDecimal> percent(Node.Mapping share, String key) {
    return share.text(key).flatMap(Numbers::percent);
  }
}
