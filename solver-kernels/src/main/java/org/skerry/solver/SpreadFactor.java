package org.skerry.solver;

/** What multiplies the leader where an ivy plant spreads from it. */
public enum SpreadFactor {
    /** One random number for all genes, as in the authors' code; keeps the direction of the leader. */
    SCALAR,
    /** A random number for every gene, as the article writes it. */
    VECTOR
}
