package org.pratique.cli.shell;

import picocli.CommandLine.Option;

/** `--help` and `--debug`, which every command has. */
public final class HelpOption {
  public static final String DEBUG = "--debug";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  @Option(names = DEBUG, description = "print the trace of an internal error")
  boolean debug;
}
