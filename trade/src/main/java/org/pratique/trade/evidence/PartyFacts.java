package org.pratique.trade.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pratique.engine.ask.Draft;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.PartyName;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.yaml.Node;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Parents;
import org.pratique.trade.ownership.Party;
import org.pratique.trade.ownership.Question;
import org.pratique.trade.ownership.lookup.Finder;
import org.pratique.trade.ownership.lookup.Found;

/**
 * Headquarters, ultimate parents, owners and listings of the parties of a movement, by a graph of
 * ownership and by lists on the movement's day. A name that may mean several parties, or one in
 * another country, gives a note and no fact. Where a stated ultimate parent is another than the
 * sources have, nothing of theirs is put beside it.
 */
public final class PartyFacts {
  private static final String SAME = "same";
  private static final String NAME = "name";
  private static final String COUNTRY = "country";
  private static final String HEADQUARTERS = "headquarters";
  private static final String PARENT = "ultimateParent";
  private static final String UNKNOWN = "unknown";

  private final Graph graph;
  private final Finder finder;
  private final Node.Mapping stated;
  private final LocalDate day;
  private final Parents parents;
  private final Filling filling;
  private final Optional<ListedFacts> listed;
  private final Optional<OwnerFacts> owners;

  private PartyFacts(Sources sources, Node.Mapping stated, LocalDate day) {
    graph = sources.graph();
    finder = sources.finder();
    this.stated = stated;
    this.day = day;
    parents = new Parents(graph, day);
    filling = new Filling(stated);
    listed =
        sources
            .lists()
            .flatMap(
                lists -> sources.vocabulary().map(words -> new ListedFacts(lists, words, filling)));
    owners = sources.vocabulary().map(words -> new OwnerFacts(graph, day, words, listed, filling));
  }

  /**
   * What is known of parties.
   *
   * @param finder of the same graph
   * @param lists what lists said on the movement's day; empty where no list is held at all
   * @param vocabulary which lists and shares matter; without it neither listings nor owners are
   *     filled in
   */
  public record Sources(
      Graph graph, Finder finder, Optional<ListEvidence> lists, Optional<Vocabulary> vocabulary) {}

  /**
   * What the graph adds to a movement file.
   *
   * @param finder of the same graph
   * @param day the movement's
   */
  public static Evidence of(Graph graph, Finder finder, Node.Mapping stated, LocalDate day) {
    return of(new Sources(graph, finder, Optional.empty(), Optional.empty()), stated, day);
  }

  /** The same with what lists say and who the owners are. */
  public static Evidence of(Sources sources, Node.Mapping stated, LocalDate day) {
    PartyFacts facts = new PartyFacts(sources, stated, day);
    facts.parties();
    facts.listed.ifPresent(ListedFacts::close);
    return facts.filling.evidence();
  }

  private void parties() {
    if (stated.get("parties").orElse(null) instanceof Node.Mapping roles) {
      for (String role : Movement.ROLES) {
        Optional<Node> given = roles.get(role);
        if (given.orElse(null) instanceof Node.Mapping party) {
          party("parties." + role, party);
        } else if (given.orElse(null) instanceof Node.Seq several) {
          for (int i = 0; i < several.items().size(); i++) {
            if (several.items().get(i) instanceof Node.Mapping party) {
              party("parties." + role + "." + i, party);
            }
          }
        }
      }
    }
    if (stated.get("site").orElse(null) instanceof Node.Mapping site) {
      for (String who : List.of("owner", "operator")) {
        if (site.get(who).orElse(null) instanceof Node.Mapping party) {
          party("site." + who, party);
        }
      }
    }
  }

  private void party(String path, Node.Mapping given) {
    if (given.get(SAME).isPresent()) {
      return;
    }
    Optional<String> id = text(given, NAME).flatMap(name -> meant(path, name, given));
    listed(path, given, id);
    if (id.isPresent()) {
      owners.ifPresent(facts -> facts.fill(path, given, id.get()));
      headquarters(path + "." + HEADQUARTERS, text(given, HEADQUARTERS), id.get());
      parent(path + "." + PARENT, given, id.get());
    } else {
      statedParent(path + "." + PARENT, above(given));
    }
  }

  private void listed(String path, Node.Mapping given, Optional<String> id) {
    Optional<String> name = text(given, NAME);
    if (name.isPresent()) {
      Set<String> names = new LinkedHashSet<>(List.of(name.get()));
      id.flatMap(graph::party).ifPresent(party -> names.addAll(party.names()));
      listed.ifPresent(facts -> facts.fill(path, given, List.copyOf(names)));
    }
  }

