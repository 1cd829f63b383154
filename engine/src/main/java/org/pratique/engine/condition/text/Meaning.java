package org.pratique.engine.condition.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.EccnSet;
import org.pratique.engine.condition.EntityRef;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.NameList;

/** What a name of the packs stands for on a date. */
public sealed interface Meaning {
  /** A number with its unit; a null amount is the cap `none`. */
  record Amount(@Nullable BigDecimal amount, String unit) implements Meaning {}

  record Day(LocalDate date) implements Meaning {}

  record Countries(CountrySet set) implements Meaning {}

  record Eccns(EccnSet set) implements Meaning {}

  record Names(NameList list) implements Meaning {}

  /** A named condition ({@code of} empty) or predicate of an entity. */
  record Defined(String id, Optional<EntityKind> of, List<String> with, When when, String cites)
      implements Meaning {}

  /** An entity handed to a predicate. */
  record Handed(EntityRef entity) implements Meaning {}

  /** In a user's word. */
  default String noun() {
    return switch (this) {
      case Amount a -> "a number";
      case Day d -> "a date";
      case Countries c -> "a set of countries";
      case Eccns e -> "a set of ECCN paragraphs";
      case Names n -> "a list of names";
      case Defined d -> "a condition";
      case Handed h -> "an entity";
    };
  }
}
