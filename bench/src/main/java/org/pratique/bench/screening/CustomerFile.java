package org.pratique.bench.screening;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.pratique.trade.screening.list.ListedParty;

/**
 * Writes a file of customers in mixed scripts, the same for the same seed: people who are on no
 * list, invented companies in Latin letters, Chinese, Cyrillic, Arabic, Japanese and Korean, and
 * one in two hundred rows a listed name, every other one with a letter left out. Run: `java -cp …
 * org.pratique.bench.screening.CustomerFile NAMES_DIR LISTS_DIR ROWS SEED > customers.csv`.
 */
public final class CustomerFile {
  private static final int LISTED_ONE_IN = 200;
  private static final int TYPO_LENGTH_MIN = 8;
  private static final double PEOPLE = 0.5;

  private static final List<List<String>> COMPANIES =
      List.of(
          List.of("Altamar", "Brennfeld", "Corvessa", "Dunmore", "Elkhart", "Fairbrook"),
          List.of("Textile", "Bakery", "Foods", "Furniture", "Ceramics", "Packaging"),
          List.of("GmbH", "Ltd", "S.A.", "Inc.", "B.V.", "Sdn Bhd"),
          List.of("青禾", "云杉", "海棠", "金谷", "晨曦", "白鹭"),
          List.of("食品", "家具", "纺织", "陶瓷", "包装", "酒店"),
          List.of("有限公司", "股份有限公司"),
          List.of("Ромашка", "Берёзка", "Рассвет", "Колос", "Ландыш", "Заря"),
          List.of("Мебель", "Текстиль", "Хлеб", "Керамика"),
          List.of("ООО", "АО"),
          List.of("الواحة", "الياسمين", "الربيع", "البستان"),
          List.of("للأثاث", "للأغذية", "للنسيج"),
          List.of("شركة", "مؤسسة"),
          List.of("さくら", "みどり", "あおぞら", "ひまわり"),
          List.of("製菓", "家具", "陶器"),
          List.of("株式会社"),
          List.of("햇살", "푸른솔", "한마음"),
          List.of("식품", "가구", "섬유"),
          List.of("주식회사"));

  private static final List<String> COUNTRIES =
      List.of("US", "DE", "CN", "RU", "AE", "JP", "KR", "MY", "SG", "FR", "TR", "IN");

  private final Random random;
  private final List<String> people;
  private final List<String> listed;

  private CustomerFile(long seed, List<String> people, List<String> listed) {
    random = new Random(seed);
    this.people = people;
    this.listed = listed;
  }

  public static void main(String[] args) throws IOException {
    List<String> people = Innocents.read(Path.of(args[0])).stream().map(p -> p.name()).toList();
    List<String> listed = Lists.read(Path.of(args[1])).stream().map(ListedParty::name).toList();
    long seed = Long.parseLong(args[3]);
    System.err.println("seed " + seed);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new CustomerFile(seed, people, listed).lines(Integer.parseInt(args[2])).forEach(out::println);
  }

  private List<String> lines(int rows) {
    List<String> lines = new ArrayList<>();
    lines.add("id,name,country,address,identifier,dob,type");
    for (int i = 1; i <= rows; i++) {
      boolean isPerson = random.nextDouble() < PEOPLE;
      String name = isPerson ? any(people) : company();
      String type = isPerson ? "person" : "company";
      if (random.nextInt(LISTED_ONE_IN) == 0) {
        name = any(listed);
        type = "";
        if (random.nextBoolean() && name.length() >= TYPO_LENGTH_MIN) {
          int at = 1 + random.nextInt(name.length() - 2);
          name = name.substring(0, at) + name.substring(at + 1);
        }
      }
      String address = (1 + random.nextInt(400)) + " Harbor Street, Unit " + random.nextInt(90);
      String dob = isPerson ? (1940 + random.nextInt(60)) + "-06-15" : "";
      String identifier = "T%09d".formatted(random.nextInt(1_000_000_000));
      lines.add(
          List.of("C" + i, name, any(COUNTRIES), address, identifier, dob, type).stream()
              .map(field -> "\"" + field.replace("\"", "\"\"") + "\"")
              .collect(Collectors.joining(",")));
    }
    return lines;
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private String company() {
    int script = 3 * random.nextInt(COMPANIES.size() / 3);
    String brand = any(COMPANIES.get(script));
    String trade = any(COMPANIES.get(script + 1));
    String form = any(COMPANIES.get(script + 2));
    boolean isJoined = script == 3 || script == 12 || script == 15;
    boolean isFormFirst = script == 6 || script == 9;
    String name = isJoined ? brand + trade + form : brand + " " + trade;
    return isJoined ? name : isFormFirst ? form + " " + name : name + " " + form;
  }
}
