package org.pratique.cli.report;

import org.pratique.engine.fact.FactSpec.Ask;

/** The language of questions, duties, flags and summaries. Law and citations stay as published. */
public enum Lang {
  EN,
  ZH;

  public String of(Ask text) {
    return switch (this) {
      case EN -> text.en();
      case ZH -> text.zh().isEmpty() ? text.en() : text.zh();
    };
  }
}
