package org.pratique.cli.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Parents;
import org.pratique.trade.ownership.Party;
import org.pratique.trade.ownership.Question;
import org.pratique.trade.ownership.Read;
import org.pratique.trade.ownership.Stake;

/** The way up in words; and the words that pages about parties share. */
final class WayPage {
  /** More than anybody asks at once. */
  private static final int QUESTIONS_MAX = 10;

  private WayPage() {}

  static String print(PartyOptions.Asked asked, Parents.Way way, Ink ink) {
    Page page = new Page(ink);
    heading(page, asked, "parents");
    steps(page, asked.graph(), way);
    top(page, asked.graph(), asked.day(), way);
    page.blank();
    questions(page, way.questions());
    page.blank();
    closing(page, asked);
    return page.toString();
  }

  static void heading(Page page, PartyOptions.Asked asked, String what) {
    page.heading(Ink.Tone.STRONG, asked.graph().name(asked.id()), what + " on " + asked.day());
    String found = "found " + asked.party().how().words();
    String as =
        asked.party().name().equals(asked.graph().name(asked.id()))
            ? ""
            : ": " + asked.party().name();
    page.row("is", asked.id() + ", " + found + as);
  }

  static void steps(Page page, Graph graph, Parents.Way way) {
    int depth = 0;
    for (Parents.Step step : way.chain()) {
      String name = party(graph, step.party());
      if (step.held().isPresent()) {
        Graph.Holding held = step.held().get();
        page.cited(depth, "above", name + " " + holds(held), "");
        page.cited(depth, "", String.join("; ", held.by()), "");
      } else {
        page.cited(depth, "from", name, "");
      }
      depth++;
    }
  }

  /** Whether the way ends there, and why. */
  static void top(Page page, Graph graph, LocalDate day, Parents.Way way) {
    String top = party(graph, way.top());
    if (way.settled()) {
      page.row("top", top + ": " + whyTop(graph, day, way));
    } else {
      String why = way.remark().isEmpty() ? "who is above it is not settled" : way.remark();
      page.row("open", "beyond " + top + ": " + why);
    }
    for (Read.Unreported parent : graph.unreported(way.top())) {
      page.row("reason", unreported(parent));
    }
  }

  private static String whyTop(Graph graph, LocalDate day, Parents.Way way) {
    if (graph.isTopmost(way.top())) {
      return "by the sources, no company is above it";
    }
    if (way.chain().getLast().held().filter(Graph.Holding::ultimate).isPresent()) {
      return "the source puts it above all";
    }
    return graph.owners(way.top(), day).isEmpty()
        ? "the sources name all its owners, and there is no company among them"
        : "no company owns more than half of it or controls it";
  }

  /** `Example Sdn Bhd (MY)`. */
  static String party(Graph graph, String id) {
    String where =
        graph.party(id).flatMap(Party::headquarters).map(code -> " (" + code + ")").orElse("");
    return graph.name(id) + where;
  }

  /** `owns 60 % and controls, from 2020-01-01`. */
  static String holds(Graph.Holding held) {
    String what =
        held.ultimate()
            ? "is the ultimate parent; its share is not known"
            : held.affiliated()
                ? "belongs together with it; how is not said"
                : held.controls()
                    ? (held.share().most().signum() == 0
                        ? "controls it without ownership"
                        : "owns " + held.share() + " and controls")
                    : "owns " + held.share();
    List<String> periods =
        held.stakes().stream().map(Stake::period).filter(p -> !p.isEmpty()).distinct().toList();
    String apart = held.contradictory() ? "; the sources contradict each other" : "";
    return what + (periods.isEmpty() ? "" : ", " + String.join(", ", periods)) + apart;
  }

  static String unreported(Read.Unreported parent) {
    String which =
        switch (parent.level()) {
          case DIRECT -> "direct parent";
          case ULTIMATE -> "ultimate parent";
        };
    return which
        + " not reported: "
        + parent.reason()
        + meaning(parent.reason()).map(words -> ", " + words).orElse("")
        + " ("
        + parent.source()
        + ")";
  }

  /** What GLEIF's reasons mean. */
  private static Optional<String> meaning(String reason) {
    return switch (reason) {
      case "NATURAL_PERSONS" -> Optional.of("natural persons control it, no company does");
      case "NON_CONSOLIDATING" -> Optional.of("nobody has to consolidate it in accounts");
      case "NO_KNOWN_PERSON" -> Optional.of("nobody is known to control it");
      case "NO_LEI" -> Optional.of("there is a parent, and it has no LEI");
      case "NON_PUBLIC" -> Optional.of("there is a parent, and who it is is not public");
      case "BINDING_LEGAL_COMMITMENTS",
          "LEGAL_OBSTACLES",
          "CONSENT_NOT_OBTAINED",
          "DETRIMENT_NOT_EXCLUDED",
          "DISCLOSURE_DETRIMENTAL" ->
          Optional.of("there is a parent, and it may not or will not be disclosed");
      default -> Optional.empty();
    };
  }

  /** Questions; documents that answer several of them stand under the last. */
  static void questions(Page page, List<Question> questions) {
    List<Question> asked = questions.stream().distinct().limit(QUESTIONS_MAX).toList();
    for (int i = 0; i < asked.size(); i++) {
      Question question = asked.get(i);
      page.row("ask " + (i + 1), question.ask());
      page.row("settles", question.settledBy());
      boolean last = i + 1 == asked.size();
      if (last || !asked.get(i + 1).documents().equals(question.documents())) {
        page.row("documents", String.join("; ", question.documents()));
      }
    }
    long left = questions.stream().distinct().count() - QUESTIONS_MAX;
    if (left > 0) {
      page.row("more", left + " questions; --format json has all");
    }
  }

  static void closing(Page page, PartyOptions.Asked asked) {
    page.row("sources", String.join(", ", asked.sources().files()));
    asked.sources().notes().stream().limit(QUESTIONS_MAX).forEach(note -> page.row("note", note));
    int more = asked.sources().notes().size() - QUESTIONS_MAX;
    if (more > 0) {
      page.row("note", more + " more; --format json has all");
    }
    page.row("", "What is not in them is not known. This is not legal advice.");
  }
}
