package org.pratique.cli.portfolio.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pratique.cli.portfolio.sample.Draw.Weighted;

/**
 * Rows of a sample. The distributions are those of `docs/formats/portfolio.md`; a change here is a
 * change there.
 */
public final class Sample {
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 20);
  private static final int DAYS = 620;
  private static final int CHIPS_MAX = 100_000;

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "date",
          "kind",
          "from",
          "to",
          "via",
          "items.0.product",
          "items.0.quantity",
          "items.0.value.amount",
          "items.0.value.currency",
          "parties.exporter.name",
          "parties.exporter.country",
          "parties.exporter.headquarters",
          "parties.exporter.ultimateParent.name",
          "parties.exporter.ultimateParent.headquarters",
          "parties.ultimateConsignee.name",
          "parties.ultimateConsignee.country",
          "parties.ultimateConsignee.headquarters",
          "parties.ultimateConsignee.ultimateParent.name",
          "parties.ultimateConsignee.ultimateParent.headquarters",
          "parties.ultimateConsignee.governmentControlled",
          "parties.endUser.same",
          "parties.endUser.name",
          "parties.endUser.country",
          "parties.endUser.headquarters",
          "parties.endUser.ultimateParent.headquarters",
          "site.country",
          "site.owner",
          "site.operator",
          "endUse.purpose",
          "declares",
          "assurances",
          "ledger.lppTppThisYear",
          "ledger.aiaTpp",
          "ledger.countryAllocationMet");

  /** A product with how often it is sold and a round price of one in US dollars. */
  private record Offer(String product, int price) {}

  private static final List<Weighted<Offer>> OFFERS =
      List.of(
          new Weighted<>(new Offer("NVIDIA H100 SXM5 80GB", 28_000), 24),
          new Weighted<>(new Offer("NVIDIA H200 SXM", 32_000), 16),
          new Weighted<>(new Offer("NVIDIA B200", 38_000), 12),
          new Weighted<>(new Offer("NVIDIA B300", 45_000), 8),
          new Weighted<>(new Offer("NVIDIA A100 SXM4 80 GB", 12_000), 8),
          new Weighted<>(new Offer("AMD Instinct MI300X", 15_000), 7),
          new Weighted<>(new Offer("NVIDIA L40S", 8_000), 8),
          new Weighted<>(new Offer("NVIDIA H20", 13_000), 4),
          new Weighted<>(new Offer("NVIDIA GeForce RTX 4090", 2_000), 6),
          new Weighted<>(new Offer("NVIDIA Tesla T4", 1_500), 7));

  private static final List<Weighted<String>> EXPORTERS =
      List.of(
          new Weighted<>("NVIDIA Corporation", 35),
          new Weighted<>("Dell Technologies Inc.", 20),
          new Weighted<>("Super Micro Computer, Inc.", 20),
          new Weighted<>("Hewlett Packard Enterprise Company", 15),
          new Weighted<>("Advanced Micro Devices, Inc.", 10));

  private static final List<Weighted<String>> OTHER_PARENTS =
      List.of(
          new Weighted<>("US", 30),
          new Weighted<>("CN", 30),
          new Weighted<>("SG", 12),
          new Weighted<>("AE", 10),
          new Weighted<>("HK", 8),
          new Weighted<>("JP", 5),
          new Weighted<>("RU", 5));

  private static final List<String> OTHER_DESTINATIONS =
      List.of(
          "AR", "BD", "CL", "CO", "EG", "GR", "HU", "KE", "KZ", "LK", "MA", "NG", "NZ", "OM", "PE",
          "PK", "PT", "QA", "RO", "RS", "TR", "UZ", "VN", "ZA");

  private static final List<Weighted<String>> PURPOSES =
      List.of(
          new Weighted<>("operate", 92),
          new Weighted<>("develop", 3),
          new Weighted<>("store-for-export", 2),
          new Weighted<>("produce", 1),
          new Weighted<>("", 2));

  private final long seed;
  private final List<Tables.Cluster> clusters = Tables.clusters();
  private final List<Tables.Region> regions = Tables.regions();

  public Sample(long seed) {
    this.seed = seed;
  }

  public static String header() {
    return String.join(",", COLUMNS);
  }

  /**
   * @param row from 1
   */
  public String row(long row) {
    Draw draw = new Draw(seed, row);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", "S%d-%07d".formatted(seed, row));
    fields.put("date", FIRST_DAY.plusDays(draw.below(DAYS)).toString());
    fields.put("kind", "export");
    fields.put("from", "US");
    consignee(draw, fields);
    item(draw, fields);
    endUser(draw, fields);
    circumstances(draw, fields);
    List<String> values = new ArrayList<>();
    COLUMNS.forEach(column -> values.add(quoted(fields.getOrDefault(column, ""))));
    return String.join(",", values);
  }

  private static String quoted(String value) {
    return value.contains(",") ? "\"" + value + "\"" : value;
  }

  private void consignee(Draw draw, Map<String, String> fields) {
    int kind = draw.below(100);
    if (kind < 55) {
      Tables.Region region = draw.one(regions);
      boolean own = region.headquarters().equals("US") && draw.percent(60);
      exporter(own ? region.operator() : draw.weighted(EXPORTERS), fields);
      String name = region.operator() + " " + region.metro();
      party(fields, name, region.country(), region.operator(), region.headquarters(), draw);
      return;
    }
    exporter(draw.weighted(EXPORTERS), fields);
    if (kind < 92) {
      Tables.Cluster cluster = draw.one(clusters);
      String owner = cluster.owner().isEmpty() ? "Owner " + draw.below(400) : cluster.owner();
      fields.put("items.0.product", cluster.product());
      if (cluster.chips() > 0) {
        long part = Math.round(cluster.chips() * Math.min(1, draw.around(0.2, 1)));
        fields.put("items.0.quantity", Long.toString(Math.max(1, part)));
      }
      String parent = draw.percent(90) ? cluster.country() : draw.weighted(OTHER_PARENTS);
      party(fields, owner, cluster.country(), owner, parent, draw);
      return;
    }
    String country = draw.one(OTHER_DESTINATIONS);
    String name = country + " Compute " + draw.below(60);
    String parent = draw.percent(85) ? country : draw.weighted(OTHER_PARENTS);
    party(fields, name, country, name + " Holding", parent, draw);
  }

  private static void exporter(String name, Map<String, String> fields) {
    fields.put("parties.exporter.name", name);
    fields.put("parties.exporter.country", "US");
    fields.put("parties.exporter.headquarters", "US");
    fields.put("parties.exporter.ultimateParent.name", name);
    fields.put("parties.exporter.ultimateParent.headquarters", "US");
  }

  private static void party(
      Map<String, String> fields,
      String name,
      String country,
      String parent,
      String headquarters,
      Draw draw) {
    String role = "parties.ultimateConsignee.";
    fields.put("to", country);
    fields.put(role + "name", name);
    fields.put(role + "country", country);
    fields.put(role + "headquarters", country);
    if (draw.percent(96)) {
      fields.put(role + "ultimateParent.name", parent);
      fields.put(role + "ultimateParent.headquarters", headquarters);
    }
    if (draw.percent(90)) {
      fields.put(role + "governmentControlled", draw.percent(4) ? "true" : "false");
    }
  }

  private static void item(Draw draw, Map<String, String> fields) {
    Offer offer = draw.weighted(OFFERS);
    if (fields.getOrDefault("items.0.product", "").isEmpty()) {
      fields.put("items.0.product", offer.product());
    }
    long quantity = Math.clamp(Math.round(draw.around(64, 2)), 1, CHIPS_MAX);
    fields.putIfAbsent("items.0.quantity", Long.toString(quantity));
    if (draw.percent(95)) {
      double each = draw.around(offer.price(), 0.1);
      long value = Math.round(each * Long.parseLong(fields.getOrDefault("items.0.quantity", "1")));
      fields.put("items.0.value.amount", Long.toString(value));
      fields.put("items.0.value.currency", "USD");
    }
  }

  private static void endUser(Draw draw, Map<String, String> fields) {
    if (draw.percent(80)) {
      fields.put("parties.endUser.same", "ultimateConsignee");
      return;
    }
    String country = fields.getOrDefault("to", "");
    String parent = draw.percent(80) ? country : draw.weighted(OTHER_PARENTS);
    fields.put("parties.endUser.name", "Tenant " + draw.below(2000));
    fields.put("parties.endUser.country", country);
    fields.put("parties.endUser.headquarters", draw.percent(90) ? country : parent);
    if (draw.percent(92)) {
      fields.put("parties.endUser.ultimateParent.headquarters", parent);
    }
  }

  private static void circumstances(Draw draw, Map<String, String> fields) {
    fields.put("site.country", fields.getOrDefault("to", ""));
    fields.put("site.owner", "ultimateConsignee");
    fields.put("site.operator", "ultimateConsignee");
    if (draw.percent(10)) {
      fields.put("via", draw.percent(50) ? "SG" : "NL;DE");
    }
    fields.put("endUse.purpose", draw.weighted(PURPOSES));
    if (draw.percent(95)) {
      fields.put("declares", "no-part-744-knowledge;no-red-flags");
    }
    if (draw.percent(30)) {
      fields.put("assurances", "security");
    }
    if (draw.percent(90)) {
      fields.put("ledger.lppTppThisYear", Long.toString(Math.round(draw.around(2_000_000, 1.5))));
      fields.put("ledger.aiaTpp", Long.toString(Math.round(draw.around(20_000_000, 1.5))));
    }
    if (draw.percent(90)) {
      fields.put("ledger.countryAllocationMet", draw.percent(3) ? "true" : "false");
    }
  }
}
