package org.pratique.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.pratique.engine.law.Pack;

/** The pack this program was built with. */
public final class PackFile {
  public static final String RESOURCE = "/pratique.pack";

  private PackFile() {}

  public static Pack load() {
    try (InputStream in = PackFile.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the pack of law is missing from this installation");
      }
      return Pack.read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
