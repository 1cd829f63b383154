package org.pratique.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pratique.cli.Golden;
import org.pratique.cli.Schema;
import org.pratique.cli.report.Samples;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;

class DeterminationJsonTest {
  @Test
  void determinationsFollowTheSchema() {
    String json = DeterminationJson.print(List.of(Samples.threeRuleSets(), Samples.oneRuleSet()));

    Schema.check(json);
    Golden.check("sample-three.json", DeterminationJson.print(List.of(Samples.threeRuleSets())));
  }

  @Test
  void problemsFollowTheSchema() {
    Problem problem = new Problem(Problem.Code.BEFORE_LAW, new Place("a.yaml", 1, 7), "too early");

    String json = ProblemsJson.print(List.of(problem));

    Schema.check(json);
    assertThat(json).contains("\"code\": \"before-law\"", "\"line\": 1", "\"column\": 7");
  }

  @Test
  void theSchemaRefusesWhatTheFormatDoesNotHave() {
    Schema.refuses("{}");
    Schema.refuses("{\"problems\": []}");
    Schema.refuses("{\"determinations\": [{\"outcome\": \"MAYBE\"}]}");
  }
}
