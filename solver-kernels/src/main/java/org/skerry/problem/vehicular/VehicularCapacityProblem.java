package org.skerry.problem.vehicular;

import java.util.Arrays;
import org.skerry.encoding.ChoiceEncoding;
import org.skerry.encoding.ChoiceForm;
import org.skerry.encoding.ChoiceProblem;
import org.skerry.search.Box;
import org.skerry.search.Choices;
import org.skerry.search.DiscreteGenes;
import org.skerry.search.Measures;
import org.skerry.search.Population;

/**
 * Least total energy in J of the plan that a candidate decodes to, with the overload of the edge and of the cloud, each
 * as a part of its capacity, as violation.
 */
public final class VehicularCapacityProblem implements ChoiceProblem, DiscreteGenes {
    /** By tier, whether it is the edge, and the cloud, as a factor: a branch per task would be mispredicted. */
    private static final double[] ON_EDGE = {0, 1, 0};

    private static final double[] IN_CLOUD = {0, 0, 1};

    private final VehicularCapacityInstance instance;
    private final VehicularInstance tasks;
    private final ChoiceEncoding encoding;
    private final double penalty;

    VehicularCapacityProblem(VehicularCapacityInstance instance, ChoiceEncoding encoding) {
        this.instance = instance;
        this.encoding = encoding;
        tasks = instance.tasks();
        double allOnVehicles = tasks.energyJoules(new int[tasks.tasks()]);
        penalty = allOnVehicles > 0 ? allOnVehicles : 1;
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
        double edge = 0;
        double cloud = 0;
        for (int task = 0; task < tasks.tasks(); task++) {
            int tier = encoding.option(genes, offset, task);
            double cycles = tasks.cycles(task);
            joules += tasks.energyJoules(task, tier);
            edge += ON_EDGE[tier] * cycles;
            cloud += IN_CLOUD[tier] * cycles;
        }
        batch.score(row, joules, instance.overload(edge, cloud));
    }

    /**
     * The energy of everything on the vehicles, in J: work that overloads a server by all of its capacity saves less, as
     * long as that capacity is at most half of the work and one cycle on a vehicle costs at most twice the mean.
     */
    @Override
    public double penalty() {
        return penalty;
    }

    @Override
    public Choices choices() {
        return encoding;
    }

    @Override
    public int tasks() {
        return tasks.tasks();
    }

    /** The three tiers; the model's own order is that of {@link Tier}. */
    @Override
    public int options() {
        return Tier.values().length;
    }

    @Override
    public VehicularCapacityProblem oneHot() {
        return new VehicularCapacityProblem(
                instance, ChoiceEncoding.of(ChoiceForm.ONE_HOT, OptionOrder.VEHICLE_FIRST.of(tasks)));
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

    /** The total energy; the model has no latency. */
    @Override
    public Measures measures(double[] genes) {
        return Measures.ofEnergy(tasks.energyJoules(choice(genes)));
    }
}
