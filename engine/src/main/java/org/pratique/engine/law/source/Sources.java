package org.pratique.engine.law.source;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How old the texts are that the law of a day was taken from.
 *
 * @param byCitation the files whose blocks are cited so
 * @param newest the newest source date of the law that is amended, of any file; empty when no file
 *     has one
 */
public record Sources(Map<String, Set<Dated>> byCitation, Optional<LocalDate> newest) {
  /** Where nothing is known of sources. */
  public static final Sources NONE = new Sources(Map.of(), Optional.empty());

  /** A file of the packs and the day as of which its text is known. */
  public record Dated(String provision, String file, Optional<LocalDate> date) {
    static Dated of(Meta meta) {
      return new Dated(meta.provision(), meta.file(), meta.sourceDate());
    }
  }

  /** Of the blocks in force, out of these provisions. */
  public static Sources of(List<Block> inForce, Collection<Provision> provisions) {
    Map<Meta, Dated> known = new java.util.IdentityHashMap<>();
    Map<String, Set<Dated>> byCitation = new LinkedHashMap<>();
    for (Block block : inForce) {
      if (block.named()) {
        Dated dated = known.computeIfAbsent(block.meta(), Dated::of);
        byCitation.computeIfAbsent(block.citation(), c -> new LinkedHashSet<>()).add(dated);
      }
    }
    return new Sources(byCitation, newest(provisions));
  }

  /** The newest source date of the law; proposals have no say in how far the law is known. */
  public static Optional<LocalDate> newest(Collection<Provision> provisions) {
    return provisions.stream()
        .filter(provision -> !provision.meta().isProposal())
        .flatMap(provision -> provision.sourceDate().stream())
        .max(Comparator.naturalOrder());
  }
}
