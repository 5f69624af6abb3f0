package org.skerry.spark.fanout;

import java.util.List;
import java.util.Locale;
import org.skerry.run.Islands;

/**
 * Where the islands of a workload's archipelagos are advanced. The bits do not depend on it.
 *
 * @param runs archipelago runs to be done
 * @param cores cores that Spark has
 * @param epochs about how many epochs their cells have, one cell after the other
 */
public record IslandPlacement(long runs, int cores, double epochs) {
    /** What an epoch costs beside the searching; measured with ten runs of eight islands on two cores. */
    static final double SECONDS_PER_EPOCH = 0.07;

    static IslandPlacement of(List<Pending> pending, int cores) {
        List<Pending> archipelagos = pending.stream()
                .filter(cell -> cell.cell().method() instanceof Islands && cell.missing() > 0)
                .toList();
        return new IslandPlacement(
                archipelagos.stream().mapToLong(Pending::missing).sum(),
                cores,
                archipelagos.stream()
                        .mapToDouble(cell -> Cost.epochs(cell.cell()))
                        .sum());
    }

    /** Whether islands are spread over the cores, one job per epoch, because whole runs would leave cores idle. */
    public boolean byEpochs() {
        return runs > 0 && runs < cores;
    }

    boolean byEpochs(Cell cell) {
        return byEpochs() && cell.method() instanceof Islands;
    }

    /** Predicted time that the epochs cost beside the searching. */
    public double seconds() {
        return byEpochs() ? epochs * SECONDS_PER_EPOCH : 0;
    }

    /** What is done and why, as a sentence. */
    @Override
    public String toString() {
        return byEpochs()
                ? String.format(
                        Locale.ROOT,
                        "Archipelagos: %d runs are fewer than %d cores, so their islands advance on all cores, one Spark"
                                + " job per epoch (about %.0f).",
                        runs,
                        cores,
                        Math.ceil(epochs))
                : String.format(
                        Locale.ROOT,
                        "Archipelagos: %d runs are at least as many as the %d cores, so each runs whole in one task.",
                        runs,
                        cores);
    }
}
