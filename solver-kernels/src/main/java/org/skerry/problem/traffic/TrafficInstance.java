package org.skerry.problem.traffic;

import org.skerry.problem.Instance;
import org.skerry.search.Digest;

/**
 * Signal units, roadside units and the cloud, and the energy, latency and loads of a plan (ACE-IVY paper, Sec. III).
 * Immutable.
 *
 * <p>A plan is the shares of every task, row-major of shape [M][N + 2]: on the signal unit itself (alpha_i, option
 * 0), on every roadside unit (beta_ij, options 1 .. N), in the cloud (gamma_i, option N + 1). The physics here is of
 * any plan; that shares are at least 0, that they add up to what {@link Rules#completeness()} says and that secure
 * tasks stay local is what {@link TrafficProblem} decodes by construction.
 */
public final class TrafficInstance implements Instance {
    /** Name of the family. */
    public static final String FAMILY = "traffic";

    private static final long serialVersionUID = 1;
    private static final int LOCAL = 0;

    private final SignalUnits signalUnits;
    private final RoadsideUnits roadsideUnits;
    private final RoadsideLinks links;
    private final Cloud cloud;
    private final ComputingEnergy computing;
    private final Rules rules;

    private final int units;
    private final int roadside;
    private final int options;
    private final boolean[] secure;
    private final double[] gigacycles;
    private final double[] deadline;
    private final double[] roadsideCapacity;
    private final double roadsideCapacityInAll;
    /** Seconds of a whole task, row-major [unit][option]. */
    private final double[] seconds;
    /** Energy in J of a whole task, row-major [unit][option]. */
    private final double[] joules;

    private final String id;

    /**
     * An instance.
     *
     * @throws IllegalArgumentException if there is not one link for every signal unit and roadside unit
     */
    public TrafficInstance(
            SignalUnits signalUnits,
            RoadsideUnits roadsideUnits,
            RoadsideLinks links,
            Cloud cloud,
            ComputingEnergy computing,
            Rules rules) {
        this.signalUnits = signalUnits;
        this.roadsideUnits = roadsideUnits;
        this.links = links;
        this.cloud = cloud;
        this.computing = computing;
        this.rules = rules;
        units = signalUnits.count();
        roadside = roadsideUnits.count();
        options = roadside + 2;
        if (links.count() != (long) units * roadside) {
            throw new IllegalArgumentException("there must be a link between each of " + units
                    + " signal units and each of " + roadside + " roadside units, not " + links.count());
        }
        gigacycles = signalUnits.gigacycles();
        deadline = signalUnits.deadlineSeconds();
        roadsideCapacity = roadsideUnits.capacityGigacycles();
        double sum = 0;
        for (double capacity : roadsideCapacity) {
            sum += capacity;
        }
        roadsideCapacityInAll = sum;
        secure = secure(signalUnits.security(), rules.securityThreshold());
        seconds = wholeSeconds();
        joules = wholeJoules();
        id = FAMILY + "-" + units + "-" + roadside + "-" + digest();
    }

    private static boolean[] secure(double[] security, double threshold) {
        boolean[] secure = new boolean[security.length];
        for (int i = 0; i < secure.length; i++) {
            secure[i] = security[i] > threshold;
        }
        return secure;
    }

    private double[] wholeSeconds() {
        double[] up = signalUnits.uplinkMegabit();
        double[] down = signalUnits.downlinkMegabit();
        double[] speed = signalUnits.gigahertz();
        double[] roadsideSpeed = roadsideUnits.gigahertz();
        double[] upRate = links.uplink();
        double[] downRate = links.downlink();
        double[] whole = new double[units * options];
        for (int i = 0; i < units; i++) {
            whole[i * options] = gigacycles[i] / speed[i]; // Eq. 2
            for (int j = 0; j < roadside; j++) {
                int link = i * roadside + j;
                whole[i * options + 1 + j] = gigacycles[i] / roadsideSpeed[j] // Eq. 3
                        + down[i] / downRate[link]
                        + up[i] / upRate[link]; // Eqs. 4 and 7
            }
            whole[i * options + 1 + roadside] = gigacycles[i] / cloud.gigahertz() // Eq. 8
                    + (up[i] + down[i]) / cloud.megabitPerSecond(); // C''_i
        }
        return whole;
    }

    private double[] wholeJoules() {
        double[] up = signalUnits.uplinkMegabit();
        double[] tau = links.joulesPerMegabit();
        double[] whole = new double[units * options];
        for (int i = 0; i < units; i++) { // A_i and B_i of Eq. 11
            whole[i * options] = computing.signalUnit() * gigacycles[i];
            for (int j = 0; j < roadside; j++) {
                whole[i * options + 1 + j] = computing.roadsideUnit() * gigacycles[i] + tau[i * roadside + j] * up[i];
            }
            whole[i * options + 1 + roadside] = computing.cloud() * gigacycles[i] + cloud.joulesPerMegabit() * up[i];
        }
        return whole;
    }

    private String digest() {
        Digest digest = new Digest().add(FAMILY);
        signalUnits.addTo(digest);
        roadsideUnits.addTo(digest);
        links.addTo(digest);
        cloud.addTo(digest);
        computing.addTo(digest);
        rules.addTo(digest);
        return digest.id();
    }

