package org.pratique.trade.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pratique.engine.ask.Draft;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.yaml.Node;
import org.pratique.trade.listing.ListEntry;
import org.pratique.trade.listing.Listing;

/**
 * The key {@code listed} of a party. On no list is said only where every list of the vocabulary is
 * held for the day; a hit that may be somebody else leaves it open.
 */
final class ListedFacts {
  static final String LISTED = "listed";
  private static final String OTHER = "other";
  private static final String DENIED = "DPL";
  private static final int POSSIBLE_TOLD_MAX = 3;

  /** Names may have thousands of letters. */
  private static final int NAME_TOLD_MAX = 80;

  private final ListEvidence lists;
  private final Set<String> codes;
  private final Set<String> programs;
  private final Vocabulary vocabulary;
  private final Filling filling;

  ListedFacts(ListEvidence lists, Vocabulary vocabulary, Filling filling) {
    this.lists = lists;
    this.vocabulary = vocabulary;
    codes = new LinkedHashSet<>(vocabulary.need(EntityKind.PARTY, "lists").values());
    programs = Set.copyOf(vocabulary.need(EntityKind.PARTY, "sdnPrograms").values());
    this.filling = filling;
  }

  /** Fills the key, or compares what stands there. */
  void fill(String party, Node.Mapping given, List<String> names) {
    String path = party + "." + LISTED;
    ListEvidence.Result result =
        lists.screen(names, PartyFacts.text(given, "country").orElse("").toUpperCase(Locale.ROOT));
    Optional<Set<String>> stated = given.get(LISTED).flatMap(ListedFacts::stated);
    List<ListEvidence.Possible> doubts = doubts(result);
    unreadable(path, names.getFirst(), result);
    if (stated.isPresent()) {
      compare(path, given, stated.get(), result);
      unstated(path, names.getFirst(), stated.get(), doubts);
      return;
    }
    if (!doubts.isEmpty()) {
      leaveOpen(party, path, names.getFirst(), result, doubts);
    } else if (!result.certain().isEmpty()) {
      filling.fill(path, node(result.certain()), source(result.certain()));
    } else if (result.isClear() && lacking().isEmpty()) {
      filling.fill(
          path,
          new Node.Seq(List.of(), Draft.HERE),
          "no hit in " + String.join(", ", lists.coverage().words()));
    }
  }

  /** Lists of which nothing is held for the day. */
  Set<String> lacking() {
    Set<String> lacking = new LinkedHashSet<>(codes);
    lacking.removeAll(lists.coverage().codes());
    return lacking;
  }

  /** Whether nothing is held for the day of one of these lists. */
  boolean lacks(Collection<String> some) {
    return some.stream().anyMatch(code -> !lists.coverage().codes().contains(code));
  }

  ListEvidence.Result screen(List<String> names, String country) {
    return lists.screen(names, country);
  }

  /** What is to be said of the lists themselves, once for a movement. */
  void close() {
    Set<String> lacking = lacking();
    if (!lacking.isEmpty()) {
      String remarks =
          lists.coverage().remarks().isEmpty()
              ? "no snapshot of them is held; `lists import` brings them in"
              : String.join("; ", lists.coverage().remarks());
      filling.note(
          "lists-unknown",
          "parties",
          "what %s said on the movement's day is not known (%s): no hit there clears nobody"
              .formatted(String.join(", ", lacking), remarks),
          "移动日期当日以下清单的内容未知：%s（%s）；无命中不等于未列名".formatted(String.join("、", lacking), remarks));
    }
    for (String stale : lists.coverage().stale()) {
      filling.note("lists-stale", "parties", stale, "清单快照过旧：" + stale);
    }
  }

  private void unreadable(String path, String name, ListEvidence.Result result) {
    if (!result.isReadable()) {
      filling.note(
          "listing-unreadable",
          path,
          "nothing in a name of `%s` can be compared with lists; say `listed` in the movement"
              .formatted(shortened(name)),
          "“%s”的名称无法与清单比对；请在移动文件中填写listed".formatted(shortened(name)));
    }
  }

