package org.pratique.trade.screening.index;

import java.util.List;
import org.pratique.trade.screening.key.Keys;
import org.pratique.trade.screening.name.Brands;
import org.pratique.trade.screening.name.Kind;

/** The listed names that share most with what is asked for. Keeps scratch space. */
final class Candidates {
  /** Names that are scored; the right one is nearly always among the first few. */
  private static final int CANDIDATES_MAX = 14;

  /** Of names in characters, which have many readings. */
  private static final int CANDIDATES_APART_MAX = 18;

  private static final int PEOPLE_APART_MAX = 9;

  /** Entries of postings looked at for one name; rare words come first. */
  private static final int POSTINGS_MAX = 5_000;

  private final PartyIndex index;
  private final Brands brands;
  private final Lookups lookups;
  private final float[] found;
  private final int[] touched;
  private int touchedCount;

  Candidates(PartyIndex index, Brands brands) {
    this.index = index;
    this.brands = brands;
    lookups = new Lookups(index);
    found = new float[index.names()];
    touched = new int[index.names()];
  }

  /**
   * Names worth scoring. In characters a company's name is a person's too, syllable by syllable:
   * then each kind has candidates of its own.
   */
  List<List<Best.Candidate>> of(Asked asked, Searcher.Query query) {
    lookups.clear();
    float total = 0;
    float company = 0;
    if (!query.wantsAddress()) {
      company = lookUp(Keys.of(asked.company(), brands));
      total = Math.max(company, lookUp(Keys.of(asked.person(), Brands.NONE)));
    }
    boolean isAddress = asked.isAddress();
    if (isAddress) {
      total = Math.max(total, lookUp(Keys.of(asked.address(), Brands.NONE)));
    }
    lookups.sortByCount();
    collect();
    boolean isApart = asked.company().isIdeographic() && company > 0;
    return best(new Totals(total, isApart ? company : total), isApart, isAddress, query);
  }

  /**
   * How much the words of the query tell.
   *
   * @param any read in whichever way tells more
   * @param company read as a company's name
   */
  private record Totals(float any, float company) {}

  /** Adds the keys that the keys of the query stand for; returns how much its words tell. */
  private float lookUp(Keys.Of keys) {
    float total = 0;
    for (String key : keys.words()) {
      int exact = lookups.add(key);
      total += exact < 0 ? index.rarityOfUnknown() : index.rarity(exact);
      lookups.addLike(key);
    }
    keys.joined().forEach(lookups::add);
    keys.syllables().forEach(lookups::addSyllable);
    for (String key : keys.vowels()) {
      lookups.add(key);
      lookups.addLike(key);
    }
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
  private List<List<Best.Candidate>> best(
      Totals totals, Boolean isApart, Boolean isAddress, Searcher.Query query) {
    Best others = new Best(isApart ? CANDIDATES_APART_MAX : CANDIDATES_MAX);
    Best people = isApart ? new Best(PEOPLE_APART_MAX) : others;
    boolean wantsAddress = query.wantsAddress();
    boolean wantsAny = isAddress && !wantsAddress;
    for (int i = 0; i < touchedCount; i++) {
      int name = touched[i];
      boolean isPerson = isApart && index.isOf(Kind.PERSON, name);
      Best best = isPerson ? people : others;
      float total = isPerson ? totals.any() : totals.company();
      float own = index.total(name);
      float share = found[name] / own;
      float asked = found[name] / total;
      float rank = found[name] / (total + own);
      found[name] = 0;
      if (rank > best.least()
          && (wantsAny || index.isOf(Kind.ADDRESS, name) == wantsAddress)
          && isWanted(name, query)) {
        best.add(new Best.Candidate(name, rank, share, asked));
      }
    }
    return isApart ? List.of(people.sorted(), others.sorted()) : List.of(others.sorted());
  }

  private boolean isWanted(int name, Searcher.Query query) {
    for (int party : index.partiesOf(name)) {
      if (query.wants(index.party(party))) {
        return true;
      }
    }
    return false;
  }
}
