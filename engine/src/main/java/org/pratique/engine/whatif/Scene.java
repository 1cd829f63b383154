package org.pratique.engine.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pratique.engine.ask.Draft;
import org.pratique.engine.yaml.Node;

/**
 * A movement file with some changes made.
 *
 * @param out places of the items left out, as the file had them before
 */
record Scene(Node.Mapping file, TreeSet<Integer> out) {
  private static final String ITEMS = "items";
  static final String CONSIGNEE = "ultimateConsignee";

  static Scene of(Node.Mapping file) {
    return new Scene(file, new TreeSet<>());
  }

  Scene with(String path, Node value) {
    return new Scene(Draft.with(file, path, value), out);
  }

  Scene with(String path, String value) {
    return with(path, Draft.scalar(value));
  }

  /** Where the item that was at this place is now. */
  int place(int item) {
    return item - out.headSet(item).size();
  }

  String quantity(int item) {
    return ITEMS + "." + place(item) + ".quantity";
  }

  Scene without(List<Integer> items) {
    TreeSet<Integer> gone = new TreeSet<>(out);
    gone.addAll(items);
    if (!(file.entries().get(ITEMS) instanceof Node.Seq seq)) {
      return this;
    }
    List<Node> left = new ArrayList<>();
    for (int i = 0, was = 0; i < seq.items().size(); was++) {
      if (out.contains(was)) {
        continue;
      }
      if (!items.contains(was)) {
        left.add(seq.items().get(i));
      }
      i++;
    }
    return new Scene(Draft.with(file, ITEMS, new Node.Seq(left, seq.place())), gone);
  }

  /** With another consignee, who is the end user too. */
  Scene consignee(Map<String, Node> party) {
    return with("parties." + CONSIGNEE, Draft.mapping(party))
        .with("parties.endUser", same(CONSIGNEE));
  }

  /** With an authorization more, held by the exporter. */
  Scene authorized(Map<String, String> facts) {
    List<Node> all = new ArrayList<>();
    if (file.entries().get("authorizations") instanceof Node.Seq seq) {
      all.addAll(seq.items());
    }
    Map<String, Node> entry = new LinkedHashMap<>();
    facts.forEach((key, value) -> entry.put(key, Draft.scalar(value)));
    entry.put("holder", Draft.scalar("exporter"));
    all.add(Draft.mapping(entry));
    return with("authorizations", new Node.Seq(all, Draft.HERE));
  }

  static Node.Mapping same(String role) {
    return Draft.mapping(Map.of("same", Draft.scalar(role)));
  }

  /** A party at home in a country, or in one not known when the code is empty. */
  static Map<String, Node> party(String country, String home) {
    Map<String, Node> party = new LinkedHashMap<>();
    party.put("country", Draft.scalar(country));
    party.put("headquarters", Draft.scalar(home));
    party.put("ultimateParent", Draft.mapping(Map.of("headquarters", Draft.scalar(home))));
    return party;
  }
}
