package org.pratique.cli.portfolio.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/** The pages of one column in one row group, compressed, until they go to the file. */
final class Chunk implements PageWriter {
  private final ColumnDescriptor column;
  private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
  private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
  private final EnumSet<Encoding> encodings = EnumSet.noneOf(Encoding.class);
  private long values;
  private long uncompressed;

  Chunk(ColumnDescriptor column) {
    this.column = column;
  }

  /**
   * Writes the chunk.
   *
   * @param at where the file stands
   * @return what the footer says of it
   */
  ColumnChunk writeTo(OutputStream out, long at) throws IOException {
    ColumnMetaData data =
        new ColumnMetaData(
            Schema.type(column.getPrimitiveType()),
            new ArrayList<>(encodings),
            List.of(column.getPath()),
            CompressionCodec.GZIP,
            values,
            uncompressed,
            getMemSize(),
            at + dictionary.size());
    if (dictionary.size() > 0) {
      data.setDictionary_page_offset(at);
    }
    dictionary.writeTo(out);
    pages.writeTo(out);
    return new ColumnChunk(at).setMeta_data(data);
  }

  /** Bytes of all pages before they were compressed, headers included. */
  long uncompressed() {
    return uncompressed;
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      int rowCount,
      Statistics<?> statistics,
      SizeStatistics sizes,
      GeospatialStatistics geospatial,
      org.apache.parquet.column.Encoding repetition,
      org.apache.parquet.column.Encoding definition,
      org.apache.parquet.column.Encoding encoding)
      throws IOException {
    values += valueCount;
    DataPageHeader data =
        new DataPageHeader(valueCount, known(encoding), known(definition), known(repetition));
    add(bytes, PageType.DATA_PAGE, pages, Optional.of(data), Optional.empty());
  }

  @Override
  public void writeDictionaryPage(DictionaryPage page) throws IOException {
    DictionaryPageHeader header =
        new DictionaryPageHeader(page.getDictionarySize(), known(page.getEncoding()));
    add(
        page.getBytes(),
        PageType.DICTIONARY_PAGE,
        dictionary,
        Optional.empty(),
        Optional.of(header));
  }

  private void add(
      BytesInput bytes,
      PageType type,
      ByteArrayOutputStream to,
      Optional<DataPageHeader> data,
      Optional<DictionaryPageHeader> words)
      throws IOException {
    byte[] small = compressed(bytes);
    PageHeader header = new PageHeader(type, Math.toIntExact(bytes.size()), small.length);
    data.ifPresent(header::setData_page_header);
    words.ifPresent(header::setDictionary_page_header);
    int before = to.size();
    Util.writePageHeader(header, to);
    uncompressed += to.size() - before + bytes.size();
    to.writeBytes(small);
  }

  private static byte[] compressed(BytesInput bytes) throws IOException {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (OutputStream gzip = new Gzip(small)) {
      bytes.writeAllTo(gzip);
    }
    return small.toByteArray();
  }

  /** Dictionaries have taken most of the repetition out already. */
  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private Encoding known(org.apache.parquet.column.Encoding encoding) {
    Encoding known = Encoding.valueOf(encoding.name());
    encodings.add(known);
    return known;
  }

  @Override
  public long getMemSize() {
    return (long) pages.size() + dictionary.size();
  }

  @Override
  public long allocatedSize() {
    return getMemSize();
  }

  @Override
  public String memUsageString(String prefix) {
    return prefix + getMemSize();
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      Statistics<?> statistics,
      org.apache.parquet.column.Encoding repetition,
      org.apache.parquet.column.Encoding definition,
      org.apache.parquet.column.Encoding encoding) {
    throw new UnsupportedOperationException("pages come with their number of rows");
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      int rowCount,
      Statistics<?> statistics,
      org.apache.parquet.column.Encoding repetition,
      org.apache.parquet.column.Encoding definition,
      org.apache.parquet.column.Encoding encoding) {
    throw new UnsupportedOperationException("pages come with their sizes");
  }

  @Override
  public void writePageV2(
      int rowCount,
      int nullCount,
      int valueCount,
      BytesInput repetition,
      BytesInput definition,
      org.apache.parquet.column.Encoding encoding,
      BytesInput data,
      Statistics<?> statistics) {
    throw new UnsupportedOperationException("pages are of version 1");
  }
}
