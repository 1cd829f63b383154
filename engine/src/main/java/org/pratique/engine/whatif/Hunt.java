package org.pratique.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tries sets of levers, the small ones first, until every way of pulling a few of them together is
 * tried or ruled out. What does by itself is not looked for again in company.
 */
final class Hunt {
  /** Changes in one proposal; more than a deal is renegotiated over at once. */
  static final int CHANGES_MAX = 4;

  /** Levers; with more, the sets of four are too many to try. */
  static final int LEVERS_MAX = 18;

  /** Sets of too many changes of which it is looked whether they are hopeless anyhow. */
  private static final int LARGE_LOOKED_AT_MAX = 300;

  /** One lever pulled in one way. */
  record Pull(Lever lever, Lever.Way way) {
    boolean isOfItems() {
      return switch (lever.kind()) {
        case REDUCE, LEAVE_OUT -> true;
        case WAIT,
            DIRECT_ROUTE,
            OBTAIN_ASSURANCE,
            OBTAIN_STATUS,
            OWN_SITE,
            OWN_SITE_ELSEWHERE,
            OTHER_CONSIGNEE,
            APPROVED_CONSIGNEE,
            OWN_CONSIGNEE ->
            false;
      };
    }

    boolean covers(Pull other) {
      boolean same =
          lever.kind() == other.lever().kind() && lever.groups().equals(other.lever().groups());
      return same
          ? way.change().size() <= other.way().change().size()
          : other.lever().milder().contains(lever.kind()) && !lever.goesWith(other.lever());
    }
  }

  /** Changes that get there, surely or for some answers to the open facts. */
  record Found(List<Pull> pulls, Trial.Reach reach) {
    int cost() {
      return pulls.stream().mapToInt(p -> p.way().change().cost()).sum();
    }

    /** Whether these changes, or milder ones, are all among those. */
    boolean covers(List<Pull> others) {
      return pulls.stream().allMatch(mine -> others.stream().anyMatch(mine::covers));
    }
  }

  private final Trial trial;
  private final Scene base;
  private final List<Lever> levers;
  private final boolean openAlready;
  private final List<Found> found = new ArrayList<>();
  private long setsUntried;
  private long largeSets;

  Hunt(Trial trial, Scene base, List<Lever> levers, Trial.Reach now) {
    this.trial = trial;
    this.base = base;
    this.levers = levers.subList(0, Math.min(LEVERS_MAX, levers.size()));
    openAlready = now != Trial.Reach.NO;
  }

  List<Found> run() {
    for (int size = 1; size <= CHANGES_MAX; size++) {
      sets(0, size, new ArrayList<>());
    }
    countLarge();
    return found.stream().filter(f -> found.stream().noneMatch(g -> outdoes(g, f))).toList();
  }

  /** Whether the one makes the other superfluous. */
  private static boolean outdoes(Found one, Found other) {
    if (one.equals(other) || one.reach() != Trial.Reach.SURE) {
      return false;
    }
    boolean alike =
        other.reach() == Trial.Reach.OPEN
            && groups(one).equals(groups(other))
            && one.cost() <= other.cost();
    return alike || one.covers(other.pulls());
  }

  private static Set<Set<String>> groups(Found found) {
    return found.pulls().stream().map(p -> p.lever().groups()).collect(Collectors.toSet());
  }

  /** Sets of levers left untried because too many movements were read already. */
  long setsUntried() {
    return setsUntried;
  }

  /** Sets of more than {@link #CHANGES_MAX} changes that are not ruled out. */
  long largeSets() {
    return largeSets;
  }

  private void sets(int from, int size, List<Lever> chosen) {
    if (chosen.size() == size) {
      if (isWhole(chosen)) {
        tryAll(List.copyOf(chosen));
      }
      return;
    }
    for (int i = from; i < levers.size(); i++) {
      Lever lever = levers.get(i);
      if (chosen.stream().allMatch(lever::goesWith)) {
        chosen.add(lever);
        sets(i + 1, size, chosen);
        chosen.removeLast();
      }
    }
  }

  private static boolean isWhole(List<Lever> set) {
    return set.stream()
        .allMatch(lever ->
            lever.needs().isEmpty()
                || set.stream().anyMatch(other -> other.kind() == lever.needs().get()));
  }

