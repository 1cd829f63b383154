package org.pratique.trade.screening.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Brands;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Legible;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.script.Letters;
import org.pratique.trade.screening.score.Evidence;
import org.pratique.trade.screening.score.Prior;
import org.pratique.trade.screening.score.Score;
import org.pratique.trade.screening.score.Scorer;
import org.pratique.trade.screening.score.Weights;

/** Screens names against an index. Keeps scratch space: one searcher for each thread. */
public final class Searcher {
  /** A candidate that shares less than this part of what the first one shares is not scored. */
  private static final float RANK_MIN = 0.4f;

  /** Of candidates that share less, hardly one in a thousand is a hit; sharing all would be 0.5. */
  private static final float SHARED_MIN = 0.15f;

  /** A name of which as much is there is scored whatever else was asked for beside it. */
  private static final float WHOLE_MIN = 0.9f;

  /** Acronyms in brackets are hardly longer. */
  private static final int ACRONYM_MAX = 5;

  /** Longer texts have more in them than one letter. */
  private static final int SHORT_MAX = 16;

  /** Particulars may lift names that score a little less than is asked for. */
  private static final double BELOW = 0.4;

  private final PartyIndex index;
  private final Scorer scorer;
  private final Containment containment;
  private final Candidates candidates;
  private final Exact exact;
  private final Texts texts;
  private final Initials initials;

  public Searcher(PartyIndex index) {
    this.index = index;
    Brands brands = Brands.shipped();
    scorer = new Scorer(Weights.shipped(), Prior.LIST, brands);
    containment = new Containment(index.distinctive());
    candidates = new Candidates(index, brands);
    exact = new Exact(index, scorer);
    texts = new Texts(index);
    initials = new Initials(index);
  }

  /**
   * A listed name that is a hit.
   *
   * @param found why, whatever the score; empty when the score makes it one
   */
  private record Scored(int name, double score, Optional<Containment.Found> found) {
    private String review() {
      return found.map(Containment.Found::told).orElse("");
    }

    private boolean isPart() {
      return found.filter(Containment.Found::isPart).isPresent();
    }
  }

  /**
   * A name to screen.
   *
   * @param kind what bears it, if known; parties that the list says are something else are left
   *     out. Of an address, only addresses are looked at
   * @param isWanted which parties count
   */
  public record Query(String text, Optional<Kind> kind, Predicate<ListedParty> isWanted) {
    boolean wantsAddress() {
      return kind.filter(Kind.ADDRESS::equals).isPresent();
    }

    boolean wants(ListedParty party) {
      boolean isKind =
          kind.isEmpty()
              || kind.get() == Kind.ADDRESS
              || party.kind().isEmpty()
              || party.kind().get() == Kind.ADDRESS
              || party.kind().equals(kind);
      return isKind && isWanted.test(party);
    }
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
      best.put(party, hit.with(score));
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

  /** Whether these hits, or that there are none, say anything about a name. */
  public Legible legible(Query query, List<Hit> hits) {
    Legible legible = Legible.of(query.text());
    boolean mayBeOpen =
        legible == Legible.YES
            && hits.isEmpty()
            && query.kind().filter(kind -> kind != Kind.COMPANY).isEmpty();
    return mayBeOpen && index.untold().is(query.text()) ? Legible.UNTOLD : legible;
  }

  /** Of one party: what its score makes a hit, then what is for review, then the higher. */
  private static Hit higher(Hit one, Hit other) {
    Hit high = one.score().value() >= other.score().value() ? one : other;
    Hit low = high.equals(one) ? other : one;
    return high.counts(Scorer.THRESHOLD) ? high : low.counts(Scorer.THRESHOLD) ? low : high;
  }

  private static List<Hit> sorted(Collection<Hit> hits, double threshold) {
    return hits.stream()
        .filter(hit -> hit.counts(threshold))
        .sorted(
            Comparator.comparingDouble((Hit hit) -> -hit.score().value())
                .thenComparing(hit -> hit.party().id()))
        .toList();
  }

  private Map<Integer, Hit> byName(Query query, double threshold) {
    Map<Integer, Hit> best = byText(query, threshold);
    // What is stored and what is shown are two names, and either may be the listed one.
    Letters.displayed(query.text())
        .ifPresent(shown ->
            byText(new Query(shown, query.kind(), query.isWanted()), threshold)
                .forEach((party, hit) -> best.merge(party, hit, Searcher::higher)));
    return best;
  }

  private Map<Integer, Hit> byText(Query query, double threshold) {
    Map<Integer, Hit> best = new HashMap<>();
    List<Asked> stretches = Asked.of(query.text());
    if (!query.wantsAddress()) {
      exact.of(query.text(), stretches).forEach(found -> put(found, query, best));
      identified(query, best);
    }
    if (isTooShort(query.text())) {
      return best;
    }
    Set<Integer> parts = new HashSet<>();
    for (Asked asked : stretches) {
      for (Scored scored : scored(asked, query, threshold)) {
        Name name = index.name(scored.name());
        Name text = scorer.narrowed(asked.as(name.kind()), name);
        put(scored.name(), scorer.explained(text, name), scored.review(), query, best);
        if (scored.isPart()) {
          Arrays.stream(index.partiesOf(scored.name())).forEach(parts::add);
        }
      }
    }
    if (!query.wantsAddress()) {
      texts.of(query.text(), stretches).forEach(found -> put(found, query, best));
      initials.of(stretches.getFirst().person()).forEach(found -> put(found, query, best));
    }
    return withoutNeedless(best, parts);
  }

