package org.pratique.engine.law;

import java.util.List;
import org.pratique.engine.fact.FactSpec.Ask;

/**
 * What a rule does, and what it needs to know to do it. `docs/formats/provision.md` describes each.
 */
public sealed interface Effect {
  /** Makes an item subject to the regulations; where no such rule is yes, nothing else applies. */
  record Subjects() implements Effect {}

  record Classifies(String eccn) implements Effect {}

  record Requires(String reason) implements Effect {}

  /** A License Exception. */
  record Excepts(String symbol, String section, List<String> overcomes, boolean runningTotal)
      implements Effect {}

  /** A program, a validated end user, a license on hand. `overcomes` empty: every requirement. */
  record Authorizes(
      String symbol, String section, List<String> overcomes, String kind, List<String> subjectTo)
      implements Effect {}

  /** Bars every exception but those named. */
  record Restricts(List<String> except) implements Effect {}

  record Prohibits() implements Effect {}

  record Reviews(List<String> requirements, Policy policy) implements Effect {}

  record Obliges(List<String> under, Ask duty, String due, boolean filing) implements Effect {}

  record Flags(Ask text) implements Effect {}

  record Suspends(List<String> targets) implements Effect {}

  record Enforces(String target) implements Effect {}

  record Reserves() implements Effect {}
}
