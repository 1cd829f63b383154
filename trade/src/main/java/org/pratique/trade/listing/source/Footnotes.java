package org.pratique.trade.listing.source;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks of footnotes in the words of a license requirement. */
final class Footnotes {
  /** As our copy of the eCFR writes a raised number: {@code 744.11 of the EAR [fn2]}. */
  private static final Pattern MARKED = Pattern.compile("\\[fn([1-9])]");

  /** As the raised number looks when it is raised no more: {@code §§ 734.9(g),3 746.8}. */
  private static final Pattern BARE = Pattern.compile("(?:\\)|EAR)[.,]?\\s?([1-9])(?=[\\s,.)]|$)");

  private Footnotes() {}

  static Set<String> marked(String requirement) {
    return found(MARKED.matcher(requirement));
  }

  static Set<String> inWords(String requirement) {
    return found(BARE.matcher(requirement));
  }

  private static Set<String> found(Matcher matcher) {
    Set<String> found = new LinkedHashSet<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
