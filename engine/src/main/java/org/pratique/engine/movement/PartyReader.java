package org.pratique.engine.movement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.yaml.Node;

/** The parties of a movement by role. */
final class PartyReader {
  /** Roles that every movement has, known or not. */
  static final List<String> ALWAYS = List.of("exporter", "ultimateConsignee", "endUser");

  /** Roles in which several parties may stand. */
  private static final Set<String> SEVERAL = Set.of("endUser", "intermediateConsignee");

  /** Parties in one movement; a letter of credit chain has a dozen. */
  static final int PARTIES_MAX = 1_000;

  private static final String PARENT = "ultimateParent";
  private static final String SAME = "same";
  private static final String A_PARTY =
      "a party such as `{name: …, country: …}`, or `{same: ROLE}`";
  private static final String MILITARY = "military";

  /** The keys of a party and of what stands in it. */
  record Shape(
      Vocabulary vocabulary,
      Fields party,
      Fields parent,
      Fields tie,
      FactSpec militaryTies,
      FactSpec country,
      Listings.Shape listings) {
    static Shape of(Vocabulary vocabulary) {
      List<FactSpec> own = new ArrayList<>();
      List<FactSpec> parents = new ArrayList<>();
      for (FactSpec spec : vocabulary.facts(EntityKind.PARTY)) {
        if (spec.name().startsWith(PARENT + ".")) {
          vocabulary
              .find(EntityKind.PARTY, spec.name().substring(PARENT.length() + 1))
              .ifPresent(parents::add);
        } else {
          own.add(spec);
        }
      }
      return new Shape(
          vocabulary,
          new Fields(
              "a party", own, List.of(SAME, PARENT, "ties", Listings.LISTED, Listings.OWNERS)),
          new Fields("an ultimate parent", parents, List.of(SAME)),
          new Fields("a tie", List.of(), List.of("country", "kind")),
          vocabulary.need(EntityKind.PARTY, "militaryTies"),
          vocabulary.need(EntityKind.PARTY, "country"),
          Listings.Shape.of(vocabulary));
    }
  }

  private final Shape shape;
  private final ValueReader values;
  private final Reading reading;
  private final PartyLinks links;
  private final Listings listings;
  private int parties;

  PartyReader(Shape shape, ValueReader values, Reading reading) {
    this.shape = shape;
    this.values = values;
    this.reading = reading;
    links = new PartyLinks(reading);
    listings = new Listings(shape.listings(), values, reading);
  }

  /** Reads the parties as described; {@link #links()} has the roles afterwards. */
  void read(@Nullable Node node) {
    if (node instanceof Node.Mapping roles) {
      roles.entries().forEach((role, given) -> role(role, given, roles.placeOf(role)));
    } else if (node != null && !(node instanceof Node.Scalar s && s.isNull())) {
      reading.wrongType(
          node, "parties", "a mapping from roles to parties, such as `{endUser: {name: …}}`");
    }
    for (String role : ALWAYS) {
      if (!links.lists(role)) {
        links.described(role, nobody("parties." + role));
      }
    }
  }

  PartyLinks links() {
    return links;
  }

  private void role(String role, Node node, Place place) {
    if (!Movement.ROLES.contains(role)) {
      reading.unknown(Problem.Code.UNKNOWN_KEY, place, role, "role of a party", Movement.ROLES);
      return;
    }
    links.list(role);
    String path = "parties." + role;
    if (!(node instanceof Node.Seq seq)) {
      member(role, path, node);
      return;
    }
    if (seq.items().size() > 1 && !SEVERAL.contains(role)) {
      reading.problem(
          Problem.Code.WRONG_TYPE,
          seq.place(),
          "`"
              + path
              + "` is one party; several may stand in "
              + Reading.listed(SEVERAL.stream().sorted().toList()));
      return;
    }
    if (seq.items().isEmpty() && ALWAYS.contains(role) && !SEVERAL.contains(role)) {
      reading.problem(
          Problem.Code.MISSING,
          seq.place(),
          "`"
              + path
              + "` is empty; every movement has one: leave it out when nothing is known of it");
    }
    for (int i = 0; i < seq.items().size() && parties <= PARTIES_MAX; i++) {
      member(role, path + "." + i, seq.items().get(i));
    }
  }

  private void member(String role, String path, Node node) {
    if (++parties > PARTIES_MAX) {
      reading.problem(
          Problem.Code.TOO_LARGE,
          node.place(),
          "a movement has at most " + PARTIES_MAX + " parties");
      return;
    }
    if (node instanceof Node.Mapping mapping && mapping.entries().containsKey(SAME)) {
      String other = sameAs(mapping, path);
      if (!other.isEmpty()) {
        links.same(role, other, mapping.placeOf(SAME));
      }
      return;
    }
    links.described(role, described(path, node));
  }

