package org.pratique.cli.shell;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The one place where a command looks at the calendar. */
public final class Today {
  private Today() {}

  public static LocalDate or(@Nullable LocalDate asked) {
    return asked == null ? LocalDate.now(Clock.systemUTC()) : asked;
  }
}
