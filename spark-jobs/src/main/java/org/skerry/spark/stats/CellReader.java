package org.skerry.spark.stats;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.skerry.spark.result.Tables;

/**
 * Reads the runs of an output cell by cell. They come one by one in the order of the cells, so that beside what is kept
 * of them, some hundred bytes a run, the driver holds no rows.
 */
final class CellReader {
    private static final String[] CELL = {"problem", "problem_parameters", "solver", "label"};
    private static final int INSTANCE_ID = CELL.length;
    private static final String[] NUMBERS = {
        "instance_index",
        "objective",
        "feasible",
        "leader_feasible",
        "evaluations",
        "energy_j",
        "latency_s",
        "feasible_task_ratio",
        NearBest.EVALUATIONS_TO_NEAR,
        "wall_seconds",
        "repetition"
    };

    private final String[] cell = new String[CELL.length];
    private final List<String> instanceIds = new ArrayList<>();
    private final DoubleStream.Builder[] numbers = new DoubleStream.Builder[NUMBERS.length];

    /** Of the cell of a row. */
    private CellReader(Row first) {
        for (int i = 0; i < CELL.length; i++) {
            cell[i] = first.getString(i);
        }
        for (int i = 0; i < NUMBERS.length; i++) {
            numbers[i] = DoubleStream.builder();
        }
    }

    /** Every cell with a finished run, by problem, parameters, solver and label. */
    static List<CellRuns> read(Tables tables) {
        Column[] columns = Stream.of(
                        Stream.of(CELL).map(name -> col(name)),
                        Stream.of(col("instance_id")),
                        Stream.of(NUMBERS).map(name -> col(name).cast("double")))
                .flatMap(part -> part)
                .toArray(Column[]::new);
        Dataset<Row> runs = new NearBest(tables)
                .runs()
                .orderBy(Stream.concat(Stream.of(CELL), Stream.of("instance_index", "repetition"))
                        .map(name -> col(name))
                        .toArray(Column[]::new))
                .select(columns);
        List<CellRuns> cells = new ArrayList<>();
        CellReader reader = null;
        for (Iterator<Row> rows = runs.toLocalIterator(); rows.hasNext(); ) {
            Row row = rows.next();
            if (reader == null) {
                reader = new CellReader(row);
            } else if (!reader.isOf(row)) {
                cells.add(reader.runs());
                reader = new CellReader(row);
            }
            reader.add(row);
        }
        if (reader != null) {
            cells.add(reader.runs());
        }
        return cells;
    }

    private boolean isOf(Row row) {
        for (int i = 0; i < CELL.length; i++) {
            if (!cell[i].equals(row.getString(i))) {
                return false;
            }
        }
        return true;
    }

    private void add(Row row) {
        String id = row.getString(INSTANCE_ID);
        String last = instanceIds.isEmpty() ? "" : instanceIds.get(instanceIds.size() - 1);
        instanceIds.add(last.equals(id) ? last : id); // one text for all runs on the instance
        for (int i = 0; i < NUMBERS.length; i++) {
            int column = INSTANCE_ID + 1 + i;
            numbers[i].add(row.isNullAt(column) ? Double.NaN : row.getDouble(column));
        }
    }

    private CellRuns runs() {
        double[] feasible = numbers(2);
        boolean[] isFeasible = new boolean[feasible.length];
        for (int run = 0; run < feasible.length; run++) {
            isFeasible[run] = feasible[run] == 1;
        }
        return new CellRuns(
                cell[0],
                cell[1],
                cell[2],
                cell[3],
                integers(0),
                instanceIds,
                integers(10),
                numbers(1),
                isFeasible,
                numbers(3),
                numbers(4),
                numbers(5),
                numbers(6),
                numbers(7),
                numbers(8),
                numbers(9));
    }

    private int[] integers(int column) {
        return numbers[column].build().mapToInt(number -> (int) number).toArray();
    }

    private double[] numbers(int column) {
        return numbers[column].build().toArray();
    }
}
