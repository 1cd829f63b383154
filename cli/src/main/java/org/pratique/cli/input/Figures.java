package org.pratique.cli.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.pratique.cli.json.Json;

/** The item to classify, written as the movement file that a user would write for it. */
public final class Figures {
  private final Json json = new Json();

  private Figures(LocalDate date) {
    json.object().field("date", date.toString());
    json.key("items").array().object().field("quantity", 1);
  }

  /** A product of the catalog. */
  public static Session.Text ofProduct(String product, LocalDate date) {
    Figures figures = new Figures(date);
    figures.json.field("product", product);
    return figures.text(product);
  }

  /** Parameters by their names in a movement file; TOPS by number format. */
  public static Session.Text ofParameters(
      Map<String, BigDecimal> numbers,
      Map<String, BigDecimal> tops,
      Map<String, Boolean> answers,
      Optional<String> form,
      LocalDate date) {
    Figures figures = new Figures(date);
    Json json = figures.json.key("parameters").object();
    numbers.forEach((name, number) -> json.key(name).number(number));
    if (!tops.isEmpty()) {
      json.key("tops").object();
      tops.forEach((format, rate) -> json.key(format).number(rate));
      json.end();
    }
    answers.forEach((name, yes) -> json.key(name).yesNo(yes));
    form.ifPresent(word -> json.field("form", word));
    json.end();
    return figures.text("parameters");
  }

  private Session.Text text(String name) {
    return new Session.Text(name, json.end().end().end().toString());
  }
}
