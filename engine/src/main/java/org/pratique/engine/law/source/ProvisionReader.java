package org.pratique.engine.law.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/** Markdown of a provision or proposal to its front matter and blocks. */
public final class ProvisionReader {
  private static final Parser MARKDOWN =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
  private static final String FENCE = "---";
  private static final int LENGTH_MAX = YamlReader.TEXT_LENGTH_MAX;

  private ProvisionReader() {}

  /** The provision; empty when its front matter cannot be read. */
  public static Optional<Provision> read(String text, String file, Problems problems) {
    if (text.length() > LENGTH_MAX) {
      problems.add(
          Problem.Code.TOO_LARGE,
          Place.whole(file),
          "the file has more than %,d characters".formatted(LENGTH_MAX));
      return Optional.empty();
    }
    String[] lines = text.split("\r?\n", -1);
    int end =
        Arrays.asList(lines).subList(Math.min(1, lines.length), lines.length).indexOf(FENCE) + 1;
    if (!lines[0].equals(FENCE) || end == 0) {
      problems.add(
          Problem.Code.MISSING,
          new Place(file, 1, 1),
          "a provision starts with a front matter between two lines `---`");
      return Optional.empty();
    }
    String front = String.join("\n", Arrays.asList(lines).subList(1, end));
    if (!(YamlReader.read(front, file, 1, 0, problems).orElse(null)
        instanceof Node.Mapping mapping)) {
      problems.add(
          Problem.Code.WRONG_TYPE,
          new Place(file, 2, 1),
          "the front matter is a mapping with `provision`, `title`, `source` and so on");
      return Optional.empty();
    }
    Meta meta = Meta.of(mapping, file, problems);
    meta.check(problems);
    for (int i = 0; i <= end; i++) {
      lines[i] = "";
    }
    return Optional.of(
        new Provision(
            meta,
            text.getBytes(StandardCharsets.UTF_8),
            blocks(String.join("\n", lines), meta, problems)));
  }

  private static List<Block> blocks(String markdown, Meta meta, Problems problems) {
    List<Block> blocks = new ArrayList<>();
    MARKDOWN
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock fence) {
                int line = fence.getSourceSpans().getFirst().getLineIndex() + 1;
                int column = fence.getSourceSpans().getFirst().getColumnIndex();
                if (fence.getClosingFenceLength() == null) {
                  problems.add(
                      Problem.Code.SYNTAX,
                      new Place(meta.file(), line, column + 1),
                      "the block that begins here is not closed; end it with a line ```");
                }
                block(
                    fence.getInfo() == null ? "" : fence.getInfo().strip(),
                    fence.getLiteral(),
                    line,
                    column,
                    meta,
                    blocks,
                    problems);
              }
            });
    return blocks;
  }

  private static void block(
      String info,
      String yaml,
      int line,
      int column,
      Meta meta,
      List<Block> blocks,
      Problems problems) {
    Place place = new Place(meta.file(), line, column + 1);
    if (info.isEmpty()) {
      return;
    }
    Optional<Block.Kind> kind = Block.Kind.of(info);
    if (kind.isEmpty()) {
      List<String> words = Arrays.stream(Block.Kind.values()).map(Block.Kind::word).toList();
      problems.add(
          Problem.Code.UNKNOWN_KEY,
          place,
          "`%s` is no kind of block%s"
              .formatted(info, Problem.didYouMean(Near.matches(info, words))));
      return;
    }
    Node node = YamlReader.read(yaml, meta.file(), line, column, problems).orElse(null);
    if (kind.get() == Block.Kind.AMEND && node instanceof Node.Seq entries) {
      for (Node entry : entries.items()) {
        if (entry instanceof Node.Mapping m) {
          blocks.add(Block.of(Block.Kind.AMEND, m, meta, m.place()));
        } else {
          problems.add(
              Problem.Code.WRONG_TYPE,
              entry.place(),
              "an amendment is a mapping with insert, strike, replace, set or suspend");
        }
      }
    } else if (kind.get() != Block.Kind.AMEND && node instanceof Node.Mapping m) {
      blocks.add(Block.of(kind.get(), m, meta, place));
    } else if (node != null) {
      String shape = kind.get() == Block.Kind.AMEND ? "a list" : "a mapping";
      problems.add(
          Problem.Code.WRONG_TYPE,
          node.place(),
          "an `%s` block is %s; this is %s".formatted(info, shape, node.noun()));
    }
  }

  public static Node.Mapping empty(Place place) {
    return new Node.Mapping(Map.of(), Map.of(), place);
  }
}
