package org.pratique.cli.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pratique.cli.text.Width;
import org.pratique.engine.condition.Truth;
import org.pratique.trade.ownership.Family;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Subsidiary;

/**
 * A family as a picture of its own, without script, font or file besides: boxes under one another,
 * moved right by level. What is open is dashed and has a question mark, so nothing is said by color
 * alone.
 */
final class FamilySvg {
  /** A larger picture is no picture; the JSON has all. */
  private static final int MEMBERS_MAX = 400;

  private static final int DEPTH_MAX = 12;
  private static final int LEVEL = 36;
  private static final int ROW = 58;
  private static final int BOX = 46;
  private static final int TOP = 84;
  private static final int LEFT = 24;
  private static final int COLUMN = 10;
  private static final int NAME_MAX = 64;
  private static final int BOX_WIDTH_MIN = 200;

  private static final String STYLE =
      """
      <style>
      text { font-family: system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif; fill: #1a1f24; }
      .h { font-size: 19px; font-weight: 600; } .s { font-size: 13px; fill: #47515b; }
      .n { font-size: 14px; font-weight: 600; } .d { font-size: 12.5px; fill: #333c45; }
      .b { fill: #f2f6fa; stroke: #41617f; stroke-width: 1.2; }
      .asked { stroke-width: 3; } .open { fill: #fff8e6; stroke: #8a6100; stroke-dasharray: 6 4; }
      .l { fill: none; stroke: #7b8894; stroke-width: 1.2; }
      </style>
      """;

  private final Graph graph;
  private final String asked;
  private final StringBuilder boxes = new StringBuilder();
  private final StringBuilder lines = new StringBuilder();
  private final Map<String, int[]> places = new HashMap<>();
  private int width = 640;

  private FamilySvg(Graph graph, String asked) {
    this.graph = graph;
    this.asked = asked;
  }

  static String of(PartyOptions.Asked asked, Family.Found family, Subsidiary test) {
    return new FamilySvg(asked.graph(), asked.graph().root(asked.id())).draw(asked, family, test);
  }

  private String draw(PartyOptions.Asked party, Family.Found family, Subsidiary test) {
    List<Family.Member> shown =
        family.members().subList(0, Math.min(MEMBERS_MAX, family.members().size()));
    for (int i = 0; i < shown.size(); i++) {
      member(shown.get(i), i);
    }
    String title = "Family of " + graph.name(party.id()) + " on " + party.day();
    List<String> remarks = remarks(family, test, shown.size());
    int height = TOP + shown.size() * ROW + 16 + remarks.size() * 20 + 12;
    for (String remark : remarks) {
      width = Math.max(width, LEFT * 2 + Width.of(remark) * 8);
    }
    width = Math.max(width, LEFT * 2 + Width.of(title) * 12);
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"t d\" ")
        .append(
            "width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n"
                .formatted(width, height, width, height))
        .append("<title id=\"t\">")
        .append(escaped(title))
        .append("</title>\n")
        .append("<desc id=\"d\">")
        .append(escaped(described(shown)))
        .append("</desc>\n")
        .append(STYLE)
        .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    text(svg, "h", LEFT, 34, title);
    text(svg, "s", LEFT, 58, "member: " + test.words());
    svg.append(lines).append(boxes);
    int y = TOP + shown.size() * ROW + 20;
    for (String remark : remarks) {
      text(svg, "s", LEFT, y, remark);
      y += 20;
    }
    return svg.append("</svg>\n").toString();
  }

  private static List<String> remarks(Family.Found family, Subsidiary test, int shown) {
    List<String> remarks = new ArrayList<>();
    if (family.members().stream().anyMatch(m -> m.belongs() == Truth.UNKNOWN)) {
      remarks.add("? and dashed: a share is open, so that it belongs or does not");
    }
    if (!family.way().settled()) {
      remarks.add("who is above the topmost box is not settled");
    }
    if (family.includes() == Truth.NO) {
      remarks.add("the party asked for does not belong by this test: " + test.words());
    }
    if (shown < family.members().size()) {
      remarks.add((family.members().size() - shown) + " members more are not drawn");
    }
    return remarks;
  }

  private String described(List<Family.Member> members) {
    StringBuilder words = new StringBuilder();
    for (Family.Member member : members) {
      words
          .append(member.under().isEmpty() ? "Top: " : graph.name(member.under()) + " has ")
          .append(graph.name(member.party()))
          .append(FamilyPage.held(graph, member))
          .append(member.belongs() == Truth.UNKNOWN ? " (open). " : ". ");
    }
    return words.toString().strip();
  }

  private void member(Family.Member member, int row) {
    int[] above = places.get(member.under());
    int depth = above == null ? 0 : Math.min(above[2] + 1, DEPTH_MAX);
    int x = LEFT + depth * LEVEL;
    int y = TOP + row * ROW;
    places.put(member.party(), new int[] {x, y, depth});
    if (above != null) {
      int from = Math.min(above[0] + 14, x - 10);
      lines.append(
          "<path class=\"l\" d=\"M%d %dV%dH%d\"/>\n"
              .formatted(from, above[1] + BOX, y + BOX / 2, x));
    }
    boolean open = member.belongs() == Truth.UNKNOWN;
    String name = (open ? "? " : "") + WayPage.party(graph, member.party());
    String held = FamilyPage.held(graph, member);
    String detail = held.isEmpty() ? member.party() : held.substring(2);
    int wide = Math.max(BOX_WIDTH_MIN, 24 + Math.max(columns(name), columns(detail)) * COLUMN);
    width = Math.max(width, x + wide + LEFT);
    String kinds = "b" + (open ? " open" : "") + (member.party().equals(asked) ? " asked" : "");
    boxes
        .append("<g><title>")
        .append(escaped(name + held))
        .append(
            "</title><rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\"/>"
                .formatted(kinds, x, y, wide, BOX));
    text(boxes, "n", x + 12, y + 19, shortened(name));
    text(boxes, "d", x + 12, y + 37, shortened(detail));
    boxes.append("</g>\n");
  }

  private static int columns(String text) {
    return Width.of(shortened(text));
  }

  private static String shortened(String text) {
    String clean = Width.clean(text);
    if (Width.of(clean) <= NAME_MAX) {
      return clean;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int c : clean.codePoints().toArray()) {
      used += Width.of(Character.toString(c));
      if (used >= NAME_MAX) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept + "…";
  }

  private static void text(StringBuilder to, String kind, int x, int y, String text) {
    to.append("<text class=\"%s\" x=\"%d\" y=\"%d\">".formatted(kind, x, y))
        .append(escaped(text))
        .append("</text>\n");
  }

  private static String escaped(String text) {
    StringBuilder valid = new StringBuilder();
    Width.clean(text)
        .codePoints()
        .map(c ->
            (c <= 0xFFFF && Character.isSurrogate((char) c)) || (c & 0xFFFE) == 0xFFFE ? 0xFFFD : c)
        .forEach(valid::appendCodePoint);
    return valid
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