  private void tryAll(List<Lever> set) {
    if (trial.isSpent()) {
      setsUntried++;
      return;
    }
    pull(set, 0, base, new ArrayList<>());
  }

  private void pull(List<Lever> set, int index, Scene scene, List<Pull> pulls) {
    if (index == set.size()) {
      look(scene, List.copyOf(pulls));
      return;
    }
    if (isHopeless(set, index, scene)) {
      return;
    }
    Lever lever = set.get(index);
    for (Lever.Way way : lever.ways().apply(scene)) {
      pulls.add(new Pull(lever, way));
      if (!isCovered(pulls)) {
        pull(set, index + 1, way.edit().apply(scene), pulls);
      }
      pulls.removeLast();
      if (trial.isSpent()) {
        return;
      }
    }
  }

  private boolean isCovered(List<Pull> pulls) {
    return found.stream()
        .anyMatch(
            f -> f.reach() == Trial.Reach.SURE && (f.covers(pulls) || touchesFewer(f, pulls)));
  }

  /** Whether it gets there with fewer items touched, everything else being as in the others. */
  private static boolean touchesFewer(Found f, List<Pull> others) {
    long items = others.stream().filter(Pull::isOfItems).count();
    return items > 1
        && f.pulls().stream().filter(Pull::isOfItems).count() < items
        && f.pulls().stream()
            .allMatch(mine -> mine.isOfItems() || others.stream().anyMatch(mine::covers));
  }

  /** Whether no way of pulling the levers from this one on gets there. */
  private boolean isHopeless(List<Lever> set, int from, Scene scene) {
    Scene relaxed = scene;
    for (Lever lever : set.subList(from, set.size())) {
      if (lever.relaxed().isEmpty()) {
        return false;
      }
      relaxed = lever.relaxed().get().apply(relaxed);
    }
    return trial.hopeless(relaxed);
  }

  private void look(Scene scene, List<Pull> pulls) {
    Trial.Reach reach = trial.reach(scene);
    switch (reach) {
      case SURE -> {
        found.removeIf(f -> f.reach() == Trial.Reach.OPEN && equal(f.pulls(), pulls));
        found.add(new Found(pulls, reach));
      }
      case OPEN -> {
        if (!openAlready && found.stream().noneMatch(f -> f.covers(pulls))) {
          found.add(new Found(pulls, reach));
        }
      }
      case UNSURE, NO -> {}
    }
  }

  private static boolean equal(List<Pull> some, List<Pull> others) {
    return some.size() == others.size()
        && some.stream().allMatch(pull -> others.stream().anyMatch(pull::covers))
        && others.stream().allMatch(pull -> some.stream().anyMatch(pull::covers));
  }

  private void countLarge() {
    List<List<Lever>> large = new ArrayList<>();
    for (int mask = 0; mask < 1 << levers.size(); mask++) {
      if (Integer.bitCount(mask) > CHANGES_MAX) {
        set(mask).filter(set -> !holdsFound(set)).ifPresent(large::add);
      }
    }
    boolean few = large.size() <= LARGE_LOOKED_AT_MAX && !trial.isSpent();
    largeSets = few ? large.stream().filter(this::mayDo).count() : large.size();
  }

  private Optional<List<Lever>> set(int mask) {
    List<Lever> set = new ArrayList<>();
    for (int i = 0; i < levers.size(); i++) {
      if ((mask >> i & 1) == 1) {
        Lever lever = levers.get(i);
        if (!set.stream().allMatch(lever::goesWith)) {
          return Optional.empty();
        }
        set.add(lever);
      }
    }
    return isWhole(set) ? Optional.of(set) : Optional.empty();
  }

  /** Whether it holds a smaller set that does already. */
  private boolean holdsFound(List<Lever> set) {
    return found.stream()
        .anyMatch(f -> f.pulls().stream().allMatch(pull -> set.contains(pull.lever())));
  }

  private boolean mayDo(List<Lever> set) {
    Lever first = set.getFirst();
    if (first.relaxed().isPresent()) {
      return !isHopeless(set, 0, base);
    }
    return first.ways().apply(base).stream()
        .anyMatch(way -> !isHopeless(set, 1, way.edit().apply(base)));
  }
}