  /** A text that says something; `unknown` does not. */
  static Optional<String> text(Node.Mapping given, String key) {
    return given
        .text(key)
        .map(String::strip)
        .filter(text -> !text.isEmpty() && !text.toLowerCase(Locale.ROOT).equals(UNKNOWN));
  }

  /** The one party of the graph that the name means; empty with a note where several may be. */
  private Optional<String> meant(String path, String name, Node.Mapping given) {
    return switch (finder.byName(name)) {
      case Found.One(Found.Candidate party) -> {
        if (party.how() == Found.How.LIKENESS && isElsewhere(party.id(), given)) {
          ambiguous(path, name, List.of(party), "in another country");
          yield Optional.empty();
        }
        yield Optional.of(party.id());
      }
      case Found.Several(List<Found.Candidate> candidates) -> {
        ambiguous(path, name, candidates, "which one is meant is not known");
        yield Optional.empty();
      }
      case Found.None(List<Found.Candidate> near) -> {
        if (!near.isEmpty()) {
          ambiguous(path, name, near, "not alike enough to be taken for it");
        }
        yield Optional.empty();
      }
    };
  }

  /** Whether all countries the sources have for it differ from all the movement has. */
  private boolean isElsewhere(String id, Node.Mapping given) {
    List<String> known =
        graph.records(id).stream()
            .flatMap(record -> List.of(record.headquarters(), record.seat()).stream())
            .flatMap(Optional::stream)
            .toList();
    List<String> here =
        List.of(text(given, COUNTRY), text(given, HEADQUARTERS)).stream()
            .flatMap(Optional::stream)
            .map(code -> code.toUpperCase(Locale.ROOT))
            .toList();
    return !known.isEmpty() && !here.isEmpty() && here.stream().noneMatch(known::contains);
  }

  private void ambiguous(String path, String name, List<Found.Candidate> parties, String why) {
    String candidates =
        parties.stream()
            .map(one -> one.id() + " " + graph.name(one.id()))
            .collect(Collectors.joining("; "));
    note(
        "party-ambiguous",
        path,
        "is `%s` one of these parties of the sources (%s): %s? Nothing is taken from them; say so in same.csv, with `name:%s`"
            .formatted(name, why, candidates, name),
        "“%s”是否为来源中的以下一方：%s？未采用其任何信息；可在same.csv中以“name:%s”确认".formatted(name, candidates, name));
  }

  private void headquarters(String path, Optional<String> given, String id) {
    List<Party> records =
        graph.records(id).stream().filter(record -> record.headquarters().isPresent()).toList();
    if (records.isEmpty()) {
      return;
    }
    List<String> countries =
        records.stream().map(Party::headquarters).flatMap(Optional::stream).distinct().toList();
    if (countries.size() > 1) {
      note(
          "sources-disagree",
          path,
          "the sources place the headquarters of %s in %s; none is taken"
              .formatted(graph.name(id), String.join(" and in ", countries)),
          "各来源所载%s的总部不一致（%s）；均未采用".formatted(graph.name(id), String.join("、", countries)));
      return;
    }
    fact(path, given, countries.getFirst(), records.getFirst().origin());
  }

  /** Fills a fact that is not stated; compares one that is. */
  private void fact(String path, Optional<String> given, String value, Party.Origin origin) {
    if (given.isPresent()) {
      if (!given.get().equalsIgnoreCase(value)) {
        contradicts(path, given.get(), value, origin.toString());
      }
      return;
    }
    fill(path, value, origin.toString());
    if (origin.recorded().filter(recorded -> recorded.isAfter(day)).isPresent()) {
      note(
          "evidence-later",
          path,
          "taken from a record that was changed after the movement's day: " + origin,
          "所据记录在移动日期之后有变更：" + origin);
    }
  }

  private void fill(String path, String value, String source) {
    filling.fill(path, Draft.quoted(value), source);
  }

  private void contradicts(String path, String given, String value, String source) {
    filling.contradicts(path, given, value, source);
  }

  private void note(String id, String path, String en, String zh) {
    filling.note(id, path, en, zh);
  }

  /** What the movement states of an ultimate parent; the party of another role where it says so. */
  private Node.Mapping above(Node.Mapping given) {
    if (!(given.get(PARENT).orElse(null) instanceof Node.Mapping parent)) {
      return Draft.mapping(Map.of());
    }
    return parent
        .text(SAME)
        .flatMap(role ->
            stated.get("parties").orElse(null) instanceof Node.Mapping roles
                ? roles.get(role)
                : Optional.empty())
        .flatMap(node -> node instanceof Node.Mapping m ? Optional.of(m) : Optional.empty())
        .orElse(parent);
  }

