package org.pratique.trade.screening.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Brands;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.score.Prior;
import org.pratique.trade.screening.score.Score;
import org.pratique.trade.screening.score.Scorer;
import org.pratique.trade.screening.score.Weights;

/** Screens names against an index. Keeps scratch space: one searcher for each thread. */
public final class Searcher {
  /** Names that are scored; the right one is nearly always among the first few. */
  private static final int CANDIDATES_MAX = 20;

  /** A candidate that shares less than this part of what the first one shares is not scored. */
  private static final float RANK_MIN = 0.4f;

  /** Of candidates that share less, hardly one in a thousand is a hit; sharing all would be 0.5. */
  private static final float SHARED_MIN = 0.15f;

  /** Entries of postings looked at for one name; rare words come first. */
  private static final int POSTINGS_MAX = 5_000;

  /** Particulars may lift names that score a little less than is asked for. */
  private static final double BELOW = 0.4;

  private final PartyIndex index;
  private final Brands brands;
  private final Scorer scorer;
  private final Lookups lookups;
  private final float[] found;
  private final int[] touched;
  private int touchedCount;

  public Searcher(PartyIndex index) {
    this.index = index;
    brands = Brands.shipped();
    scorer = new Scorer(Weights.shipped(), Prior.LIST, brands);
    lookups = new Lookups(index);
    found = new float[index.names()];
    touched = new int[index.names()];
  }

  private record Scored(int name, double score) {}

  /**
   * A name to screen.
   *
   * @param kind what bears it, if known; parties that the list says are something else are left
   *     out. Of an address, only addresses are looked at
   * @param isWanted which parties count
   */
  public record Query(String text, Optional<Kind> kind, Predicate<ListedParty> isWanted) {
    private boolean wantsAddress() {
      return kind.filter(Kind.ADDRESS::equals).isPresent();
    }
  }

  /** Whether anything in the text can be compared at all; if not, no hit means nothing. */
  public static Boolean isReadable(String text) {
    return Asked.of(text).stream().anyMatch(Asked::isReadable);
  }

  /** Parties whose score is at least the threshold, the highest first, explained. */
  public List<Hit> hits(Query query, double threshold) {
    return sorted(byName(query, threshold).values(), threshold);
  }

  /**
   * The same with what else is known of the party: an identifier or an address is found under any
   * name.
   */
  public List<Hit> hits(Query query, Particulars particulars, double threshold) {
    Map<Integer, Hit> names = byName(query, threshold * BELOW);
    Map<Integer, Hit> addresses = new HashMap<>();
    for (String address : particulars.addresses()) {
      Query asked = new Query(address, Optional.of(Kind.ADDRESS), query.isWanted());
      byName(asked, Scorer.THRESHOLD)
          .forEach((party, hit) -> addresses.merge(party, hit, Searcher::higher));
    }
    Map<Integer, Hit> best = new HashMap<>();
    names.forEach((party, hit) -> {
      double like = addresses.containsKey(party) ? addresses.get(party).score().value() : 0;
      Score score = Details.with(hit.score(), particulars, hit.party(), like);
      best.put(party, new Hit(hit.party(), hit.name(), score));
    });
    addresses.forEach((party, hit) -> {
      boolean isBare = hit.party().kind().filter(Kind.ADDRESS::equals).isPresent();
      Score score = Details.addressOnly(hit.score(), isBare);
      best.merge(party, new Hit(hit.party(), hit.name(), score), Searcher::higher);
    });
    for (String identifier : particulars.identifiers()) {
      for (int party : index.partiesOf(Particulars.plain(identifier))) {
        ListedParty listed = index.party(party);
        if (query.isWanted().test(listed)) {
          Score score = Details.identifierOnly(particulars, listed);
          best.merge(party, new Hit(listed, listed.name(), score), Searcher::higher);
        }
      }
    }
    return sorted(best.values(), threshold);
  }

  private static Hit higher(Hit one, Hit other) {
    return one.score().value() >= other.score().value() ? one : other;
  }

  private static List<Hit> sorted(Collection<Hit> hits, double threshold) {
    return hits.stream()
        .filter(hit -> hit.score().value() >= threshold)
        .sorted(
            Comparator.comparingDouble((Hit hit) -> -hit.score().value())
                .thenComparing(hit -> hit.party().id()))
        .toList();
  }

  private Map<Integer, Hit> byName(Query query, double threshold) {
    Map<Integer, Hit> best = new HashMap<>();
    for (Asked asked : Asked.of(query.text())) {
      for (Scored scored : scored(asked, query, threshold)) {
        Name name = index.name(scored.name());
        Name text = scorer.narrowed(asked.as(name.kind()), name);
        int party = index.partyOf(scored.name());
        Hit hit = new Hit(index.party(party), name.text(), scorer.explained(text, name));
        best.merge(party, hit, Searcher::higher);
      }
    }
    return best;
  }

