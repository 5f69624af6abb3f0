package org.skerry.spark.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads files of IOHprofiler as iohprofiler.github.io/IOHanalyzer/data defines them, and takes nothing that IOHanalyzer's
 * readFiles.R would not.
 */
public final class IohprofilerFiles {
    private static final Pattern RUN = Pattern.compile("(\\d+):(\\d+)\\|([-+0-9.eE]+)");
    private static final Pattern PAIR = Pattern.compile("([A-Za-z]+) = ('[^',\"=]*'|[0-9]+|[TF])");

    private IohprofilerFiles() {}

    /**
     * One line of a file of improvements.
     *
     * @param best best value so far
     */
    record Improvement(long evaluation, double best) {}

    /** One run with what the meta-data say of it. */
    public record Run(String algorithm, int function, int dimension, int instance, List<Improvement> improvements) {
        /** Evaluations in all. */
        public long evaluations() {
            return improvements.get(improvements.size() - 1).evaluation();
        }

        /** The best value of all. */
        public double best() {
            return improvements.get(improvements.size() - 1).best();
        }
    }

    /** Every run below a folder, which must hold nothing else. */
    public static List<Run> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Path> data = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        for (Path file : files) {
            if (file.toString().endsWith(".info")) {
                readMeta(file, runs, data);
            }
        }
        assertThat(files.stream().filter(file -> !file.toString().endsWith(".info")))
                .containsExactlyInAnyOrderElementsOf(data);
        return runs;
    }

    private static void readMeta(Path file, List<Run> runs, List<Path> data) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.size() % 3).as("lines of " + file).isZero();
        for (int i = 0; i < lines.size(); i += 3) {
            Map<String, String> header = header(lines.get(i));
            int function = Integer.parseInt(header.get("funcId"));
            int dimension = Integer.parseInt(header.get("DIM"));
            assertThat(header.get("maximization")).isEqualTo("F");
            assertThat(file.getFileName().toString()).startsWith("IOHprofiler_f" + function + "_");
            assertThat(lines.get(i + 1)).startsWith("%");
            List<String> record = List.of(lines.get(i + 2).split(", ", -1));
            assertThat(record.get(0))
                    .matches("data_f" + function + "_[A-Za-z0-9.-]+/IOHprofiler_f" + function + "_DIM" + dimension
                            + "[.]dat");
            Path dat = file.resolveSibling(record.get(0));
            data.add(dat);
            List<List<Improvement>> blocks = readData(dat);
            assertThat(record).hasSize(1 + blocks.size());
            for (int run = 0; run < blocks.size(); run++) {
                Matcher told = RUN.matcher(record.get(run + 1));
                assertThat(told.matches()).as(record.get(run + 1)).isTrue();
                Run read = new Run(
                        header.get("algId"), function, dimension, Integer.parseInt(told.group(1)), blocks.get(run));
                assertThat(read.evaluations()).isEqualTo(Long.parseLong(told.group(2)));
                assertThat(read.best()).isEqualTo(Double.parseDouble(told.group(3)));
                runs.add(read);
            }
        }
    }

    /** Pairs between commas; the three mandatory keys must be there. */
    private static Map<String, String> header(String line) {
        Map<String, String> header = new LinkedHashMap<>();
        for (String pair : line.split(", ", -1)) {
            Matcher matcher = PAIR.matcher(pair);
            assertThat(matcher.matches()).as(pair).isTrue();
            header.put(matcher.group(1), matcher.group(2).replace("'", ""));
        }
        assertThat(header).containsKeys("funcId", "DIM", "algId");
        return header;
    }

    private static List<List<Improvement>> readData(Path dat) throws IOException {
        List<List<Improvement>> blocks = new ArrayList<>();
        for (String line : Files.readAllLines(dat)) {
            if (line.startsWith("\"function evaluation\"")) {
                assertThat(line + "\n").isEqualTo(IohprofilerExport.HEADER);
                blocks.add(new ArrayList<>());
            } else {
                String[] fields = line.split(" ", -1);
                assertThat(fields).as(line).hasSize(5);
                blocks.get(blocks.size() - 1)
                        .add(new Improvement(Long.parseLong(fields[0]), Double.parseDouble(fields[2])));
            }
        }
        for (List<Improvement> block : blocks) {
            assertThat(block).isNotEmpty();
            for (int i = 1; i < block.size(); i++) {
                assertThat(block.get(i).evaluation())
                        .isGreaterThan(block.get(i - 1).evaluation());
                assertThat(block.get(i).best())
                        .isLessThanOrEqualTo(block.get(i - 1).best());
            }
        }
        return blocks;
    }
}
