package org.skerry.island;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.encoding.ChoiceForm;
import org.skerry.encoding.ChoiceProblem;
import org.skerry.latent.LatentProblem;
import org.skerry.latent.RandomAutoencoder;
import org.skerry.latent.TableChoices;
import org.skerry.problem.vehicular.Coefficients;
import org.skerry.problem.vehicular.OptionOrder;
import org.skerry.problem.vehicular.Vehicular;
import org.skerry.problem.vehicular.VehicularInstance;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;

class CrossingTest {
    private static final int ROWS = 20;
    private static final TableChoices TABLE = TableChoices.tableTwo(10, Rng.of(1, "instance"));
    private static final LatentProblem CODES = new LatentProblem(TABLE, RandomAutoencoder.space(30, 1));
    private static final LatentProblem OTHER_CODES = new LatentProblem(TABLE, RandomAutoencoder.space(30, 2));

    private static Population scored(Problem problem, long seed) {
        Population population = new Population(ROWS, problem.box().dimension());
        for (int row = 0; row < ROWS; row++) {
            problem.box().sample(population.genes(), population.offset(row), Rng.of(seed, row));
        }
        problem.evaluate(population, 0, ROWS);
        return population;
    }

    private static double[] genes(Population population, int row) {
        double[] genes = new double[population.dimension()];
        System.arraycopy(population.genes(), population.offset(row), genes, 0, genes.length);
        return genes;
    }

    @Test
    void whatIsCrossedFollowsFromTheTwoSpaces() {
        assertThat(Crossing.between(TABLE, TABLE)).isEqualTo(Crossing.NONE);
        assertThat(Crossing.between(CODES, new LatentProblem(TABLE, CODES.space())))
                .isEqualTo(Crossing.NONE);
        assertThat(Crossing.between(CODES, TABLE)).isEqualTo(Crossing.DECODE);
        assertThat(Crossing.between(TABLE, CODES)).isEqualTo(Crossing.ENCODE);
        assertThat(Crossing.between(CODES, OTHER_CODES)).isEqualTo(Crossing.RECODE);
    }

    @Test
    void withinASpaceGenesAndScoresStay() {
        Population emigrants = scored(TABLE, 1);
        Population migrants = Crossing.NONE.cross(emigrants, TABLE, TABLE, scored(TABLE, 2));
        assertThat(migrants.genes()).isEqualTo(emigrants.genes()).isNotSameAs(emigrants.genes());
        for (int row = 0; row < ROWS; row++) {
            assertThat(migrants.objective(row)).isEqualTo(emigrants.objective(row));
        }
    }

    /** A table, and ten tasks of vehicular in every encoding and order. */
    static List<ChoiceProblem> decisions() {
        Rng rng = Rng.of(1, "vehicular");
        double[][] columns = new double[7][10];
        for (double[] column : columns) {
            Arrays.setAll(column, task -> rng.nextDouble());
        }
        VehicularInstance instance = new VehicularInstance(
                columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], columns[6]);
        List<ChoiceProblem> decisions = new ArrayList<>(List.of(TABLE));
        for (ChoiceForm form : ChoiceForm.values()) {
            for (OptionOrder order : OptionOrder.values()) {
                decisions.add(new Vehicular(10, Coefficients.TASK, form, order).problem(instance));
            }
        }
        return decisions;
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecodedMigrantStandsForTheSameDecisionWithTheBitsOfItsScore(ChoiceProblem decisions) {
        LatentProblem codes = new LatentProblem(decisions, RandomAutoencoder.space(30, 1));
        Population emigrants = scored(codes, 1);
        Population migrants = Crossing.DECODE.cross(emigrants, codes, decisions, scored(decisions, 2));
        Population rescored = migrants.sibling(ROWS);
        for (int row = 0; row < ROWS; row++) {
            assertThat(decisions.box().contains(migrants.genes(), migrants.offset(row)))
                    .isTrue();
            assertThat(decisions.choice(genes(migrants, row))).isEqualTo(codes.choice(genes(emigrants, row)));
            rescored.copyFrom(migrants, row, row);
            decisions.evaluate(rescored, row);
            assertThat(rescored.objective(row)).isEqualTo(migrants.objective(row));
            assertThat(rescored.violation(row)).isEqualTo(migrants.violation(row));
        }
    }

    @Test
    void anEncodedMigrantLiesInTheLatentBoxAndMustBeScoredAnew() {
        for (Problem source : List.of(TABLE, OTHER_CODES)) {
            Crossing crossing = Crossing.between(source, CODES);
            Population migrants = crossing.cross(scored(source, 1), source, CODES, scored(CODES, 2));
            assertThat(crossing.losesScore()).isTrue();
            assertThat(migrants.dimension()).isEqualTo(CODES.box().dimension());
            for (int row = 0; row < ROWS; row++) {
                assertThat(CODES.box().contains(migrants.genes(), migrants.offset(row)))
                        .isTrue();
            }
        }
        assertThat(Crossing.NONE.losesScore()).isFalse();
        assertThat(Crossing.DECODE.losesScore()).isFalse();
    }
}
