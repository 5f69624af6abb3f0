package org.skerry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A problem of one gene x with objective x and violation max(0, x - 1), and a search that adds 1 to every gene. */
class SearchTest {
    private static final Problem LINE = new Problem() {
        @Override
        public Box box() {
            return Box.cube(1, 0, 100);
        }

        @Override
        public double penalty() {
            return 2;
        }

        @Override
        public void evaluate(Population batch, int row) {
            double x = batch.genes()[batch.offset(row)];
            batch.score(row, x, Math.max(0, x - 1));
        }

        @Override
        public void sample(Population population, Rng rng) {
            for (int row = 0; row < population.size(); row++) {
                population.genes()[row] = row;
            }
        }
    };

    private static final class Climb extends Search {
        private static final long serialVersionUID = 1;
        private final List<Integer> immigrated = new ArrayList<>();
        private boolean sampleSeen;

        Climb(Budget budget) {
            super(LINE, budget, Rng.of(1), 4);
        }

        @Override
        protected void sampled() {
            sampleSeen = true;
        }

        @Override
        protected void advance(Evaluator evaluator) {
            for (int row = 0; row < population.size(); row++) {
                population.genes()[row]++;
            }
            evaluator.evaluate(population, 0, population.size());
        }

        @Override
        protected void immigrated(int row) {
            immigrated.add(row);
        }

        @Override
        protected boolean converged() {
            return generation() == 3;
        }

        void relax() {
            penalize(0);
        }
    }

    @Test
    void theFirstStepEvaluatesTheSample() {
        Climb search = new Climb(Budget.ofGenerations(9));
        assertThat(search.sampleSeen).isFalse();
        search.step(LINE);
        assertThat(search.sampleSeen).isTrue();
        assertThat(search.generation()).isZero();
        assertThat(search.evaluations()).isEqualTo(4);
        assertThat(search.population().fitness(3)).isEqualTo(3 + 2 * 2);
        assertThat(search.champion().genes()).containsExactly(0);
        assertThat(search.champion().evaluation()).isEqualTo(1);
    }

