package org.pratique.trade.screening.list;

import java.util.List;
import java.util.Optional;
import org.pratique.trade.screening.name.Kind;

/**
 * An entry of a published list.
 *
 * @param id of the entry in its source
 * @param source short name of the list, such as EL, SDN or UVL
 * @param name as printed; for an entry that is an address only, the address
 * @param aliases as printed
 * @param kind what it is, where the list says so
 * @param countries ISO 3166-1 codes or, where the list gives a heading only, the heading
 * @param addresses as printed
 * @param identifiers numbers by which the list's keeper knows the party
 * @param footnotes numbers of footnotes that the entry carries
 * @param requirement the license requirement in the list's words; empty where it states none
 * @param policy the license review policy in the list's words; empty where it states none
 */
public record ListedParty(
    String id,
    String source,
    String name,
    List<String> aliases,
    Optional<Kind> kind,
    List<String> countries,
    List<String> addresses,
    List<String> identifiers,
    List<String> footnotes,
    String requirement,
    String policy) {
  public ListedParty {
    aliases = List.copyOf(aliases);
    countries = List.copyOf(countries);
    addresses = List.copyOf(addresses);
    identifiers = List.copyOf(identifiers);
    footnotes = List.copyOf(footnotes);
  }
}
