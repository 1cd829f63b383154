package org.pratique.engine.movement;

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

  public Product {
    aliases = List.copyOf(aliases);
  }

  /** Whether the figures are those of a product on the market; else they are estimates. */
  public boolean released() {
    return status.equals(RELEASED);
  }

  Product withAliases(List<String> names) {
    return new Product(
        name,
        names,
        designer,
        designerHeadquarters,
        designerApproved,
        designerNote,
        kind,
        ics,
        base,
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
        sourceNote);
  }

  /** An assembly of so many of this. */
  Product times(int count, String assembly, List<String> names, String note) {
    return new Product(
        assembly,
        names,
        designer,
        designerHeadquarters,
        designerApproved,
        designerNote,
        Kind.ASSEMBLY,
        count,
        name,
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
