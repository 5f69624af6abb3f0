package org.skerry.exact;

import java.util.Locale;

/**
 * A value that results on an instance are held against.
 *
 * @param kind what the value is of
 * @param value in the unit of the objective
 * @param violation by how much the decision that has this value misses the limits of the problem; 0 where it keeps them,
 *     and where the value is that of no single decision
 * @param method how it was found, in one line
 * @param certified whether it is proven, as an exact value or as a bound; false for an estimate
 */
public record Reference(Kind kind, double value, double violation, String method, boolean certified) {
    /** A value of a feasible decision, or of none. */
    public Reference(Kind kind, double value, String method, boolean certified) {
        this(kind, value, 0, method, certified);
    }

    /** What a reference is the value of. */
    public enum Kind {
        /** The least objective of all feasible decisions. */
        OPTIMUM,
        /** A value that no feasible decision is below. */
        LOWER_BOUND,
        /** The least objective of the feasible decisions that are known; the optimum is at most this. */
        BEST_KNOWN,
        /** Every task where it arises. */
        ALL_LOCAL,
        /** Every task on the edge. */
        ALL_EDGE,
        /** Every task in the cloud. */
        ALL_CLOUD,
        /** Tasks placed one by one, each where it adds least. */
        GREEDY,
        /** The expected value of a decision drawn uniformly. */
        RANDOM_MEAN;

        /** The name shown to users, for example {@code lower_bound}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a value of this kind is that of one decision, which may be infeasible. */
        public boolean isDecision() {
            return this != LOWER_BOUND && this != RANDOM_MEAN;
        }

        /** Whether no feasible decision can be below a value of this kind. */
        public boolean bounds() {
            return this == OPTIMUM || this == LOWER_BOUND;
        }
    }
}
