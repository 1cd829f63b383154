package org.pratique.cli.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.pratique.cli.Run;

/** Lists that are too small to be what they are said to be. */
class PlausibilityTest extends ListsDesk {
  private static final int REFUSED = 2;

  @Test
  void aListThatFallsByMoreThanAFifthIsRefusedUnlessAccepted() throws IOException {
    imported(file("csl-2026-07-01.jsonl", csl(100, "")));

    assertThat(lists("import", file("csl-2026-07-02.jsonl", csl(80, ""))).exit()).isZero();
    Run fallen = lists("import", file("csl-2026-07-03.jsonl", csl(63, "")));
    Run accepted = lists("import", file("csl-2026-07-03.jsonl", csl(63, "")), "--accept");

    assertThat(fallen.exit()).isEqualTo(REFUSED);
    assertThat(fallen.err()).contains("entries falls from 80 to 63", "--accept");
    assertThat(accepted.exit()).isZero();
    assertThat(accepted.out()).contains("accepted");
    assertThat(held()).hasSize(6);
  }

  @Test
  void stepsThatTogetherFallByMoreThanAFifthAreMissed() throws IOException {
    imported(file("csl-2026-07-01.jsonl", csl(1000, "")));
    assertThat(lists("import", file("csl-2026-07-08.jsonl", csl(820, ""))).exit()).isZero();

    Run second = lists("import", file("csl-2026-07-15.jsonl", csl(680, "")));
    imported(file("csl-2026-07-15.jsonl", csl(680, "")));
    Run third = lists("import", file("csl-2026-07-22.jsonl", csl(670, "")));

    assertThat(second.exit()).isEqualTo(REFUSED);
    assertThat(second.err()).contains("falls from 1,000 to 680", "since 2026-07-01, step by step");
    assertThat(third.exit()).isZero();
  }

  @Test
  void aFirstSnapshotIsHeldAgainstWhatIsKnownOfTheList() throws IOException {
    Run csl = lists("import", file("csl-2026-07-01.jsonl", csl(1, "")));
    Run own = lists("import", file("own-2026-07-01.jsonl", csl(1, "")), "--list", "OURS");

    assertThat(csl.exit()).isEqualTo(REFUSED);
    assertThat(csl.err().replaceAll("\\s+", " "))
        .contains("it has 1 entries, and 25,918 are known of 2026-07-31", "trade.gov", "--accept")
        .contains("it has 0 entries of SDN, and 19,181");
    assertThat(own.exit()).isZero();
  }

  @Test
  void aPartOfAConsolidatedListMayNotVanishUnseen() throws IOException {
    StringBuilder sdn = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      sdn.append(sdn("" + i, "Vanishing " + i, "V"));
    }
    imported(file("csl-2026-07-01.jsonl", csl(300, sdn.toString())));

    Run fallen = lists("import", file("csl-2026-07-03.jsonl", csl(300, "")));

    assertThat(fallen.exit()).isEqualTo(REFUSED);
    assertThat(fallen.err()).contains("the number of entries of SDN falls from 30 to 0");
  }

  @Test
  void aFileOfAliasesThatWasForgottenIsMissed() throws IOException {
    StringBuilder with = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      with.append(sdn("" + i, "Staying " + i, "Also " + i));
    }
    imported(file("csl-2026-07-01.jsonl", with.toString()));

    String without = with.toString().replaceAll("\"Also \\d+\"", "");
    Run fallen = lists("import", file("csl-2026-07-03.jsonl", without));

    assertThat(fallen.exit()).isEqualTo(REFUSED);
    assertThat(fallen.err()).contains("the number of aliases falls from 30 to 0");
  }
}