  private static boolean isRole(Node.Mapping given) {
    return given.get(PARENT).orElse(null) instanceof Node.Mapping parent
        && parent.get(SAME).isPresent();
  }

  private void parent(String path, Node.Mapping given, String id) {
    Node.Mapping parent = above(given);
    Parents.Way way = parents.ultimate(id);
    if (!way.settled()) {
      open(path, way);
      if (!isRole(given)) {
        statedParent(path, parent);
      }
      return;
    }
    String top = way.top();
    Optional<String> name = text(parent, NAME);
    Optional<String> country = text(parent, HEADQUARTERS);
    if (name.isPresent() && !isNamed(name.get(), top)) {
      contradicts(path + "." + NAME, name.get(), graph.name(top), proof(way));
      return;
    }
    Optional<String> known = graph.party(top).flatMap(Party::headquarters);
    boolean another =
        country.isPresent() && known.isPresent() && !country.get().equalsIgnoreCase(known.get());
    if (isRole(given)) {
      if (another) {
        contradicts(path + "." + HEADQUARTERS, country.orElse(""), known.orElse(""), proof(way));
      }
      return;
    }
    if (name.isEmpty() && !another) {
      fill(path + "." + NAME, graph.name(top), proof(way));
    }
    headquarters(path + "." + HEADQUARTERS, country, top);
  }

  private boolean isNamed(String name, String id) {
    Optional<Party> party = graph.party(id);
    String key = PartyName.normalize(name);
    return party.filter(p -> PartyName.normalize(p.name()).equals(key)).isPresent()
        || party.stream()
            .flatMap(p -> p.aliases().stream())
            .anyMatch(alias -> PartyName.normalize(alias).equals(key))
        || (finder.byName(name) instanceof Found.One(Found.Candidate found)
            && found.id().equals(graph.root(id)));
  }

  /** `register.csv line 2: A owns 70 % of B ← …`: every step with its sources. */
  private String proof(Parents.Way way) {
    List<String> steps = new ArrayList<>();
    for (Parents.Step step : way.chain()) {
      step.held()
          .ifPresent(held -> {
            String what =
                held.ultimate()
                    ? "is the ultimate parent of "
                    : held.share().most().signum() == 0
                        ? "controls "
                        : "owns " + held.share() + " of ";
            steps.add(
                "%s %s%s (%s)"
                    .formatted(
                        graph.name(held.owner()),
                        what,
                        graph.name(held.owned()),
                        String.join("; ", held.by())));
          });
    }
    if (steps.isEmpty()) {
      String by = graph.party(way.top()).map(party -> " (" + party.origin() + ")").orElse("");
      return "by the sources, no company is above it" + by;
    }
    return String.join(", ", steps);
  }

  private void open(String path, Parents.Way way) {
    String remark = way.remark().isEmpty() ? "" : way.remark() + "; ";
    String asks =
        way.questions().stream().map(Question::ask).distinct().collect(Collectors.joining(" "));
    String documents =
        way.questions().stream()
            .flatMap(question -> question.documents().stream())
            .distinct()
            .collect(Collectors.joining("; "));
    String reasons =
        graph.unreported(way.top()).stream()
            .map(one -> "; not reported: " + one.reason() + " (" + one.source() + ")")
            .collect(Collectors.joining());
    note(
        "parent-open",
        path,
        "the sources leave the ultimate parent open: "
            + remark
            + asks
            + (documents.isEmpty() ? "" : " Documents: " + documents)
            + reasons,
        "来源未能确定最终母公司：" + remark + asks + (documents.isEmpty() ? "" : " 文件：" + documents) + reasons);
  }

  /** A stated ultimate parent that the sources know: its headquarters; whether it is one. */
  private void statedParent(String path, Node.Mapping parent) {
    Optional<String> name = text(parent, NAME);
    if (name.isEmpty() || parent.get(SAME).isPresent()) {
      return;
    }
    Optional<String> id = meant(path, name.get(), parent);
    if (id.isEmpty()) {
      return;
    }
    Parents.Way way = parents.ultimate(id.get());
    if (way.chain().size() > 1) {
      contradicts(path + "." + NAME, name.get(), graph.name(way.top()), proof(way));
      return;
    }
    headquarters(path + "." + HEADQUARTERS, text(parent, HEADQUARTERS), id.get());
  }
}
