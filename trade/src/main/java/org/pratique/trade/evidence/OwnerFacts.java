package org.pratique.trade.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pratique.engine.ask.Draft;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.PartyName;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.yaml.Node;
import org.pratique.trade.ownership.Affiliates;
import org.pratique.trade.ownership.Concern;
import org.pratique.trade.ownership.Finding;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Graph.Holding;
import org.pratique.trade.ownership.Party;
import org.pratique.trade.ownership.Share;

/**
 * The key {@code owners} of a party, and what follows from owners of owners: of an owner that
 * listed parties own in turn, their entries stand as its own. Of a share known within bounds the
 * least is given: the rest stays with nobody.
 */
final class OwnerFacts {
  private static final String OWNERS = "owners";
  private static final String BY_LISTED = "ownedByListed";
  private static final String BY_CONCERN = "ownedByConcern";

  /** As many as a movement file may have. */
  private static final int OWNERS_MAX = 100;

  private final Graph graph;
  private final LocalDate day;
  private final Optional<ListedFacts> listed;
  private final Filling filling;
  private final Optional<FactSpec.Share> byListed;
  private final Optional<FactSpec.Share> byConcern;
  private final Map<String, Truth> known = new HashMap<>();

  OwnerFacts(
      Graph graph,
      LocalDate day,
      Vocabulary vocabulary,
      Optional<ListedFacts> listed,
      Filling filling) {
    this.graph = graph;
    this.day = day;
    this.listed = listed;
    this.filling = filling;
    byListed = share(vocabulary, BY_LISTED);
    byConcern = share(vocabulary, BY_CONCERN);
  }

  private static Optional<FactSpec.Share> share(Vocabulary vocabulary, String fact) {
    return vocabulary.find(EntityKind.PARTY, fact).flatMap(f -> Optional.ofNullable(f.share()));
  }

  /** Fills the key and its results, or compares what stands there. */
  void fill(String path, Node.Mapping given, String id) {
    List<Holding> holdings =
        graph.owners(id, day).stream()
            .filter(holding -> !holding.ultimate() && !holding.affiliated())
            .toList();
    if (holdings.isEmpty() && !graph.isComplete(id)) {
      return;
    }
    if (holdings.size() > OWNERS_MAX) {
      filling.note(
          "owners-many",
          path + "." + OWNERS,
          "the sources name %,d owners; more than %d cannot be filled in"
              .formatted(holdings.size(), OWNERS_MAX),
          "来源载有%,d个所有者，超过%d个无法填入".formatted(holdings.size(), OWNERS_MAX));
      return;
    }
    Truth concern = result(path, given, BY_CONCERN, byConcern.map(share -> concern(id, share)));
    Truth sure =
        byListed.isPresent() && listed.isPresent()
            ? result(path, given, BY_LISTED, Optional.of(byListed(id, byListed.get())))
            : Truth.UNKNOWN;
    if (given.get(OWNERS).filter(node -> !isBlank(node)).isPresent()) {
      compare(path + "." + OWNERS, given, holdings);
      return;
    }
    List<Node> nodes = new ArrayList<>();
    holdings.forEach(holding -> nodes.add(owner(holding, concern, sure)));
    if (sure == Truth.YES) {
      unnamed(path + "." + OWNERS, holdings);
    }
    filling.fill(path + "." + OWNERS, new Node.Seq(nodes, Draft.HERE), source(holdings));
  }

  private static boolean isBlank(Node node) {
    return node instanceof Node.Scalar scalar && scalar.isBlank();
  }

  /** A result the sources settle: filled, or compared with the stated one. */
  private Truth result(String path, Node.Mapping given, String fact, Optional<Finding> finding) {
    Truth truth = finding.map(Finding::truth).orElse(Truth.UNKNOWN);
    if (truth == Truth.UNKNOWN || finding.isEmpty()) {
      return truth;
    }
    String value = truth == Truth.YES ? "true" : "false";
    String why = "owners who count have " + finding.get().total() + " together";
    Optional<String> stated = PartyFacts.text(given, fact);
    if (stated.isEmpty()) {
      filling.fill(path + "." + fact, Draft.scalar(value), why);
    } else if (isYes(stated.get()) != (truth == Truth.YES)) {
      filling.contradicts(path + "." + fact, stated.get(), value, why);
    }
    return truth;
  }

