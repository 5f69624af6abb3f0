package org.skerry.solver;

import java.io.Serializable;
import java.util.Arrays;
import org.skerry.search.Rng;

/**
 * L-SHADE's memory of the weights F and crossover probabilities CR that made better trials, from which those of the next
 * trials are drawn. Equation and algorithm numbers are those of Tanabe and Fukunaga 2014.
 */
final class SuccessHistory implements Serializable {
    private static final long serialVersionUID = 1;

    /** Stands for the terminal value, after which a place always gives CR = 0. */
    private static final double TERMINAL = -1;

    private static final double START = 0.5;
    private static final double DEVIATION = 0.1;

    private final double[] weights;
    private final double[] crossovers;
    private int next;

    private double weightSum;
    private double weightSquares;
    private double crossoverSum;
    private double crossoverSquares;
    private boolean anySuccess;

    /** A memory of {@code size} places. */
    SuccessHistory(int size) {
        weights = new double[size];
        crossovers = new double[size];
        Arrays.fill(weights, START);
        Arrays.fill(crossovers, START);
    }

    /** A place to draw both from. */
    int place(Rng rng) {
        return rng.nextInt(weights.length);
    }

    /** F, Cauchy around the memory (Eq. 2): above 1 it is 1, at or below 0 it is drawn again. */
    double weight(int place, Rng rng) {
        double weight;
        do {
            weight = weights[place] + DEVIATION * StrictMath.tan(Math.PI * (rng.nextDouble() - 0.5));
        } while (weight <= 0);
        return Math.min(1, weight);
    }

    /** CR, normal around the memory and clipped to [0, 1] (Eq. 1). */
    double crossover(int place, Rng rng) {
        if (crossovers[place] == TERMINAL) {
            return 0;
        }
        return Math.max(0, Math.min(1, crossovers[place] + DEVIATION * rng.nextGaussian()));
    }

    /**
     * Counts a trial that was better than its parent.
     *
     * @param gain how much better, positive and finite
     */
    void success(double gain, double weight, double crossover) {
        anySuccess = true;
        weightSum += gain * weight;
        weightSquares += gain * weight * weight;
        crossoverSum += gain * crossover;
        crossoverSquares += gain * crossover * crossover;
    }

    /** Ends a generation (Algorithm 1): one place takes the Lehmer means, weighted by gain, of the successes. */
    void update() {
        if (!anySuccess) {
            return;
        }
        boolean terminal = crossovers[next] == TERMINAL || crossoverSum == 0;
        weights[next] = weightSquares / weightSum; // Eq. 7
        crossovers[next] = terminal ? TERMINAL : crossoverSquares / crossoverSum;
        next = (next + 1) % weights.length;
        anySuccess = false;
        weightSum = 0;
        weightSquares = 0;
        crossoverSum = 0;
        crossoverSquares = 0;
    }

    /** The weight remembered at a place. */
    double rememberedWeight(int place) {
        return weights[place];
    }

    /** The crossover probability remembered at a place; -1 for the terminal value. */
    double rememberedCrossover(int place) {
        return crossovers[place];
    }
}
