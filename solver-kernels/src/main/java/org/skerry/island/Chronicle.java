package org.skerry.island;

import java.util.ArrayList;
import java.util.List;

/**
 * The logs of all islands of a run as one. An improvement's evaluation is counted over the whole run, in the order in
 * which one core does it: epoch by epoch, and within an epoch island by island. So an archipelago can be compared with a
 * single solver that was given the same evaluations.
 */
public final class Chronicle {
    private final List<List<Improvement>> improvements = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<List<Long>> epochEnds = new ArrayList<>();

    /**
     * A chronicle.
     *
     * @param islands number of islands
     * @param logs everything that was taken from their logs, those of an island in order
     */
    public Chronicle(int islands, List<Island.Log> logs) {
        for (int island = 0; island < islands; island++) {
            improvements.add(new ArrayList<>());
            epochEnds.add(new ArrayList<>());
        }
        for (Island.Log log : logs) {
            improvements.get(log.island()).addAll(log.improvements());
            epochEnds.get(log.island()).addAll(log.epochEnds());
            arrivals.addAll(log.arrivals());
        }
    }

    /** The migrants that came, in the order of the logs. */
    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** The improvements of the islands' champions, island by island, in order. */
    public List<Improvement> improvements() {
        List<Improvement> counted = new ArrayList<>();
        for (List<Improvement> ofIsland : improvements) {
            for (Improvement improvement : ofIsland) {
                counted.add(improvement.at(evaluation(improvement)));
            }
        }
        return counted;
    }

    private long evaluation(Improvement improvement) {
        int epoch = improvement.epoch();
        long evaluation = improvement.evaluation();
        for (int island = 0; island < epochEnds.size(); island++) {
            if (island != improvement.island()) {
                evaluation += spent(island, island < improvement.island() ? epoch : epoch - 1);
            }
        }
        return evaluation;
    }

    /** Evaluations that an island had spent at the end of an epoch, in which it need not have searched any more. */
    private long spent(int island, int epoch) {
        List<Long> ends = epochEnds.get(island);
        int done = Math.min(epoch, ends.size());
        return done == 0 ? 0 : ends.get(done - 1);
    }
}
