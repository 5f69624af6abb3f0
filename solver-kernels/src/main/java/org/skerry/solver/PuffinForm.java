package org.skerry.solver;

/** Which Arctic Puffin Optimization is run; the two differ in what survives, not in details. */
public enum PuffinForm {
    /**
     * The authors' code: row by row, each puffin decides on its own between air and water, and its best candidate
     * replaces it if it is better.
     */
    AUTHOR,
    /**
     * The article: all puffins are in the air or all under water; the best N of all their candidates replace the
     * population, whose members do not survive. Drawn to the origin.
     */
    PAPER
}
