package org.skerry.spark.fanout;

import java.util.List;

/**
 * What a run of an experiment would do.
 *
 * @param cells one line per cell
 * @param trainings autoencoders still to be trained
 * @param trainingWork predicted time of their training on one core, in seconds
 * @param trainingSeconds predicted time of their training on the driver, where several go on side by side
 * @param cores cores that Spark has
 * @param islands where the islands of archipelagos are advanced
 * @param partitioned whether runs go on one after the other, and their evaluations on all cores
 * @param fitness what would pay for each cell whose candidates are valued in many scenarios
 */
public record Plan(
        List<Line> cells,
        int trainings,
        double trainingWork,
        double trainingSeconds,
        int cores,
        IslandPlacement islands,
        boolean partitioned,
        List<FitnessPlacement> fitness) {
    /** A driver and its first job are under way after so long; measured with an embedded Spark. */
    private static final double START_SECONDS = 8;

    /**
     * A cell.
     *
     * @param parameters the problem family's parameters as a JSON object
     * @param runs runs asked for
     * @param recorded runs that are recorded
     * @param blocks unfinished blocks; a Spark task does one or several
     * @param secondsPerRun measured on a short run of the cell
     * @param latent whether the cell waits for an autoencoder
     */
    public record Line(
            String problem,
            String parameters,
            String label,
            long runs,
            long recorded,
            int blocks,
            double secondsPerRun,
            boolean latent) {

        /** Predicted time of the missing runs on one core. */
        public double seconds() {
            return (runs - recorded) * secondsPerRun;
        }
    }

    /** Runs asked for. */
    public long runs() {
        return cells.stream().mapToLong(Line::runs).sum();
    }

    /** Runs that are recorded. */
    public long recorded() {
        return cells.stream().mapToLong(Line::recorded).sum();
    }

    /** Unfinished blocks. */
    public int blocks() {
        return cells.stream().mapToInt(Line::blocks).sum();
    }

    /**
     * Predicted time from start to end: all work spread over the cores, but not less than the training and then the
     * latent cells that wait for it. With evaluations in partitions, one thing after the other.
     */
    public double seconds() {
        if (partitioned) {
            return START_SECONDS
                    + trainingSeconds
                    + fitness.stream()
                            .mapToDouble(FitnessPlacement::secondsByPartitions)
                            .sum();
        }
        double work = cells.stream().mapToDouble(Line::seconds).sum();
        double latent =
                cells.stream().filter(Line::latent).mapToDouble(Line::seconds).sum();
        double spread = (work + trainingWork) / cores;
        return START_SECONDS + islands.seconds() + Math.max(spread, trainingSeconds + latent / cores);
    }
}
