package peers;

import java.nio.file.Files;
import java.nio.file.Path;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One session, kept; a fact goes in, the rules fire, the fact goes out. */
public final class DroolsPeer {
  /** What the rules see: a bean, as Drools likes it. */
  public static final class Chip {
    private final Circuits.Circuit circuit;
    private final double density;
    private String paragraph = "-";

    Chip(Circuits.Circuit circuit) {
      this.circuit = circuit;
      density = circuit.performanceDensity().doubleValue();
    }

    public int getTpp() {
      return circuit.tpp();
    }

    public double getPerformanceDensity() {
      return density;
    }

    public boolean isNonPlanar() {
      return circuit.nonPlanar();
    }

    public boolean isDatacenter() {
      return circuit.datacenter();
    }

    public void setParagraph(String paragraph) {
      this.paragraph = paragraph;
    }
  }

  public static void main(String[] args) throws Exception {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/r.drl", Files.readString(Path.of(System.getProperty("rules"))));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    KieSession session =
        services.newKieContainer(builder.getKieModule().getReleaseId()).newKieSession();
    Circuits.run(
        "drools",
        args,
        Chip::new,
        chip -> {
          chip.paragraph = "-";
          FactHandle handle = session.insert(chip);
          session.fireAllRules();
          session.delete(handle);
          return chip.paragraph;
        });
  }
}
