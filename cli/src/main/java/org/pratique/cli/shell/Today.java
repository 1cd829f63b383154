package org.pratique.cli.shell;

import java.time.Clock;
import java.time.LocalDate;

/** The one place where a command looks at the calendar. */
public final class Today {
  private Today() {}

  public static LocalDate or(Arg<LocalDate> day) {
    return day.find().orElseGet(() -> LocalDate.now(Clock.systemUTC()));
  }

  public static LocalDate day() {
    return LocalDate.now(Clock.systemUTC());
  }
}
