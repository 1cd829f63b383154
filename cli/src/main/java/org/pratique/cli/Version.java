package org.pratique.cli;

import java.util.concurrent.Callable;
import org.pratique.cli.report.Words;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.engine.law.Pack;
import org.pratique.law.PackFile;
import picocli.CommandLine.Model.CommandSpec;

/** {@code version}: the program and the law it carries. */
final class Version implements Callable<Integer> {
  private final Shell shell;

  Version(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    return Specs.command(
        new Version(shell), "Prints the version of the program and of the law in its pack.");
  }

  @Override
  public Integer call() {
    Pack pack = PackFile.load();
    shell.out().println("pratique " + Words.version());
    shell.out().println("pack " + pack.hash());
    shell.out().println("law from " + pack.earliest());
    shell.out().println("rule sets: " + String.join(", ", pack.ruleSets()));
    return Exit.OK;
  }
}