  private static boolean isYes(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes");
  }

  private Finding concern(String id, FactSpec.Share share) {
    Concern concern = new Concern(graph, day, Set.copyOf(share.countries()));
    return share.inclusive() ? concern.of(id, share.percent()) : concern.more(id, share.percent());
  }

  /** No only where those whom nobody named have too little as well. */
  private Finding byListed(String id, FactSpec.Share share) {
    Finding finding = affiliates(share).of(id);
    BigDecimal most = finding.total().most().add(unnamed(id));
    boolean isOpen = finding.truth() == Truth.NO && most.compareTo(share.percent()) >= 0;
    return isOpen
        ? new Finding(
            Truth.UNKNOWN,
            finding.total(),
            finding.lines(),
            finding.listed(),
            finding.questions(),
            finding.remarks())
        : finding;
  }

  /** The most, in percent, that owners have whom no source names. */
  private BigDecimal unnamed(String id) {
    return graph.isComplete(id)
        ? BigDecimal.ZERO
        : Share.sum(graph.owners(id, day).stream().map(Holding::share).toList()).rest().most();
  }

  private Affiliates affiliates(FactSpec.Share share) {
    return new Affiliates(
        graph,
        day,
        share.percent(),
        id -> known.computeIfAbsent(graph.root(id), one -> isListed(one, share)));
  }

  /** Unknown, too, of an owner of whose own owners some are not named. */
  private Truth isListed(String id, FactSpec.Share share) {
    if (listed.isEmpty()) {
      return Truth.UNKNOWN;
    }
    ListEvidence.Result result = screen(id);
    if (result.certain().stream().anyMatch(one -> share.lists().contains(one.listing().list()))) {
      return Truth.YES;
    }
    boolean isOpen =
        !result.isReadable()
            || unnamed(id).signum() > 0
            || listed.get().lacks(share.lists())
            || result.possible().stream()
                .anyMatch(one -> share.lists().contains(one.entry().listing().list()));
    return isOpen ? Truth.UNKNOWN : Truth.NO;
  }

  private ListEvidence.Result screen(String id) {
    Set<String> names = new LinkedHashSet<>();
    graph.party(id).ifPresent(party -> names.addAll(party.names()));
    String country =
        graph.party(id).flatMap(party -> party.seat().or(party::headquarters)).orElse("");
    return listed.orElseThrow().screen(List.copyOf(names), country);
  }

