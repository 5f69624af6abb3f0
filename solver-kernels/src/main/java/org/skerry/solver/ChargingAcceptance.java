package org.skerry.solver;

import java.io.Serializable;

/**
 * IPOA's adaptive acceptance driven by charging dynamics, Eqs. 41-43: a worse trial is accepted with probability
 * exp(-excess / temperature), where the temperature is the product of the current and the voltage of a charging
 * capacitor. It rises from 0 to its peak at t = R C ln 2 and decays.
 *
 * @param mode how the excess is measured
 * @param scale k I_0 V_max, which only matter as a product; the peak is a quarter of it
 * @param timeConstant R C, in units of the planned generations
 */
record ChargingAcceptance(WorseAcceptance mode, double scale, double timeConstant) implements Serializable {
    /** Nothing worse is accepted. */
    static final ChargingAcceptance NONE = new ChargingAcceptance(WorseAcceptance.NONE, 1, 1);

    /** k I_t V_t at t = progress * T. */
    double temperature(double progress) {
        double discharged = StrictMath.exp(-progress / timeConstant);
        return scale * discharged * (1 - discharged);
    }

    /** P; 0 where it can not be told, because a fitness is not finite. */
    double probability(double trial, double parent, double temperature) {
        double probability = StrictMath.exp(-mode.excess(trial, parent) / temperature);
        return probability > 0 ? probability : 0;
    }
}
