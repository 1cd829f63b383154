package org.pratique.cli.law.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pratique.engine.coverage.Coverage.Extent;

/** Provisions in the order of the regulations: by part, then by section. */
final class Parts {
  private static final Pattern SECTION = Pattern.compile("(\\d{3})[.-].*");
  private static final Pattern ENTRY = Pattern.compile("\\d[A-Z]\\d{3}.*");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final String LIST = "part 774";
  private static final String OTHER = "other";
  private static final String PROPOSALS = "proposals";

  private Parts() {}

  /** `part 734`, `other` or `proposals`. */
  static String of(Extent extent) {
    if (extent.proposal()) {
      return PROPOSALS;
    }
    Matcher section = SECTION.matcher(extent.id());
    if (section.matches()) {
      return "part " + section.group(1);
    }
    return ENTRY.matcher(extent.id()).matches() ? LIST : OTHER;
  }

  /** By part. */
  static Map<String, List<Extent>> group(List<Extent> extents) {
    Map<String, List<Extent>> parts = new TreeMap<>(Parts::order);
    List<Extent> sorted = new ArrayList<>(extents);
    sorted.sort((a, b) -> padded(a.id()).compareTo(padded(b.id())));
    sorted.forEach(e -> parts.computeIfAbsent(of(e), p -> new ArrayList<>()).add(e));
    return parts;
  }

  private static int order(String a, String b) {
    int by = Integer.compare(rank(a), rank(b));
    return by == 0 ? a.compareTo(b) : by;
  }

  private static int rank(String part) {
    return switch (part) {
      case OTHER -> 1;
      case PROPOSALS -> 2;
      default -> 0;
    };
  }

  /** `740.8` before `740.27`. */
  private static String padded(String id) {
    return DIGITS.matcher(id).replaceAll(m -> "%06d".formatted(Long.parseLong(m.group())));
  }
}
