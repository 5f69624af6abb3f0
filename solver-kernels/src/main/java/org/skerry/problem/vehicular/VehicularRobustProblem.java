package org.skerry.problem.vehicular;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.skerry.encoding.ChoiceEncoding;
import org.skerry.encoding.ChoiceForm;
import org.skerry.encoding.ChoiceProblem;
import org.skerry.problem.ScenarioProblem;
import org.skerry.search.Box;
import org.skerry.search.Choices;
import org.skerry.search.DiscreteGenes;
import org.skerry.search.Measures;
import org.skerry.search.Population;

/**
 * Least mean, or conditional value at risk, of the total energy in J that the plan of a candidate takes in all scenarios.
 * No constraint: violation 0. Blocks of scenarios are drawn when they are first used, and kept.
 */
public final class VehicularRobustProblem implements ChoiceProblem, ScenarioProblem, DiscreteGenes {
    private static final int ROWS = 8;

    private final VehicularRobustInstance instance;
    private final ChoiceEncoding encoding;
    private final AtomicReferenceArray<ScenarioBlock> blocks;
    private final ThreadLocal<Scratch> scratch;

    VehicularRobustProblem(VehicularRobustInstance instance, ChoiceEncoding encoding) {
        this.instance = instance;
        this.encoding = encoding;
        blocks = new AtomicReferenceArray<>(blocks());
        scratch = ThreadLocal.withInitial(() -> new Scratch(tasks(), scenarios()));
    }

    /** Working memory of one thread. */
    private static final class Scratch {
        final int[][] plans;
        /** Energies of every plan in all scenarios. */
        final double[][] outcomes;
        /** Energies of one plan in the scenarios of one block. */
        final double[] part = new double[BLOCK];

        final double[] selection;

        Scratch(int tasks, int scenarios) {
            plans = new int[ROWS][tasks];
            outcomes = new double[ROWS][scenarios];
            selection = new double[scenarios];
        }
    }

    @Override
    public Box box() {
        return encoding.box();
    }

    @Override
    public int scenarios() {
        return instance.scenarios();
    }

    /** Two threads may draw a block at the same time, and draw the same. */
    private ScenarioBlock block(int index) {
        ScenarioBlock block = blocks.get(index);
        if (block == null) {
            block = ScenarioBlock.of(instance, index);
            blocks.set(index, block);
        }
        return block;
    }

    @Override
    public void outcomes(Population batch, int row, int block, double[] outcomes, int offset) {
        Scratch mine = scratch.get();
        encoding.decode(batch.genes(), batch.offset(row), mine.plans[0]);
        outcomes(mine.plans[0], block, outcomes, offset, mine);
    }

    private void outcomes(int[] plan, int block, double[] outcomes, int offset, Scratch mine) {
        block(block).energyJoules(plan, mine.part);
        System.arraycopy(mine.part, 0, outcomes, offset, scenarios(block));
    }

    @Override
    public void score(Population batch, int row, double[] outcomes) {
        batch.score(row, instance.risk().of(outcomes, instance.level(), scratch.get().selection), 0);
    }

    @Override
    public void evaluate(Population batch, int row) {
        evaluate(batch, row, row + 1);
    }

    /** Some rows go through all blocks together, so that a block is read from near memory for all but the first. */
    @Override
    public void evaluate(Population batch, int from, int to) {
        Scratch mine = scratch.get();
        for (int start = from; start < to; start += ROWS) {
            int rows = Math.min(ROWS, to - start);
            for (int k = 0; k < rows; k++) {
                encoding.decode(batch.genes(), batch.offset(start + k), mine.plans[k]);
            }
            for (int block = 0; block < blocks(); block++) {
                for (int k = 0; k < rows; k++) {
                    outcomes(mine.plans[k], block, mine.outcomes[k], BLOCK * block, mine);
                }
            }
            for (int k = 0; k < rows; k++) {
                score(batch, start + k, mine.outcomes[k]);
            }
        }
    }

    /** 1 J; never charged, for every plan is feasible. */
    @Override
    public double penalty() {
        return 1;
    }

    @Override
    public Choices choices() {
        return encoding;
    }

    @Override
    public int tasks() {
        return instance.tasks().tasks();
    }

    /** The three tiers; the model's own order is that of {@link Tier}. */
    @Override
    public int options() {
        return Tier.values().length;
    }

    @Override
    public VehicularRobustProblem oneHot() {
        return new VehicularRobustProblem(
                instance, ChoiceEncoding.of(ChoiceForm.ONE_HOT, OptionOrder.VEHICLE_FIRST.of(instance.tasks())));
    }

    @Override
    public int[] choice(double[] genes) {
        int[] tier = new int[tasks()];
        encoding.decode(genes, 0, tier);
        return tier;
    }

    @Override
    public void encode(int[] choice, double[] genes, int offset) {
        encoding.encode(choice, genes, offset);
    }

    /** The tier of every task: 0 vehicle, 1 edge, 2 cloud. */
    @Override
    public double[] decision(double[] genes) {
        return Arrays.stream(choice(genes)).asDoubleStream().toArray();
    }

    /** The mean of the total energy over all scenarios, whatever the risk; the model has no latency. */
    @Override
    public Measures measures(double[] genes) {
        Scratch mine = scratch.get();
        encoding.decode(genes, 0, mine.plans[0]);
        for (int block = 0; block < blocks(); block++) {
            outcomes(mine.plans[0], block, mine.outcomes[0], BLOCK * block, mine);
        }
        return Measures.ofEnergy(Risk.MEAN.of(mine.outcomes[0], 0, mine.selection));
    }
}
