package org.pratique.cli.stream;

import java.io.IOException;
import java.util.Optional;

/** Where rows come from, one after the other. */
public interface Source {
  /** The record that names the columns; asked for once, before the first row. */
  Optional<Raw> header() throws IOException;

  /** The next row; empty at the end. */
  Optional<Raw> next() throws IOException;

  /** Where to go on behind the last row. */
  Records.Mark mark();
}
