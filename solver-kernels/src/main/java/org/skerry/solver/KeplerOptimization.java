package org.skerry.solver;

import java.util.Objects;
import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Parameter;
import org.skerry.search.Problem;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * Kepler Optimization Algorithm: candidates are planets around the best one, the sun, and move with a velocity and a
 * pull that follow from distances and from masses, which follow from fitness.
 *
 * @param populationSize planets N
 * @param decay rate lambda at which the gravity falls
 * @param gravity gravity mu_0 at the start
 * @param cycles cycles T_c of the distance control within the run
 * @param form which gravity the velocity follows
 */
@Described(
        title = "Kepler Optimization Algorithm",
        source = "Abdel-Basset et al., Knowl.-Based Syst. 268, 2023, 110454, Eqs. 4-30, and the authors' code",
        revision = 1,
        order = "sequential",
        evaluationsPerGeneration = "populationSize",
        departures = {
            "form = quirk restores the gravity of the authors' code",
            "Quotients whose denominator may be 0 have 2^-52 added to it; where all planets are equally fit their masses"
                    + " are 0. The code divides by 0"
        })
public record KeplerOptimization(
        @Parameter(value = "Planets N", source = "given: IPOA, Sec. 5.2", min = 2)
        int populationSize,

        @Parameter(value = "Rate lambda at which the gravity falls", source = "given: IPOA, Table 3", min = 0)
        double decay,

        @Parameter(value = "Gravity mu_0 at the start", source = "given: IPOA, Table 3", min = 0)
        double gravity,

        @Parameter(
                value = "Cycles T_c of the distance control within the run",
                source = "given: IPOA, Table 3",
                min = 0,
                aboveMin = true)
        double cycles,

        @Parameter(value = "Which gravity the velocity follows", source = "given: the article, Eq. 15")
        KeplerGravity form)
        implements Solver {
    /** lambda = 15, mu_0 = 0.1, T_c = 3. */
    public static final KeplerOptimization PUBLISHED = new KeplerOptimization(30, 15, 0.1, 3, KeplerGravity.PAPER);

    /** Validates the ranges. */
    public KeplerOptimization {
        Ranges.atLeast("populationSize", populationSize, 2);
        Ranges.atLeast("decay", decay, 0.0);
        Ranges.atLeast("gravity", gravity, 0.0);
        Ranges.above("cycles", cycles, 0);
        Objects.requireNonNull(form, "form");
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new KeplerSearch(this, problem, budget, rng);
    }
}
