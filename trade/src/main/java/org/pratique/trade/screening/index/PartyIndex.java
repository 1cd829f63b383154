package org.pratique.trade.screening.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pratique.trade.screening.key.Keys;
import org.pratique.trade.screening.key.Lexicon;
import org.pratique.trade.screening.key.Postings;
import org.pratique.trade.screening.key.Same;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.list.NamesWithin;
import org.pratique.trade.screening.name.Brands;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.NameReader;
import org.pratique.trade.screening.name.Token;
import org.pratique.trade.screening.open.Untold;

/** All names and addresses of all listed parties, ready to be searched. Immutable once built. */
public final class PartyIndex {
  /** A person's name of one word, or of more than this many, is rather a company's. */
  private static final int PERSON_WORDS_MAX = 5;

  private final List<ListedParty> parties;
  private final List<Name> names = new ArrayList<>();
  private final List<int[]> partiesOf = new ArrayList<>();
  private final Lexicon lexicon = new Lexicon();
  private final Postings postings = new Postings();
  private final Map<String, List<Integer>> byIdentifier = new HashMap<>();
  private final Map<Token, Token> tokens = new HashMap<>();

  /** Names as they were read: copies of an entry in two snapshots have the same ones. */
  private final Map<Written, Name> read = new HashMap<>();

  /** The number of each name: copies of an entry share theirs, and crowd nobody out. */
  private final Map<Printed, Integer> printed = new HashMap<>();

  private final Map<Integer, String> within = new HashMap<>();
  private final Distinctive distinctive = new Distinctive();
  private final Untold untold = new Untold();
  private byte[] kinds = {};
  private float[] totals = {};
  private float[] rarities = {};

  private PartyIndex(List<ListedParty> parties) {
    this.parties = List.copyOf(parties);
  }

  public static PartyIndex of(List<ListedParty> parties) {
    PartyIndex index = new PartyIndex(parties);
    List<List<String>> words = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      index.add(i, words);
    }
    index.lexicon.close();
    index.tokens.clear();
    index.read.clear();
    index.printed.clear();
    index.rarities = new float[index.lexicon.size()];
    for (int key = 0; key < index.rarities.length; key++) {
      double count = index.postings.count(key) + 0.5;
      index.rarities[key] = (float) Math.log((index.names.size() + 1.0) / count);
    }
    index.kinds = new byte[index.names.size()];
    for (int i = 0; i < index.kinds.length; i++) {
      index.kinds[i] = (byte) index.names.get(i).kind().ordinal();
    }
    index.totals = new float[index.names.size()];
    for (int i = 0; i < index.totals.length; i++) {
      for (String word : words.get(i)) {
        index.totals[i] += index.rarity(index.lexicon.find(word));
      }
    }
    return index;
  }

  private void add(int at, List<List<String>> words) {
    ListedParty party = parties.get(at);
    for (String identifier : party.identifiers()) {
      String plain = Particulars.plain(identifier);
      if (!plain.isEmpty()) {
        byIdentifier.computeIfAbsent(plain, i -> new ArrayList<>()).add(at);
      }
    }
    Kind kind = party.kind().orElseGet(() -> guess(party));
    Stream.concat(Stream.of(party.name()), party.aliases().stream())
        .forEach(name -> addAll(at, name, kind, words));
    for (String address : party.addresses()) {
      if (!address.equals(party.name())) {
        add(at, read(address, Kind.ADDRESS), "", words);
      }
    }
  }

  /** A name and those that the list prints within it. */
  private void addAll(int party, String printed, Kind kind, List<List<String>> words) {
    Name name = read(printed, kind);
    if (parties.get(party).kind().equals(Optional.of(Kind.PERSON))) {
      distinctive.learn(name);
    }
    untold.learn(parties.get(party), name);
    add(party, name, "", words);
    if (kind == Kind.ADDRESS || kind == Kind.VESSEL) {
      return;
    }
    for (NamesWithin.Within part : NamesWithin.of(printed)) {
      add(party, read(part.name(), kind), part.told(), words);
    }
  }

  private record Written(String text, Kind kind) {}

  private record Printed(String text, Kind kind, String within) {}

  private Name read(String text, Kind kind) {
    return read.computeIfAbsent(new Written(text, kind), w -> NameReader.read(w.text(), w.kind()));
  }

  private Kind guess(ListedParty party) {
    Optional<Kind> said = NameReader.kindOf(party.name());
    if (said.isPresent()) {
      return said.get();
    }
    long count =
        read(party.name(), Kind.PERSON).tokens().stream()
            .filter(token -> !token.sort().isSmall())
            .count();
    return count > 1 && count <= PERSON_WORDS_MAX ? Kind.PERSON : Kind.COMPANY;
  }

  private void add(int party, Name name, String told, List<List<String>> words) {
    if (name.isEmpty()) {
      return;
    }
    int id = names.size();
    Integer before = printed.putIfAbsent(new Printed(name.text(), name.kind(), told), id);
    if (before != null) {
      alsoOf(party, before);
      return;
    }
    // Most words occur in many names; one object for each is enough.
    List<Token> shared =
        name.tokens().stream().map(token -> tokens.computeIfAbsent(token, t -> t)).toList();
    names.add(name.with(shared));
    partiesOf.add(new int[] {party});
    if (!told.isEmpty()) {
      within.put(id, told);
    }
    Keys.Of keys = Keys.of(name, Brands.NONE);
    keys.words().forEach(key -> postings.add(lexicon.add(key), id));
    keys.others().forEach(key -> postings.add(lexicon.add(key), id));
    for (String key : List.of(Same.letters(name.text()), Same.words(name))) {
      if (!key.isEmpty()) {
        postings.add(lexicon.add(key), id);
      }
    }
    words.add(keys.words());
  }

  private void alsoOf(int party, int name) {
    int[] parties = partiesOf.get(name);
    if (parties[parties.length - 1] != party) {
      int[] more = Arrays.copyOf(parties, parties.length + 1);
      more[parties.length] = party;
      partiesOf.set(name, more);
    }
  }

  /** How much a key tells: from nearly 0 for the most common to the logarithm of all names. */
  float rarity(int key) {
    return rarities[key];
  }

  /** Of a key that no name has. */
  float rarityOfUnknown() {
    return (float) Math.log(2 * (names.size() + 1.0));
  }

  /** Sum of the rarity of a name's words. */
  float total(int name) {
    return totals[name];
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Postings postings() {
    return postings;
  }

  Name name(int id) {
    return names.get(id);
  }

  /** Where a name stands when the list prints it within another; else empty. */
  String within(int name) {
    return within.getOrDefault(name, "");
  }

  Untold untold() {
    return untold;
  }

  Distinctive distinctive() {
    return distinctive;
  }

  /** The same as the name's, in one place: it is asked for of every name that shares a word. */
  boolean isOf(Kind kind, int name) {
    return kinds[name] == kind.ordinal();
  }

  /** Who bears a name, in ascending order; copies of an entry do. */
  int[] partiesOf(int name) {
    return partiesOf.get(name);
  }

  /** Names that have a key. */
  int[] names(String key) {
    int id = key.isEmpty() ? -1 : lexicon.find(key);
    return id < 0 ? new int[0] : postings.all(id);
  }

  /** Parties that have an identifier, in letters and digits only. */
  List<Integer> partiesOf(String identifier) {
    return byIdentifier.getOrDefault(identifier, List.of());
  }

  ListedParty party(int id) {
    return parties.get(id);
  }

  public int parties() {
    return parties.size();
  }

  public int names() {
    return names.size();
  }
}
