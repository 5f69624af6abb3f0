package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skerry.data.generate.Instances;
import org.skerry.encoding.ChoiceProblem;
import org.skerry.problem.Instance;
import org.skerry.problem.ScenarioProblem;
import org.skerry.search.Digest;
import org.skerry.search.Problem;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.Json;
import org.skerry.spark.experiment.ProblemSpec;
import org.skerry.spark.experiment.SolverSpec;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.fanout.Manifest.CellEntry;
import org.skerry.spark.fanout.Manifest.SetEntry;
import org.skerry.spark.fanout.Manifest.Version;
import org.skerry.spark.result.OutputStore;

/** An experiment expanded: its sets of instances, generated, and its cells. */
final class Workload {
    private static final int MANIFEST_FORMAT = 1;

    private final Experiment experiment;
    private final Map<InstanceSet, List<Instance>> instances = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();

    /**
     * Expands an experiment.
     *
     * @throws UserError if a solver can not work on a problem
     */
    Workload(Experiment experiment) {
        this.experiment = experiment;
        for (ProblemSpec problem : experiment.problems()) {
            InstanceSet set = new InstanceSet(problem.name(), problem.family(), experiment.seed());
            List<Instance> generated = new ArrayList<>();
            for (int index = 0; index < problem.instances(); index++) {
                generated.add(Instances.generate(problem.family(), experiment.seed(), index));
            }
            requireDistinct(problem, generated);
            instances.put(set, generated);
            for (SolverSpec solver : experiment.solvers()) {
                cells.add(new Cell(set, solver.label(), solver.method(), experiment.budget()));
            }
        }
        cells.stream().filter(Cell::isLatent).forEach(this::choices);
        cells.forEach(this::requireSupported);
    }

    /** Runs on two equal instances would be one and the same run, counted twice. */
    private static void requireDistinct(ProblemSpec problem, List<Instance> instances) {
        long distinct = instances.stream().map(Instance::id).distinct().count();
        if (distinct < instances.size()) {
            throw new UserError("instances (" + instances.size() + ") of problem " + problem.name() + " "
                    + Json.of((Record) problem.family()) + " must be at most " + distinct
                    + ": there are no more that differ.");
        }
    }

    private void requireSupported(Cell cell) {
        try {
            Problem problem = problem(cell.set());
            cell.method().solvers().forEach(solver -> solver.requireSupported(problem));
            if (experiment.evaluation().isPartitioned() && !(problem instanceof ScenarioProblem)) {
                throw new UserError(
                        "evaluation: partitions (" + experiment.evaluation().partitions()
                                + ") must be 1 for problem " + cell.set().problem()
                                + ", which has no scenarios to divide, unlike vehicular-robust.");
            }
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    "solver " + cell.label() + " on problem " + cell.set().problem() + ": " + e.getMessage(), e);
        }
    }

    Experiment experiment() {
        return experiment;
    }

    Iterable<InstanceSet> sets() {
        return instances.keySet();
    }

    List<Cell> cells() {
        return cells;
    }

    /** The instances of a set, in order, as the kind of list that crosses a wire. */
    List<Instance> instances(InstanceSet set) {
        return instances.get(set);
    }

    /** What the experiment asks of a cell. */
    Extent extent(Cell cell) {
        return new Extent(
                instances.get(cell.set()).size(),
                experiment.repetitions(),
                Cost.runsPerBlock(cell, problem(cell.set())));
    }

    /** The first instance of a set as its problem. */
    Problem problem(InstanceSet set) {
        return set.family().problemOf(instances.get(set).get(0));
    }

    /**
     * The problem that a latent solver's autoencoder is trained for.
     *
     * @throws UserError if it is not a problem of choices
     */
    ChoiceProblem choices(Cell cell) {
        if (problem(cell.set()) instanceof ChoiceProblem choices) {
            return choices;
        }
        throw new UserError("solver " + cell.label() + " learns a latent space of choices, and problem "
                + cell.set().problem() + " has none");
    }

    /** What is left to do of every cell, as far as this experiment asks for it. */
    List<Pending> pending(Manifest manifest, OutputStore store) throws IOException {
        List<Pending> pending = new ArrayList<>();
        RecordedFolders folders = new RecordedFolders(store);
        for (Cell cell : cells) {
            Recorded recorded = folders.of(cell.set().problem(), cell.solverName());
            pending.add(recorded.pending(
                    cell, manifest.blocks(cell.id()), extent(cell), Cost.secondsPerRun(cell, problem(cell.set()))));
        }
        return pending;
    }

    /** The version of a manifest that asks for this workload. */
    Version version() {
        List<SetEntry> setEntries = new ArrayList<>();
        instances.forEach((set, generated) -> setEntries.add(
                new SetEntry(set.id(), set.problem(), set.parameters(), generated.size(), digest(generated))));
        List<CellEntry> cellEntries = new ArrayList<>();
        for (Cell cell : cells) {
            cellEntries.add(new CellEntry(
                    cell.id(), cell.set().id(), cell.solverName(), cell.label(), meaning(cell), extent(cell)));
        }
        return new Version(
                MANIFEST_FORMAT, experiment.name(), experiment.seed(), experiment.resolved(), setEntries, cellEntries);
    }

    private static String meaning(Cell cell) {
        return cell.method().meaning() + " with " + cell.budget();
    }

    private static String digest(List<Instance> instances) {
        Digest digest = new Digest();
        instances.forEach(instance -> digest.add(instance.id()));
        return digest.id();
    }
}
