package org.skerry.problem.endedge;

import java.util.Objects;
import org.skerry.problem.Instance;
import org.skerry.search.Digest;

/**
 * Devices with their tasks, edge servers, a network and the weights of the objective, and what running and sending one
 * task takes (IPOA paper, Eqs. 1-13). Immutable.
 *
 * <p>Devices, servers and tasks are named by their index from 0 on. Where a task runs is named by the paper's x_ij: 0 on
 * its device, u + 1 on the server of index u, and one more than the number of servers in the cloud.
 */
public final class EndEdgeInstance implements Instance {
    /** Name of the family. */
    public static final String FAMILY = "endedge";

    /** Energy of local computing: e_i = 5e-27 f_i^2 J/cycle, with f_i in cycles/s (below Eq. 5). */
    private static final double JOULES_PER_CYCLE_AND_SQUARE_HERTZ = 5e-27;
    /** The path loss D^-alpha of Eq. 3 grows without bound at the antenna; nearer than this it stays the same. */
    private static final double NEAREST_METERS = 1;

    private static final long serialVersionUID = 1;

    private final Servers servers;
    private final Devices devices;
    private final Tasks tasks;
    private final Network network;
    private final Allocation allocation;
    private final Weights weights;
    private final String id;

    /**
     * An instance.
     *
     * @param allocation how servers and shared links are divided among tasks
     * @throws IllegalArgumentException if a task belongs to a device that is not there
     */
    public EndEdgeInstance(
            Servers servers, Devices devices, Tasks tasks, Network network, Allocation allocation, Weights weights) {
        this.servers = Objects.requireNonNull(servers, "servers");
        this.devices = Objects.requireNonNull(devices, "devices");
        this.tasks = Objects.requireNonNull(tasks, "tasks");
        this.network = Objects.requireNonNull(network, "network");
        this.allocation = Objects.requireNonNull(allocation, "allocation");
        this.weights = Objects.requireNonNull(weights, "weights");
        int last = tasks.count() - 1;
        if (tasks.device(last) >= devices.count()) {
            throw new IllegalArgumentException("taskDevice[" + last + "] (" + tasks.device(last) + ") must be below "
                    + devices.count() + ", the number of devices");
        }
        id = FAMILY + "-" + tasks.count() + "-" + digest();
    }

    private String digest() {
        Digest digest = new Digest().add(FAMILY);
        servers.addTo(digest);
        devices.addTo(digest);
        tasks.addTo(digest);
        network.addTo(digest);
        digest.add(allocation.name());
        weights.addTo(digest);
        return digest.id();
    }

    @Override
    public String id() {
        return id;
    }

    /** The edge servers. */
    public Servers servers() {
        return servers;
    }

    /** The devices. */
    public Devices devices() {
        return devices;
    }

    /** The tasks of all devices. */
    public Tasks tasks() {
        return tasks;
    }

    /** Radio channel, wired links and cloud. */
    public Network network() {
        return network;
    }

    /** How servers and shared links are divided among tasks. */
    public Allocation allocation() {
        return allocation;
    }

    /** Weights of the objective. */
    public Weights weights() {
        return weights;
    }

    /** Whether a device is in the service area of a server (Eq. 1, O_iu). */
    public boolean covers(int server, int device) {
        return distanceMeters(server, device) <= servers.radiusMeters(server);
    }

    /** Distance of a device from a server in m (Eq. 2, R_iu). */
    public double distanceMeters(int server, int device) {
        double x = servers.xMeters(server) - devices.xMeters(device);
        double y = servers.yMeters(server) - devices.yMeters(device);
        return Math.sqrt(x * x + y * y);
    }

    /** Rate of a device's transmission to a server in bit/s (Eq. 3); within 1 m as at 1 m. */
    public double uplinkBitsPerSecond(int server, int device) {
        double meters = Math.max(NEAREST_METERS, distanceMeters(server, device));
        double gain = StrictMath.pow(meters, -network.pathLoss());
        double signalToNoise = devices.transmitWatts(device) * gain / network.noiseWatts();
        return network.bandwidthHertz() * StrictMath.log1p(signalToNoise) / StrictMath.log(2);
    }

    /**
     * The server through which a device reaches the cloud: of those that cover it the one of best rate, the lowest index
     * on ties; -1 when none covers it, and then the cloud is out of reach too.
     */
    public int relay(int device) {
        int relay = -1;
        double best = 0;
        for (int server = 0; server < servers.count(); server++) {
            if (covers(server, device) && uplinkBitsPerSecond(server, device) > best) {
                best = uplinkBitsPerSecond(server, device);
                relay = server;
            }
        }
        return relay;
    }

    /** Latency of a task on its device in s (Eq. 4). */
    public double localSeconds(int task) {
        return tasks.cycles(task) / devices.hertz(tasks.device(task));
    }

    /** Energy of a task on its device in J (Eq. 5). */
    public double localJoules(int task) {
        double hertz = devices.hertz(tasks.device(task));
        return tasks.cycles(task) * JOULES_PER_CYCLE_AND_SQUARE_HERTZ * (hertz * hertz);
    }

    /** Time of sending a task to a server in s (Eq. 6). */
    public double uplinkSeconds(int server, int task) {
        return tasks.bits(task) / uplinkBitsPerSecond(server, tasks.device(task));
    }

    /** Energy of sending a task to a server in J (Eq. 7). */
    public double uplinkJoules(int server, int task) {
        return devices.transmitWatts(tasks.device(task)) * uplinkSeconds(server, task);
    }

    /**
     * Time of computing a task on a server in s (Eq. 8).
     *
     * @param hertz the speed f_u^ij that the server gives the task, in cycles/s
     */
    public double edgeSeconds(int task, double hertz) {
        return tasks.cycles(task) / hertz;
    }

    /**
     * Time of sending a task from its relay to the cloud in s (Eq. 10, second term).
     *
     * @param bitsPerSecond what the task gets of the link
     */
    public double linkSeconds(int task, double bitsPerSecond) {
        return tasks.bits(task) / bitsPerSecond;
    }

    /** Time of computing a task in the cloud in s (Eq. 12). */
    public double cloudSeconds(int task) {
        return tasks.cycles(task) / network.cloudHertz();
    }

    /** Energy that a task's device spends on waiting, in J (Eqs. 9 and 13, and Eq. 11, second term). */
    public double waitJoules(int task, double seconds) {
        return devices.waitWatts(tasks.device(task)) * seconds;
    }

    /** What one second that a task's device waits adds to the objective: w_T + w_E p_i^wait. */
    public double costPerSecond(int task) {
        return weights.latency() + weights.energy() * devices.waitWatts(tasks.device(task));
    }

    /** Whether the other is an instance with the same numbers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EndEdgeInstance instance && id.equals(instance.id);
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
