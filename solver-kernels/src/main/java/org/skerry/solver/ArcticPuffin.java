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
 * Arctic Puffin Optimization: flight in the air, early in the run more often, and foraging under water. Not the
 * artificial protozoa optimizer, which has the same initials.
 *
 * @param populationSize puffins N
 * @param form the authors' code or the article
 * @param synergy factor F of the steps under water
 * @param threshold C: a puffin is in the air where 2 ln(1/r) (1 - t/T) exceeds it
 * @param levyIndex stability index of the Levy steps
 * @param reevaluate whether the best candidate of a puffin is evaluated a second time; only with the form of the code
 */
@Described(
        title = "Arctic Puffin Optimization",
        source = "Wang, Tian, Xu and Zang, Adv. Eng. Softw. 195, 2024, 103694, and the authors' code",
        revision = 1,
        order = "sequential; generational with form = paper",
        evaluationsPerGeneration = "3 or 4 per puffin, 3.48 populationSize in the mean; with form = paper 2 or 3, 2.48"
                + " populationSize in the mean",
        departures = {
            "form = author is the code, form = paper the article; they are different methods",
            "form = author: candidates under water are repaired before they are compared, for nothing may be evaluated"
                    + " beyond the box. The code compares them as they are and repairs the best",
            "form = paper: genes beyond the box are clipped, and partners are distinct; the article says neither",
            "reevaluate = false spends no second evaluation on the best candidate of a puffin, which can not change its"
                    + " value; the code always does"
        })
public record ArcticPuffin(
        @Parameter(value = "Puffins N", source = "chosen: as its rivals in IPOA, Sec. 5.2", min = 4)
        int populationSize,

        @Parameter(value = "The authors' code or the article", source = "chosen: the article's form only finds origins")
        PuffinForm form,

        @Parameter(value = "Factor F of the steps under water", source = "given: authors' code", min = 0)
        double synergy,

        @Parameter(
                value = "Threshold C of 2 ln(1/r) (1 - t/T) above which a puffin is in the air",
                source = "given: authors' code",
                min = 0)
        double threshold,

        @Parameter(
                value = "Stability index of the Levy steps",
                source = "given: authors' code",
                min = 0,
                max = 2,
                aboveMin = true,
                belowMax = true)
        double levyIndex,

        @Parameter(
                value = "Whether the best candidate of a puffin is evaluated a second time",
                source = "given: authors' code")
        boolean reevaluate)
        implements Solver {
    /** The authors' code with 30 puffins. */
    public static final ArcticPuffin PUBLISHED = new ArcticPuffin(30, PuffinForm.AUTHOR, 0.5, 0.5, 1.5, true);

    /** Validates the ranges. */
    public ArcticPuffin {
        Ranges.atLeast("populationSize", populationSize, 4);
        Objects.requireNonNull(form, "form");
        Ranges.atLeast("synergy", synergy, 0.0);
        Ranges.atLeast("threshold", threshold, 0.0);
        Ranges.between("levyIndex", levyIndex, 0, 2);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return form == PuffinForm.PAPER
                ? new PooledPuffinSearch(this, problem, budget, rng)
                : new PuffinSearch(this, problem, budget, rng);
    }
}
