package org.skerry.problem.vehicular;

import org.skerry.problem.ScenarioProblem;

/** What is made of the outcomes of all scenarios, which are equally likely. */
public enum Risk {
    /** Their mean. */
    MEAN,
    /**
     * Conditional value at risk: the mean of the worst part 1 - level of the scenarios (Rockafellar and Uryasev, J. of
     * Risk 2, 2000).
     */
    CVAR;

    /**
     * The value of the outcomes. Allocates nothing.
     *
     * @param outcomes shape [scenarios], not changed
     * @param level from 0, which gives the mean, to below 1; for {@link #CVAR} alone
     * @param scratch working memory, shape [scenarios]
     */
    public double of(double[] outcomes, double level, double[] scratch) {
        return switch (this) {
            case MEAN -> sum(outcomes) / outcomes.length;
            case CVAR -> {
                double tail = (1 - level) * outcomes.length;
                double quantile = quantile(outcomes, level, scratch);
                for (int scenario = 0; scenario < outcomes.length; scenario++) {
                    scratch[scenario] = Math.max(0, outcomes[scenario] - quantile);
                }
                yield quantile + sum(scratch) / tail;
            }
        };
    }

    /** The sum of the sums of the blocks. */
    private static double sum(double[] values) {
        double sum = 0;
        for (int from = 0; from < values.length; from += ScenarioProblem.BLOCK) {
            int to = Math.min(values.length, from + ScenarioProblem.BLOCK);
            double part = 0;
            for (int scenario = from; scenario < to; scenario++) {
                part += values[scenario];
            }
            sum += part;
        }
        return sum;
    }

    /**
     * The value at risk: the least of the worst part 1 - level of the outcomes. Allocates nothing.
     *
     * @param outcomes shape [scenarios], not changed
     * @param level from 0, which gives the least outcome, to below 1
     * @param scratch working memory, shape [scenarios]
     */
    public static double quantile(double[] outcomes, double level, double[] scratch) {
        return greatest((int) Math.ceil((1 - level) * outcomes.length), outcomes, scratch);
    }

    /** The outcome of a rank, 1 for the greatest (Hoare's selection). */
    private static double greatest(int rank, double[] outcomes, double[] scratch) {
        System.arraycopy(outcomes, 0, scratch, 0, outcomes.length);
        int wanted = outcomes.length - rank;
        int low = 0;
        int high = outcomes.length - 1;
        while (low < high) {
            double pivot = scratch[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (scratch[i] < pivot) {
                    i++;
                }
                while (pivot < scratch[j]) {
                    j--;
                }
                if (i <= j) {
                    double value = scratch[i];
                    scratch[i] = scratch[j];
                    scratch[j] = value;
                    i++;
                    j--;
                }
            }
            if (wanted <= j) {
                high = j;
            } else if (wanted >= i) {
                low = i;
            } else {
                return scratch[wanted];
            }
        }
        return scratch[wanted];
    }
}
