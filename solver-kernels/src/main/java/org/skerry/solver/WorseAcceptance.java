package org.skerry.solver;

/** How much worse a trial of IPOA's exploration is than its parent, in the numerator of Eq. 41. */
public enum WorseAcceptance {
    /** Infinitely: a worse trial is never accepted, as in the Puma Optimizer. */
    NONE {
        @Override
        double excess(double trial, double parent) {
            return Double.POSITIVE_INFINITY;
        }
    },
    /** (f' - f) / |f|: the same for objectives of any unit. */
    RELATIVE {
        @Override
        double excess(double trial, double parent) {
            return (trial - parent) / Math.abs(parent);
        }
    },
    /** f' - f, the letter: accepts nothing where objectives are large and everything where they are small. */
    ABSOLUTE {
        @Override
        double excess(double trial, double parent) {
            return trial - parent;
        }
    };

    /** The excess of a trial's fitness over its parent's; NaN or infinite where one of them has no score. */
    abstract double excess(double trial, double parent);
}
