package org.pratique.cli.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.cli.text.Width;
import org.pratique.cli.text.Wrap;
import org.pratique.engine.condition.Truth;
import org.pratique.trade.ownership.Family;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Subsidiary;

/** A family as a tree of text. */
final class FamilyPage {
  /** Lines of one answer that a reader looks through; the JSON has all. */
  private static final int MEMBERS_MAX = 1_000;

  /** Deeper lines are not moved right any further, or no room for names would be left. */
  private static final int DEPTH_MAX = 16;

  private final Graph graph;
  private final Map<String, List<Family.Member>> below = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private FamilyPage(Graph graph) {
    this.graph = graph;
  }

  static String print(PartyOptions.Asked asked, Family.Found family, Subsidiary test, Ink ink) {
    Page page = new Page(ink);
    WayPage.heading(page, asked, "family");
    page.row("test", test.words());
    page.row("asked", includes(asked, family));
    WayPage.top(page, asked.graph(), asked.day(), family.way());
    page.blank();
    page.raw(new FamilyPage(asked.graph()).tree(family));
    if (family.members().size() > MEMBERS_MAX) {
      page.row("more", family.members().size() - MEMBERS_MAX + " members; --format json has all");
    }
    if (family.cut()) {
      page.row("cut", "the family has more than %,d members".formatted(Family.MEMBERS_MAX));
    }
    page.blank();
    WayPage.questions(page, family.questions());
    page.blank();
    WayPage.closing(page, asked);
    return page.toString();
  }

  private static String includes(PartyOptions.Asked asked, Family.Found family) {
    String name = asked.graph().name(asked.id());
    return switch (family.includes()) {
      case YES -> name + " belongs to it";
      case UNKNOWN -> name + " belongs to it or not: a share is open";
      case NO -> name + " is below the top and does not belong by this test";
    };
  }

  private String tree(Family.Found family) {
    List<Family.Member> shown =
        family.members().subList(0, Math.min(MEMBERS_MAX, family.members().size()));
    for (Family.Member member : shown) {
      below.computeIfAbsent(member.under(), under -> new ArrayList<>()).add(member);
    }
    List<Boolean> lasts = new ArrayList<>();
    Map<String, Integer> depths = new HashMap<>();
    for (Family.Member member : shown) {
      int depth = member.under().isEmpty() ? 0 : depths.getOrDefault(member.under(), 0) + 1;
      depths.put(member.party(), depth);
      while (lasts.size() > depth) {
        lasts.removeLast();
      }
      while (lasts.size() < depth) {
        lasts.add(true);
      }
      lasts.add(below.getOrDefault(member.under(), List.of(member)).getLast().equals(member));
      line(member, depth, lasts);
    }
    return text.toString();
  }

  private void line(Family.Member member, int depth, List<Boolean> lasts) {
    StringBuilder bars = new StringBuilder("  ");
    for (int i = Math.max(1, depth - DEPTH_MAX); i < depth; i++) {
      bars.append(lasts.get(i) ? "   " : "│  ");
    }
    String branch = depth == 0 ? "" : lasts.get(depth) ? "└─ " : "├─ ";
    boolean parent = below.containsKey(member.party());
    String hang = (depth == 0 ? "" : lasts.get(depth) ? "   " : "│  ") + (parent ? "│  " : "   ");
    String cut = depth > DEPTH_MAX ? "(" + depth + " down) " : "";
    String first = bars + branch;
    int room = Page.WIDTH - Width.of(first) - 3;
    String mark = first;
    for (String line : Wrap.lines(cut + label(member), room)) {
      text.append(mark).append(line).append('\n');
      mark = bars + hang;
    }
  }

  private String label(Family.Member member) {
    String open = member.belongs() == Truth.UNKNOWN ? "? " : "";
    return open + WayPage.party(graph, member.party()) + held(graph, member);
  }

  /** What the members hold: of one, its share; of several, each and the sum. */
  static String held(Graph graph, Family.Member member) {
    if (member.under().isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (Graph.Holding holding : member.by()) {
      String whose =
          holding.owner().equals(member.under()) ? "" : " of " + graph.name(holding.owner());
      parts.add(share(holding) + whose);
    }
    String sum = member.by().size() > 1 ? "; together " + member.share() : "";
    return ": " + String.join(" + ", parts) + sum;
  }

  private static String share(Graph.Holding holding) {
    if (holding.ultimate()) {
      return "ultimate parent";
    }
    if (holding.affiliated()) {
      return "linked";
    }
    boolean none = holding.share().most().signum() == 0;
    return none && holding.controls()
        ? "control"
        : holding.share() + (holding.controls() ? " and control" : "");
  }
}
