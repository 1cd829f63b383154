package org.pratique.engine.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Classes;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.text.Meaning;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.law.source.Mentions;

/**
 * Conditions of a book as parsed, kept for the other books of the same day: most blocks of two rule
 * sets are the same and mean the same. A condition is used again unless its block differs or it
 * mentions a name that means something else, itself or through other names.
 */
final class Parsed {
  /** Books and days of law kept by a pack; they are made again when they are asked for again. */
  static final int BOOKS_MAX = 64;

  static final int DAYS_MAX = 16;

  private final Map<String, Block> names;
  private final Map<String, String> settings;
  private final Mentions mentions;
  private final Map<Block, Expr> conditions = new IdentityHashMap<>();
  private final Map<Block, Rule> rules = new IdentityHashMap<>();
  private final Map<String, Optional<Meaning>> meanings;
  private final @Nullable Parsed before;
  private final Set<String> changed;
  private final AtomicInteger numbers;
  private @Nullable Classes classes;

  /**
   * @param names the blocks that give names a meaning, by name
   * @param meanings what names mean, as far as it was asked
   * @param before the conditions of a finished book of the same day
   */
  Parsed(
      Map<String, Block> names,
      Map<String, Optional<Meaning>> meanings,
      Map<String, String> settings,
      Mentions mentions,
      @Nullable Parsed before) {
    this.names = names;
    this.meanings = meanings;
    this.settings = settings;
    this.mentions = mentions;
    this.before = before;
    numbers = before == null ? new AtomicInteger() : before.numbers;
    changed = before == null ? Set.of() : changed(before);
  }

  /** What the first book of the days between two changes of any set parsed. */
  static final class Days {
    private final Pack pack;
    private final NavigableSet<LocalDate> changes = new ConcurrentSkipListSet<>();
    private final Map<LocalDate, Parsed> first = latest(DAYS_MAX);

    Days(Pack pack) {
      this.pack = pack;
    }

    /** Null before there is one. */
    @Nullable Parsed on(LocalDate day) {
      return first.get(change(day));
    }

    void keep(LocalDate day, Parsed conditions) {
      first.putIfAbsent(change(day), conditions);
    }

    private LocalDate change(LocalDate day) {
      if (changes.isEmpty()) {
        changes.addAll(pack.boundaries(pack.sets()));
      }
      LocalDate change = changes.floor(day);
      return change == null ? day : change;
    }
  }

  /** A map of what was asked for last, for threads to share; the rest is forgotten. */
  static <K, V> Map<K, V> latest(int most) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(most, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        });
  }

  /** Blocks of one pack are the same when they are the same object. */
  @SuppressWarnings("ReferenceEquality")
  private Set<String> changed(Parsed other) {
    Set<String> all = new HashSet<>(names.keySet());
    all.addAll(other.names.keySet());
    Set<String> different = new HashSet<>();
    for (String name : all) {
      String set = settings.getOrDefault(name, "");
      if (names.get(name) != other.names.get(name)
          || !set.equals(other.settings.getOrDefault(name, ""))) {
        different.add(name);
      }
    }
    boolean grew = !different.isEmpty();
    while (grew) {
      grew = false;
      for (Block block : names.values()) {
        grew |=
            !different.contains(block.id())
                && mentions.any(block, different)
                && different.add(block.id());
      }
    }
    return different;
  }

  /** A number that no condition of a book of the day has. */
  int number() {
    return numbers.getAndIncrement();
  }

  /** The block's condition: the one parsed before, or else parsed now. */
  Expr of(Block block, Supplier<Expr> parse) {
    Expr known = conditions.get(block);
    if (known == null && before != null && !mentions.any(block, changed)) {
      known = before.conditions.get(block);
    }
    Expr parsed = known == null ? new Expr.Remembered(number(), parse.get()) : known;
    conditions.put(block, parsed);
    return parsed;
  }

  /**
   * The block's rule: the one made before, as long as its condition and its standing are the same.
   */
  @SuppressWarnings("ReferenceEquality")
  Optional<Rule> rule(Block block, Expr when, boolean suspended, Supplier<Optional<Rule>> make) {
    Rule known = before == null ? null : before.rules.get(block);
    Optional<Rule> rule =
        known != null && known.when() == when && known.suspended() == suspended
            ? Optional.of(known)
            : make.get();
    rule.ifPresent(made -> rules.put(block, made));
    return rule;
  }

  /** What the name meant before, where it means the same; else null. */
  @Nullable Optional<Meaning> meaning(String name) {
    return before == null || changed.contains(name) ? null : before.meanings.get(name);
  }

  /** Whether these are the classification rules of the book before. */
  @SuppressWarnings("ReferenceEquality")
  boolean known(Classes made) {
    return before != null && before.classes == made;
  }

  /** The classification rules: the same object as before while they are the same. */
  Classes classes(List<Classes.Entry> entries) {
    Classes made =
        before != null && before.classes != null && before.classes.are(entries)
            ? before.classes
            : new Classes(entries);
    classes = made;
    return made;
  }
}
