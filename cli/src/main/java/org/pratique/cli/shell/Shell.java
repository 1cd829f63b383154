package org.pratique.cli.shell;

import java.io.InputStream;
import java.io.PrintStream;
import org.pratique.cli.text.Ink;

/**
 * What a command may touch of the world it was started in.
 *
 * @param ink the colors this terminal has, when nobody asks for others
 */
public record Shell(InputStream in, PrintStream out, PrintStream err, Ink ink) {
  /** Says what takes a while, to whoever looks at a terminal. */
  public void tell(String what) {
    if (ink == Ink.ANSI) {
      err.println("pratique: " + what);
    }
  }
}
