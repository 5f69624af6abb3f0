package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.run.Catalogue;
import org.skerry.run.Overlay;
import org.skerry.run.Setting;
import org.skerry.search.Box;
import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;
import org.skerry.solver.ReferenceFunction;

class EmbeddedSearchTest {
    private static final int N = 50;
    private static final int D = 30;

    static List<Solver> solvers() {
        return List.of(Saeo.RECONSTRUCTED, Stora.RECONSTRUCTED);
    }

    private static Search start(Solver solver, Problem problem, long evaluations) {
        return solver.start(problem, Budget.ofEvaluations(evaluations), Rng.of(1, "embedded"));
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void everyNumberIsSaidToBeChosen(Solver solver) {
        Described described = solver.getClass().getAnnotation(Described.class);
        assertThat(described.reconstructed()).isTrue();
        assertThat(described.title()).endsWith("reconstructed");
        assertThat(described.departures()[0]).contains("neither public code nor full text was available");
        assertThat(Setting.of(solver))
                .hasSize(solver.getClass().getRecordComponents().length)
                .allSatisfy(
                        setting -> assertThat(setting.description().source()).startsWith("chosen: reconstructed"));
    }

    /** All offspring are evaluated until 2 d candidates are known, so that there is something to fit. */
    @ParameterizedTest
    @MethodSource("solvers")
    void everyOffspringIsEvaluatedUntilTheSurrogateIsActivated(Solver solver) {
        Search search = start(solver, ReferenceFunction.SHIFTED_SPHERE, 1000);
        search.step(ReferenceFunction.SHIFTED_SPHERE);
        assertThat(search.evaluations()).isEqualTo(N).isLessThan(2 * D);
        search.step(ReferenceFunction.SHIFTED_SPHERE);
        assertThat(search.evaluations()).isEqualTo(2 * N).isGreaterThanOrEqualTo(2 * D);
        search.step(ReferenceFunction.SHIFTED_SPHERE);
        assertThat(search.evaluations()).isLessThan(3 * N);
    }

    /**
     * Of a part of n offspring, ceil(0.3 n) are evaluated, or ceil(0.6 n) after a generation without improvement. SAEO
     * teaches round(50 (0.7 - 0.4 s)) members with a share s of the budget spent.
     */
    @Test
    void sharesOfBothPartsAreEvaluated() {
        Search search = start(Saeo.RECONSTRUCTED, ReferenceFunction.SHIFTED_RASTRIGIN, 2000);
        double best = Double.POSITIVE_INFINITY;
        int stagnant = 0;
        boolean improved = true;
        while (search.evaluations() < 1900) {
            long before = search.evaluations();
            search.step(ReferenceFunction.SHIFTED_RASTRIGIN);
            long spent = search.evaluations() - before;
            if (before >= 2 * D) {
                long taught = Math.round(N * (0.7 - 0.4 * before / 2000));
                double share = improved ? 0.3 : 0.6;
                assertThat((double) spent).isEqualTo(Math.ceil(share * taught) + Math.ceil(share * (N - taught)));
                stagnant += improved ? 0 : 1;
            }
            improved = search.champion().objective() < best;
            best = search.champion().objective();
        }
        assertThat(stagnant).as("generations after one without improvement").isPositive();
    }

    /** One member is taught, and the two others learn from each other. */
    @ParameterizedTest
    @ValueSource(strings = {"saeo-reconstructed", "stora-reconstructed"})
    void threeMembersAreEnough(String name) {
        Solver solver = Overlay.apply(name, Catalogue.solvers().get(name), Map.of("populationSize", 3));
        Search search = start(solver, ReferenceFunction.SPHERE, 200);
        while (!search.isDone()) {
            search.step(ReferenceFunction.SPHERE);
        }
        assertThat(search.evaluations()).isEqualTo(200);
        assertThat(search.champion().objective()).isFinite();
    }

    /** Scores nothing; without a score there is nothing to fit, so every offspring is evaluated to the end. */
    private static final class Unscored implements Problem {
        @Override
        public Box box() {
            return Box.cube(3, -1, 1);
        }

        @Override
        public double penalty() {
            return 1;
        }

        @Override
        public void evaluate(Population batch, int row) {
            batch.score(row, Double.NaN, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void aProblemWithoutScoresIsSearchedToTheEndOfTheBudget(Solver solver) {
        Search search = start(solver, new Unscored(), 500);
        while (!search.isDone()) {
            search.step(new Unscored());
        }
        assertThat(search.generation()).isEqualTo(500 / N - 1);
        assertThat(search.evaluations()).isEqualTo(500);
    }

    /** One-sided Mann-Whitney over 15 seeds at significance 0.01: screened against every offspring evaluated. */
    @Test
    void theSurrogateSparesEvaluations() {
        Saeo unscreened =
                new Saeo(50, 25, 3, 1e-2, 1e-4, 200, 5, 20, 0.7, 0.3, 1_000_000, 5, 300, 0.3, 0.6, 1e-8, 2000);
        double p = MannWhitneyUTest.withDefaults()
                .with(AlternativeHypothesis.LESS_THAN)
                .test(bestOf15(Saeo.RECONSTRUCTED), bestOf15(unscreened))
                .getPValue();
        assertThat(p).isLessThan(0.01);
    }

    private static double[] bestOf15(Solver solver) {
        ReferenceFunction sphere = ReferenceFunction.SHIFTED_SPHERE;
        double[] best = new double[15];
        Arrays.setAll(best, seed -> {
            Search search = solver.start(sphere, Budget.ofEvaluations(1000), Rng.of(seed, "spared"));
            while (!search.isDone()) {
                search.step(sphere);
            }
            return search.champion().objective();
        });
        return best;
    }
}
