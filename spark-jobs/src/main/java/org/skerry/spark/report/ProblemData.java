package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.skerry.problem.ProblemFamily;
import org.skerry.run.Catalogue;
import org.skerry.search.Described;
import org.skerry.spark.experiment.ParametersText;
import org.skerry.spark.result.SummaryRow;
import org.skerry.spark.stats.CellRuns;
import org.skerry.spark.stats.Estimate;
import org.skerry.spark.stats.Gaps;
import org.skerry.spark.stats.ReferenceSummary;
import org.skerry.spark.stats.SetKey;

/**
 * All sets of instances of one problem.
 *
 * @param name catalogue name
 * @param title what it is; empty if this version of Skerry does not know it
 * @param unit of the objective; empty for a number without unit
 * @param first label of the solver that the others are compared with
 * @param sets in the experiment's order, at least one
 * @param ranked whether all solvers had equal budgets
 * @param migrations what went between islands
 */
record ProblemData(
        String name,
        String title,
        String unit,
        String first,
        List<SetData> sets,
        boolean ranked,
        List<MigrationCount> migrations) {

    /** The problems of an output, in order. */
    static List<ProblemData> of(RecordedOutput output) {
        Map<String, List<SetData>> byProblem = new LinkedHashMap<>();
        Map<String, List<String>> parameters = CellRuns.bySet(output.cells()).keySet().stream()
                .collect(Collectors.groupingBy(
                        SetKey::problem, Collectors.mapping(SetKey::parameters, Collectors.toList())));
        Map<RecordedOutput.Cell, SummaryRow> rows = output.summary().cells().stream()
                .collect(Collectors.toMap(
                        row -> new RecordedOutput.Cell(new SetKey(row.problem(), row.problemParameters()), row.label()),
                        Function.identity(),
                        (first, second) -> first));
        Map<SetKey, List<ReferenceSummary>> references = output.summary().references().stream()
                .collect(Collectors.groupingBy(row -> new SetKey(row.problem(), row.problemParameters())));
        CellRuns.bySet(output.cells()).forEach((key, cells) -> {
            List<SolverCell> solvers = solvers(output, key, cells, rows);
            byProblem
                    .computeIfAbsent(key.problem(), problem -> new ArrayList<>())
                    .add(new SetData(
                            key,
                            ParametersText.of(key.problem(), key.parameters(), parameters.get(key.problem())),
                            ParametersText.parse(key.parameters()),
                            solvers,
                            references.getOrDefault(key, List.of()),
                            output.gaps().getOrDefault(key, new Gaps("", Map.of()))));
        });
        return byProblem.entrySet().stream()
                .map(entry -> problem(output, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ProblemData problem(RecordedOutput output, String name, List<SetData> sets) {
        ProblemFamily<?> family = Catalogue.problems().get(name);
        return new ProblemData(
                name,
                family == null
                        ? ""
                        : family.getClass().getAnnotation(Described.class).title(),
                family == null ? "" : family.unit(),
                output.summary().first(),
                sets,
                !output.experiment().followsPublishedProtocol(),
                output.migrations().stream()
                        .filter(count -> count.set().problem().equals(name))
                        .toList());
    }

    private static List<SolverCell> solvers(
            RecordedOutput output, SetKey key, List<CellRuns> cells, Map<RecordedOutput.Cell, SummaryRow> rows) {
        Optional<CellRuns> first = cells.stream()
                .filter(cell -> cell.label().equals(output.summary().first()))
                .findFirst();
        return cells.stream()
                .map(cell -> {
                    RecordedOutput.Cell which = new RecordedOutput.Cell(key, cell.label());
                    return new SolverCell(
                            cell,
                            rows.get(which),
                            Estimate.mean(cell).orElse(null),
                            first.filter(reference -> !reference.label().equals(cell.label()))
                                    .flatMap(reference -> Estimate.effect(reference, cell))
                                    .orElse(null),
                            output.progress().get(which));
                })
                .toList();
    }

    /** What the objective is called: the quantity that its unit is of. */
    String objective() {
        return switch (unit) {
            case "J" -> "energy";
            case "s" -> "time";
            default -> "objective";
        };
    }

    /** All cells of all sets. */
    List<SolverCell> cells() {
        return sets.stream().flatMap(set -> set.cells().stream()).toList();
    }
}
