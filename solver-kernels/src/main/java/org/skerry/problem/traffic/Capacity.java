package org.skerry.problem.traffic;

/** What the capacity of the roadside units limits (ACE-IVY paper, Eq. 12). */
public enum Capacity {
    /** The load of every roadside unit, by its own capacity. */
    PER_UNIT,
    /** The letter of Eq. 12: the load of all roadside units together, by the sum of their capacities. */
    AGGREGATE
}