  /** The role after `same`; empty with the problem told. */
  private String sameAs(Node.Mapping mapping, String path) {
    if (mapping.entries().size() > 1) {
      reading.problem(
          Problem.Code.CONFLICT,
          mapping.place(),
          "`" + path + "` is the same as another party and described as well; keep one");
      return "";
    }
    Node other = mapping.entries().get(SAME);
    String role = other instanceof Node.Scalar s && !s.isNull() ? s.text().strip() : "";
    if (role.isEmpty()) {
      reading.problem(
          Problem.Code.MISSING,
          mapping.placeOf(SAME),
          "name the role that `" + path + "` is the same as, such as `{same: ultimateConsignee}`");
    }
    return role;
  }

  /** A party described at the path; nothing known of it where the node is blank. */
  Entity described(String path, Node node) {
    Entity party = nobody(path);
    if (node instanceof Node.Mapping mapping) {
      shape.party().read(mapping, party, values, reading);
      parent(mapping, party);
      ties(mapping, party);
      listings.read(mapping, party);
    } else if (!(node instanceof Node.Scalar s && s.isNull())) {
      reading.wrongType(node, path, A_PARTY);
    }
    return party;
  }

  /** A party of whom nothing is known. */
  Entity nobody(String path) {
    Entity party = new Entity(EntityKind.PARTY, path, shape.vocabulary());
    Entity parent = new Entity(EntityKind.PARTY, path + "." + PARENT, shape.vocabulary());
    party.ultimateParent(parent);
    shape.party().absent(party);
    return party;
  }

  private void parent(Node.Mapping mapping, Entity party) {
    Node node = mapping.entries().get(PARENT);
    String path = party.path() + "." + PARENT;
    Entity parent = party.ultimateParent();
    if (node == null || parent == null || (node instanceof Node.Scalar s && s.isNull())) {
      return;
    }
    if (!(node instanceof Node.Mapping given)) {
      reading.wrongType(node, path, "`{name: …, headquarters: …}`, or `{same: ROLE}`");
    } else if (given.entries().containsKey(SAME)) {
      String role = sameAs(given, path);
      if (!role.isEmpty()) {
        links.parent(path, party, role, given.placeOf(SAME));
      }
    } else {
      shape.parent().read(given, parent, values, reading);
    }
  }

  private void ties(Node.Mapping mapping, Entity party) {
    Node node = mapping.entries().get("ties");
    String path = party.path() + ".ties";
    if (node == null || (node instanceof Node.Scalar s && s.isNull())) {
      return;
    }
    if (!(node instanceof Node.Seq seq) || seq.items().size() > ValueReader.LIST_MAX) {
      reading.wrongType(
          node,
          path,
          "a list such as `[{country: GB, kind: military}]`, of "
              + ValueReader.LIST_MAX
              + " at most");
      return;
    }
    Set<Value> countries = new LinkedHashSet<>();
    for (Node tie : seq.items()) {
      countries.add(tie(tie, path));
    }
    if (!countries.contains(Value.UNKNOWN)) {
      Value value = new Value.Many(List.copyOf(countries));
      party.set(shape.militaryTies().slot(), value, Source.movement(path));
      reading.input(path, value.toString(), Source.Kind.MOVEMENT, mapping.placeOf("ties"));
    }
  }

  private Value tie(Node node, String path) {
    if (!(node instanceof Node.Mapping tie)) {
      reading.wrongType(node, path, "ties such as `{country: GB, kind: military}`");
      return Value.UNKNOWN;
    }
    shape.tie().check(tie, reading);
    if (!tie.text("kind").orElse("").equals(MILITARY)) {
      reading.problem(
          Problem.Code.UNKNOWN_NAME,
          tie.placeOf("kind"),
          "say what kind of tie it is under `" + path + "`; allowed: `" + MILITARY + "`");
    }
    Node country = tie.entries().get("country");
    return country == null
        ? Value.UNKNOWN
        : values.read(shape.country(), path + ".country", country);
  }

  /**
   * The party that owns or operates the site: a role, a party described there, or somebody unknown.
   */
  Entity siteParty(String path, @Nullable Node node) {
    if (node == null || (node instanceof Node.Scalar s && s.isBlank())) {
      return nobody(path);
    }
    @Nullable Entity found = null;
    switch (node) {
      case Node.Scalar s -> found = links.one(s.text().strip(), s.place());
      case Node.Mapping m when m.entries().containsKey(SAME) -> {
        String role = sameAs(m, path);
        found = role.isEmpty() ? null : links.one(role, m.placeOf(SAME));
      }
      case Node.Mapping m -> found = described(path, m);
      case Node.Seq seq ->
          reading.wrongType(seq, path, "the role of the party, such as `ultimateConsignee`");
    }
    return found == null ? nobody(path) : found;
  }

  /** The three facts that tell parties apart. */
  void linkParents() {
    links.linkParents(
        shape.vocabulary().need(EntityKind.PARTY, "name"),
        shape.vocabulary().need(EntityKind.PARTY, "headquarters"));
    links.noteFamilies(
        shape.vocabulary().need(EntityKind.PARTY, "sameFamily"),
        shape.vocabulary().need(EntityKind.PARTY, "name"));
  }

  /** Every role with its parties. */
  Map<String, List<Entity>> roles() {
    return links.resolve();
  }
}
