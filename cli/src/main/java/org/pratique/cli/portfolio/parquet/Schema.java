package org.pratique.cli.portfolio.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Columns of the results, {@code docs/formats/portfolio.md}. */
final class Schema {
  static final MessageType RESULTS =
      Types.buildMessage()
          .addFields(
              Types.required(PrimitiveTypeName.INT64).named("row"),
              text(Types.optional(PrimitiveTypeName.BINARY), "id"),
              text(Types.required(PrimitiveTypeName.BINARY), "ruleSet"),
              text(Types.required(PrimitiveTypeName.BINARY), "outcome"),
              text(Types.optional(PrimitiveTypeName.BINARY), "authorization"),
              text(Types.optional(PrimitiveTypeName.BINARY), "review"),
              Types.optional(PrimitiveTypeName.DOUBLE).named("tpp"),
              text(Types.optional(PrimitiveTypeName.BINARY), "problems"))
          .named("results");

  private Schema() {}

  private static PrimitiveType text(Types.PrimitiveBuilder<PrimitiveType> builder, String name) {
    return builder.as(LogicalTypeAnnotation.stringType()).named(name);
  }

  /** The same for the footer. */
  static List<SchemaElement> elements() {
    List<SchemaElement> elements = new ArrayList<>();
    elements.add(new SchemaElement(RESULTS.getName()).setNum_children(RESULTS.getFieldCount()));
    for (org.apache.parquet.schema.Type field : RESULTS.getFields()) {
      Type type = type(field.asPrimitiveType());
      SchemaElement element =
          new SchemaElement(field.getName())
              .setType(type)
              .setRepetition_type(FieldRepetitionType.valueOf(field.getRepetition().name()));
      if (type == Type.BYTE_ARRAY) {
        element
            .setLogicalType(LogicalType.STRING(new StringType()))
            .setConverted_type(ConvertedType.UTF8);
      }
      elements.add(element);
    }
    return elements;
  }

  static Type type(PrimitiveType type) {
    return switch (type.getPrimitiveTypeName()) {
      case INT64 -> Type.INT64;
      case DOUBLE -> Type.DOUBLE;
      case BINARY -> Type.BYTE_ARRAY;
      case INT32, INT96, FLOAT, BOOLEAN, FIXED_LEN_BYTE_ARRAY ->
          throw new IllegalStateException("no column of the results is " + type);
    };
  }
}
