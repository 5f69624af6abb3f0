package org.skerry.solver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Independent runs of another implementation on one function.
 *
 * @param label which algorithm in which form
 * @param implementation what was run
 * @param evaluations of every run, or their mean
 * @param mean whether chance decides how many evaluations a run spends
 * @param best best value of each run
 */
record ReferenceRuns(
        String label,
        String implementation,
        long evaluations,
        boolean mean,
        ReferenceFunction function,
        double[] best) {
    private static final Pattern IMPLEMENTATION = Pattern.compile("# ([a-z0-9-]+): (.*)");

    /** The runs of a resource beside this class, in its order; a comment names the implementation of the lines below. */
    static List<ReferenceRuns> read(String resource) {
        Map<String, String> implementations = new HashMap<>();
        List<ReferenceRuns> runs = new ArrayList<>();
        for (String line : lines(resource)) {
            Matcher implementation = IMPLEMENTATION.matcher(line);
            if (implementation.matches()) {
                implementations.put(implementation.group(1), implementation.group(2));
            } else if (!line.startsWith("#")) {
                runs.add(parse(line.split(",", -1), implementations));
            }
        }
        return runs;
    }

    static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReferenceRuns.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceRuns parse(String[] cells, Map<String, String> implementations) {
        boolean mean = cells[1].startsWith("~");
        return new ReferenceRuns(
                cells[0],
                Objects.requireNonNull(implementations.get(cells[0]), cells[0]),
                Long.parseLong(mean ? cells[1].substring(1) : cells[1]),
                mean,
                ReferenceFunction.valueOf(cells[2]),
                Arrays.stream(cells).skip(3).mapToDouble(Double::parseDouble).toArray());
    }

    String name() {
        return label + " on " + function;
    }
}
