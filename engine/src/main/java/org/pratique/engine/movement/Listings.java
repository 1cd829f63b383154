package org.pratique.engine.movement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Numbers;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.yaml.Node;

/**
 * What lists say of a party, and who owns it: entries with parts of their own, read to facts that
 * conditions can ask for. Which lists and which shares matter is said by the vocabulary.
 */
final class Listings {
  static final String LISTED = "listed";
  static final String OWNERS = "owners";

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private static final String LIST_ENTRIES =
      "a list such as `[{list: EL, footnotes: [4]}]`, or `[]` for a party on no list, of %,d at most"
          .formatted(ValueReader.LIST_MAX);
  private static final String OWNER_ENTRIES =
      "a list such as `[{name: …, percent: 40, listed: []}]`, of %,d at most"
          .formatted(ValueReader.LIST_MAX);

  /** The facts of listings and ownership, and the keys of their entries. */
  record Shape(
      FactSpec lists,
      FactSpec footnotes,
      FactSpec requirement,
      FactSpec policy,
      FactSpec programs,
      FactSpec denied,
      FactSpec ownerLists,
      FactSpec ownerFootnotes,
      FactSpec ownerRequirement,
      FactSpec ownerPolicy,
      FactSpec ownerPrograms,
      FactSpec percent,
      FactSpec headquarters,
      List<FactSpec> shares,
      Fields listing,
      Fields owner) {
    static Shape of(Vocabulary vocabulary) {
      FactSpec footnotes = vocabulary.need(EntityKind.PARTY, "footnotes");
      return new Shape(
          vocabulary.need(EntityKind.PARTY, "lists"),
          footnotes,
          vocabulary.need(EntityKind.PARTY, "entityListRequirement"),
          vocabulary.need(EntityKind.PARTY, "entityListPolicy"),
          vocabulary.need(EntityKind.PARTY, "sdnPrograms"),
          vocabulary.need(EntityKind.PARTY, "denied"),
          vocabulary.need(EntityKind.PARTY, "ownerLists"),
          vocabulary.need(EntityKind.PARTY, "ownerFootnotes"),
          vocabulary.need(EntityKind.PARTY, "ownerEntityListRequirement"),
          vocabulary.need(EntityKind.PARTY, "ownerEntityListPolicy"),
          vocabulary.need(EntityKind.PARTY, "ownerSdnPrograms"),
          vocabulary.need(EntityKind.PARTY, "ownerPercent"),
          vocabulary.need(EntityKind.PARTY, "headquarters"),
          vocabulary.facts(EntityKind.PARTY).stream().filter(f -> f.share() != null).toList(),
          new Fields(
              "an entry of a list",
              List.of(),
              List.of(
                  "list",
                  "entry",
                  "footnotes",
                  "requirement",
                  "policy",
                  "programs",
                  "name",
                  "source")),
          new Fields(
              "an owner",
              List.of(),
              List.of("name", "percent", "country", "headquarters", LISTED)));
    }
  }

  /** The one list whose entries have footnotes, a requirement and a review policy of their own. */
  private static final Value ENTITY_LIST = new Value.Symbol("EL");

  /** The list of those who are denied export privileges. */
  private static final Value DENIED = new Value.Symbol("DPL");

  /** The one list whose entries name the programs under which they were made. */
  private static final Value SDN_LIST = new Value.Symbol("SDN");

  /** What is said of somebody by lists; unknown where nothing is. */
  private record Listing(
      Value lists, Value footnotes, Value requirement, Value policy, Value programs) {
    static final Listing UNKNOWN =
        new Listing(Value.UNKNOWN, Value.UNKNOWN, Value.UNKNOWN, Value.UNKNOWN, Value.UNKNOWN);
  }

  private record Owner(@Nullable BigDecimal percent, Value headquarters, Listing listing) {}

  private final Shape shape;
  private final ValueReader values;
  private final Reading reading;

  Listings(Shape shape, ValueReader values, Reading reading) {
    this.shape = shape;
    this.values = values;
    this.reading = reading;
  }

  void read(Node.Mapping mapping, Entity party) {
    Node listed = mapping.entries().get(LISTED);
    if (listed != null && !blank(listed)) {
      String path = party.path() + "." + LISTED;
      Listing listing = listing(path, listed);
      state(party, shape.lists(), listing.lists(), path);
      state(party, shape.footnotes(), listing.footnotes(), path);
      state(party, shape.requirement(), listing.requirement(), path);
      state(party, shape.policy(), listing.policy(), path);
      state(party, shape.programs(), listing.programs(), path);
      if (listing.lists() instanceof Value.Many many && many.members().contains(DENIED)) {
        party.set(shape.denied().slot(), Value.Bool.YES, Source.movement(path));
      }
      reading.input(
          path, listing.lists().toString(), Source.Kind.MOVEMENT, mapping.placeOf(LISTED));
    }
    Node owners = mapping.entries().get(OWNERS);
    if (owners != null && !blank(owners)) {
      owners(party, owners, mapping);
    }
  }