  /** A text that is, or holds, a number that an entry is known by. */
  private void identified(Query query, Map<Integer, Hit> best) {
    for (String identifier : Particulars.within(query.text())) {
      Particulars particulars = new Particulars("", List.of(), List.of(identifier));
      for (int party : index.partiesOf(identifier)) {
        ListedParty listed = index.party(party);
        if (query.wants(listed)) {
          Score score = Details.identifierOnly(particulars, listed);
          best.merge(party, new Hit(listed, listed.name(), score), Searcher::higher);
        }
      }
    }
  }

  private void put(Exact.Found found, Query query, Map<Integer, Hit> best) {
    Name name = index.name(found.name());
    Score score =
        scorer
            .explained(scorer.narrowed(found.asked(), name), name)
            .atLeast(found.least(), "printed", "the list prints this name, to the letter");
    String review = score.value() >= Scorer.THRESHOLD ? "" : found.review();
    put(found.name(), score, review, query, best);
  }

  /** One hit for each party that bears the name. */
  private void put(int name, Score score, String review, Query query, Map<Integer, Hit> best) {
    for (int party : index.partiesOf(name)) {
      ListedParty listed = index.party(party);
      if (query.wants(listed)) {
        Hit hit =
            new Hit(listed, index.name(name).text(), score, index.within(name), review, List.of());
        best.merge(party, hit, Searcher::higher);
      }
    }
  }

  /** Where a list has a party of that name, its other parties with a part of the name are noise. */
  private static Map<Integer, Hit> withoutNeedless(Map<Integer, Hit> best, Set<Integer> parts) {
    Set<String> lists = new HashSet<>();
    for (Hit hit : best.values()) {
      if (hit.score().value() >= Scorer.THRESHOLD) {
        lists.add(hit.party().source());
      }
    }
    best.entrySet()
        .removeIf(entry ->
            parts.contains(entry.getKey())
                && entry.getValue().score().value() < Scorer.THRESHOLD
                && lists.contains(entry.getValue().party().source()));
    return best;
  }

  private static boolean isTooShort(String text) {
    return text.length() <= SHORT_MAX && Legible.of(text) == Legible.TOO_SHORT;
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
    for (List<Best.Candidate> likeliest : candidates.of(asked, query)) {
      score(likeliest, asked, threshold, scored);
    }
    return scored;
  }

  private void score(
      List<Best.Candidate> likeliest, Asked asked, double threshold, List<Scored> scored) {
    @Nullable Name before = null;
    Scored last = new Scored(0, 0, Optional.empty());
    for (Best.Candidate candidate : likeliest) {
      float least = Math.max(SHARED_MIN, RANK_MIN * likeliest.getFirst().rank());
      boolean isFaint = candidate.rank() < least && !asked.isLong();
      Name name = index.name(candidate.name());
      boolean isWhole =
          candidate.asked() >= WHOLE_MIN || (candidate.share() >= WHOLE_MIN && asked.mayHold());
      if (isFaint && !(isWhole && name.kind() == Kind.COMPANY)) {
        continue;
      }
      Name text = scorer.narrowed(asked.as(name.kind()), name);
      if (text.isEmpty() || isByChance(text, candidate.name())) {
        continue;
      }
      // Copies of an entry have the same names, and those have the same rank.
      last =
          before != null && isSame(before, name)
              ? new Scored(candidate.name(), last.score(), last.found())
              : scored(candidate.name(), text, name);
      before = name;
      boolean isHit = last.score() >= threshold && !isFaint;
      if (isHit || last.found().isPresent()) {
        scored.add(last);
      }
    }
  }

  private static boolean isSame(Name one, Name other) {
    return one.kind() == other.kind()
        && one.tokens().equals(other.tokens())
        && one.forms().equals(other.forms())
        && one.initials().equals(other.initials());
  }

  private Scored scored(int id, Name text, Name name) {
    Evidence evidence = scorer.evidence(text, name);
    double score = scorer.value(evidence);
    boolean isHit = score >= Scorer.THRESHOLD;
    return new Scored(id, score, isHit ? Optional.empty() : containment.of(evidence, text.text()));
  }

  /** Some reading of any character or two spells any short name in brackets. */
  private boolean isByChance(Name text, int name) {
    return text.isIdeographic()
        && !index.within(name).isEmpty()
        && index.name(name).tokens().size() == 1
        && index.name(name).tokens().getFirst().text().length() <= ACRONYM_MAX;
  }
}
