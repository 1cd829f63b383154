package org.pratique.engine.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.ask.Draft;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.Value;
import org.pratique.engine.yaml.Node;

/** Other consignees, and the exporter's own sites: levers that concern who receives the items. */
final class Parties {
  private static final String CONSIGNEE = "parties." + Scene.CONSIGNEE;
  private static final String WHO = "consignee";

  private final Ground ground;
  private final List<Lever> levers = new ArrayList<>();

  private Parties(Ground ground) {
    this.ground = ground;
  }

  static List<Lever> of(Ground ground) {
    Parties made = new Parties(ground);
    if (!made.exporter().path().equals("parties.exporter")) {
      return List.of();
    }
    Truth own = ground.ownFamily();
    boolean read = ground.reads(CONSIGNEE) || ground.reads("parties.endUser");
    if (read && ground.cost(EntityKind.PARTY, "name") > 0) {
      made.others(own);
    }
    boolean site = ground.reads("site") && ground.cost(EntityKind.SITE, "country") > 0;
    if (site) {
      made.site(own);
    }
    if (own == Truth.YES && ground.cost(EntityKind.MOVEMENT, "to") > 0) {
      made.elsewhere();
    }
    return made.levers;
  }

  private void others(Truth own) {
    int cost = ground.cost(EntityKind.PARTY, "name");
    List<String> homes = ground.homes(ground.consignee());
    choice(Change.Kind.OTHER_CONSIGNEE, cost, homes, Optional.empty(), Set.of());
    var approvals = ground.spec(EntityKind.PARTY, "approvals");
    for (String approval : approvals.values()) {
      if (ground.reads(CONSIGNEE + "." + approvals.path())) {
        choice(
            Change.Kind.APPROVED_CONSIGNEE,
            cost,
            homes,
            Optional.of(approval),
            Set.of(Change.Kind.OTHER_CONSIGNEE));
      }
    }
    if (own != Truth.YES) {
      ownConsignee(cost);
    }
  }

  private void choice(
      Change.Kind kind,
      int cost,
      List<String> homes,
      Optional<String> approval,
      Set<Change.Kind> milder) {
    List<Lever.Way> ways = new ArrayList<>();
    for (String home : homes) {
      ways.add(another(kind, cost, home, approval, ways.size()));
    }
    levers.add(
        new Lever(
            kind,
            Set.of(WHO),
            Optional.empty(),
            milder,
            Optional.of(scene -> received(scene, party("", approval))),
            scene -> ways,
            country -> Optional.of(another(kind, cost, country, approval, 0))));
  }

  private Lever.Way another(
      Change.Kind kind, int cost, String home, Optional<String> approval, int size) {
    List<String> to = new ArrayList<>(List.of(home));
    approval.ifPresent(to::add);
    Change change = new Change(kind, CONSIGNEE, home(ground.consignee()), to, cost, size);
    return new Lever.Way(change, scene -> received(scene, party(home, approval)));
  }

  private Map<String, Node> party(String home, Optional<String> approval) {
    Map<String, Node> party = Scene.party(ground.to(), home);
    approval.ifPresent(
        word -> party.put("approvals", new Node.Seq(List.of(Draft.scalar(word)), Draft.HERE)));
    return party;
  }

  /** What is known of the consignee before does not hold for another. */
  private Scene received(Scene scene, Map<String, Node> party) {
    return ground.forgetting(scene.consignee(party), Scene.CONSIGNEE);
  }

  /** `headquarters CN, ultimate parent CN`, as far as known. */
  private String home(Entity party) {
    @Nullable Entity parent = party.ultimateParent();
    String above = parent == null ? "" : ground.country(parent, "headquarters");
    String name = ground.value(party, "name") instanceof Value.Text text ? text.toString() : "";
    String seat = ground.country(party, "headquarters");
    List<String> parts = new ArrayList<>();
    if (!name.isEmpty()) {
      parts.add(name);
    }
    parts.add("headquarters " + (seat.isEmpty() ? "unknown" : seat));
    parts.add("ultimate parent " + (above.isEmpty() ? "unknown" : above));
    return String.join(", ", parts);
  }

  private void ownConsignee(int cost) {
    Entity exporter = exporter();
    Set<String> seats = new LinkedHashSet<>(List.of(ground.to()));
    seats.add(ground.country(exporter, "headquarters"));
    seats.remove("");
    List<Lever.Way> ways = new ArrayList<>();
    for (String seat : seats) {
      Change change =
          new Change(
              Change.Kind.OWN_CONSIGNEE,
              CONSIGNEE,
              home(ground.consignee()),
              List.of(seat),
              cost,
              ways.size());
      ways.add(new Lever.Way(change, scene -> received(scene, own(exporter, ground.to(), seat))));
    }
    levers.add(
        Lever.of(Change.Kind.OWN_CONSIGNEE, WHO, ways).after(Set.of(Change.Kind.OTHER_CONSIGNEE)));
  }