  private static boolean blank(Node node) {
    return node instanceof Node.Scalar s && s.isBlank();
  }

  /** Stated as such it stands; what is known in part is left open, with where it was read. */
  private static void state(Entity party, FactSpec spec, Value value, String path) {
    if (party.get(spec.slot()).unknown()) {
      party.set(spec.slot(), value, Source.movement(path));
    }
  }

  /** Entries, or codes of lists alone. */
  private Listing listing(String path, Node node) {
    List<Node> entries =
        switch (node) {
          case Node.Seq seq -> seq.items();
          case Node.Scalar s when Fields.isNone(s) -> List.of();
          case Node.Scalar s -> List.copyOf(values.scalars(path, s, LIST_ENTRIES));
          case Node.Mapping m -> List.of(m);
        };
    if (entries.size() > ValueReader.LIST_MAX) {
      reading.wrongType(node, path, LIST_ENTRIES);
      return Listing.UNKNOWN;
    }
    Set<Value> lists = new LinkedHashSet<>();
    Set<Value> footnotes = new LinkedHashSet<>();
    Set<Value> requirements = new LinkedHashSet<>();
    Set<Value> policies = new LinkedHashSet<>();
    Set<Value> programs = new LinkedHashSet<>();
    boolean read = true;
    boolean every = true;
    boolean everyProgram = true;
    for (Node entry : entries) {
      Value list = list(path, entry);
      read &= !list.unknown();
      lists.add(list);
      if (list.equals(ENTITY_LIST)) {
        Value notes = part(entry, "footnotes", shape.footnotes(), path);
        every &= !notes.unknown();
        footnotes.addAll(notes instanceof Value.Many many ? many.members() : List.of());
        requirements.add(part(entry, "requirement", shape.requirement(), path));
        policies.add(part(entry, "policy", shape.policy(), path));
      }
      if (list.equals(SDN_LIST)) {
        Value named = part(entry, "programs", shape.programs(), path);
        everyProgram &= !named.unknown();
        programs.addAll(named instanceof Value.Many many ? many.members() : List.of());
      }
    }
    if (!read) {
      return Listing.UNKNOWN;
    }
    return new Listing(
        new Value.Many(List.copyOf(lists)),
        every ? new Value.Many(List.copyOf(footnotes)) : Value.UNKNOWN,
        only(requirements),
        only(policies),
        everyProgram ? new Value.Many(List.copyOf(programs)) : Value.UNKNOWN);
  }

  /** What all say alike; open where they differ, or none says anything. */
  private static Value only(Set<Value> texts) {
    return texts.size() == 1 ? texts.iterator().next() : Value.UNKNOWN;
  }

  private Value list(String path, Node entry) {
    return switch (entry) {
      case Node.Scalar s when !s.isNull() -> symbol(shape.lists(), path, s);
      case Node.Mapping m -> {
        shape.listing().check(m, reading);
        for (String text : List.of("entry", "name", "source")) {
          Optional.ofNullable(m.entries().get(text))
              .flatMap(value -> values.scalar(path + "." + text, value, "a text"))
              .ifPresent(s -> values.text(path + "." + text, s));
        }
        Node code = m.entries().get("list");
        if (code == null) {
          reading.wrongType(m, path, "the `list` that has the entry, such as `{list: EL}`");
          yield Value.UNKNOWN;
        }
        yield values
            .scalar(path + ".list", code, "the code of a list, such as `EL`")
            .map(s -> symbol(shape.lists(), path + ".list", s))
            .orElse(Value.UNKNOWN);
      }
      default -> {
        reading.wrongType(entry, path, LIST_ENTRIES);
        yield Value.UNKNOWN;
      }
    };
  }

  private Value symbol(FactSpec spec, String path, Node.Scalar s) {
    return values.read(spec, path, s) instanceof Value.Many many && many.members().size() == 1
        ? many.members().getFirst()
        : Value.UNKNOWN;
  }

  private Value part(Node entry, String key, FactSpec as, String path) {
    Node given = entry instanceof Node.Mapping m ? m.entries().get(key) : null;
    return given == null ? Value.UNKNOWN : values.read(as, path + "." + key, given);
  }

