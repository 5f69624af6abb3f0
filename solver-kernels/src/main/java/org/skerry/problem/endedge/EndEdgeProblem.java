package org.skerry.problem.endedge;

import org.skerry.encoding.ChoiceEncoding;
import org.skerry.search.Box;
import org.skerry.search.Choices;
import org.skerry.search.DiscreteGenes;
import org.skerry.search.Measures;
import org.skerry.search.Population;
import org.skerry.search.Problem;

/**
 * Least weighted sum F of total latency and total energy of the plan that a candidate decodes to (IPOA paper, Eqs.
 * 16-21), with late tasks and devices beyond their energy as violation.
 */
public final class EndEdgeProblem implements Problem, DiscreteGenes {
    private final Placements placements;
    private final ChoiceEncoding encoding;
    private final double penalty;
    private final ThreadLocal<Scratch> scratch;

    /** Working memory of one thread: a plan and its assessment. */
    private record Scratch(int[] slots, Assessment assessment) {}

    EndEdgeProblem(Placements placements, ChoiceEncoding encoding, double penalty) {
        this.placements = placements;
        this.encoding = encoding;
        this.penalty = penalty;
        scratch = ThreadLocal.withInitial(() -> new Scratch(new int[placements.tasks()], new Assessment(placements)));
    }

    @Override
    public Box box() {
        return encoding.box();
    }

    @Override
    public Choices choices() {
        return encoding;
    }

    @Override
    public void evaluate(Population batch, int row) {
        Assessment assessment = assessed(batch.genes(), batch.offset(row));
        batch.score(row, assessment.objective(), assessment.violation());
    }

    private Assessment assessed(double[] genes, int offset) {
        Scratch mine = scratch.get();
        for (int task = 0; task < mine.slots().length; task++) {
            mine.slots()[task] = placements.first(task) + encoding.option(genes, offset, task);
        }
        mine.assessment().assess(mine.slots());
        return mine.assessment();
    }

    @Override
    public double penalty() {
        return penalty;
    }

    /** Where every task runs, as the paper's x_ij: 0 local, 1 .. n a server, n + 1 the cloud. */
    @Override
    public double[] decision(double[] genes) {
        double[] decision = new double[placements.tasks()];
        for (int task = 0; task < decision.length; task++) {
            decision[task] = placements.place(placements.first(task) + encoding.option(genes, 0, task));
        }
        return decision;
    }

    /** Total energy E in J, the mean latency of a task, T / tasks, in s, and the part of the tasks that are in time. */
    @Override
    public Measures measures(double[] genes) {
        Assessment assessment = assessed(genes, 0);
        int tasks = placements.tasks();
        return new Measures(
                assessment.energyJoules(),
                assessment.latencySeconds() / tasks,
                1 - assessment.lateTasks() / (double) tasks);
    }
}
