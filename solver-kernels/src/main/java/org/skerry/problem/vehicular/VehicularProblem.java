package org.skerry.problem.vehicular;

import org.skerry.encoding.ChoiceEncoding;
import org.skerry.encoding.ChoiceForm;
import org.skerry.encoding.ChoiceProblem;
import org.skerry.search.Box;
import org.skerry.search.Choices;
import org.skerry.search.DiscreteGenes;
import org.skerry.search.Measures;
import org.skerry.search.Population;

/** Least total energy in J of the plan that a candidate decodes to (VELO paper, Eq. 6). No constraint: violation 0. */
public final class VehicularProblem implements ChoiceProblem, DiscreteGenes {
    private final VehicularInstance instance;
    private final ChoiceEncoding encoding;

    VehicularProblem(VehicularInstance instance, ChoiceEncoding encoding) {
        this.instance = instance;
        this.encoding = encoding;
    }

    @Override
    public Box box() {
        return encoding.box();
    }

    @Override
    public void evaluate(Population batch, int row) {
        double[] genes = batch.genes();
        int offset = batch.offset(row);
        double joules = 0;
        for (int task = 0; task < instance.tasks(); task++) {
            joules += instance.energyJoules(task, encoding.option(genes, offset, task));
        }
        batch.score(row, joules, 0);
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
        return instance.tasks();
    }

    /** The three tiers; the model's own order is that of {@link Tier}. */
    @Override
    public int options() {
        return Tier.values().length;
    }

    @Override
    public VehicularProblem oneHot() {
        return new VehicularProblem(
                instance, ChoiceEncoding.of(ChoiceForm.ONE_HOT, OptionOrder.VEHICLE_FIRST.of(instance)));
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
        int[] tier = choice(genes);
        double[] decision = new double[tier.length];
        for (int task = 0; task < tier.length; task++) {
            decision[task] = tier[task];
        }
        return decision;
    }

    /** The total energy; the model has no latency. */
    @Override
    public Measures measures(double[] genes) {
        return Measures.ofEnergy(instance.energyJoules(choice(genes)));
    }
}
