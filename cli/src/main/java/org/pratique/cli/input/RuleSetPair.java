package org.pratique.cli.input;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.shell.Today;
import org.pratique.engine.law.RuleSetName;
import picocli.CommandLine.Model.CommandSpec;

/** The two rule sets that a command compares, and the day of those that are pinned to none. */
public final class RuleSetPair {
  private final Arg<String> first;
  private final Arg<String> second = Arg.operand("B", "the rule set to compare it with");
  private final Arg<LocalDate> date;

  /**
   * @param a what the first may be
   * @param day what the day is of
   */
  public RuleSetPair(String a, String day) {
    first = Arg.operand("A", a);
    date = Arg.day("--date", day + " (default: the day B is pinned to, else A, else today)");
  }

  public void addTo(CommandSpec spec) {
    Specs.with(spec, first, second, date);
  }

  /** {@link Session#problems} has what is wrong with them. */
  public Session open(InputStream in) {
    return Session.open(in, Session.Asked.pair(first.or(""), second.or("")));
  }

  /** The day asked for, else the one that the second is pinned to, else the first, else today. */
  public LocalDate day(Session session) {
    List<RuleSetName> names = session.ruleSets();
    return date.find()
        .or(() -> names.getLast().pin())
        .or(() -> names.getFirst().pin())
        .orElseGet(Today::day);
  }
}