    @Test
    void rowsPastTheCapAreNeitherEvaluatedNorCounted() {
        Climb search = new Climb(Budget.ofEvaluations(6));
        search.step(LINE);
        search.step(LINE);
        assertThat(search.evaluations()).isEqualTo(6);
        assertThat(search.stopReason()).isEqualTo(StopReason.EVALUATIONS);
        assertThat(search.population().objective(1)).isEqualTo(2);
        assertThat(search.population().fitness(2)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(search.population().fitness(3)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> search.step(LINE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the search is done: EVALUATIONS");
    }

    @Test
    void stopsAfterItsGenerationsOrByItsOwnRule() {
        Climb limited = new Climb(Budget.ofGenerations(1));
        limited.step(LINE);
        assertThat(limited.isDone()).isFalse();
        limited.step(LINE);
        assertThat(limited.stopReason()).isEqualTo(StopReason.GENERATIONS);

        Climb free = new Climb(Budget.ofGenerations(9));
        while (!free.isDone()) {
            free.step(LINE);
        }
        assertThat(free.stopReason()).isEqualTo(StopReason.CONVERGED);
        assertThat(free.generation()).isEqualTo(3);
    }

    @Test
    void aNewPenaltyReRanksWithoutAnEvaluation() {
        Climb search = new Climb(Budget.ofGenerations(9));
        search.step(LINE);
        search.relax();
        assertThat(search.population().fitness(3)).isEqualTo(3);
        assertThat(search.evaluations()).isEqualTo(4);
    }

    /** Genes 0, 1, 2, 3 have fitness 0, 1, 4, 7; the migrants 0.5, 2, 9 have 0.5, 4, 25. */
    @Test
    void migrantsReplaceTheWorstRowOnMerit() {
        Climb search = new Climb(Budget.ofGenerations(9));
        search.step(LINE);
        Population migrants = new Population(3, 1);
        double[] values = {0.5, 2, 9};
        for (int row = 0; row < 3; row++) {
            migrants.genes()[row] = values[row];
            LINE.evaluate(migrants, row);
        }
        assertThat(search.immigrate(migrants)).containsExactly(true, false, false);
        assertThat(search.population().genes()).containsExactly(0, 1, 2, 0.5);
        assertThat(search.immigrated).containsExactly(3);
        assertThat(search.evaluations()).isEqualTo(4);
        assertThat(search.champion().genes()).containsExactly(0);
    }

    /** Residents with fitness 0, 1, 4, 7; migrants with 0.5 and 4. */
    @Test
    void aMigrantCompetesWithTheResidentItIsOfferedTo() {
        Climb search = new Climb(Budget.ofGenerations(9));
        search.step(LINE);
        Population migrants = new Population(2, 1);
        migrants.genes()[0] = 0.5;
        migrants.genes()[1] = 2;
        LINE.evaluate(migrants, 0, 2);
        assertThat(search.immigrate(migrants, 1, 2)).as("as good is not better").isFalse();
        assertThat(search.immigrate(migrants, 0, 0)).isFalse();
        assertThat(search.immigrate(migrants, 0, 1)).isTrue();
        assertThat(search.population().genes()).containsExactly(0, 0.5, 2, 3);
        assertThat(search.immigrated).containsExactly(1);
    }

    @Test
    void rescoredMigrantsAreChargedToTheBudgetAndEndAtIt() {
        Climb search = new Climb(Budget.ofEvaluations(6));
        search.step(LINE);
        Population migrants = new Population(3, 1);
        migrants.genes()[0] = 5;
        migrants.genes()[1] = -1;
        migrants.genes()[2] = -2;
        search.rescore(migrants, LINE);
        assertThat(migrants.objective(0)).isEqualTo(5);
        assertThat(migrants.fitness(0)).isEqualTo(5 + 2 * 4);
        assertThat(migrants.objective(1)).isEqualTo(-1);
        assertThat(migrants.objective(2)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(search.evaluations()).isEqualTo(6);
        assertThat(search.stopReason()).isEqualTo(StopReason.EVALUATIONS);
        assertThat(search.champion().objective()).isEqualTo(-1);
        assertThat(search.champion().evaluation()).isEqualTo(6);
        assertThat(search.immigrate(migrants, 2, 3)).isFalse();
    }

    @Test
    void aBetterMigrantBecomesChampion() {
        Climb search = new Climb(Budget.ofGenerations(9));
        search.step(LINE);
        Population migrants = new Population(1, 1);
        migrants.genes()[0] = 0.25;
        migrants.score(0, -4, 0);
        search.immigrate(migrants);
        assertThat(search.champion().objective()).isEqualTo(-4);
        assertThat(search.champion().genes()).containsExactly(0.25);
    }

    /** After every generation it evaluates two candidates of gene -1, of which the budget of the search pays none. */
    private record Beside(long evaluations) implements Companion {
        @Override
        public void generationDone(Search search, long spent, Evaluator evaluator) {
            Population two = search.population().sibling(2);
            two.genes()[0] = -1;
            two.genes()[1] = -1;
            evaluator.evaluate(two, 0, 2);
            assertThat(spent).isEqualTo(Math.min(evaluations, 2L * search.generation()));
            assertThat(two.objective(0)).isEqualTo(spent < evaluations ? -1 : Double.POSITIVE_INFINITY);
            assertThat(two.objective(1)).isEqualTo(spent + 1 < evaluations ? -1 : Double.POSITIVE_INFINITY);
        }
    }

    @Test
    void aCompanionHasABudgetOfItsOwn() {
        Search search = new Climb(Budget.ofEvaluations(10)).accompany(new Beside(3));
        search.step(LINE);
        assertThat(search.evaluations()).isEqualTo(6);
        assertThat(search.champion().evaluation()).isEqualTo(5);
        search.step(LINE);
        assertThat(search.evaluations()).isEqualTo(11);
        assertThat(search.isDone()).isFalse();
        search.step(LINE);
        assertThat(search.evaluations()).isEqualTo(13);
        assertThat(search.stopReason()).isEqualTo(StopReason.EVALUATIONS);
    }

    @Test
    void aCompanionJoinsBeforeTheFirstStepAndIsTheOnlyOne() {
        Search search = new Climb(Budget.ofGenerations(9)).accompany(new Beside(3));
        assertThatThrownBy(() -> search.accompany(new Beside(3))).isInstanceOf(IllegalStateException.class);
        Search begun = new Climb(Budget.ofGenerations(9));
        begun.step(LINE);
        assertThatThrownBy(() -> begun.accompany(new Beside(3))).isInstanceOf(IllegalStateException.class);
    }

    /** Genes 2, 3, 4 and 5 have objective 2 to 5 and violation 1 to 4; with or without a penalty 2 is the fittest. */
    @Test
    void theLeaderIsTheFittestNowAndTheChampionTheBestEver() {
        Climb search = new Climb(Budget.ofGenerations(2));
        while (!search.isDone()) {
            search.step(LINE);
        }
        assertThat(search.leader()).isEqualTo(new Search.Leader(2, 1));
        assertThat(search.leader().feasible()).isFalse();
        assertThat(search.champion().objective()).isZero();
        assertThat(new Search.Leader(2, 0).feasible()).isTrue();
        assertThat(new Search.Leader(Double.POSITIVE_INFINITY, 0).feasible()).isFalse();
    }

    @Test
    void aBranchCountsWhatIsDecided() {
        Branch branch = new Branch("left");
        assertThat(branch.rate()).isNaN();
        assertThat(branch.decide(true)).isTrue();
        assertThat(branch.decide(false)).isFalse();
        assertThat(branch.decide(false)).isFalse();
        assertThat(branch.faced()).isEqualTo(3);
        assertThat(branch.taken()).isEqualTo(1);
        assertThat(branch.rate()).isEqualTo(1 / 3.0);
    }

    @Test
    void migrantsOfAnotherDimensionAreRefused() {
        Climb search = new Climb(Budget.ofGenerations(9));
        assertThatThrownBy(() -> search.immigrate(new Population(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("migrants have 2 genes, the population has 1");
    }
}
