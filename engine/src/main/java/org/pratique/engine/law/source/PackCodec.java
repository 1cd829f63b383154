package org.pratique.engine.law.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/**
 * A pack as bytes: a magic word, the hash of what follows, a table of strings, trees of nodes, and
 * files as they are. Reading it parses no YAML and no Markdown.
 */
public final class PackCodec {
  private static final byte[] MAGIC = "PRATIQUE-PACK-1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HASH_LENGTH = 32;

  /** What a pack is made of. */
  public record Content(
      List<Provision> provisions, Node facts, Node groups, Map<String, byte[]> data, String hash) {}

  private PackCodec() {}

  public static byte[] encode(Content content) {
    byte[] body = body(content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(MAGIC);
    out.writeBytes(digest(body));
    out.writeBytes(body);
    return out.toByteArray();
  }

  public static String hash(Content content) {
    return HexFormat.of().formatHex(digest(body(content)));
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] body(Content content) {
    Out out = new Out();
    out.number(content.provisions().size());
    for (Provision provision : content.provisions()) {
      out.string(provision.file());
      out.bytes(provision.bytes());
      out.node(provision.front());
      out.number(provision.blocks().size());
      for (Block block : provision.blocks()) {
        out.number(block.kind().ordinal());
        out.place(block.place());
        out.node(block.body());
      }
    }
    out.string(content.facts().place().file());
    out.node(content.facts());
    out.string(content.groups().place().file());
    out.node(content.groups());
    out.number(content.data().size());
    content
        .data()
        .forEach((name, bytes) -> {
          out.string(name);
          out.bytes(bytes);
        });
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    Out table = new Out();
    table.number(out.strings.size());
    out.strings.keySet().forEach(s -> table.bytes(s.getBytes(StandardCharsets.UTF_8)));
    whole.writeBytes(table.out.toByteArray());
    whole.writeBytes(out.out.toByteArray());
    return whole.toByteArray();
  }

  public static Content decode(byte[] bytes) {
    if (bytes.length < MAGIC.length + HASH_LENGTH
        || !Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length)) {
      throw new IllegalArgumentException("this is no pack of this version");
    }
    String hash = HexFormat.of().formatHex(bytes, MAGIC.length, MAGIC.length + HASH_LENGTH);
    In in = new In(bytes, MAGIC.length + HASH_LENGTH);
    in.table();
    Problems problems = new Problems();
    List<Provision> provisions = new ArrayList<>();
    for (int count = in.number(); count > 0; count--) {
      in.file = in.string();
      byte[] markdown = in.bytes();
      Meta meta = Meta.of((Node.Mapping) in.node(), in.file, problems);
      List<Block> blocks = new ArrayList<>();
      for (int b = in.number(); b > 0; b--) {
        Block.Kind kind = Block.Kind.values()[in.number()];
        Place place = in.place();
        blocks.add(Block.of(kind, (Node.Mapping) in.node(), meta, place));
      }
      provisions.add(new Provision(meta, markdown, blocks));
    }
    in.file = in.string();
    Node facts = in.node();
    in.file = in.string();
    Node groups = in.node();
    Map<String, byte[]> data = new LinkedHashMap<>();
    for (int count = in.number(); count > 0; count--) {
      data.put(in.string(), in.bytes());
    }
    return new Content(List.copyOf(provisions), facts, groups, data, hash);
  }

  private static final class Out {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, Integer> strings = new LinkedHashMap<>();

    void number(int number) {
      int rest = number;
      while ((rest & ~0x7f) != 0) {
        out.write((rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      out.write(rest);
    }

    void bytes(byte[] bytes) {
      number(bytes.length);
      out.writeBytes(bytes);
    }

    void string(String text) {
      Integer known = strings.get(text);
      if (known == null) {
        known = strings.size();
        strings.put(text, known);
      }
      number(known);
    }

    void place(Place place) {
      number(place.line());
      number(place.column());
    }

    void node(Node node) {
      switch (node) {
        case Node.Scalar s -> {
          number(s.quoted() ? 1 : 0);
          place(s.place());
          string(s.text());
        }
        case Node.Seq seq -> {
          number(2);
          place(seq.place());
          number(seq.items().size());
          seq.items().forEach(this::node);
        }
        case Node.Mapping m -> {
          number(3);
          place(m.place());
          number(m.entries().size());
          m.entries()
              .forEach((key, value) -> {
                string(key);
                place(m.placeOf(key));
                node(value);
              });
        }
      }
    }
  }

  private static final class In {
    private final byte[] bytes;
    private int at;
    private String[] strings = {};
    private String file = "";

    In(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    void table() {
      strings = new String[number()];
      for (int i = 0; i < strings.length; i++) {
        int length = number();
        strings[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
      }
    }

    int number() {
      int number = 0;
      int shift = 0;
      byte b = bytes[at++];
      while (b < 0) {
        number |= (b & 0x7f) << shift;
        shift += 7;
        b = bytes[at++];
      }
      return number | (b << shift);
    }

    byte[] bytes() {
      int length = number();
      at += length;
      return Arrays.copyOfRange(bytes, at - length, at);
    }

    String string() {
      return strings[number()];
    }

    Place place() {
      int line = number();
      return new Place(file, line, number());
    }

    Node node() {
      int kind = number();
      Place place = place();
      if (kind <= 1) {
        return new Node.Scalar(string(), kind == 1, place);
      }
      int size = number();
      if (kind == 2) {
        List<Node> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
          items.add(node());
        }
        return new Node.Seq(items, place);
      }
      Map<String, Node> entries = new LinkedHashMap<>();
      Map<String, Place> places = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        String key = string();
        places.put(key, place());
        entries.put(key, node());
      }
      return new Node.Mapping(entries, places, place);
    }
  }
}
