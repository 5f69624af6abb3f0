package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skerry.search.Budget;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class LevyDifferentialEvolutionTest {
    private static final int GENERATIONS = 500;
    private static final Lattice PROBLEM = new Lattice(5);

    private static double probability(FlightDecay decay, int generation) {
        return 0.3 * StrictMath.exp(-7 * decay.exponent(generation, GENERATIONS));
    }

    private static LevyDifferentialEvolution solver(double flightProbability, double flightDecay, boolean inPlace) {
        return new LevyDifferentialEvolution(
                200, 0.9, 0.5, flightProbability, flightDecay, FlightDecay.QUADRATIC, 0.1, 1.5, inPlace);
    }

    private static Search sampled(LevyDifferentialEvolution solver) {
        Search search = solver.start(PROBLEM, Budget.ofGenerations(GENERATIONS), Rng.of(14, "levy"));
        search.step(PROBLEM);
        return search;
    }

    /** Share of trials with a gene that is no multiple of 1/2, which a difference of whole genes times 1/2 can not give. */
    private static double flights(Search search) {
        int[] flown = new int[1];
        search.step((batch, from, to) -> {
            for (int row = from; row < to; row++) {
                boolean whole = true;
                for (int j = 0; j < batch.dimension(); j++) {
                    double gene = batch.genes()[batch.offset(row) + j];
                    whole &= 2 * gene == Math.rint(2 * gene);
                }
                flown[0] += whole ? 0 : 1;
                batch.score(row, 1, 0);
            }
        });
        return flown[0] / (double) search.population().size();
    }

    /** VELO, Eq. 13 with Table II: in the letter a candidate flies 2.1 times in 500 generations, by the text 21.3 times. */
    @Test
    void theLetterOfEq13EndsTheFlightsAtOnce() {
        assertThat(probability(FlightDecay.QUADRATIC, 10)).isCloseTo(0.074, within(5e-4));
        assertThat(probability(FlightDecay.QUADRATIC, 20)).isCloseTo(0.0011, within(5e-5));
        assertThat(expectedFlights(FlightDecay.QUADRATIC)).isCloseTo(2.10, within(0.005));
        assertThat(expectedFlights(FlightDecay.LINEAR)).isCloseTo(21.3, within(0.05));
    }

    private static double expectedFlights(FlightDecay decay) {
        return IntStream.rangeClosed(1, GENERATIONS)
                .mapToDouble(generation -> probability(decay, generation))
                .sum();
    }

    @Test
    void withoutFlightProbabilityEveryMutationIsADifference() {
        assertThat(flights(sampled(solver(0, 7, false)))).isZero();
    }

    @Test
    void withoutDecayFlightsKeepTheirProbability() {
        assertThat(flights(sampled(solver(1, 0, false)))).isEqualTo(1);
        Search search = sampled(solver(0.3, 0, false));
        double mean = IntStream.range(0, 50)
                .mapToDouble(k -> flights(search))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0.3, within(0.02));
    }

    /** p_l(1) = 0.296, p_l(10) = 0.074, p_l(30) = 1e-6. */
    @Test
    void withDecayFlightsEnd() {
        Search search = sampled(solver(0.3, 7, false));
        List<Double> shares = new ArrayList<>();
        while (search.generation() < 60) {
            shares.add(flights(search));
        }
        assertThat(shares.get(0)).isCloseTo(0.296, within(0.1));
        assertThat(shares.get(9)).isCloseTo(0.074, within(0.06));
        assertThat(shares.subList(30, 60)).containsOnly(0.0);
    }

    @Test
    void algorithm1EvaluatesRowByRowAndTheGenerationalFormInOneBatch() {
        assertThat(batches(true)).hasSize(200).containsOnly(1);
        assertThat(batches(false)).containsExactly(200);
    }

    private static List<Integer> batches(boolean inPlace) {
        List<Integer> sizes = new ArrayList<>();
        sampled(solver(0.3, 7, inPlace)).step((batch, from, to) -> {
            sizes.add(to - from);
            PROBLEM.evaluate(batch, from, to);
        });
        return sizes;
    }

    /** Algorithm 1: only a better trial replaces its parent. */
    @Test
    void aTrialAsGoodAsItsParentIsDropped() {
        for (boolean inPlace : new boolean[] {true, false}) {
            Search search = sampled(solver(0.3, 7, inPlace));
            double[] before = search.population().genes().clone();
            search.step(PROBLEM);
            assertThat(search.population().genes()).isEqualTo(before);
        }
    }

    /** In place, a trial accepted in a row enters the differences of the rows after it. */
    @Test
    void inPlaceAnAcceptedTrialIsSeenByTheNextRows() {
        LevyDifferentialEvolution solver =
                new LevyDifferentialEvolution(3, 1, 0.5, 0, 7, FlightDecay.QUADRATIC, 0.1, 1.5, true);
        Search search = sampled(solver);
        double[] genes = search.population().genes();
        int[] row = new int[1];
        search.step((batch, from, to) -> {
            if (row[0]++ == 0) {
                batch.score(from, 0, 0);
            } else {
                assertThat(isDifference(genes, batch.genes(), from)).isTrue();
                batch.score(from, 1, 0);
            }
        });
    }

    /** Whether a trial of three rows is x_i + 1/2 (x_a - x_b) of the other two as they stand now. */
    private static boolean isDifference(double[] genes, double[] trials, int row) {
        int a = (row + 1) % 3;
        int b = (row + 2) % 3;
        boolean forward = true;
        boolean backward = true;
        for (int j = 0; j < 5; j++) {
            double half = 0.5 * (genes[a * 5 + j] - genes[b * 5 + j]);
            forward &= trials[row * 5 + j] == genes[row * 5 + j] + half;
            backward &= trials[row * 5 + j] == genes[row * 5 + j] - half;
        }
        return forward || backward;
    }
}