  private static String shortened(String name) {
    return name.length() <= NAME_TOLD_MAX ? name : name.substring(0, NAME_TOLD_MAX) + "…";
  }

  /** What a party is sure to be on is not asked again for another of its entries. */
  private static List<ListEvidence.Possible> doubts(ListEvidence.Result result) {
    Set<String> found =
        result.certain().stream().map(one -> one.listing().list()).collect(Collectors.toSet());
    return result.possible().stream()
        .filter(one -> !found.contains(one.entry().listing().list()))
        .toList();
  }

  private static String told(List<ListEvidence.Possible> possible) {
    String told =
        possible.stream()
            .limit(POSSIBLE_TOLD_MAX)
            .map(ListEvidence.Possible::told)
            .collect(Collectors.joining("; "));
    int more = possible.size() - POSSIBLE_TOLD_MAX;
    return told + (more > 0 ? "; and %,d more".formatted(more) : "");
  }

  /** Nothing is filled in, and no declaration closes what a person has to look at. */
  private void leaveOpen(
      String party,
      String path,
      String name,
      ListEvidence.Result result,
      List<ListEvidence.Possible> doubts) {
    String sure =
        result.certain().isEmpty()
            ? ""
            : " It is on %s (%s) in any case: say `listed` with that."
                .formatted(words(lists(result.certain())), source(result.certain()));
    String all = told(doubts);
    filling.open(party, openFacts(doubts), path, "possible hits: " + all);
    filling.note(
        "listing-possible",
        path,
        "is `%s` one of these listed parties: %s? Nothing is taken from them, and `listed` stays open whatever is declared; where it is not, `screen decide` says so, where it is, say `listed`.%s"
            .formatted(shortened(name), all, sure),
        "“%s”是否为以下列名主体之一：%s？未采用其任何信息，无论作何声明listed均保持未定；如否，用screen decide裁定；如是，请填写listed"
            .formatted(shortened(name), all));
  }

  private Set<Integer> openFacts(List<ListEvidence.Possible> doubts) {
    Set<Integer> open = new TreeSet<>();
    open.add(vocabulary.need(EntityKind.PARTY, "lists").slot());
    open.add(vocabulary.need(EntityKind.PARTY, "footnotes").slot());
    open.add(vocabulary.need(EntityKind.PARTY, "sdnPrograms").slot());
    if (doubts.stream().anyMatch(one -> one.entry().listing().list().equals(DENIED))) {
      open.add(vocabulary.need(EntityKind.PARTY, "denied").slot());
    }
    return open;
  }

  /** What the movement states stands; that screening doubts it comes first of what is told. */
  private void unstated(
      String path, String name, Set<String> stated, List<ListEvidence.Possible> doubts) {
    List<ListEvidence.Possible> missing =
        doubts.stream().filter(one -> !stated.contains(one.entry().listing().list())).toList();
    if (!missing.isEmpty()) {
      filling.note(
          Movement.Note.CONTRADICTION,
          path,
          "the movement states %s of `%s`; by its name it may be one of these listed parties: %s. The statement stands; check it, and record with `screen decide` that it is somebody else"
              .formatted(words(stated), shortened(name), told(missing)),
          "移动文件填写“%s”为%s，而其名称可能为以下列名主体之一：%s。仍以所填为准；请核查，如确系他人，用screen decide记录"
              .formatted(shortened(name), words(stated), told(missing)));
    }
  }

  private static Set<String> lists(List<ListEvidence.Entry> entries) {
    return entries.stream().map(one -> one.listing().list()).collect(Collectors.toSet());
  }

  private void compare(
      String path, Node.Mapping given, Set<String> stated, ListEvidence.Result result) {
    Set<String> found =
        result.certain().stream().map(one -> one.listing().list()).collect(Collectors.toSet());
    Set<String> maybe =
        result.possible().stream()
            .map(one -> one.entry().listing().list())
            .collect(Collectors.toSet());
    Set<String> wrong = new TreeSet<>(stated);
    wrong.retainAll(lists.coverage().codes());
    wrong.removeAll(found);
    wrong.removeAll(maybe);
    if (!stated.containsAll(found)) {
      filling.contradicts(path, words(stated), words(found), source(result.certain()));
      return;
    }
    if (!wrong.isEmpty() && result.isReadable()) {
      String held = String.join(", ", lists.coverage().words());
      filling.contradicts(path, words(stated), "not " + words(wrong), held);
      return;
    }
    footnotes(path, given, result);
  }