  /** A name that was asked for beside one of a list that came close. */
  public record Compared(Name asked, Name listed) {}

  /** The listed names that come closest, whatever their score: what weights can be tuned on. */
  public List<Compared> compared(String text, int most) {
    Query query = new Query(text, Optional.empty(), party -> true);
    List<Compared> compared = new ArrayList<>();
    for (Asked asked : Asked.of(text)) {
      scored(asked, query, 0).stream()
          .sorted(Comparator.comparingDouble(scored -> -scored.score()))
          .limit(most)
          .map(scored -> index.name(scored.name()))
          .forEach(name -> compared.add(new Compared(asked.as(name.kind()), name)));
    }
    return compared;
  }

  /** The highest score of any party, without reasons. */
  public double highest(String text) {
    Query query = new Query(text, Optional.empty(), party -> true);
    double highest = 0;
    for (Asked asked : Asked.of(text)) {
      for (Scored scored : scored(asked, query, 0)) {
        highest = Math.max(highest, scored.score());
      }
    }
    return highest;
  }

  private List<Scored> scored(Asked asked, Query query, double threshold) {
    List<Scored> scored = new ArrayList<>();
    List<Best.Candidate> candidates = candidates(asked, query);
    for (Best.Candidate candidate : candidates) {
      float least = Math.max(SHARED_MIN, RANK_MIN * candidates.getFirst().rank());
      if (candidate.rank() < least && !asked.isLong()) {
        break;
      }
      Name name = index.name(candidate.name());
      double score = scorer.value(scorer.narrowed(asked.as(name.kind()), name), name);
      if (score >= threshold) {
        scored.add(new Scored(candidate.name(), score));
      }
    }
    return scored;
  }

  private List<Best.Candidate> candidates(Asked asked, Query query) {
    lookups.clear();
    float total = 0;
    if (!query.wantsAddress()) {
      total = lookUp(Keys.of(asked.company(), brands));
      total = Math.max(total, lookUp(Keys.of(asked.person(), Brands.NONE)));
    }
    boolean isAddress = asked.isAddress();
    if (isAddress) {
      total = Math.max(total, lookUp(Keys.of(asked.address(), Brands.NONE)));
    }
    lookups.sortByCount();
    collect();
    return best(total, isAddress, query);
  }

  /** Adds the keys that the keys of the query stand for; returns how much its words tell. */
  private float lookUp(Keys.Of keys) {
    float total = 0;
    for (String key : keys.words()) {
      int exact = lookups.add(key);
      total += exact < 0 ? index.rarityOfUnknown() : index.rarity(exact);
      lookups.addLike(key);
    }
    keys.joined().forEach(lookups::add);
    return total;
  }

  private void collect() {
    touchedCount = 0;
    int looked = 0;
    for (int at = 0; at < lookups.size() && looked < POSTINGS_MAX; at++) {
      int key = lookups.key(at);
      int count = index.postings().count(key);
      float value = lookups.factor(key) * index.rarity(key);
      for (int i = 0; i < count; i++) {
        int name = index.postings().at(key, i);
        if (found[name] == 0) {
          touched[touchedCount++] = name;
        }
        found[name] += value;
      }
      looked += count;
    }
  }

  /** The names that share most, in relation to all that there is to share; the best first. */
  private List<Best.Candidate> best(float total, Boolean isAddress, Query query) {
    Best best = new Best(CANDIDATES_MAX);
    boolean wantsAddress = query.wantsAddress();
    for (int i = 0; i < touchedCount; i++) {
      int name = touched[i];
      float rank = found[name] / (total + index.total(name));
      found[name] = 0;
      if (rank > best.least()) {
        boolean isOfKind =
            wantsAddress
                ? index.name(name).kind() == Kind.ADDRESS
                : isAddress || index.name(name).kind() != Kind.ADDRESS;
        if (isOfKind && isWanted(name, query)) {
          best.add(name, rank);
        }
      }
    }
    return best.sorted();
  }

  private boolean isWanted(int name, Query query) {
    ListedParty party = index.party(index.partyOf(name));
    boolean isKind =
        query.kind().isEmpty()
            || query.kind().get() == Kind.ADDRESS
            || party.kind().isEmpty()
            || party.kind().get() == Kind.ADDRESS
            || party.kind().equals(query.kind());
    return isKind && query.isWanted().test(party);
  }
}
