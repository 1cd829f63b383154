package org.pratique.engine.condition.text;

import java.util.Collection;
import java.util.Optional;
import org.pratique.engine.fact.Vocabulary;

/** The names a condition may use: the vocabulary, and what the packs define on a date. */
public interface Scope {
  Vocabulary vocabulary();

  Optional<Meaning> find(String name);

  /** For near matches. */
  Collection<String> names();

  /** The roles a party may have. */
  Collection<String> roles();

  boolean isCountry(String code);
}
