package org.pratique.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;

/**
 * Reads text files that people name on the command line, never more than {@link #BYTES_MAX} of any
 * of them.
 */
public final class Inputs {
  /** A movement of ten thousand item lines is under 1 MB; more is a mistake or an attack. */
  public static final int BYTES_MAX = 1_000_000;

  public static final String STDIN = "-";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final Problems problems;

  public Inputs(InputStream in, Problems problems) {
    this.in = in;
    this.problems = problems;
  }

  /** The text of the file, `-` for standard input; empty after telling the problem. */
  public Optional<String> read(String name) {
    if (name.equals(STDIN)) {
      return drain(name, in);
    }
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      return refuse(Problem.Code.UNKNOWN_NAME, name, "this is not a file name");
    }
    if (Files.isDirectory(path)) {
      return refuse(Problem.Code.WRONG_TYPE, name, "this is a directory; name the files in it");
    }
    try (InputStream file = Files.newInputStream(path)) {
      return drain(name, file);
    } catch (NoSuchFileException e) {
      return refuse(Problem.Code.MISSING, name, "there is no such file");
    } catch (AccessDeniedException e) {
      return refuse(Problem.Code.MISSING, name, "the file may not be read (permission denied)");
    } catch (IOException e) {
      return refuse(Problem.Code.MISSING, name, "the file cannot be read");
    }
  }

  private Optional<String> drain(String name, InputStream file) {
    byte[] bytes;
    try {
      bytes = file.readNBytes(BYTES_MAX + 1);
    } catch (IOException e) {
      return refuse(Problem.Code.MISSING, name, "the file cannot be read");
    }
    if (bytes.length > BYTES_MAX) {
      return refuse(
          Problem.Code.TOO_LARGE, name, "the file is larger than 1 MB (1,000,000 bytes); split it");
    }
    return decode(name, bytes);
  }

  private Optional<String> decode(String name, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(input, output, true);
    String text = output.flip().toString();
    if (result.isError()) {
      problems.add(
          Problem.Code.SYNTAX, endOf(text, name), "this is not UTF-8 text; save the file as UTF-8");
      return Optional.empty();
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(marked ? text.substring(1) : text);
  }

  private static Place endOf(String text, String name) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Place(name, line, text.length() - start + 1);
  }

  private Optional<String> refuse(Problem.Code code, String name, String message) {
    problems.add(code, Place.whole(name), message);
    return Optional.empty();
  }
}
