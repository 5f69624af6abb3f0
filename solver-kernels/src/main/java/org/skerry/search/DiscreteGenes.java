package org.skerry.search;

/**
 * What a problem may tell of genes that stand for choices. Optional, for solvers that learn the distribution of options
 * or move from one option to another, where others only see real genes.
 */
public interface DiscreteGenes {
    /** The choices that candidates stand for; all that their score depends on. */
    Choices choices();
}
