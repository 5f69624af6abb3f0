package org.skerry.problem.traffic;

import org.skerry.search.Ranges;

/**
 * The radio of a link between a signal unit and a roadside unit: its rate (ACE-IVY paper, Eqs. 5-6) and its energy
 * (Sec. III-B.3).
 *
 * <p>The paper's sender spends (P_0 + k d^eta B) B / R on B bits. Its k d^eta B is a power only if k is given per bit,
 * and the energy is then quadratic in the data, while Eq. 11 has an energy tau per unit of data. Here the amplifier
 * spends k d^eta on every unit of data, as in the usual first-order radio model, and the energy is linear.
 *
 * @param staticWatts static power of the sender P_0 in W, at least 0
 * @param amplifier energy k of the sender's amplifier in J/(Mbit m^eta), at least 0
 * @param pathLossExponent eta, at least 0
 * @param receiverAmplifierWatts power of the receiver's amplifier P_a in W, at least 0
 * @param receiverProcessingWatts power of the receiver's circuit P_p in W, at least 0
 */
public record Radio(
        double staticWatts,
        double amplifier,
        double pathLossExponent,
        double receiverAmplifierWatts,
        double receiverProcessingWatts) {
    /** Validates the ranges. */
    public Radio {
        Ranges.atLeast("staticWatts", staticWatts, 0);
        Ranges.atLeast("amplifier", amplifier, 0);
        Ranges.atLeast("pathLossExponent", pathLossExponent, 0);
        Ranges.atLeast("receiverAmplifierWatts", receiverAmplifierWatts, 0);
        Ranges.atLeast("receiverProcessingWatts", receiverProcessingWatts, 0);
    }

    /**
     * Rate of a link in one direction in Mbit/s: W log2(1 + SNR eta / mu), Eqs. 5-6.
     *
     * <p>The equations have no bandwidth, without which they give bit/s per Hz, and call eta a loss although it raises
     * the rate; it is read as the part that is not lost.
     *
     * @param bandwidthMegahertz W in MHz, above 0
     * @param signalToNoise SNR as a ratio of powers, above 0
     * @param delivery eta, the part of the data that is not lost, in (0, 1]
     * @param occupancy mu, the part of the channel that is occupied, in (0, 1]
     */
    public static double megabitPerSecond(
            double bandwidthMegahertz, double signalToNoise, double delivery, double occupancy) {
        Ranges.above("bandwidthMegahertz", bandwidthMegahertz, 0);
        Ranges.above("signalToNoise", signalToNoise, 0);
        Ranges.above("delivery", delivery, 0);
        Ranges.within("delivery", delivery, 0, 1);
        Ranges.above("occupancy", occupancy, 0);
        Ranges.within("occupancy", occupancy, 0, 1);
        return bandwidthMegahertz * StrictMath.log(1 + signalToNoise * delivery / occupancy) / StrictMath.log(2);
    }

    /**
     * Energy of sender and receiver together in J for every Mbit, the tau_RSU of Eq. 11: E_tx + E_rx of Sec. III-B.3
     * for one Mbit.
     *
     * @param megabitPerSecond rate R of the link in Mbit/s, above 0
     * @param meters distance d between sender and receiver in m, at least 0
     */
    public double joulesPerMegabit(double megabitPerSecond, double meters) {
        Ranges.above("megabitPerSecond", megabitPerSecond, 0);
        Ranges.atLeast("meters", meters, 0);
        double watts = staticWatts + receiverAmplifierWatts + receiverProcessingWatts;
        return watts / megabitPerSecond + amplifier * StrictMath.pow(meters, pathLossExponent);
    }
}