  private Map<String, Node> own(Entity exporter, String country, String seat) {
    Map<String, Node> party = Scene.party(country, seat);
    party.put("sameFamily", Draft.scalar("true"));
    @Nullable Entity parent = exporter.ultimateParent();
    Map<String, Node> above = new LinkedHashMap<>();
    if (parent != null) {
      if (ground.value(parent, "name") instanceof Value.Text name) {
        above.put("name", Draft.quoted(name.toString()));
      }
      above.put("headquarters", Draft.scalar(ground.country(parent, "headquarters")));
    }
    party.put("ultimateParent", Draft.mapping(above));
    return party;
  }

  private void site(Truth own) {
    int cost = ground.cost(EntityKind.SITE, "country");
    Change change =
        new Change(Change.Kind.OWN_SITE, "site", owners(), List.of(Scene.CONSIGNEE), cost, 0);
    UnaryOperator<Scene> edit =
        scene ->
            scene
                .with("site.country", siteCountry())
                .with("site.owner", Scene.CONSIGNEE)
                .with("site.operator", Scene.CONSIGNEE);
    Lever lever = Lever.of(Change.Kind.OWN_SITE, "site", List.of(new Lever.Way(change, edit)));
    levers.add(own == Truth.YES ? lever : lever.needing(Change.Kind.OWN_CONSIGNEE));
  }

  private String siteCountry() {
    return ground.to().isEmpty() ? ground.country(ground.movement.site(), "country") : ground.to();
  }

  private String owners() {
    @Nullable Entity owner = ground.movement.site().owner();
    @Nullable Entity operator = ground.movement.site().operator();
    return "owner " + shown(owner) + ", operator " + shown(operator);
  }

  private String shown(@Nullable Entity party) {
    if (party == null) {
      return "unknown";
    }
    Value name = ground.value(party, "name");
    return name.unknown() ? party.path() : name.toString();
  }

  /** The own site may be in another country, for a family at home where the items may go. */
  private void elsewhere() {
    int cost = ground.cost(EntityKind.MOVEMENT, "to");
    String from = ground.country(ground.movement.root(), "from");
    boolean within = from.isEmpty() || from.equals(ground.to());
    if (within || ground.to().isEmpty() || !familyMayMove()) {
      return;
    }
    List<Lever.Way> ways = new ArrayList<>();
    for (String country : ground.destinations()) {
      if (!country.equals(ground.to()) && !country.equals(from)) {
        ways.add(at(country, cost, ways.size()));
      }
    }
    levers.add(
        new Lever(
            Change.Kind.OWN_SITE_ELSEWHERE,
            Set.of(WHO, "site"),
            Optional.empty(),
            Set.of(),
            Optional.of(this::anywhere),
            scene -> ways,
            country ->
                country.equals(from) || country.equals(ground.to())
                    ? Optional.empty()
                    : Optional.of(at(country, cost, 0))));
  }

  private Scene anywhere(Scene scene) {
    return placed(scene, "");
  }

  private Lever.Way at(String country, int cost, int size) {
    Change change =
        new Change(Change.Kind.OWN_SITE_ELSEWHERE, "to", ground.to(), List.of(country), cost, size);
    return new Lever.Way(change, scene -> placed(scene, country));
  }

  /** Destination and site are there, and a company of the family there receives the items. */
  private Scene placed(Scene scene, String country) {
    Scene moved =
        scene
            .with("to", country)
            .with("site.country", country)
            .with("site.owner", Scene.CONSIGNEE)
            .with("site.operator", Scene.CONSIGNEE);
    return ground.forgetting(received(moved, own(exporter(), country, country)), "to");
  }

  /** The family is not at home where the items may not go, or it would only be a detour. */
  private boolean familyMayMove() {
    @Nullable Entity parent = exporter().ultimateParent();
    String home = parent == null ? "" : ground.country(parent, "headquarters");
    boolean elsewhere = !home.isEmpty() && !home.equals(ground.to());
    return elsewhere && ground.trial.reach(placed(ground.scene, home)) != Trial.Reach.NO;
  }

  private Entity exporter() {
    return ground.movement.party("exporter");
  }
}
