package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.run.Overlay;
import org.skerry.search.Box;
import org.skerry.search.Budget;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

class IpoaTest {
    private static final int GENERATIONS = 40;
    private static final Problem PROBLEM = ReferenceFunction.SHIFTED_RASTRIGIN;

    private static Ipoa with(Map<String, ?> changes) {
        return Overlay.apply("ipoa", Ipoa.PUBLISHED, changes);
    }

    private static double[] genes(Solver solver, Problem problem) {
        Search search = solver.start(problem, Budget.ofGenerations(GENERATIONS), Rng.of(37, "ipoa"));
        while (!search.isDone()) {
            search.step(problem);
        }
        return search.population().genes();
    }

    @Test
    void withoutItsImprovementsItIsThePumaOptimizerBitForBit() {
        Ipoa plain = with(Map.of("levyFlight", false, "acceptance", "none"));
        Search puma = Puma.PUBLISHED.start(PROBLEM, Budget.ofGenerations(GENERATIONS), Rng.of(37, "ipoa"));
        Search ipoa = plain.start(PROBLEM, Budget.ofGenerations(GENERATIONS), Rng.of(37, "ipoa"));
        while (!puma.isDone()) {
            puma.step(PROBLEM);
            ipoa.step(PROBLEM);
            assertThat(ipoa.population().genes()).isEqualTo(puma.population().genes());
            assertThat(ipoa.evaluations()).isEqualTo(puma.evaluations());
        }
        assertThat(ipoa.isDone()).isTrue();
    }

    @Test
    void eachImprovementAloneChangesTheSearch() {
        double[] plain = genes(Puma.PUBLISHED, PROBLEM);
        double[] flights = genes(with(Map.of("acceptance", "none")), PROBLEM);
        double[] acceptance = genes(with(Map.of("levyFlight", false)), PROBLEM);
        assertThat(flights).isNotEqualTo(plain).isNotEqualTo(acceptance);
        assertThat(acceptance).isNotEqualTo(plain);
    }

    /** Eqs. 42, 43: k I_t V_t is 0 at t = 0, a quarter of k I_0 V_max at t = R C ln 2, and 0 in the end. */
    @Test
    void theTemperatureRisesToAQuarterOfTheScaleAndDecays() {
        ChargingAcceptance charging = new ChargingAcceptance(WorseAcceptance.RELATIVE, 0.1, 0.2);
        assertThat(charging.temperature(0)).isZero();
        assertThat(charging.temperature(0.2 * StrictMath.log(2))).isCloseTo(0.025, within(1e-15));
        assertThat(charging.temperature(0.1)).isLessThan(0.025);
        assertThat(charging.temperature(1)).isCloseTo(0.1 * StrictMath.exp(-5), within(1e-5));
    }

    /** Eq. 41 at temperature 0.5: 6 exceeds 5 by 0.2 relatively and by 1 absolutely. */
    @Test
    void worseTrialsAreAcceptedByTheirExcess() {
        assertThat(probability(WorseAcceptance.RELATIVE, 6, 5)).isCloseTo(StrictMath.exp(-0.4), within(1e-15));
        assertThat(probability(WorseAcceptance.RELATIVE, -4, -5)).isCloseTo(StrictMath.exp(-0.4), within(1e-15));
        assertThat(probability(WorseAcceptance.ABSOLUTE, 6, 5)).isCloseTo(StrictMath.exp(-2), within(1e-15));
        assertThat(probability(WorseAcceptance.NONE, 6, 5)).isZero();
    }

    @Test
    void trialsWithoutAScoreAreNeverAccepted() {
        for (WorseAcceptance mode : WorseAcceptance.values()) {
            assertThat(probability(mode, Double.POSITIVE_INFINITY, 5)).isZero();
            assertThat(probability(mode, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
                    .isZero();
        }
    }

    private static double probability(WorseAcceptance mode, double trial, double parent) {
        return new ChargingAcceptance(mode, 1, 1).probability(trial, parent, 0.5);
    }

    /** In other units, 1024 to one, the relative excess and hence the search are the same, the absolute is not. */
    @Test
    void theUnitOfTheObjectiveMattersToTheLetterOnly() {
        Ipoa letter = with(Map.of("acceptance", "absolute"));
        Problem scaled = scaled(1024);
        assertThat(genes(Ipoa.PUBLISHED, scaled)).isEqualTo(genes(Ipoa.PUBLISHED, PROBLEM));
        assertThat(genes(letter, scaled)).isNotEqualTo(genes(letter, PROBLEM));
    }

    private static Problem scaled(double factor) {
        return new Problem() {
            @Override
            public Box box() {
                return PROBLEM.box();
            }

            @Override
            public double penalty() {
                return 1;
            }

            @Override
            public void evaluate(Population batch, int row) {
                PROBLEM.evaluate(batch, row);
                batch.score(row, factor * batch.objective(row), 0);
            }
        };
    }

    /** With a huge scale every explored trial is accepted, so the population loses its best; the champion does not. */
    @Test
    void theBestCandidateIsKeptAsideWhenMembersGetWorse() {
        Ipoa careless = with(Map.of("acceptanceScale", 1e12));
        Search search = careless.start(PROBLEM, Budget.ofGenerations(GENERATIONS), Rng.of(44, "ipoa"));
        boolean lost = false;
        while (!search.isDone()) {
            search.step(PROBLEM);
            lost |= search.population().fitness(search.population().best())
                    > search.champion().objective();
        }
        assertThat(lost).isTrue();
    }
}
