package org.pratique.cli.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pratique.cli.report.Lang;
import org.pratique.cli.report.Parties;
import org.pratique.cli.text.Page;
import org.pratique.cli.text.Wrap;
import org.pratique.engine.ask.Question;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.fact.FactSpec.Ask;

/** The words of an interview. */
final class Phrases {
  static final Ask COMMANDS =
      new Ask(
          "`?` when it is not known, `back` to the question before, `quit` to stop; `list` shows the"
              + " country codes",
          "不知道请答`?`，`back`返回上一题，`quit`停止，`list`列出国家代码");
  static final Ask SKIPPED =
      new Ask("not known: it stays open and is not asked again", "未知：保留为未决，不再询问");
  static final Ask NO_ANSWER = new Ask("no answer in the file: taken as not known", "文件中没有答案：视为未知");
  static final Ask FIRST = new Ask("this is the first question", "这是第一个问题");

  private Phrases() {}

  /** A name of several countries. */
  static String ambiguous(String name, List<String> candidates, Lang lang) {
    String all = String.join(", ", candidates);
    return lang.of(
        new Ask(
            "`%s` may be %s; type the code".formatted(name, all),
            "“%s”可能是%s；请输入代码".formatted(name, all)));
  }

  /** What would be an answer, as the prompt has it. */
  static String hint(Question question, Lang lang) {
    if (!question.choices().isEmpty()) {
      List<String> numbered = new ArrayList<>();
      for (int i = 0; i < question.choices().size(); i++) {
        numbered.add((i + 1) + " " + question.choices().get(i));
      }
      return String.join("   ", numbered);
    }
    if (question.path().endsWith(".product")) {
      return lang.of(
          new Ask(
              "a product of the catalog such as NVIDIA H100 SXM5 80GB, or an ECCN such as 3A090.a",
              "目录中的产品（如NVIDIA H100 SXM5 80GB）或ECCN（如3A090.a）"));
    }
    return switch (question.fact().type()) {
      case COUNTRY ->
          lang.of(new Ask("a country: a code such as MY, or its name", "国家：代码（如MY）或名称"));
      case COUNTRIES ->
          lang.of(new Ask("country codes such as SG, MY; or none", "国家代码，如SG, MY；或none"));
      case DATE -> lang.of(new Ask("a date such as 2026-06-15, or today", "日期，如2026-06-15，或today"));
      case INTEGER -> lang.of(new Ask("a whole number", "整数"));
      case DECIMAL -> lang.of(new Ask("a number of ", "数值，单位")) + question.fact().unit();
      case ECCN ->
          lang.of(new Ask("an ECCN paragraph such as 3A090.a, or EAR99", "ECCN条目，如3A090.a或EAR99"));
      case ECCNS ->
          lang.of(
              new Ask(
                  "ECCN paragraphs such as 3D001, 3E001; or none", "ECCN条目，如3D001, 3E001；或none"));
      case BOOLEAN, ENUM, SET, TEXT -> "";
    };
  }

  /** `ultimate consignee: In which country is the party headquartered?` */
  static String words(Question question, Lang lang) {
    String subject = Parties.of(question.subject(), lang);
    String ask = lang.of(question.ask());
    return subject.isEmpty() || question.subject().equals("items.0") ? ask : subject + ": " + ask;
  }

  static String outcomes(Collection<Outcome> outcomes) {
    return String.join(", ", outcomes.stream().sorted().map(Outcome::name).toList());
  }

  /** Lines of a page, moved right. */
  static String indented(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    for (String line : Wrap.lines(text, Page.WIDTH - indent.length())) {
      lines.append(indent).append(line).append('\n');
    }
    return lines.toString();
  }
}
