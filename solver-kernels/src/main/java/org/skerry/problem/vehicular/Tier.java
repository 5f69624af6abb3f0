package org.skerry.problem.vehicular;

/** Where a task runs. */
public enum Tier {
    /** On the vehicle's own on-board unit. */
    VEHICLE(0),
    /** On a roadside unit. */
    EDGE(1),
    /** On the remote cloud server. */
    CLOUD(2);

    private final int index;

    Tier(int index) {
        this.index = index;
    }

    /** The index j of the VELO paper's a_{i,j}, by which plans name a tier. */
    public int index() {
        return index;
    }
}
