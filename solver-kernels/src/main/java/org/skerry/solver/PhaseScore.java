package org.skerry.solver;

import java.io.Serializable;

/**
 * How well one of the two phases of the Puma Optimizer has done: its last three gains and how long they took, and how
 * long it has waited.
 */
final class PhaseScore implements Serializable {
    private static final long serialVersionUID = 1;

    /** Gains and durations that are remembered. */
    private static final int MEMORY = 3;

    private static final double GREATEST_SHARE = 0.99;
    private static final double LEAST_SHARE = 0.01;

    private final double escalation;
    private final double resonance;
    private final double diversity;

    /** Seq_Cost; the latest first, but for the first three. */
    private final double[] gains = new double[MEMORY];
    /** Seq_Time, the latest first. */
    private final double[] durations = {1, 1, 1};

    /** Generations since the other phase was chosen, plus 1; 1 while this one is chosen. */
    private double waited = 1;
    /** F3. */
    private double neglect;
    /** alpha: what intensification weighs beside diversification. */
    private double share = GREATEST_SHARE;

    /**
     * A phase that has not run yet.
     *
     * @param escalation PF1, weight of the latest gain
     * @param resonance PF2, weight of the remembered gains
     * @param diversity PF3, what is added for every generation of waiting
     */
    PhaseScore(double escalation, double resonance, double diversity) {
        this.escalation = escalation;
        this.resonance = resonance;
        this.diversity = diversity;
    }

    /**
     * Remembers the gain of one of the first three generations. They stand in the order in which they came, as in the
     * authors' code, so that the newest of them is the first to be forgotten.
     *
     * @param generation from 1 to 3
     */
    void firstGain(int generation, double gain) {
        gains[generation - 1] = gain;
    }

    /** Remembers a gain, the absolute change of the best fitness. */
    void gain(double gain) {
        push(gains, gain);
    }

    /** Counts a generation in which this phase was chosen. */
    void chosen() {
        waited = 1;
        neglect = diversity;
    }

    /** Counts a generation in which the other phase was chosen. */
    void passedOver() {
        waited++;
        neglect += diversity;
    }

    /** How long it has waited, as counted up to now. */
    double waited() {
        return waited;
    }

    /** Remembers how long it had waited when the phases changed over. */
    void duration(double duration) {
        push(durations, duration);
    }

    /** After the lower of two scores: intensification weighs less. */
    void lower() {
        share = Math.max(share - 0.01, LEAST_SHARE);
    }

    /** After the higher of two scores: intensification weighs most. */
    void higher() {
        share = GREATEST_SHARE;
    }

    /** The score after the first three generations. */
    double firstScore() {
        return escalation * latest() + resonance * remembered();
    }

    /**
     * The score after any other generation.
     *
     * @param leastGain the least gain that either phase has ever made, 0 if there was none
     */
    double score(double leastGain) {
        return share * (latest() + remembered()) + (1 - share) * (leastGain * neglect);
    }

    /** F1. */
    private double latest() {
        return escalation * (gains[0] / durations[0]);
    }

    /** F2. */
    private double remembered() {
        return resonance * (sum(gains) / sum(durations));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static void push(double[] values, double value) {
        System.arraycopy(values, 0, values, 1, values.length - 1);
        values[0] = value;
    }
}
