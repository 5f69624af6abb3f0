package org.skerry.spark.result;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table of an output: a name, and a record whose components are its columns in order.
 *
 * @param <R> a row
 */
public final class Table<R extends Record> {
    /** Raised when the meaning of a column changes; the first column of every table. */
    public static final int SCHEMA_VERSION = 1;

    /** One row per problem instance. */
    public static final Table<InstanceRow> INSTANCES = new Table<>("instances", InstanceRow.class);
    /** One row per reference value of an instance. */
    public static final Table<ReferenceRow> REFERENCES = new Table<>("references", ReferenceRow.class);
    /** One row per trained autoencoder. */
    public static final Table<ModelRow> MODELS = new Table<>("models", ModelRow.class);
    /** One row per finished run. */
    public static final Table<RunRow> RUNS = new Table<>("runs", RunRow.class);
    /** One row per run that failed. */
    public static final Table<FailureRow> FAILURES = new Table<>("failures", FailureRow.class);
    /** One row per improvement of a run's champion. */
    public static final Table<TrajectoryRow> TRAJECTORIES = new Table<>("trajectories", TrajectoryRow.class);
    /** One row per run and branch of its method. */
    public static final Table<BranchRow> BRANCHES = new Table<>("branches", BranchRow.class);
    /** One row per migrant between the islands of a run. */
    public static final Table<MigrationRow> MIGRATIONS = new Table<>("migrations", MigrationRow.class);
    /** One row per instance set and solver. */
    public static final Table<SummaryRow> SUMMARY = new Table<>("summary", SummaryRow.class);

    /** Every table. */
    public static final List<Table<?>> ALL =
            List.of(INSTANCES, REFERENCES, MODELS, RUNS, FAILURES, TRAJECTORIES, BRANCHES, MIGRATIONS, SUMMARY);

    private final String name;
    private final List<Column> partitions;
    private final List<Column> columns;

    private Table(String name, Class<R> row) {
        this.name = name;
        List<Column> inPath = new ArrayList<>();
        List<Column> inFile = new ArrayList<>();
        for (RecordComponent component : row.getRecordComponents()) {
            (component.isAnnotationPresent(Partitioned.class) ? inPath : inFile).add(Column.of(component));
        }
        partitions = List.copyOf(inPath);
        columns = List.copyOf(inFile);
    }

    /** The name, which is its directory. */
    public String name() {
        return name;
    }

    /** The columns of the directory names, outermost first. */
    public List<String> partitionColumns() {
        return partitions.stream().map(Column::name).toList();
    }

    /** The columns of the files. */
    List<Column> columns() {
        return columns;
    }

    /** The columns whose bits are the same on every master, partition columns included. */
    public List<String> deterministicColumns() {
        List<String> names = new ArrayList<>(partitionColumns());
        columns.stream().filter(Column::deterministic).map(Column::name).forEach(names::add);
        return names;
    }

    /** Spark's schema: the columns of the files, then those of the directory names. */
    public StructType schema() {
        List<StructField> fields = new ArrayList<>();
        columns.forEach(column -> fields.add(column.field()));
        partitions.forEach(column -> fields.add(column.field()));
        return new StructType(fields.toArray(StructField[]::new));
    }

    /** A row as Spark holds it, by {@link #schema}. */
    public Row asRow(R row) {
        return RowFactory.create(Stream.concat(columns.stream(), partitions.stream())
                .map(column -> column.value(row))
                .toArray());
    }

    /** The directory of a row below the table's own, such as {@code problem=vehicular/solver=de}. */
    String partitionPath(Record row) {
        List<String> parts = new ArrayList<>();
        partitions.forEach(column -> parts.add(column.name() + "=" + column.value(row)));
        return String.join("/", parts);
    }

    /** One column: a record component under its name in the table. */
    record Column(String name, Class<?> javaType, boolean deterministic, RecordComponent component) {
        private static final Map<Class<?>, DataType> TYPES = Map.of(
                String.class, DataTypes.StringType,
                int.class, DataTypes.IntegerType,
                long.class, DataTypes.LongType,
                double.class, DataTypes.DoubleType,
                Double.class, DataTypes.DoubleType,
                boolean.class, DataTypes.BooleanType,
                double[].class, DataTypes.createArrayType(DataTypes.DoubleType, false),
                byte[].class, DataTypes.BinaryType,
                Instant.class, DataTypes.TimestampType);

        static Column of(RecordComponent component) {
            Class<?> type = component.getType();
            if (!TYPES.containsKey(type)) {
                throw new IllegalArgumentException("no column type for " + component);
            }
            component.getAccessor().setAccessible(true);
            return new Column(
                    snakeCase(component.getName()),
                    type,
                    !component.isAnnotationPresent(NotDeterministic.class),
                    component);
        }

        /** Whether a row may have no value here. */
        boolean nullable() {
            return javaType == Double.class;
        }

        StructField field() {
            return new StructField(name, TYPES.get(javaType), nullable(), Metadata.empty());
        }

        Object value(Record row) {
            try {
                return component.getAccessor().invoke(row);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("reading column " + name + " of " + row, e);
            }
        }

        private static String snakeCase(String camelCase) {
            return String.join("_", Arrays.asList(camelCase.split("(?=[A-Z])"))).toLowerCase(Locale.ROOT);
        }
    }
}
