package org.pratique.cli.screening.batch;

import java.util.List;
import java.util.Optional;
import org.pratique.cli.lists.store.StoredLists;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.listing.Subject;
import org.pratique.trade.screening.index.Hit;

/** What was decided about hits of rows. Safe to share. */
public final class Rulings {
  /** Of lists from files, about which nothing can be decided. */
  public static final Rulings NONE = new Rulings(Optional.empty());

  private final Optional<StoredLists> store;

  private Rulings(Optional<StoredLists> store) {
    this.store = store;
  }

  public static Rulings of(Optional<StoredLists> store) {
    return store.isEmpty() ? NONE : new Rulings(store);
  }

  /** What is to be said beside a hit. */
  List<String> notes(Hit hit) {
    return store.map(lists -> lists.caveats(hit)).orElse(List.of());
  }

  /**
   * The decision about a row's hit: made for its name, or for the standing party of its id as long
   * as name, country and address are those it was made for.
   */
  Optional<Decisions.Ruling> about(Customer customer, Hit hit) {
    if (store.isEmpty()) {
      return Optional.empty();
    }
    String address = String.join(", ", customer.particulars().addresses());
    Subject subject = new Subject(customer.id(), customer.name(), customer.country(), address);
    return store.get().ruling(subject, hit);
  }
}
