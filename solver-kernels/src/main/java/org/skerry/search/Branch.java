package org.skerry.search;

import java.io.Serializable;

/**
 * A place where a method goes one of two ways, and how often a search came there and took the branch. What a paper says
 * of a branch can be held against how often it is really taken.
 */
public final class Branch implements Serializable {
    private static final long serialVersionUID = 1;

    private final String name;
    private long faced;
    private long taken;

    Branch(String name) {
        this.name = name;
    }

    /** Counts one decision, and returns it. Allocates nothing. */
    public boolean decide(boolean take) {
        faced++;
        taken += take ? 1 : 0;
        return take;
    }

    /** What the branch is called, as {@link Described#branches()} does. */
    public String name() {
        return name;
    }

    /** How often the search came to decide. */
    public long faced() {
        return faced;
    }

    /** How often it took the branch. */
    public long taken() {
        return taken;
    }

    /** The part of the decisions that took it, in [0, 1]; NaN before the first. */
    public double rate() {
        return (double) taken / faced;
    }
}
