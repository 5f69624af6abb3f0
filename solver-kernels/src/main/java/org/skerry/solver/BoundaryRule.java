package org.skerry.solver;

import org.skerry.search.Box;

/** Where a trial gene is put that lies beyond its interval, or near the interval's end. */
public enum BoundaryRule {
    /**
     * ACE-IVY, Eq. 25, the first case that holds: a gene beyond a bound is reflected with factor 0.8 (and clipped if that
     * leaves the box on the other side); a gene within 5 % of a bound is put 2 % inside. No gene can come to rest on a
     * bound.
     */
    PUBLISHED {
        @Override
        double apply(Box box, int j, double gene) {
            double lower = box.lower(j);
            double upper = box.upper(j);
            double width = box.width(j);
            if (gene < lower) {
                return box.clip(j, lower + REFLECTION * (lower - gene));
            } else if (gene > upper) {
                return box.clip(j, upper - REFLECTION * (gene - upper));
            } else if (gene - lower < RIM * width) {
                return box.clip(j, lower + INSIDE * width);
            } else if (upper - gene < RIM * width) {
                return box.clip(j, upper - INSIDE * width);
            }
            return box.clip(j, gene);
        }
    },
    /** The nearest value of the interval, so that optima on a bound can be reached. */
    CLAMP {
        @Override
        double apply(Box box, int j, double gene) {
            return box.clip(j, gene);
        }
    };

    private static final double REFLECTION = 0.8;
    private static final double RIM = 0.05;
    private static final double INSIDE = 0.02;

    /** The gene as it is kept: a value of the interval of gene {@code j}. */
    abstract double apply(Box box, int j, double gene);
}