    @Override
    public String id() {
        return id;
    }

    /** Number of shares of a task, N + 2. */
    public int options() {
        return options;
    }

    /** Whether the task of a signal unit must stay on it: Sec_i > s. */
    public boolean secure(int unit) {
        return secure[unit];
    }

    /** Seconds that a whole task takes on one option: the factor of its share in Eqs. 2-4, 7 and 8. */
    public double wholeSeconds(int unit, int option) {
        return seconds[unit * options + option];
    }

    /** Energy in J of a whole task on one option: the factor of its share in Eq. 11. */
    public double wholeJoules(int unit, int option) {
        return joules[unit * options + option];
    }

    /** Time that a signal unit computes on its own share, in s (Eq. 2). */
    public double localSeconds(double[] shares, int unit) {
        return shares[unit * options + LOCAL] * seconds[unit * options + LOCAL];
    }

    /** Time of computing on the roadside units and of transmission, in s: the sum over j of Eq. 7 as in Eq. 9. */
    public double roadsideSeconds(double[] shares, int unit) {
        int from = unit * options + 1;
        double sum = 0;
        for (int k = from; k < from + roadside; k++) {
            sum += shares[k] * seconds[k];
        }
        return sum;
    }

    /** Time of computing in the cloud (Eq. 8) and of transmission C''_i, in s. */
    public double cloudSeconds(double[] shares, int unit) {
        int k = unit * options + 1 + roadside;
        return shares[k] * seconds[k];
    }

    /** Time until the task of a signal unit is done, in s (Eq. 9): its parts run side by side. */
    public double latencySeconds(double[] shares, int unit) {
        return Math.max(
                Math.max(localSeconds(shares, unit), roadsideSeconds(shares, unit)), cloudSeconds(shares, unit));
    }

    /** Mean over the tasks of their latencies in s, L_avg of Sec. IV-C.3. */
    public double meanLatencySeconds(double[] shares) {
        double sum = 0;
        for (int i = 0; i < units; i++) {
            sum += latencySeconds(shares, i);
        }
        return sum / units;
    }

    /**
     * Part of the tasks that are done in time, P_feasible of Sec. IV-C.3; with at most theta_i for its less than, as in
     * the constraint.
     */
    public double feasibleTaskRatio(double[] shares) {
        int inTime = 0;
        for (int i = 0; i < units; i++) {
            if (latencySeconds(shares, i) <= deadline[i]) {
                inTime++;
            }
        }
        return inTime / (double) units;
    }

    /** Energy of the task of one signal unit in J, A_i + B_i of Eq. 11. */
    public double energyJoules(double[] shares, int unit) {
        int from = unit * options;
        double sum = 0;
        for (int k = from; k < from + options; k++) {
            sum += shares[k] * joules[k];
        }
        return sum;
    }

    /** Total energy in J (Eq. 11), added in the order of the signal units. */
    public double energyJoules(double[] shares) {
        double sum = 0;
        for (int i = 0; i < units; i++) {
            sum += energyJoules(shares, i);
        }
        return sum;
    }

    /** Load of a roadside unit in Gcycle, from 0 to N - 1 (Eq. 12). */
    public double roadsideGigacycles(double[] shares, int roadsideUnit) {
        return gigacycles(shares, 1 + roadsideUnit);
    }

    /** Load of the cloud in Gcycle (Eq. 12). */
    public double cloudGigacycles(double[] shares) {
        return gigacycles(shares, 1 + roadside);
    }

    private double gigacycles(double[] shares, int option) {
        double sum = 0;
        for (int i = 0; i < units; i++) {
            sum += shares[i * options + option] * gigacycles[i];
        }
        return sum;
    }

    /**
     * By how much a plan exceeds its limits: the sum over capacities of overload / capacity (Eq. 12) and over tasks of
     * lateness / deadline (Eq. 9 against theta_i); exactly 0 when it keeps them all.
     */
    public double violation(double[] shares) {
        double sum = excess(cloudGigacycles(shares), cloud.capacityGigacycles());
        double load = 0;
        for (int j = 0; j < roadside; j++) {
            double ofThis = roadsideGigacycles(shares, j);
            load += ofThis;
            if (rules.capacity() == Capacity.PER_UNIT) {
                sum += excess(ofThis, roadsideCapacity[j]);
            }
        }
        if (rules.capacity() == Capacity.AGGREGATE) {
            sum += excess(load, roadsideCapacityInAll);
        }
        for (int i = 0; i < units; i++) {
            sum += excess(latencySeconds(shares, i), deadline[i]);
        }
        return sum;
    }

    private static double excess(double value, double limit) {
        return value > limit ? (value - limit) / limit : 0;
    }

    /** The signal units. */
    public SignalUnits signalUnits() {
        return signalUnits;
    }

    /** The roadside units. */
    public RoadsideUnits roadsideUnits() {
        return roadsideUnits;
    }

    /** The links between them. */
    public RoadsideLinks links() {
        return links;
    }

    /** The cloud. */
    public Cloud cloud() {
        return cloud;
    }

    /** The energy of computing. */
    public ComputingEnergy computing() {
        return computing;
    }

    /** What a plan must keep. */
    public Rules rules() {
        return rules;
    }

    /** Whether the other is an instance with the same numbers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TrafficInstance instance && id.equals(instance.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
