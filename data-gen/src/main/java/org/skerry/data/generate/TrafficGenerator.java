package org.skerry.data.generate;

import org.skerry.problem.traffic.Radio;
import org.skerry.problem.traffic.RoadsideLinks;
import org.skerry.problem.traffic.RoadsideUnits;
import org.skerry.problem.traffic.SignalUnits;
import org.skerry.problem.traffic.Traffic;
import org.skerry.problem.traffic.TrafficInstance;
import org.skerry.search.Rng;

/**
 * Instances of the family {@code traffic}. The ACE-IVY paper samples within predefined ranges (Sec. IV-C.1) and gives
 * none of them, so all ranges here are chosen.
 *
 * <p>Deadlines come from a {@link Witness}, a plan that every instance has: each task may take somewhat longer than the
 * witness lets it, so that every instance is feasible and deadlines bind. Signal units, roadside units and links have
 * streams of randomness of their own, so that instances that differ in N share their tasks.
 */
final class TrafficGenerator {
    /** Workload T_i in Gcycle, at scale 1. */
    static final Interval GIGACYCLES = new Interval(0.4, 2);
    /** Data S_i that a task takes along in Mbit, at scale 1. */
    static final Interval UPLINK_MEGABIT = new Interval(1, 12);
    /** Data that comes back, for every Mbit that a task took along. */
    static final double DOWNLINK_RATIO = 0.1;
    /** Speed V_i of a signal unit in GHz. */
    static final Interval SIGNAL_UNIT_GIGAHERTZ = new Interval(0.8, 1.6);
    /** Security requirement Sec_i. */
    static final Interval SECURITY = new Interval(0, 1);
    /** Deadline theta_i over the latency of the witness. */
    static final Interval PATIENCE = new Interval(1.05, 1.6);
    /** Speed v_j of a roadside unit in GHz. */
    static final Interval ROADSIDE_UNIT_GIGAHERTZ = new Interval(8, 16);
    /** Capacity C_RSU,j in Gcycle, whatever the scale: if it grew too, the scale would change nothing. */
    static final Interval ROADSIDE_UNIT_GIGACYCLES = new Interval(2, 4);
    /** Signal-to-noise ratio of a link in dB. */
    static final Interval DECIBEL = new Interval(10, 25);
    /** Part of the data on a link that is not lost, eta. */
    static final Interval DELIVERY = new Interval(0.8, 0.99);
    /** Part of the channel of a link that is occupied, mu. */
    static final Interval OCCUPANCY = new Interval(0.3, 0.9);

    private TrafficGenerator() {}

    /** The instance of an index; its numbers do not depend on the rules, and its draws not on the scale. */
    static TrafficInstance generate(Traffic family, long seed, int index) {
        int units = family.signalUnits();
        Rng rng = stream(seed, "signal-units", units, index);
        double[] gigacycles = scaled(GIGACYCLES.draw(units, rng), family.scale());
        double[] uplink = scaled(UPLINK_MEGABIT.draw(units, rng), family.scale());
        double[] downlink = scaled(uplink, DOWNLINK_RATIO);
        double[] gigahertz = SIGNAL_UNIT_GIGAHERTZ.draw(units, rng);
        double[] security = SECURITY.draw(units, rng);
        double[] patience = PATIENCE.draw(units, rng);
        // The patience stands in for the deadlines until the latencies of the witness are known.
        SignalUnits signalUnits = new SignalUnits(gigacycles, uplink, downlink, gigahertz, security, patience);
        TrafficInstance patient = new TrafficInstance(
                signalUnits,
                roadsideUnits(family, seed, index),
                links(family, seed, index),
                family.cloud(),
                family.computing(),
                family.rules());
        return withDeadlines(patient, patience);
    }

    private static TrafficInstance withDeadlines(TrafficInstance patient, double[] patience) {
        double[] witness = Witness.shares(patient);
        double[] seconds = new double[patience.length];
        for (int unit = 0; unit < seconds.length; unit++) {
            seconds[unit] = patience[unit] * patient.latencySeconds(witness, unit);
        }
        return new TrafficInstance(
                patient.signalUnits().withDeadlines(seconds),
                patient.roadsideUnits(),
                patient.links(),
                patient.cloud(),
                patient.computing(),
                patient.rules());
    }

    private static RoadsideUnits roadsideUnits(Traffic family, long seed, int index) {
        int units = family.roadsideUnits();
        Rng rng = stream(seed, "roadside-units", units, index);
        return new RoadsideUnits(ROADSIDE_UNIT_GIGAHERTZ.draw(units, rng), ROADSIDE_UNIT_GIGACYCLES.draw(units, rng));
    }

    private static RoadsideLinks links(Traffic family, long seed, int index) {
        int links = family.signalUnits() * family.roadsideUnits();
        Rng rng = Rng.of(
                seed, "instance", TrafficInstance.FAMILY, "links", family.signalUnits(), family.roadsideUnits(), index);
        double[] uplink = new double[links];
        double[] downlink = new double[links];
        double[] joulesPerMegabit = new double[links];
        for (int link = 0; link < links; link++) {
            uplink[link] = rate(family.bandwidthMegahertz(), rng);
            downlink[link] = rate(family.bandwidthMegahertz(), rng);
            joulesPerMegabit[link] = family.roadsideUnitJoulesPerMegabit();
        }
        return new RoadsideLinks(uplink, downlink, joulesPerMegabit);
    }

    /** In Mbit/s. */
    private static double rate(double megahertz, Rng rng) {
        double signalToNoise = StrictMath.pow(10, DECIBEL.draw(rng) / 10);
        return Radio.megabitPerSecond(megahertz, signalToNoise, DELIVERY.draw(rng), OCCUPANCY.draw(rng));
    }

    private static Rng stream(long seed, String of, int count, int index) {
        return Rng.of(seed, "instance", TrafficInstance.FAMILY, of, count, index);
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = factor * values[i];
        }
        return scaled;
    }
}
