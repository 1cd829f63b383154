package org.pratique.cli.portfolio.parquet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;
import org.pratique.cli.stream.Raw;
import org.pratique.cli.stream.Records;
import org.pratique.engine.movement.text.Csv;

/**
 * Result rows as a Parquet file: values are encoded by parquet-column, and the file is put together
 * here, because the part of parquet-java that does it needs Hadoop (decision 0009).
 */
public final class ParquetResults implements Closeable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int FORMAT_VERSION = 1;
  private static final String CREATED_BY = "pratique (parquet-column)";

  /** What one group of rows may hold before it goes to the file. */
  private static final long GROUP_BYTES = 32L << 20;

  /** So that programs may share a file between threads by its groups. */
  private static final int GROUP_ROWS = 1 << 20;

  /** How often the size of a group is looked at. */
  private static final int CHECK_ROWS = 1 << 10;

  private final FileChannel channel;
  private final OutputStream out;
  private final ParquetProperties properties =
      ParquetProperties.builder().withStatisticsEnabled(false).build();
  private final List<ColumnDescriptor> columns = Schema.RESULTS.getColumns();
  private final List<RowGroup> groups = new ArrayList<>();
  private Map<ColumnDescriptor, Chunk> chunks = new LinkedHashMap<>();
  private ColumnWriteStore store = group();
  private long at;
  private long rows;
  private long before;

  private ParquetResults(Path file) throws IOException {
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    out.write(MAGIC);
    at = MAGIC.length;
  }

  /**
   * Writes result rows, which come as CSV with a header; the file is on disk when this returns.
   *
   * @throws IOException when it cannot be read or written
   */
  public static void write(InputStream csv, Path file) throws IOException {
    Records records = new Records(csv, Records.Kind.CSV, Records.Mark.START);
    records.header();
    try (ParquetResults results = new ParquetResults(file)) {
      for (Optional<Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
        results.add(Csv.fields(new String(raw.get().bytes(), StandardCharsets.UTF_8)));
      }
      results.finish();
    }
  }

  private ColumnWriteStore group() {
    chunks = new LinkedHashMap<>();
    columns.forEach(column -> chunks.put(column, new Chunk(column)));
    Map<ColumnDescriptor, Chunk> own = chunks;
    return properties.newColumnWriteStore(Schema.RESULTS, own::get);
  }

  private void add(List<String> fields) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      write(fields.get(i), columns.get(i));
    }
    store.endRecord();
    rows++;
    boolean full =
        rows - before == GROUP_ROWS
            || (rows % CHECK_ROWS == 0 && store.getBufferedSize() > GROUP_BYTES);
    if (full) {
      flush();
      store = group();
    }
  }

  private void write(String field, ColumnDescriptor column) {
    ColumnWriter writer = store.getColumnWriter(column);
    int given = column.getMaxDefinitionLevel();
    if (field.isEmpty() && given > 0) {
      writer.writeNull(0, 0);
      return;
    }
    PrimitiveType.PrimitiveTypeName type = column.getPrimitiveType().getPrimitiveTypeName();
    if (type == PrimitiveType.PrimitiveTypeName.INT64) {
      writer.write(Long.parseLong(field), 0, given);
    } else if (type == PrimitiveType.PrimitiveTypeName.DOUBLE) {
      writer.write(Double.parseDouble(field), 0, given);
    } else {
      writer.write(Binary.fromString(field), 0, given);
    }
  }

  /** Writes the rows since the last group as one. */
  private void flush() throws IOException {
    store.flush();
    store.close();
    List<ColumnChunk> written = new ArrayList<>();
    long begins = at;
    long uncompressed = 0;
    for (Chunk chunk : chunks.values()) {
      written.add(chunk.writeTo(out, at));
      at += chunk.getMemSize();
      uncompressed += chunk.uncompressed();
    }
    groups.add(
        new RowGroup(written, uncompressed, rows - before)
            .setFile_offset(begins)
            .setTotal_compressed_size(at - begins)
            .setOrdinal((short) groups.size()));
    before = rows;
  }

  private void finish() throws IOException {
    if (rows > before) {
      flush();
    }
    Footer footer = new Footer(out);
    Util.writeFileMetaData(
        new FileMetaData(FORMAT_VERSION, Schema.elements(), rows, groups).setCreated_by(CREATED_BY),
        footer);
    footer.end();
    out.flush();
    channel.force(true);
  }

  /** Counts what it passes on: a file ends with the length of its footer. */
  private static final class Footer extends OutputStream {
    private final OutputStream out;
    private int length;

    Footer(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      length++;
    }

    void end() throws IOException {
      for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
        out.write(length >>> shift);
      }
      out.write(MAGIC);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
