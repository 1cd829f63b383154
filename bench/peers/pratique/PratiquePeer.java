package peers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.pratique.engine.Pratique;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.RuleSetName;

/** The two definitions as they stand in the packs. */
final class PratiquePeer {
  public static void main(String[] args) throws Exception {
    Pratique pratique = Pratique.load(Files.readAllBytes(Path.of(System.getProperty("pack"))));
    Book book = pratique.pack().book(RuleSetName.parse("ear"), LocalDate.parse("2026-06-15"), Map.of());
    Expr a = book.definitions().get("meets.3A090.a");
    Expr b = book.definitions().get("meets.3A090.b");
    Circuits.run(
        "pratique",
        args,
        circuit -> frame(movement(circuit, pratique), book),
        frame -> a.test(frame) == Truth.YES ? "3A090.a" : b.test(frame) == Truth.YES ? "3A090.b" : "-");
  }

  private static Frame frame(Movement movement, Book book) {
    Frame frame = new Frame(movement, book.classes(), book.vocabulary());
    frame.item(0);
    return frame;
  }

  private static Movement movement(Circuits.Circuit circuit, Pratique pratique) {
    return pratique.movement(
        """
        date: 2026-06-15
        kind: export
        from: US
        to: MY
        items:
          - parameters: {form: ic, tpp: %d, performanceDensity: %s, nonPlanar: %s, datacenter: %s}
            quantity: 1
        """
            .formatted(
                circuit.tpp(), circuit.performanceDensity(), circuit.nonPlanar(), circuit.datacenter()),
        "circuit");
  }
}
