package peers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** One expression, parsed once. */
final class FeelPeer {
  public static void main(String[] args) throws Exception {
    FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    ParsedExpression rule =
        feel.parseExpression(Files.readString(Path.of(System.getProperty("rules"))))
            .parsedExpression();
    Circuits.run(
        "feel",
        args,
        c ->
            Map.<String, Object>of(
                "tpp", c.tpp(), "pd", c.performanceDensity(), "nonPlanar", c.nonPlanar(),
                "datacenter", c.datacenter()),
        facts -> String.valueOf(feel.evaluate(rule, facts).result()));
  }
}
