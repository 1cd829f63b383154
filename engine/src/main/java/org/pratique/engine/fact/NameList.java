package org.pratique.engine.fact;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list of names printed in the law. */
public final class NameList {
  private final String id;
  private final boolean subsidiaries;
  private final CountrySet headquarters;
  private final String approval;
  private final List<String> names;

  /** The names as they are compared, once someone asks. */
  private volatile @Nullable Set<String> keys;

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
    Set<String> known = keys;
    if (known == null) {
      known = names.stream().map(PartyName::normalize).collect(Collectors.toUnmodifiableSet());
      keys = known;
    }
    return known.contains(name.key());
  }

  /** Whether a company headquartered there cannot be one of those named. */
  public boolean excludes(Value.Country country) {
    return !headquarters.equals(CountrySet.NONE) && !headquarters.contains(country);
  }
}
