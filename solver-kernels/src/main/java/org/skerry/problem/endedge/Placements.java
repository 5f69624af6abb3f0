package org.skerry.problem.endedge;

/**
 * Where each task can run, and what that takes: the options of all tasks in one row of <em>slots</em>. Immutable.
 *
 * <p>The options of a task are, in this order, its device, the servers that cover the device by ascending index, and the
 * cloud if any server does. A slot holds the latency and energy that do not depend on other tasks, and at most one
 * <em>resource</em> that its task shares with others: the server that computes it (resource u), or the wired link of its
 * relay u (resource n + u) where links are shared. A task with work d on a resource of capacity F that has the share g of
 * all shares G waits d / (F g / G) seconds.
 */
public final class Placements {
    private final EndEdgeInstance instance;
    /** The slots of task {@code t} are {@code first[t] .. first[t + 1] - 1}. */
    private final int[] first;

    private final int[] place;
    private final double[] seconds;
    private final double[] joules;
    private final int[] resource;
    private final double[] work;
    private final double[] share;
    /** Work per share: times the shares of all over the capacity, the seconds on the shared resource. */
    private final double[] workPerShare;

    private final double[] capacity;

    private Placements(EndEdgeInstance instance, int[] first) {
        this.instance = instance;
        this.first = first;
        int slots = first[first.length - 1];
        place = new int[slots];
        seconds = new double[slots];
        joules = new double[slots];
        resource = new int[slots];
        work = new double[slots];
        share = new double[slots];
        workPerShare = new double[slots];
        int servers = instance.servers().count();
        capacity = new double[2 * servers + 1];
        for (int server = 0; server < servers; server++) {
            capacity[server] = instance.servers().hertz(server);
            capacity[servers + server] = instance.network().linkBitsPerSecond();
        }
        capacity[2 * servers] = 1; // stands for no resource: nothing is ever shared there
    }

    /** The placements of an instance. */
    public static Placements of(EndEdgeInstance instance) {
        int tasks = instance.tasks().count();
        int servers = instance.servers().count();
        int[] first = new int[tasks + 1];
        for (int task = 0; task < tasks; task++) {
            int device = instance.tasks().device(task);
            int covering = 0;
            for (int server = 0; server < servers; server++) {
                covering += instance.covers(server, device) ? 1 : 0;
            }
            first[task + 1] = first[task] + 1 + covering + (covering > 0 ? 1 : 0);
        }
        Placements placements = new Placements(instance, first);
        for (int task = 0; task < tasks; task++) {
            placements.fill(task);
        }
        return placements;
    }

    private void fill(int task) {
        int device = instance.tasks().device(task);
        int slot = first[task];
        putLocal(slot++, task);
        for (int server = 0; server < instance.servers().count(); server++) {
            if (instance.covers(server, device)) {
                putEdge(slot++, server, task);
            }
        }
        if (slot < first[task + 1]) {
            putCloud(slot, task);
        }
    }

    /** Eqs. 4 and 5. */
    private void putLocal(int slot, int task) {
        place[slot] = 0;
        seconds[slot] = instance.localSeconds(task);
        joules[slot] = instance.localJoules(task);
        shareNothing(slot);
    }

    /** Eqs. 6 and 7; Eqs. 8 and 9 depend on the other tasks. */
    private void putEdge(int slot, int server, int task) {
        place[slot] = server + 1;
        seconds[slot] = instance.uplinkSeconds(server, task);
        joules[slot] = instance.uplinkJoules(server, task);
        share(slot, server, task, instance.tasks().cycles(task));
    }

    /** Eqs. 10-13; with a shared link its terms in Eqs. 10 and 11 depend on the other tasks. */
    private void putCloud(int slot, int task) {
        int servers = instance.servers().count();
        int relay = instance.relay(instance.tasks().device(task));
        double waiting = instance.cloudSeconds(task);
        place[slot] = servers + 1;
        switch (instance.network().link()) {
            case DEDICATED -> {
                waiting += instance.linkSeconds(task, instance.network().linkBitsPerSecond());
                shareNothing(slot);
            }
            case SHARED -> share(slot, servers + relay, task, instance.tasks().bits(task));
        }
        seconds[slot] = instance.uplinkSeconds(relay, task) + waiting;
        joules[slot] = instance.uplinkJoules(relay, task) + instance.waitJoules(task, waiting);
    }

    private void share(int slot, int shared, int task, double amount) {
        resource[slot] = shared;
        work[slot] = amount;
        share[slot] = instance.allocation().share(instance.costPerSecond(task), amount);
        workPerShare[slot] = amount / share[slot];
    }

    private void shareNothing(int slot) {
        resource[slot] = capacity.length - 1;
    }

    /** The instance. */
    public EndEdgeInstance instance() {
        return instance;
    }

    /** Number of tasks. */
    public int tasks() {
        return first.length - 1;
    }

    /** Number of slots of all tasks. */
    public int slots() {
        return place.length;
    }

    /** The first slot of a task; for the number of tasks, the number of slots. */
    public int first(int task) {
        return first[task];
    }

    /** Number of options of a task, at least 1. */
    public int options(int task) {
        return first[task + 1] - first[task];
    }

    /** Where a slot's task runs, as the paper's x_ij: 0 local, u + 1 server u, one more than all servers the cloud. */
    public int place(int slot) {
        return place[slot];
    }

    /** Latency of a slot's task in s, without the time on a shared resource. */
    public double seconds(int slot) {
        return seconds[slot];
    }

    /** Energy of a slot's task in J, without that of waiting for a shared resource. */
    public double joules(int slot) {
        return joules[slot];
    }

    /** Number of resources, the last of which stands for none. */
    public int resources() {
        return capacity.length;
    }

    /** The resource that a slot's task shares with others; the last one stands for none. */
    public int resource(int slot) {
        return resource[slot];
    }

    /** What a slot's task asks of its resource, in cycles or bit; 0 where it shares none. */
    public double work(int slot) {
        return work[slot];
    }

    /** A slot's share of its resource, relative to the shares of the others; 0 where it shares none. */
    public double share(int slot) {
        return share[slot];
    }

    /** Work over share; 0 where a slot shares no resource. */
    double workPerShare(int slot) {
        return workPerShare[slot];
    }

    /** Capacity of a resource in cycles/s or bit/s; 1 for the last one, which stands for none. */
    public double capacity(int resource) {
        return capacity[resource];
    }

    /** What a slot adds to the objective F without the time on a shared resource. */
    public double cost(int slot) {
        return instance.weights().latency() * seconds[slot] + instance.weights().energy() * joules[slot];
    }

    /**
     * The slots of a plan.
     *
     * @param plan the paper's x_ij of every task, shape [tasks]
     * @return shape [tasks]
     * @throws IllegalArgumentException if the plan has another length or a task can not run there
     */
    public int[] slots(int[] plan) {
        Columns.requireLength("plan", plan.length, tasks());
        int[] slots = new int[plan.length];
        for (int task = 0; task < plan.length; task++) {
            slots[task] = slot(task, plan[task]);
        }
        return slots;
    }

    private int slot(int task, int wanted) {
        for (int slot = first[task]; slot < first[task + 1]; slot++) {
            if (place[slot] == wanted) {
                return slot;
            }
        }
        throw new IllegalArgumentException("the place of task " + task + " (" + wanted + ") is not within its reach");
    }
}
