package org.pratique.engine.law.source;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.yaml.Node;

/** One Markdown file of the packs: a provision as it stood from a day, or a proposal. */
public final class Provision {
  private final Meta meta;
  private final byte[] markdown;
  private final List<Block> blocks;

  Provision(Meta meta, byte[] markdown, List<Block> blocks) {
    this.meta = meta;
    this.markdown = markdown;
    this.blocks = List.copyOf(blocks);
  }

  public String file() {
    return meta.file();
  }

  /** Section, ECCN or guidance id; of a proposal, the rule set's name. */
  public String id() {
    return meta.provision();
  }

  public Ask title() {
    return meta.title();
  }

  /** The rule set of a proposal; empty for a provision of the EAR. */
  public String ruleSet() {
    return meta.ruleSet();
  }

  public LocalDate inForce() {
    return meta.term().inForce();
  }

  /** First day on which it is no longer in force; {@link LocalDate#MAX} when there is none. */
  public LocalDate until() {
    return meta.term().until();
  }

  /** Compliance date; {@link LocalDate#MIN} when there is none. */
  public LocalDate binding() {
    return meta.term().binding();
  }

  public String source() {
    return meta.source();
  }

  /** The day as of which all of the text is known to read so; empty when the file names none. */
  public Optional<LocalDate> sourceDate() {
    return meta.sourceDate();
  }

  public String completeness() {
    return meta.completeness();
  }

  /** The file as written. */
  public String markdown() {
    return new String(markdown, StandardCharsets.UTF_8);
  }

  public Meta meta() {
    return meta;
  }

  byte[] bytes() {
    return markdown;
  }

  public List<Block> blocks() {
    return blocks;
  }

  public Node.Mapping front() {
    return meta.front();
  }
}
