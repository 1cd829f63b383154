package org.pratique.engine.movement.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.pratique.engine.fact.Value;

/**
 * A product of the catalog. Figures are those of one integrated circuit, also for an assembly; what
 * the catalog does not know is {@link Value#UNKNOWN}.
 *
 * @param name the name of its row
 * @param designer as the catalog names it
 * @param designerApproved whether supplement no. 6 to part 740 names the designer
 * @param designerNote under which name, and whether that is a reading
 * @param ics integrated circuits in one unit
 * @param base of an assembly: the row of its integrated circuits; else empty
 * @param tppArithmetic how the TPP came about; empty when unknown
 * @param dieArea mm² of logic dies
 * @param dramBandwidth GB/s
 * @param status `released`, `announced`, …
 * @param sourceNote where the figures come from, and what is said of them
 */
public record Product(
    String name,
    List<String> aliases,
    String designer,
    Value designerHeadquarters,
    Value designerApproved,
    String designerNote,
    Kind kind,
    int ics,
    String base,
    Value tpp,
    String tppArithmetic,
    Value performanceDensity,
    String densityArithmetic,
    Value dieArea,
    Value nonPlanar,
    Value datacenter,
    Value dramBandwidth,
    String status,
    String releaseDate,
    String sourceNote) {

  /** What it is, in the words of the fact `form`. */
  public enum Kind {
    IC("ic"),
    ASSEMBLY("assembly");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  private static final String RELEASED = "released";
  private static final int FIELDS = 20;

  /** Separators that no name holds: between aliases, and for a line break. */
  private static final String ALIAS = "\u001f";

  private static final String LINE = "\u001e";

  public Product {
    aliases = List.copyOf(aliases);
  }

  /** Whether the figures are those of a product on the market; else they are estimates. */
  public boolean released() {
    return status.equals(RELEASED);
  }

  /** As one line of fields parted by tabs, for {@link #of(String)}. */
  String line() {
    List<String> fields =
        List.of(
            name,
            String.join(ALIAS, aliases),
            designer,
            word(designerHeadquarters),
            word(designerApproved),
            designerNote,
            kind.name(),
            Integer.toString(ics),
            base,
            word(tpp),
            tppArithmetic,
            word(performanceDensity),
            densityArithmetic,
            word(dieArea),
            word(nonPlanar),
            word(datacenter),
            word(dramBandwidth),
            status,
            releaseDate,
            sourceNote);
    return String.join(
        "\t", fields.stream().map(f -> f.replace('\t', ' ').replace("\n", LINE)).toList());
  }

  /** The product of a line that {@link #line()} wrote. */
  static Product of(String line) {
    List<String> f = new ArrayList<>(FIELDS);
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      f.add(line.substring(from, tab).replace(LINE, "\n"));
      from = tab + 1;
    }
    f.add(line.substring(from).replace(LINE, "\n"));
    Value headquarters = f.get(3).isEmpty() ? Value.UNKNOWN : Value.Country.of(f.get(3));
    return new Product(
        f.get(0),
        names(f.get(1)),
        f.get(2),
        headquarters,
        bool(f.get(4)),
        f.get(5),
        Kind.valueOf(f.get(6)),
        Integer.parseInt(f.get(7)),
        f.get(8),
        num(f.get(9)),
        f.get(10),
        num(f.get(11)),
        f.get(12),
        num(f.get(13)),
        bool(f.get(14)),
        bool(f.get(15)),
        num(f.get(16)),
        f.get(17),
        f.get(18),
        f.get(19));
  }

  private static List<String> names(String joined) {
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int at = joined.indexOf(ALIAS); at >= 0; at = joined.indexOf(ALIAS, from)) {
      names.add(joined.substring(from, at));
      from = at + 1;
    }
    if (!joined.isEmpty()) {
      names.add(joined.substring(from));
    }
    return names;
  }

  private static String word(Value value) {
    return switch (value) {
      case Value.Unknown u -> "";
      case Value.Num(BigDecimal amount) -> amount.toString();
      default -> value.toString();
    };
  }

  private static Value num(String word) {
    return word.isEmpty() ? Value.UNKNOWN : new Value.Num(new BigDecimal(word));
  }

  private static Value bool(String word) {
    return word.isEmpty() ? Value.UNKNOWN : Value.Bool.of(word.equals("yes"));
  }

  Product withAliases(List<String> names) {
    return as(name, names, kind, ics, base, sourceNote);
  }

  /** An assembly of so many of this. */
  Product times(int count, String assembly, List<String> names, String note) {
    return as(assembly, names, Kind.ASSEMBLY, count, name, note);
  }

  /** The same figures under another name. */
  private Product as(
      String called, List<String> names, Kind as, int count, String of, String note) {
    return new Product(
        called,
        names,
        designer,
        designerHeadquarters,
        designerApproved,
        designerNote,
        as,
        count,
        of,
        tpp,
        tppArithmetic,
        performanceDensity,
        densityArithmetic,
        dieArea,
        nonPlanar,
        datacenter,
        dramBandwidth,
        status,
        releaseDate,
        note);
  }
}
