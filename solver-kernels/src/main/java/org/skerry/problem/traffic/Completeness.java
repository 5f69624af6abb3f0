package org.skerry.problem.traffic;

/** How much of a task must be given to some node (ACE-IVY paper, Eq. 1). */
public enum Completeness {
    /** All of it: the shares add up to 1. */
    EQUAL,
    /** The letter of Eq. 1: the shares add up to at most 1, so that it is best to compute nothing. */
    AT_MOST
}
