package org.skerry.problem.traffic;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.skerry.encoding.ShareEncoding;
import org.skerry.search.Box;
import org.skerry.search.LocalMoves;
import org.skerry.search.Measures;
import org.skerry.search.Neighbourhood;
import org.skerry.search.Population;
import org.skerry.search.Problem;

/**
 * Least total energy in J of the plan that a candidate decodes to (ACE-IVY paper, Eq. 11), with violation for loads
 * above their capacities and tasks after their deadlines.
 *
 * <p>That a task is given away whole and that a secure one stays local hold by construction: shares are genes divided
 * by their sum, and the genes of a signal unit with a secure task do not matter.
 */
public final class TrafficProblem implements Problem, LocalMoves {
    /** The decoded shares of the candidate that a thread is evaluating; as long as its longest plan. */
    private static final ThreadLocal<double[]> SHARES = ThreadLocal.withInitial(() -> new double[0]);

    private final TrafficInstance instance;
    private final ShareEncoding encoding;
    private final double penalty;

    TrafficProblem(TrafficInstance instance, double penaltyPerUnit) {
        this.instance = instance;
        int units = instance.signalUnits().count();
        int options = instance.options();
        encoding = switch (instance.rules().completeness()) {
            case EQUAL -> ShareEncoding.whole(units, options);
            case AT_MOST -> ShareEncoding.atMost(units, options);
        };
        boolean aggregate = instance.rules().capacity() == Capacity.AGGREGATE;
        penalty = penaltyPerUnit * (aggregate ? instance.roadsideUnits().count() : 1);
    }

    @Override
    public Box box() {
        return encoding.box();
    }

    @Override
    public void evaluate(Population batch, int row) {
        double[] shares = scratch();
        decode(batch.genes(), batch.offset(row), shares);
        batch.score(row, instance.energyJoules(shares), instance.violation(shares));
    }

    private double[] scratch() {
        double[] shares = SHARES.get();
        int length = encoding.groups() * encoding.options();
        if (shares.length < length) {
            shares = new double[length];
            SHARES.set(shares);
        }
        return shares;
    }

    private void decode(double[] genes, int offset, double[] shares) {
        int options = encoding.options();
        for (int unit = 0; unit < encoding.groups(); unit++) {
            if (instance.secure(unit)) {
                Arrays.fill(shares, unit * options, (unit + 1) * options, 0);
                shares[unit * options] = 1;
            } else {
                encoding.decode(genes, offset, unit, shares, unit * options);
            }
        }
    }

    /**
     * That of the family in J, times the number of roadside units where one limit stands for all of them. With the
     * paper's p_max of 20 J it is, over the sizes and scales of Fig. 4, above what exceeding a limit saves, so that
     * it does not pay to be infeasible.
     */
    @Override
    public double penalty() {
        return penalty;
    }

    /**
     * The shares of every task, row-major, shape [M][N + 2]: on its signal unit, on every roadside unit, in the cloud.
     */
    @Override
    public double[] decision(double[] genes) {
        double[] shares = new double[encoding.groups() * encoding.options()];
        decode(genes, 0, shares);
        return shares;
    }

    /** The total energy, the mean latency of the tasks and the part of them that is done in time (Sec. IV-C.3). */
    @Override
    public Measures measures(double[] genes) {
        double[] shares = decision(genes);
        return new Measures(
                instance.energyJoules(shares), instance.meanLatencySeconds(shares), instance.feasibleTaskRatio(shares));
    }

    /** A part of a task goes from one node to another; a secure task stays. */
    @Override
    public Neighbourhood neighbourhood() {
        return encoding.moves(IntStream.range(0, encoding.groups())
                .filter(unit -> !instance.secure(unit))
                .toArray());
    }
}
