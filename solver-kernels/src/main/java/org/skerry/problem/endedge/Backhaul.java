package org.skerry.problem.endedge;

/** The wired links from the edge servers to the cloud. The paper gives neither their rate nor whether they are shared. */
public enum Backhaul {
    /** 100 Mbit/s for every task: sending everything to the cloud is nearly optimal. */
    PAPER(Link.DEDICATED, 100e6),
    /** 1 Gbit/s for every task: the links to the cloud hardly count. */
    FAST(Link.DEDICATED, 1e9),
    /** 20 Mbit/s for every task: a sixth of the tasks is better off on the edge. */
    BALANCED(Link.DEDICATED, 20e6),
    /** One link of 10 Gbit/s per edge server, shared by the tasks it relays: Table 1's "limited link bandwidth". */
    CONGESTED(Link.SHARED, 10e9);

    /** Who uses a link. */
    public enum Link {
        /** Every task has a link of its own. */
        DEDICATED,
        /** The tasks that an edge server relays to the cloud share its link. */
        SHARED
    }

    private final Link link;
    private final double bitsPerSecond;

    Backhaul(Link link, double bitsPerSecond) {
        this.link = link;
        this.bitsPerSecond = bitsPerSecond;
    }

    /** Who uses a link. */
    public Link link() {
        return link;
    }

    /** Rate W_c of a link in bit/s. */
    public double bitsPerSecond() {
        return bitsPerSecond;
    }
}
