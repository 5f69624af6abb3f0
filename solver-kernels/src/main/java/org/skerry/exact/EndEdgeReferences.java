package org.skerry.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.skerry.exact.Reference.Kind;
import org.skerry.problem.endedge.Assessment;
import org.skerry.problem.endedge.EndEdgeInstance;
import org.skerry.problem.endedge.Placements;

/**
 * References of an {@code endedge} instance, in the unit of its objective F (s and J, weighted).
 *
 * <p>The lower bound holds for every plan, feasible or not, and for every rule by which servers and shared links are
 * divided. The best known plan comes from descents by single moves; it is a reference only if it keeps every deadline
 * and energy limit, so there is none where these bind. A simple plan is listed even if it does not keep them.
 */
final class EndEdgeReferences {
    private final Placements placements;
    private final Assessment assessment;

    private EndEdgeReferences(Placements placements) {
        this.placements = placements;
        assessment = new Assessment(placements);
    }

    /** Lower bound, best known plan if feasible, the three plans of one kind, greedy, and the mean of random plans. */
    static List<Reference> of(EndEdgeInstance instance) {
        return new EndEdgeReferences(Placements.of(instance)).all();
    }

    private List<Reference> all() {
        int[] local = new int[placements.tasks()];
        int[] edge = new int[placements.tasks()];
        int[] cloud = new int[placements.tasks()];
        for (int task = 0; task < local.length; task++) {
            local[task] = placements.first(task);
            edge[task] = nearest(task);
            cloud[task] = placements.first(task + 1) - 1;
        }
        int[] greedy = EndEdgeDescent.greedy(placements);
        EndEdgeRelaxation relaxation = new EndEdgeRelaxation(placements);
        List<Reference> references = new ArrayList<>();
        references.add(new Reference(Kind.LOWER_BOUND, relaxation.bound(), "Lagrangian dual of the capacities", true));
        best(greedy, cloud, relaxation.rounded()).ifPresent(references::add);
        references.add(plan(Kind.ALL_LOCAL, local, "every task on its device"));
        references.add(plan(Kind.ALL_EDGE, edge, "every task on the server of best rate, if one covers its device"));
        references.add(plan(Kind.ALL_CLOUD, cloud, "every task in the cloud, if a server covers its device"));
        references.add(plan(Kind.GREEDY, greedy, "tasks one by one, each where it adds least"));
        references.add(new Reference(Kind.RANDOM_MEAN, randomMean(), "expectation of a uniform plan", true));
        return List.copyOf(references);
    }

    private Reference plan(Kind kind, int[] slots, String method) {
        assessment.assess(slots);
        return new Reference(kind, assessment.objective(), assessment.violation(), method, true);
    }

    /** The slot of the server of best rate; the device where no server covers it. */
    private int nearest(int task) {
        int relay = placements.instance().relay(placements.instance().tasks().device(task));
        int slot = placements.first(task);
        while (placements.place(slot) != relay + 1) {
            slot++;
        }
        return slot;
    }

    /** The best of the feasible plans that descents from these plans end at. */
    private Optional<Reference> best(int[]... starts) {
        Optional<Reference> best = Optional.empty();
        for (int[] start : starts) {
            Reference end = plan(Kind.BEST_KNOWN, EndEdgeDescent.from(placements, start), "descent by single moves");
            if (end.violation() == 0
                    && (best.isEmpty() || end.value() < best.get().value())) {
                best = Optional.of(end);
            }
        }
        return best;
    }

    /**
     * Each option of a task has the probability p = 1 / options. The tasks of a resource cost A G / C (see
     * {@link EndEdgeDescent}), and for sums of independent terms the mean of A G is the product of the means plus the
     * sum of a g p (1 - p), each term's own covariance.
     */
    private double randomMean() {
        double[] shares = new double[placements.resources()];
        double[] costs = new double[placements.resources()];
        double mean = 0;
        for (int task = 0; task < placements.tasks(); task++) {
            double costPerSecond = placements.instance().costPerSecond(task);
            double p = 1.0 / placements.options(task);
            for (int slot = placements.first(task); slot < placements.first(task + 1); slot++) {
                int r = placements.resource(slot);
                double work = costPerSecond * placements.work(slot);
                shares[r] += p * placements.share(slot);
                costs[r] += placements.share(slot) > 0 ? p * work / placements.share(slot) : 0;
                mean += p * placements.cost(slot) + p * (1 - p) * work / placements.capacity(r);
            }
        }
        for (int r = 0; r < shares.length; r++) {
            mean += shares[r] * costs[r] / placements.capacity(r);
        }
        return mean;
    }
}