  /** Footnotes that the movement states of an entry, against those of the entry. */
  private void footnotes(String path, Node.Mapping given, ListEvidence.Result result) {
    Set<String> said = new TreeSet<>();
    if (given.get(LISTED).orElse(null) instanceof Node.Seq entries) {
      for (Node entry : entries.items()) {
        if (entry instanceof Node.Mapping m && m.get("footnotes").isPresent()) {
          said.addAll(m.get("footnotes").flatMap(ListedFacts::stated).orElse(Set.of()));
          said.add("");
        }
      }
    }
    Set<String> have = new TreeSet<>();
    for (Listing listing : listings(result.certain())) {
      listing.footnotes().ifPresent(have::addAll);
    }
    if (said.remove("") && !said.containsAll(have)) {
      filling.contradicts(path + ".footnotes", words(said), words(have), source(result.certain()));
    }
  }

  /** Codes, as a movement file may state them; empty for what states nothing. */
  private static Optional<Set<String>> stated(Node node) {
    Set<String> stated = new TreeSet<>();
    switch (node) {
      case Node.Scalar s when s.isBlank() -> {
        return Optional.empty();
      }
      case Node.Scalar s -> {
        if (s.text().strip().equals("[]") || s.text().strip().equalsIgnoreCase("none")) {
          return Optional.of(stated);
        }
        for (String code : s.text().split(";", -1)) {
          stated.add(code.strip());
        }
      }
      case Node.Seq seq ->
          seq.items().forEach(item -> stated.addAll(stated(item).orElse(Set.of())));
      case Node.Mapping m -> m.text("list").ifPresent(code -> stated.add(code.strip()));
    }
    return Optional.of(stated);
  }

  private static String words(Collection<String> codes) {
    return codes.isEmpty() ? "none" : codes.stream().sorted().collect(Collectors.joining(", "));
  }

  static String source(List<ListEvidence.Entry> entries) {
    return entries.stream().map(ListEvidence.Entry::told).collect(Collectors.joining("; "));
  }

  private static List<Listing> listings(List<ListEvidence.Entry> entries) {
    return Listing.of(entries.stream().map(ListEvidence.Entry::entry).toList());
  }

  /** The entries as the key has them; lists that movement files do not know are left out. */
  Node node(List<ListEvidence.Entry> entries) {
    List<ListEntry> known =
        entries.stream()
            .filter(one -> codes.contains(one.listing().list()))
            .map(ListEvidence.Entry::entry)
            .toList();
    List<Node> nodes = new ArrayList<>();
    for (Listing listing : Listing.of(known)) {
      Map<String, Node> keys = new LinkedHashMap<>();
      keys.put("list", Draft.quoted(listing.list()));
      keys.put("entry", Draft.quoted(listing.entry()));
      listing.footnotes().ifPresent(notes -> keys.put("footnotes", texts(notes)));
      text(keys, "requirement", listing.requirement());
      text(keys, "policy", listing.policy());
      if (!listing.programs().isEmpty()) {
        keys.put(
            "programs",
            texts(
                listing.programs().stream()
                    .map(program -> programs.contains(program) ? program : OTHER)
                    .distinct()
                    .toList()));
      }
      nodes.add(Draft.mapping(keys));
    }
    return new Node.Seq(nodes, Draft.HERE);
  }

  private static void text(Map<String, Node> keys, String key, String text) {
    if (!text.isEmpty()) {
      keys.put(key, Draft.quoted(text));
    }
  }

  private static Node texts(List<String> texts) {
    return new Node.Seq(texts.stream().<Node>map(Draft::quoted).toList(), Draft.HERE);
  }
}
