package org.pratique.cli.portfolio.parquet;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Typed values of Parquet as the text that a CSV field would hold. */
final class Cells {
  /** Text of a column's value in the row where the reader stands; the value is not null. */
  interface Cell {
    byte[] text(RowReader row, int column);
  }

  private Cells() {}

  /** How values of a column are written; empty for types no key of a movement can have. */
  static Optional<Cell> of(ColumnSchema column) {
    if (column.maxRepetitionLevel() > 0 || column.maxDefinitionLevel() > 1) {
      return Optional.empty();
    }
    @Nullable LogicalType logical = column.logicalType();
    return switch (logical) {
      case null -> Optional.ofNullable(plain(column.type()));
      case LogicalType.StringType _, LogicalType.EnumType _, LogicalType.JsonType _ ->
          Optional.of(RowReader::getBinary);
      case LogicalType.DateType _ -> Optional.of((row, i) -> ascii(row.getDate(i).toString()));
      case LogicalType.DecimalType _ -> Optional.of((row, i) -> number(row.getDecimal(i)));
      case LogicalType.IntType type when type.isSigned() ->
          Optional.ofNullable(plain(column.type()));
      case LogicalType.IntType _ when column.type() == PhysicalType.INT32 ->
          Optional.of((row, i) -> ascii(Integer.toUnsignedString(row.getInt(i))));
      case LogicalType.IntType _ ->
          Optional.of((row, i) -> ascii(Long.toUnsignedString(row.getLong(i))));
      case LogicalType.TimestampType type when type.isAdjustedToUTC() ->
          Optional.of(
              (row, i) -> day(row.getTimestamp(i).atOffset(ZoneOffset.UTC).toLocalDateTime()));
      case LogicalType.TimestampType _ -> Optional.of((row, i) -> day(row.getLocalTimestamp(i)));
      // A column of nothing but nulls, as some writers type it.
      case LogicalType.NullType _ -> Optional.of((row, i) -> new byte[0]);
      case LogicalType _ -> Optional.empty();
    };
  }

  private static @Nullable Cell plain(PhysicalType type) {
    return switch (type) {
      case BOOLEAN -> (row, i) -> ascii(Boolean.toString(row.getBoolean(i)));
      case INT32 -> (row, i) -> ascii(Integer.toString(row.getInt(i)));
      case INT64 -> (row, i) -> ascii(Long.toString(row.getLong(i)));
      case FLOAT -> (row, i) -> decimal(Float.toString(row.getFloat(i)));
      case DOUBLE -> (row, i) -> decimal(Double.toString(row.getDouble(i)));
      // Older writers leave out that it is text; what is not UTF-8 is refused with its row.
      case BYTE_ARRAY -> RowReader::getBinary;
      case INT96, FIXED_LEN_BYTE_ARRAY -> null;
    };
  }

  /** Whole numbers are often kept as floating point, where a column has gaps: 8.0 is 8. */
  private static byte[] decimal(String shortest) {
    boolean finite = Character.isDigit(shortest.charAt(shortest.length() - 1));
    return finite ? number(new BigDecimal(shortest)) : ascii(shortest);
  }

  private static byte[] number(BigDecimal number) {
    return ascii(number.stripTrailingZeros().toPlainString());
  }

  /** Midnight is the day; a time of day is left for the reader of movements to refuse. */
  private static byte[] day(LocalDateTime time) {
    boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
    return ascii(midnight ? time.toLocalDate().toString() : time.toString());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
