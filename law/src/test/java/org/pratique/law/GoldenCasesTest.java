package org.pratique.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pratique.engine.law.Pack;

/**
 * Every case beside the provisions, each expectation derived by hand from the text in its comment.
 */
final class GoldenCasesTest {
  private static final Pack PACK = PackFile.load();

  @TestFactory
  Stream<DynamicTest> cases() {
    return GoldenCases.below(GoldenCases.PACKS).stream()
        .map(c ->
            DynamicTest.dynamicTest(
                c.name(), () -> assertThat(c.differences(PACK)).as(c.name()).isEmpty()));
  }
}
