package org.skerry.spark.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.DelegatingPositionOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.skerry.spark.result.Table.Column;

/** Rows of a table as the bytes of one Parquet file. */
final class ParquetBytes {
    private ParquetBytes() {}

    /** Writes rows in their order; the same rows give the same bytes. */
    static <R extends Record> byte[] of(Table<R> table, List<R> rows) {
        Memory memory = new Memory();
        try (ParquetWriter<R> writer = new Builder<>(memory, table)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
                .build()) {
            for (R row : rows) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing table " + table.name() + " in memory", e);
        }
        return memory.bytes.toByteArray();
    }

    private static Type parquetType(Column column) {
        Class<?> type = column.javaType();
        if (type == String.class) {
            return Types.required(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(column.name());
        } else if (type == Instant.class) {
            return Types.required(PrimitiveTypeName.INT64)
                    .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                    .named(column.name());
        } else if (type == double[].class) {
            return Types.requiredList()
                    .requiredElement(PrimitiveTypeName.DOUBLE)
                    .named(column.name());
        }
        PrimitiveTypeName primitive = type == int.class
                ? PrimitiveTypeName.INT32
                : type == long.class
                        ? PrimitiveTypeName.INT64
                        : type == boolean.class
                                ? PrimitiveTypeName.BOOLEAN
                                : type == byte[].class ? PrimitiveTypeName.BINARY : PrimitiveTypeName.DOUBLE;
        return (column.nullable() ? Types.optional(primitive) : Types.required(primitive)).named(column.name());
    }

    private static final class Builder<R extends Record> extends ParquetWriter.Builder<R, Builder<R>> {
        private final Table<R> table;

        Builder(OutputFile file, Table<R> table) {
            super(file);
            this.table = table;
        }

        @Override
        protected Builder<R> self() {
            return this;
        }

        @Override
        protected WriteSupport<R> getWriteSupport(ParquetConfiguration configuration) {
            return new RecordWriteSupport<>(table);
        }

        /** Not called, as the configuration is Parquet's own; but Parquet still declares it abstract. */
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<R> getWriteSupport(Configuration configuration) {
            return new RecordWriteSupport<>(table);
        }
    }

    private static final class RecordWriteSupport<R extends Record> extends WriteSupport<R> {
        private final Table<R> table;
        private RecordConsumer consumer;

        RecordWriteSupport(Table<R> table) {
            this.table = table;
        }

        /** Not called, as the configuration is Parquet's own; but Parquet still declares it abstract. */
        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            return init(new HadoopParquetConfiguration(configuration));
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            Type[] fields =
                    table.columns().stream().map(ParquetBytes::parquetType).toArray(Type[]::new);
            return new WriteContext(new MessageType(table.name(), fields), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            consumer = recordConsumer;
        }

        @Override
        public void write(R row) {
            consumer.startMessage();
            int index = 0;
            for (Column column : table.columns()) {
                Object value = column.value(row);
                if (value != null) {
                    consumer.startField(column.name(), index);
                    writeValue(value);
                    consumer.endField(column.name(), index);
                }
                index++;
            }
            consumer.endMessage();
        }

        private void writeValue(Object value) {
            if (value instanceof String text) {
                consumer.addBinary(Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8)));
            } else if (value instanceof Integer number) {
                consumer.addInteger(number);
            } else if (value instanceof Long number) {
                consumer.addLong(number);
            } else if (value instanceof Double number) {
                consumer.addDouble(number);
            } else if (value instanceof Boolean flag) {
                consumer.addBoolean(flag);
            } else if (value instanceof byte[] bytes) {
                consumer.addBinary(Binary.fromConstantByteArray(bytes));
            } else if (value instanceof double[] numbers) {
                writeList(numbers);
            } else if (value instanceof Instant instant) {
                consumer.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
            } else {
                throw new IllegalArgumentException("no Parquet value for " + value.getClass());
            }
        }

        private void writeList(double[] numbers) {
            consumer.startGroup();
            if (numbers.length > 0) {
                consumer.startField("list", 0);
                for (double number : numbers) {
                    consumer.startGroup();
                    consumer.startField("element", 0);
                    consumer.addDouble(number);
                    consumer.endField("element", 0);
                    consumer.endGroup();
                }
                consumer.endField("list", 0);
            }
            consumer.endGroup();
        }
    }

    private static final class Memory implements OutputFile {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public PositionOutputStream create(long blockSizeHint) {
            return new DelegatingPositionOutputStream(bytes) {
                @Override
                public long getPos() {
                    return bytes.size();
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) {
            return create(blockSizeHint);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }
}