  private void owners(Entity party, Node node, Node.Mapping mapping) {
    String path = party.path() + "." + OWNERS;
    if (!Fields.isNone(node)
        && (!(node instanceof Node.Seq seq) || seq.items().size() > ValueReader.LIST_MAX)) {
      reading.wrongType(node, path, OWNER_ENTRIES);
      return;
    }
    List<Owner> owners = new ArrayList<>();
    for (Node one : node instanceof Node.Seq seq ? seq.items() : List.<Node>of()) {
      if (!(one instanceof Node.Mapping m)) {
        reading.wrongType(one, path, OWNER_ENTRIES);
        return;
      }
      owners.add(owner(m, path));
    }
    String count = owners.size() + (owners.size() == 1 ? " owner" : " owners");
    reading.input(path, count, Source.Kind.MOVEMENT, mapping.placeOf(OWNERS));
    overfull(owners, path);
    for (FactSpec spec : shape.shares()) {
      FactSpec.Share share = spec.share();
      if (share != null) {
        state(party, spec, together(owners, share), path);
      }
    }
    state(party, shape.ownerLists(), union(owners, Listing::lists), path);
    state(party, shape.ownerFootnotes(), union(owners, Listing::footnotes), path);
    state(party, shape.ownerPrograms(), union(owners, Listing::programs), path);
    state(party, shape.ownerRequirement(), same(owners, Listing::requirement), path);
    state(party, shape.ownerPolicy(), same(owners, Listing::policy), path);
  }

  /**
   * More than a whole: one of the shares is wrong, or an owner of owners stands beside those it
   * owns. The shares are read as given.
   */
  private void overfull(List<Owner> owners, String path) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Owner owner : owners) {
      sum = owner.percent() == null ? sum : sum.add(owner.percent());
    }
    if (sum.compareTo(WHOLE) > 0) {
      String percent = Numbers.plain(sum);
      reading.note(
          "owners-above-100-percent",
          path,
          "the owners hold "
              + percent
              + " percent together: correct the shares, or name the direct owners alone where some"
              + " own others of them; the shares are read as given",
          "所有者合计持有" + percent + "%：请更正份额；如部分所有者持有其他所有者，请只列直接所有者。此处按所述份额读取");
    }
  }

  private Owner owner(Node.Mapping m, String path) {
    shape.owner().check(m, reading);
    Optional.ofNullable(m.entries().get("name"))
        .flatMap(value -> values.scalar(path + ".name", value, "a text"))
        .ifPresent(s -> values.text(path + ".name", s));
    part(m, "country", shape.headquarters(), path);
    Node listed = m.entries().get(LISTED);
    return new Owner(
        part(m, "percent", shape.percent(), path) instanceof Value.Num(BigDecimal amount)
            ? amount
            : null,
        part(m, "headquarters", shape.headquarters(), path),
        listed == null || blank(listed) ? Listing.UNKNOWN : listing(path + "." + LISTED, listed));
  }

  /** Yes when those that surely count reach the share, no when the others leave too little. */
  private static Value together(List<Owner> owners, FactSpec.Share share) {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = WHOLE;
    for (Owner owner : owners) {
      Value counts = counts(owner, share);
      if (owner.percent() != null && counts.equals(Value.Bool.YES)) {
        least = least.add(owner.percent());
      }
      if (owner.percent() != null && counts.equals(Value.Bool.NO)) {
        most = most.subtract(owner.percent());
      }
    }
    if (owners.isEmpty()) {
      most = BigDecimal.ZERO;
    }
    if (reaches(least, share)) {
      return Value.Bool.YES;
    }
    return reaches(most, share) ? Value.UNKNOWN : Value.Bool.NO;
  }

  private static boolean reaches(BigDecimal amount, FactSpec.Share share) {
    int over = amount.compareTo(share.percent());
    return over > 0 || (over == 0 && share.inclusive());
  }

  /** Yes, no or unknown. */
  private static Value counts(Owner owner, FactSpec.Share share) {
    Value listed =
        share.lists().isEmpty()
            ? Value.Bool.YES
            : owner.listing().lists() instanceof Value.Many many
                ? Value.Bool.of(
                    many.members().stream().anyMatch(l -> share.lists().contains(l.toString())))
                : Value.UNKNOWN;
    Value there =
        share.countries().isEmpty()
            ? Value.Bool.YES
            : owner.headquarters() instanceof Value.Country(String code, int index)
                ? Value.Bool.of(share.countries().contains(code))
                : Value.UNKNOWN;
    if (listed.equals(Value.Bool.NO) || there.equals(Value.Bool.NO)) {
      return Value.Bool.NO;
    }
    return listed.unknown() ? listed : there;
  }

  /** Lists, footnotes or programs of all owners; open when those of one of them are. */
  private static Value union(List<Owner> owners, Function<Listing, Value> part) {
    Set<Value> all = new LinkedHashSet<>();
    for (Owner owner : owners) {
      if (!(part.apply(owner.listing()) instanceof Value.Many many)) {
        return Value.UNKNOWN;
      }
      all.addAll(many.members());
    }
    return new Value.Many(List.copyOf(all));
  }

  /** What the Entity List says of all the owners that are on it, where it says the same. */
  private static Value same(List<Owner> owners, Function<Listing, Value> part) {
    Set<Value> texts = new LinkedHashSet<>();
    for (Owner owner : owners) {
      if (!(owner.listing().lists() instanceof Value.Many many)) {
        return Value.UNKNOWN;
      }
      if (many.members().contains(ENTITY_LIST)) {
        texts.add(part.apply(owner.listing()));
      }
    }
    return only(texts);
  }
}
