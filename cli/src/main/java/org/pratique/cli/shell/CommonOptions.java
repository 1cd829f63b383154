package org.pratique.cli.shell;

import org.pratique.cli.report.Lang;
import org.pratique.cli.text.Ink;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands that print a result. */
public final class CommonOptions {
  /** Form of the output. */
  public enum Format {
    text,
    json
  }

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text)")
  Format format = Format.text;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never (default: auto)")
  Shell.Color color = Shell.Color.auto;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "en or zh: language of questions, duties and summaries (default: en)")
  Lang lang = Lang.EN;

  @Mixin HelpOption help = new HelpOption();

  public Format format() {
    return format;
  }

  public Ink ink(Shell shell) {
    return switch (color) {
      case auto -> shell.ink();
      case always -> Ink.ANSI;
      case never -> Ink.PLAIN;
    };
  }

  public Lang lang() {
    return lang;
  }
}
