package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skerry.run.Overlay;
import org.skerry.search.Budget;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class ArcticPuffinTest {
    private static final int SIZE = 30;
    private static final int GENERATIONS = 200;
    private static final Problem PROBLEM = ReferenceFunction.SHIFTED_RASTRIGIN;

    private static ArcticPuffin with(Map<String, ?> changes) {
        return Overlay.apply("apo", ArcticPuffin.PUBLISHED, changes);
    }

    private static double evaluationsPerPuffin(ArcticPuffin solver) {
        Search search = solver.start(PROBLEM, Budget.ofGenerations(GENERATIONS), Rng.of(1, "apo"));
        while (!search.isDone()) {
            search.step(PROBLEM);
        }
        return (search.evaluations() - SIZE) / (double) (SIZE * GENERATIONS);
    }

    /**
     * 2 ln(1/r) (1 - u) exceeds C with probability exp(-C / 2 (1 - u)); in the mean over u that is 0.5177 for C = 1/2,
     * so a puffin spends 4 - 0.518 evaluations. 6000 decisions have a standard deviation of 0.0065.
     */
    @Test
    void halfOfThePuffinsFly() {
        assertThat(evaluationsPerPuffin(ArcticPuffin.PUBLISHED)).isCloseTo(3.482, within(0.02));
        assertThat(evaluationsPerPuffin(with(Map.of("reevaluate", false)))).isCloseTo(2.482, within(0.02));
    }

    /** With C = 0 all fly until the last generation, with a huge C none does. */
    @Test
    void theThresholdDecides() {
        assertThat(evaluationsPerPuffin(with(Map.of("threshold", 0)))).isCloseTo(3, within(1.01 / GENERATIONS));
        assertThat(evaluationsPerPuffin(with(Map.of("threshold", 1e9)))).isEqualTo(4);
    }

    /** The article's form: the population is the best N of 2 N or 3 N candidates, parents left out. */
    @Test
    void inTheArticlesFormNoParentSurvives() {
        Search search = with(Map.of("form", "paper")).start(PROBLEM, Budget.ofGenerations(60), Rng.of(1, "apo"));
        search.step(PROBLEM);
        Set<Integer> counts = new HashSet<>();
        while (!search.isDone()) {
            double[][] evaluated = new double[1][];
            search.step((batch, from, to) -> {
                PROBLEM.evaluate(batch, from, to);
                counts.add(to - from);
                evaluated[0] = sorted(batch, to);
            });
            assertThat(sorted(search.population(), SIZE)).isEqualTo(Arrays.copyOf(evaluated[0], SIZE));
        }
        assertThat(counts).containsExactlyInAnyOrder(2 * SIZE, 3 * SIZE);
    }

    private static double[] sorted(Population candidates, int count) {
        double[] objectives = new double[count];
        Arrays.setAll(objectives, candidates::objective);
        Arrays.sort(objectives);
        return objectives;
    }

    /** The factors tan and 1 + 0.1 (r - 1) draw the article's form to the origin, the code keeps what is better. */
    @Test
    void theArticlesFormOnlyFindsTheOrigin() {
        assertThat(best(PuffinForm.PAPER, ReferenceFunction.SPHERE))
                .isLessThan(best(PuffinForm.AUTHOR, ReferenceFunction.SPHERE));
        assertThat(best(PuffinForm.PAPER, ReferenceFunction.SHIFTED_SPHERE))
                .isGreaterThan(best(PuffinForm.AUTHOR, ReferenceFunction.SHIFTED_SPHERE));
    }

    private static double best(PuffinForm form, Problem problem) {
        ArcticPuffin solver = new ArcticPuffin(SIZE, form, 0.5, 0.5, 1.5, true);
        Search search = solver.start(problem, Budget.ofGenerations(100), Rng.of(1, "apo"));
        while (!search.isDone()) {
            search.step(problem);
        }
        return search.champion().objective();
    }
}
