package org.pratique.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code pratique} command; every other command hangs below it. */
@Command(
    name = "pratique",
    mixinStandardHelpOptions = true,
    version = "pratique 0.1.0-SNAPSHOT",
    description = "Executable export control for AI compute.")
public final class Main implements Runnable {
  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
