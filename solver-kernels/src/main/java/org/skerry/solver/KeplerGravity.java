package org.skerry.solver;

/** Which gravity the velocity of a planet follows. */
public enum KeplerGravity {
    /** mu(t) of Eq. 12 for every planet, as in the article. */
    PAPER,
    /**
     * The authors' code keeps mu(t) in the variable that it later uses for the factor of Eq. 16, so that planets after
     * the first close one of a sweep move much too fast.
     */
    QUIRK
}
