package org.pratique.engine.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list of names printed in the law. */
public final class NameList {
  private final String id;
  private final boolean subsidiaries;
  private final CountrySet headquarters;
  private final String approval;
  private final List<String> names;
  private final Set<String> keys = new HashSet<>();

  /**
   * @param subsidiaries whether the text includes subsidiaries of the companies named
   * @param headquarters where the companies named are headquartered, when the text says so; empty
   *     set: it does not say
   * @param approval the constant of `party.approvals` that stands for this list, or empty
   */
  public NameList(
      String id,
      List<String> names,
      boolean subsidiaries,
      CountrySet headquarters,
      String approval) {
    this.id = id;
    this.subsidiaries = subsidiaries;
    this.headquarters = headquarters;
    this.approval = approval;
    this.names = List.copyOf(names);
    for (String name : names) {
      keys.add(PartyName.normalize(name));
    }
  }

  public String id() {
    return id;
  }

  public List<String> names() {
    return names;
  }

  public boolean subsidiaries() {
    return subsidiaries;
  }

  public String approval() {
    return approval;
  }

  public boolean has(Value.Text name) {
    return keys.contains(name.key());
  }

  /** Whether a company headquartered there cannot be one of those named. */
  public boolean excludes(Value.Country country) {
    return !headquarters.equals(CountrySet.NONE) && !headquarters.contains(country);
  }
}
