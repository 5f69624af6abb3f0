package org.skerry.problem.vehicular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class RiskTest {
    private static double of(Risk risk, double level, double... outcomes) {
        return risk.of(outcomes, level, new double[outcomes.length]);
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Example
    void theMeanIsTheSumDividedByTheNumberOfScenarios() {
        assertThat(of(Risk.MEAN, 0.5, 4, 1, 3, 2)).isEqualTo(2.5);
    }

    /** The worst half of four scenarios is two of them; the worst 3/8 are one and the half of another. */
    @Example
    void theConditionalValueAtRiskIsTheMeanOfTheWorstPart() {
        assertThat(of(Risk.CVAR, 0.5, 4, 1, 3, 2)).isEqualTo(3.5);
        assertThat(of(Risk.CVAR, 0.625, 4, 1, 3, 2)).isCloseTo((4 + 0.5 * 3) / 1.5, within(1e-15));
        assertThat(of(Risk.CVAR, 0.75, 4, 1, 3, 2)).isEqualTo(4);
        assertThat(of(Risk.CVAR, 0.99, 4, 1, 3, 2)).isEqualTo(4);
        assertThat(of(Risk.CVAR, 0, 4, 1, 3, 2)).isEqualTo(2.5);
        assertThat(of(Risk.CVAR, 0.5, 7)).isEqualTo(7);
    }

    @Example
    void theQuantileIsTheLeastOfTheWorstPart() {
        double[] outcomes = {4, 1, 3, 2};
        assertThat(Risk.quantile(outcomes, 0.5, new double[4])).isEqualTo(3);
        assertThat(Risk.quantile(outcomes, 0.625, new double[4])).isEqualTo(3);
        assertThat(Risk.quantile(outcomes, 0.75, new double[4])).isEqualTo(4);
        assertThat(Risk.quantile(outcomes, 0, new double[4])).isEqualTo(1);
        assertThat(outcomes).containsExactly(4, 1, 3, 2);
    }

    /** Rockafellar and Uryasev 2000, Eqs. 4-5: the minimum over z of z + mean of (outcome - z)^+ / (1 - level). */
    @Property(seed = "2000", tries = 300)
    void theConditionalValueAtRiskIsTheMinimumOfRockafellarAndUryasev(
            @ForAll @DoubleRange(max = 0.99) double level,
            @ForAll @Size(min = 1, max = 200) List<@DoubleRange(max = 100) Double> numbers) {
        double[] outcomes = array(numbers);
        double least = Double.POSITIVE_INFINITY;
        for (double z : outcomes) { // convex and piecewise linear in z with corners at the outcomes
            double excess = Arrays.stream(outcomes).map(x -> Math.max(0, x - z)).sum();
            least = Math.min(least, z + excess / (1 - level) / outcomes.length);
        }

        assertThat(of(Risk.CVAR, level, outcomes)).isCloseTo(least, within(1e-11 * Math.max(1, least)));
    }

    @Property(seed = "2000", tries = 300)
    void riskLiesBetweenTheMeanAndTheWorstAndGrowsWithTheLevel(
            @ForAll @DoubleRange(max = 0.99) double one,
            @ForAll @DoubleRange(max = 0.99) double other,
            @ForAll @Size(min = 1, max = 200) List<@DoubleRange(max = 100) Double> numbers) {
        double[] outcomes = array(numbers);
        double low = of(Risk.CVAR, Math.min(one, other), outcomes);
        double high = of(Risk.CVAR, Math.max(one, other), outcomes);
        double slack = 1e-11 * Math.max(1, high);

        assertThat(low).isGreaterThanOrEqualTo(of(Risk.MEAN, 0, outcomes) - slack);
        assertThat(high).isGreaterThanOrEqualTo(low - slack).isLessThanOrEqualTo(Collections.max(numbers) + slack);
    }
}
