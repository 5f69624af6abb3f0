package org.skerry.spark.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.skerry.spark.experiment.ParametersText;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;
import org.skerry.spark.stats.SetKey;

/**
 * The runs of an output as IOHanalyzer reads them (Wang, Vermetten, Ye, Doerr and Baeck, ACM Trans. Evol. Learn. Optim. 2,
 * 2022; file format of iohprofiler.github.io/IOHanalyzer/data): a folder for every solver, in it for every set of instances
 * a file of meta-data and one of improvements.
 *
 * <p>A set of instances is a function, numbered from 1; its dimension is the length of a decision. The format knows no
 * violation, so an infeasible champion has the value {@value #INFEASIBLE}. Every run ends with its last evaluation.
 */
final class IohprofilerExport {
    /** The value of a champion that is infeasible: worse than any objective, and still a number to R. */
    static final String INFEASIBLE = "1e+308";

    static final String HEADER =
            "\"function evaluation\" \"current f(x)\" \"best-so-far f(x)\" \"current af(x)+b\"" + " \"best af(x)+b\"\n";

    private final Tables tables;
    private final OutputStore folder;
    private final Map<SetKey, Integer> functions = new LinkedHashMap<>();
    private final Map<String, String> solverFolders = new HashMap<>();
    private final FileNames folderNames = new FileNames();

    IohprofilerExport(Tables tables, OutputStore folder) {
        this.tables = tables;
        this.folder = folder;
    }

    /** One file of improvements: the runs of a solver on the instances of a set that have one dimension. */
    private record Scenario(String label, SetKey set, int dimension) {
        static Scenario of(Row row) {
            return new Scenario(row.getString(0), new SetKey(row.getString(1), row.getString(2)), row.getInt(3));
        }
    }

    /** Rows one after the other, of which the next can be looked at. */
    private static final class Rows {
        private final Iterator<Row> rows;
        private Row next;

        Rows(Iterator<Row> rows) {
            this.rows = rows;
            advance();
        }

        Row next() {
            return next;
        }

        void advance() {
            next = rows.hasNext() ? rows.next() : null;
        }

        boolean in(Scenario scenario) {
            return next != null && Scenario.of(next).equals(scenario);
        }
    }

    List<String> write() throws IOException {
        numberFunctions();
        List<String> written = new ArrayList<>();
        Map<String, StringBuilder> meta = new LinkedHashMap<>();
        Rows rows = new Rows(improvements().toLocalIterator());
        while (rows.next() != null) {
            Scenario scenario = Scenario.of(rows.next());
            String base = function(scenario);
            String data = "data_" + base + "/IOHprofiler_f" + functions.get(scenario.set()) + "_DIM"
                    + scenario.dimension() + ".dat";
            List<String> runs = new ArrayList<>();
            folder.write(solver(scenario) + "/" + data, out -> writeRuns(rows, scenario, runs, out));
            written.add(solver(scenario) + "/" + data);
            meta.computeIfAbsent(solver(scenario) + "/IOHprofiler_" + base + ".info", name -> new StringBuilder())
                    .append(meta(scenario, data, runs));
        }
        for (Map.Entry<String, StringBuilder> entry : meta.entrySet()) {
            byte[] content = entry.getValue().toString().getBytes(StandardCharsets.UTF_8);
            folder.write(entry.getKey(), out -> out.write(content));
            written.add(entry.getKey());
        }
        return written;
    }

    private void numberFunctions() {
        tables.read(Table.RUNS)
                .select("problem", "problem_parameters")
                .distinct()
                .orderBy("problem", "problem_parameters")
                .collectAsList()
                .forEach(row -> functions.put(new SetKey(row.getString(0), row.getString(1)), functions.size() + 1));
    }

    /** Improvements with their runs, in the order of files, runs and evaluations; a run without any has one row. */
    private Dataset<Row> improvements() {
        Dataset<Row> runs = tables.read(Table.RUNS)
                .withColumn("dimension", size(col("decision")))
                .withColumnRenamed("evaluations", "spent")
                .select(
                        "label",
                        "problem",
                        "problem_parameters",
                        "dimension",
                        "instance_index",
                        "repetition",
                        "run_id",
                        "spent");
        Dataset<Row> improvements =
                tables.read(Table.TRAJECTORIES).select("run_id", "evaluations", "objective", "violation");
        return runs.join(improvements, new String[] {"run_id"}, "left")
                .select(
                        "label",
                        "problem",
                        "problem_parameters",
                        "dimension",
                        "instance_index",
                        "repetition",
                        "run_id",
                        "spent",
                        "evaluations",
                        "objective",
                        "violation")
                .orderBy(
                        "label",
                        "problem",
                        "problem_parameters",
                        "dimension",
                        "instance_index",
                        "repetition",
                        "run_id",
                        "evaluations",
                        "violation",
                        "objective");
    }

    private static void writeRuns(Rows rows, Scenario scenario, List<String> runs, OutputStream out)
            throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        while (rows.in(scenario)) {
            runs.add(writeRun(rows, scenario, text));
        }
        text.flush();
    }

    /** Writes one run and gives back what the meta-data say of it: instance, evaluations, best value. */
    private static String writeRun(Rows rows, Scenario scenario, Writer text) throws IOException {
        String run = rows.next().getString(6);
        int instance = rows.next().getInt(4) + 1;
        long spent = rows.next().getLong(7);
        text.write(HEADER);
        double best = Double.POSITIVE_INFINITY;
        long last = 0;
        for (; rows.in(scenario) && rows.next().getString(6).equals(run); rows.advance()) {
            Row row = rows.next();
            if (row.isNullAt(8) || row.getLong(8) == last) {
                continue;
            }
            double value = row.getDouble(10) == 0 ? row.getDouble(9) : Double.POSITIVE_INFINITY;
            best = Math.min(best, value);
            last = row.getLong(8);
            text.write(line(last, best));
        }
        if (last != spent) {
            text.write(line(spent, best));
        }
        return instance + ":" + spent + "|" + value(best);
    }

    private static String line(long evaluation, double best) {
        String value = value(best);
        return evaluation + (" " + value).repeat(4) + "\n";
    }

    private static String value(double best) {
        return Double.isInfinite(best) ? INFEASIBLE : Double.toString(best);
    }

    private String meta(Scenario scenario, String data, List<String> runs) {
        return "suite = 'skerry', funcId = " + functions.get(scenario.set()) + ", funcName = '" + name(scenario.set())
                + "', DIM = " + scenario.dimension() + ", maximization = F, algId = '" + plain(scenario.label()) + "'\n"
                + "% " + scenario.set().problem() + " " + scenario.set().parameters() + "\n"
                + data + ", " + String.join(", ", runs) + "\n";
    }

    private String function(Scenario scenario) {
        return "f" + functions.get(scenario.set()) + "_" + name(scenario.set());
    }

    /** A name without what the format gives a meaning to: commas, quotes, equals signs. */
    private String name(SetKey set) {
        List<String> beside = functions.keySet().stream()
                .filter(other -> other.problem().equals(set.problem()))
                .map(SetKey::parameters)
                .toList();
        String told = set.problem() + "-" + ParametersText.of(set.problem(), set.parameters(), beside);
        String name = told.replaceAll("[^A-Za-z0-9.-]+", "-");
        return name.substring(0, Math.min(100, name.length()));
    }

    private static String plain(String label) {
        return label.replaceAll("[,'\"=%|\\\\\\p{Cntrl}]", "_");
    }

    private String solver(Scenario scenario) {
        return solverFolders.computeIfAbsent(scenario.label(), folderNames::of);
    }
}
