package org.skerry.search;

/**
 * What a problem may offer to a local search: the moves that are small in terms of its decision, which need not be small
 * in terms of genes. Optional.
 */
public interface LocalMoves {
    /** The moves. */
    Neighbourhood neighbourhood();
}
