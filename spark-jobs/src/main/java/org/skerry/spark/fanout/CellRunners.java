package org.skerry.spark.fanout;

import org.skerry.problem.Instance;
import org.skerry.run.RunSpec;
import org.skerry.run.Runner;
import org.skerry.run.Scoring;
import org.skerry.spark.island.Runners;

/** The runners of some runs of a cell. For one thread; latent spaces are made once where it arrives. */
final class CellRunners implements Runners {
    private static final long serialVersionUID = 1;

    private final CellResources resources;
    private final int[] instances;
    private final int[] repetitions;
    private transient Spaces spaces;

    /**
     * Runners of runs.
     *
     * @param instances index of every run's instance
     * @param repetitions repetition of every run
     */
    CellRunners(CellResources resources, int[] instances, int[] repetitions) {
        this.resources = resources;
        this.instances = instances;
        this.repetitions = repetitions;
    }

    /** Number of runs. */
    int size() {
        return instances.length;
    }

    @Override
    public Runner runner(int run) {
        return new Runner(spec(run), instance(run), spaces().bySpec(), Scoring.LOCAL);
    }

    RunSpec spec(int run) {
        return resources.cell().run(instance(run).id(), repetitions[run], spaces().weightsHash());
    }

    private Instance instance(int run) {
        return resources.instances().value().get(instances[run]);
    }

    private Spaces spaces() {
        if (spaces == null) {
            spaces = Spaces.of(resources.models());
        }
        return spaces;
    }
}
