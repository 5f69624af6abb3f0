package org.skerry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.latent.LatentSolver;
import org.skerry.latent.Velo;
import org.skerry.search.Solver;
import org.skerry.solver.GreyWolf;
import org.skerry.solver.MemeticStep;

class CatalogueTest {
    @Test
    void nothingCanBeAddedFromOutside() {
        assertThatThrownBy(() -> Catalogue.solvers().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Catalogue.problems().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** In parameters and identity the local search stands beside the solver; its own revision counts. */
    @Test
    void aSolverIsCombinedWithALocalSearch() {
        Solver solver = Catalogue.memetic(new GreyWolf(7), new MemeticStep(5, 0.5, 0.25, 2));
        assertThat(RunSpec.meaning("gwo", solver))
                .isEqualTo("gwo#1{populationSize=7} memetic#1{every=5, share=0.5, leastSize=0.25, kicks=2}");
        assertThat(Overlay.values(solver))
                .containsExactly(
                        Map.entry("populationSize", 7),
                        Map.entry("memetic", Map.of("every", 5, "share", 0.5, "leastSize", 0.25, "kicks", 2)));
    }

    @Test
    void whatIsToldOfACombinationIsToldOfItsSolver() {
        Solver solver = new GreyWolf(7);
        assertThat(Catalogue.described(Catalogue.memetic(solver, MemeticStep.DEFAULT)))
                .isEqualTo(Catalogue.described(solver));
    }

    /** So that it is still given its latent space. */
    @Test
    void aLatentSolverStaysOne() {
        assertThat(Catalogue.memetic(Velo.DEFAULT, MemeticStep.DEFAULT))
                .isInstanceOfSatisfying(
                        LatentSolver.class,
                        solver -> assertThat(solver.autoencoderSpec()).isEqualTo(Velo.DEFAULT.autoencoderSpec()));
        assertThat(Catalogue.memetic(new GreyWolf(7), MemeticStep.DEFAULT)).isNotInstanceOf(LatentSolver.class);
    }

    /** Every ranking is read beside these. */
    @Test
    void theBaselinesOfEveryComparisonAreThere() {
        assertThat(Catalogue.solvers()).containsKeys("random-search", "coordinate-search", "one-plus-one-ea");
    }
}
