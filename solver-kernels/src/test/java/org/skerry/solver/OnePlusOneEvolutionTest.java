package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.skerry.search.Budget;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class OnePlusOneEvolutionTest {
    /** On a constant objective every child is accepted; its mutated genes are binomial with mean 1. */
    @Test
    void aChildHasOneNewGeneInTheMeanAndReplacesAnEqualParent() {
        Lattice problem = new Lattice(40);
        int children = 20_000;
        Search search = OnePlusOneEvolution.PUBLISHED.start(problem, Budget.ofGenerations(children), Rng.of(1, "1+1"));
        search.step(problem);
        int mutations = 0;
        double[] before = search.population().genes().clone();
        while (!search.isDone()) {
            search.step(problem);
            double[] after = search.population().genes();
            for (int j = 0; j < after.length; j++) {
                mutations += after[j] != before[j] ? 1 : 0;
            }
            System.arraycopy(after, 0, before, 0, after.length);
        }
        assertThat(mutations / (double) children).isCloseTo(1, within(0.03));
    }
}
