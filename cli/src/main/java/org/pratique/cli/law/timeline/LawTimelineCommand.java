package org.pratique.cli.law.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.shell.Today;
import org.pratique.engine.law.Pack;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.law.PackFile;
import picocli.CommandLine.Model.CommandSpec;

/** {@code law timeline}: when the law changed, by what, and how sure that is. */
public final class LawTimelineCommand implements Callable<Integer> {
  /** Days that are written with four digits of the year. */
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final Shell shell;
  private final Arg<LocalDate> from = Arg.day("--from", "from this day on (default: all there is)");
  private final Arg<LocalDate> to =
      Arg.day("--to", "up to and with this day (default: all there is)");
  private final CommonOptions common = new CommonOptions();

  private LawTimelineCommand(Shell shell) {
    this.shell = shell;
  }

  /** The command with its options. */
  public static CommandSpec spec(Shell shell) {
    LawTimelineCommand command = new LawTimelineCommand(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Lists by date the instruments that made, changed or announced the law of AI compute, each with its"
                + " citation, its status and how sure that is (H: two sources or primary text, M: one good source,"
                + " L: memory or a thin source), and beside them what the packs change on that day under `ear`. Today"
                + " is marked; after the newest source of the packs nothing is known. Bills, guidance and practice"
                + " are listed too: their status says that they are no rule.");
    Specs.with(spec, command.from, command.to);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique law timeline",
        "  ./pratique law timeline --from 2026-01-01 --to 2026-07-31",
        "  ./pratique law timeline --from 2025-01-01 --format json",
        "",
        "What changed on a day, rule by rule: law diff ear@2026-07-09 ear@2026-07-10.",
        "Exit codes: 0, 2 refused input.");
  }

  @Override
  public Integer call() {
    LocalDate first = from.or(FIRST);
    LocalDate last = to.or(LAST);
    if (last.isBefore(first)) {
      String message =
          "`--to %s` is before `--from %s`; give the earlier day first".formatted(last, first);
      return Refusal.print(
          shell,
          common,
          List.of(new Problem(Problem.Code.OUT_OF_RANGE, Place.whole("law timeline"), message)));
    }
    Pack pack = PackFile.load();
    Timeline timeline = Timeline.of(pack, Today.day(), first, last);
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> TimelineJson.print(timeline);
              case text -> TimelinePage.print(timeline, common.page(shell, pack));
            });
    return Exit.OK;
  }
}
