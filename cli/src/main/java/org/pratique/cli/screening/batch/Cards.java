package org.pratique.cli.screening.batch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pratique.cli.screening.Lands;
import org.pratique.cli.screening.ListFiles;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.score.Score;

/** A row of the file with its hits, each unfolding to the list's entry and the reasons. */
final class Cards {
  /**
   * More hits of one row, aliases or addresses of one entry than a reviewer reads; the output has
   * all.
   */
  private static final int HITS_MAX = 8;

  private static final int TEXTS_MAX = 8;

  /** A listed name has no more; a customer's may have 20,000. */
  private static final int LENGTH_MAX = 300;

  private final List<ListFiles.Source> lists;
  private final StringBuilder page;

  Cards(List<ListFiles.Source> lists, StringBuilder page) {
    this.lists = lists;
    this.page = page;
  }

  void add(Screened screened) {
    Customer customer = screened.customer();
    String verdict = screened.verdict().word();
    String sources =
        screened.hits().stream()
            .map(hit -> hit.party().source())
            .distinct()
            .collect(Collectors.joining(" "));
    page.append("<article data-verdict=\"").append(verdict).append("\" data-lists=\"");
    page.append(text(sources)).append("\"><header><span class=\"badge ").append(verdict);
    page.append("\">").append(verdict).append("</span><h3><bdi>").append(text(customer.name()));
    page.append("</bdi></h3><span class=\"faint\">row %,d".formatted(customer.row()));
    String id = customer.id().isEmpty() ? "" : ", id " + customer.id();
    String country = customer.country().isEmpty() ? "" : ", " + customer.country();
    String birth = customer.birth().isEmpty() ? "" : ", born " + customer.birth();
    page.append(text(id + country + birth)).append("</span></header>\n");
    texts("faint", customer.particulars().addresses());
    List<Hit> hits = screened.hits();
    for (int i = 0; i < Math.min(HITS_MAX, hits.size()); i++) {
      hit(hits.get(i), screened.notes().get(i));
    }
    if (hits.size() > HITS_MAX) {
      page.append(
          "<p class=\"faint\">%,d hits more of lower score.</p>".formatted(hits.size() - HITS_MAX));
    }
    page.append("</article>\n");
  }

  private static String text(String text) {
    return HtmlReport.text(
        text.length() <= LENGTH_MAX ? text : text.substring(0, LENGTH_MAX) + " …");
  }

  private void texts(String style, List<String> texts) {
    for (String text : texts) {
      page.append("<p class=\"").append(style).append("\"><bdi>").append(text(text));
      page.append("</bdi></p>\n");
    }
  }

  private void hit(Hit hit, List<String> notes) {
    ListedParty party = hit.party();
    page.append("<details><summary><span class=\"score\">");
    page.append(String.format(Locale.ROOT, "%.2f", hit.score().value()));
    page.append("</span><span class=\"list\">").append(text(party.source())).append("</span><bdi>");
    page.append(text(hit.name())).append("</bdi>");
    List<String> countries = Lands.of(hit);
    if (!countries.isEmpty()) {
      page.append("<span class=\"faint\">").append(text(String.join(", ", countries)));
      page.append("</span>");
    }
    page.append("</summary>\n<dl>");
    pair("entry", party.source() + " " + party.id() + ": " + party.name());
    pair("for review because", hit.review());
    pair("name within a name", hit.within());
    pair("also known as", party.aliases());
    pair("addresses", party.addresses());
    pair("identifiers", party.identifiers());
    pair("footnotes", party.footnotes());
    pair("license requirement", party.requirement());
    pair("review policy", party.policy());
    pair("from", ListFiles.Source.of(party, lists).map(ListFiles.Source::words).orElse(""));
    pair("note", String.join("; ", notes));
    pair("also as", hit.copies().stream().map(this::copy).toList());
    pair("words", String.join("; ", hit.score().matches()));
    page.append("</dl>\n<table><thead><tr><th scope=\"col\">Points</th>");
    page.append("<th scope=\"col\">Why</th></tr></thead><tbody>");
    hit.score().reasons().forEach(this::reason);
    page.append("</tbody></table></details>\n");
  }

  private String copy(ListedParty copy) {
    String from =
        ListFiles.Source.of(copy, lists).map(source -> " in " + source.words()).orElse("");
    return copy.source() + " " + copy.id() + from;
  }

  private void reason(Score.Reason reason) {
    page.append("<tr><td class=\"n ").append(reason.points() > 0 ? "for" : "against").append("\">");
    page.append(String.format(Locale.ROOT, "%+.1f", reason.points())).append("</td><td>");
    page.append(text(reason.sentence())).append("</td></tr>");
  }

  private void pair(String term, List<String> texts) {
    List<String> shown = texts.subList(0, Math.min(TEXTS_MAX, texts.size()));
    String more =
        texts.size() > TEXTS_MAX ? "; and %,d more".formatted(texts.size() - TEXTS_MAX) : "";
    pair(term, String.join("; ", shown) + more);
  }

  private void pair(String term, String text) {
    if (!text.isBlank()) {
      page.append("<dt>").append(term).append("</dt><dd><bdi>").append(text(text));
      page.append("</bdi></dd>\n");
    }
  }
}
