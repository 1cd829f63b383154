package org.pratique.trade.listing.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pratique.trade.listing.ListEntry;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Kind;

/** An entry while its rows are being read. */
final class Draft {
  String source = "";
  String name = "";
  Optional<Kind> kind = Optional.empty();
  String requirement = "";
  String policy = "";
  String remarks = "";

  /** The keeper's number; where there is none, the id is made of the key. */
  String number = "";

  /** What tells the entry from others of the same list when the keeper gives no number. */
  List<String> key = List.of();

  /** Whether the row goes on with the entry before it. */
  boolean continues;

  final Set<String> aliases = new LinkedHashSet<>();
  final Set<String> countries = new LinkedHashSet<>();
  final Set<String> addresses = new LinkedHashSet<>();
  final Set<String> identifiers = new LinkedHashSet<>();
  final Set<String> footnotes = new LinkedHashSet<>();
  final Set<String> programs = new LinkedHashSet<>();
  final Set<String> citations = new LinkedHashSet<>();
  final Set<String> flags = new LinkedHashSet<>();

  /** Takes what another row says of the same entry. */
  void add(Draft other) {
    aliases.addAll(other.aliases);
    countries.addAll(other.countries);
    addresses.addAll(other.addresses);
    identifiers.addAll(other.identifiers);
    footnotes.addAll(other.footnotes);
    programs.addAll(other.programs);
    citations.addAll(other.citations);
    flags.addAll(other.flags);
    requirement = requirement.isEmpty() ? other.requirement : requirement;
    policy = policy.isEmpty() ? other.policy : policy;
    remarks = remarks.isEmpty() ? other.remarks : remarks;
  }

  /** Takes what another reading of the same list says of the entry; where they differ is said. */
  void unite(Draft other) {
    if (!footnotes.equals(other.footnotes)) {
      flags.add(
          "one file has the footnotes %s and another %s; both are taken"
              .formatted(listed(footnotes), listed(other.footnotes)));
    }
    unlike("license requirement", requirement, other.requirement);
    unlike("review policy", policy, other.policy);
    add(other);
  }

  private void unlike(String what, String one, String another) {
    if (!one.equals(another) && !one.isEmpty() && !another.isEmpty()) {
      flags.add("the files tell the %s apart; another has: %s".formatted(what, another));
    }
  }

  private static String listed(Set<String> footnotes) {
    return footnotes.isEmpty() ? "none" : String.join(", ", footnotes.stream().sorted().toList());
  }

  ListEntry entry(String id) {
    aliases.remove(name);
    ListedParty party =
        new ListedParty(
            id,
            source,
            name,
            List.copyOf(aliases),
            kind,
            List.copyOf(countries),
            List.copyOf(addresses),
            List.copyOf(identifiers),
            footnotes.stream().sorted().toList(),
            requirement,
            policy);
    return new ListEntry(
        party, List.copyOf(programs), List.copyOf(citations), remarks, List.copyOf(flags));
  }
}
