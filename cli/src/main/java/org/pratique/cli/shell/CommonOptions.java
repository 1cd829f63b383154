package org.pratique.cli.shell;

import org.pratique.cli.report.Lang;
import org.pratique.cli.text.Chinese;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.law.Pack;
import picocli.CommandLine.Model.CommandSpec;

/** Options of commands that print a result. */
public final class CommonOptions {
  /** Form of the output. */
  public enum Format {
    text,
    json
  }

  /** When to use colors: `auto` follows the terminal. */
  public enum Color {
    auto,
    always,
    never
  }

  private final Arg<Format> format =
      Arg.choice("--format", "FORMAT", Format.class, "text or json (default: text)");
  private final Arg<Color> color =
      Arg.choice("--color", "WHEN", Color.class, "auto, always or never (default: auto)");
  private final Arg<Lang> lang =
      Arg.choice(
          "--lang",
          "LANG",
          Lang.class,
          "en or zh: language of the page; the law stays as published (default: en)");

  public void addTo(CommandSpec spec) {
    Specs.with(spec, format, color, lang);
  }

  public Format format() {
    return format.or(Format.text);
  }

  public Ink ink(Shell shell) {
    return switch (color.or(Color.auto)) {
      case auto -> shell.ink();
      case always -> Ink.ANSI;
      case never -> Ink.PLAIN;
    };
  }

  /** An empty page in the color and the language asked for. */
  public Page page(Shell shell, Pack pack) {
    return switch (lang()) {
      case EN -> new Page(ink(shell));
      case ZH -> new Page(ink(shell), Chinese.of(pack));
    };
  }

  public Lang lang() {
    return lang.or(Lang.EN);
  }
}