  /** Owners taken to be on no list although not all of their own owners are named. */
  private void unnamed(String path, List<Holding> holdings) {
    String names =
        holdings.stream()
            .map(Holding::owner)
            .filter(owner -> unnamed(owner).signum() > 0 && isClearItself(owner))
            .map(graph::name)
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      filling.note(
          "owners-unnamed",
          path,
          "not all owners of %s are named; they are not taken to be listed. Lists, footnotes and requirements are those of the owners who are, and more would only add to them"
              .formatted(names),
          "%s的所有者未全部列明，不视为列名主体；清单、脚注及要求以已知列名所有者为准，如有更多只会增加".formatted(names));
    }
  }

  /** No hit of its own, and nobody named above it has enough. */
  private boolean isClearItself(String owner) {
    ListEvidence.Result own = screen(owner);
    return listed.isPresent()
        && byListed.isPresent()
        && own.isClear()
        && listed.get().lacking().isEmpty()
        && affiliates(byListed.get()).of(owner).total().least().signum() == 0;
  }

  private Node owner(Holding holding, Truth concern, Truth sure) {
    Map<String, Node> keys = new LinkedHashMap<>();
    keys.put("name", Draft.quoted(graph.name(holding.owner())));
    if (holding.share().isExact() || holding.share().least().signum() > 0) {
      keys.put("percent", Draft.scalar(holding.share().least().toPlainString()));
    }
    // An owner elsewhere may belong to owners there: while that is open, it must not say no.
    graph
        .party(holding.owner())
        .flatMap(Party::headquarters)
        .filter(country -> concern != Truth.UNKNOWN || isOfConcern(country))
        .ifPresent(country -> keys.put("headquarters", Draft.quoted(country)));
    listings(holding.owner(), sure).ifPresent(node -> keys.put(ListedFacts.LISTED, node));
    return Draft.mapping(keys);
  }

  private boolean isOfConcern(String country) {
    return byConcern.filter(share -> share.countries().contains(country)).isPresent();
  }

  /**
   * The entries of an owner and of those who own it; empty while that is open.
   *
   * @param sure whether listed owners have enough as it is; then somebody unnamed above another one
   *     opens nothing
   */
  private Optional<Node> listings(String owner, Truth sure) {
    if (listed.isEmpty() || byListed.isEmpty() || graph.party(owner).isEmpty()) {
      return Optional.empty();
    }
    ListEvidence.Result own = screen(owner);
    Finding above = affiliates(byListed.get()).of(owner);
    List<ListEvidence.Entry> entries = new ArrayList<>(own.certain());
    if (above.truth() == Truth.YES) {
      above.listed().stream().sorted().forEach(id -> entries.addAll(screen(id).certain()));
    }
    boolean counts =
        above.truth() == Truth.YES || isListed(graph.root(owner), byListed.get()) == Truth.YES;
    boolean isSettled =
        above.truth() == Truth.NO
            && unnamed(owner).signum() == 0
            && own.isReadable()
            && own.possible().isEmpty()
            && listed.get().lacking().isEmpty();
    isSettled |= sure == Truth.YES && isClearItself(owner);
    return counts || isSettled ? Optional.of(listed.get().node(entries)) : Optional.empty();
  }

  private String source(List<Holding> holdings) {
    return holdings.isEmpty()
        ? "by the sources, it has no owners"
        : holdings.stream()
            .map(holding ->
                "%s has %s (%s)"
                    .formatted(
                        graph.name(holding.owner()),
                        holding.share(),
                        String.join("; ", holding.by())))
            .collect(Collectors.joining(", "));
  }

  private void compare(String path, Node.Mapping given, List<Holding> holdings) {
    Map<String, Node.Mapping> stated = new HashMap<>();
    if (given.get(OWNERS).orElse(null) instanceof Node.Seq several) {
      for (Node one : several.items()) {
        if (one instanceof Node.Mapping owner) {
          PartyFacts.text(owner, "name")
              .ifPresent(name -> stated.put(PartyName.normalize(name), owner));
        }
      }
    }
    for (Holding holding : holdings) {
      Optional<Node.Mapping> owner =
          graph.party(holding.owner()).stream()
              .flatMap(party -> party.names().stream())
              .flatMap(name -> Optional.ofNullable(stated.get(PartyName.normalize(name))).stream())
              .findFirst();
      String has = graph.name(holding.owner()) + " with " + holding.share();
      String by = String.join("; ", holding.by());
      if (owner.isEmpty()) {
        filling.contradicts(path, "no such owner", has, by);
      } else if (isOutside(PartyFacts.text(owner.get(), "percent"), holding)) {
        filling.contradicts(path, owner.get().text("percent").orElse(""), has, by);
      }
    }
  }

  private static boolean isOutside(Optional<String> percent, Holding holding) {
    try {
      return percent
          .map(BigDecimal::new)
          .filter(p ->
              p.compareTo(holding.share().least()) < 0 || p.compareTo(holding.share().most()) > 0)
          .isPresent();
    } catch (NumberFormatException e) {
      // The reader refuses what is no number.
      return false;
    }
  }
}
