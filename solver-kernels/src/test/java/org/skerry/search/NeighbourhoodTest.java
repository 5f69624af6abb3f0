package org.skerry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skerry.encoding.ChoiceEncoding;
import org.skerry.encoding.ChoiceForm;

class NeighbourhoodTest {
    /** Tasks of 1, 3, 1, 2 and 1 options, so that the first, the last and one between have no move. */
    private record FiveTasks(ChoiceEncoding encoding) implements Problem, DiscreteGenes {
        FiveTasks(ChoiceForm form) {
            this(ChoiceEncoding.of(form, new int[][] {{0}, {2, 0, 1}, {0}, {1, 0}, {0}}));
        }

        @Override
        public Choices choices() {
            return encoding;
        }

        @Override
        public Box box() {
            return encoding.box();
        }

        @Override
        public void evaluate(Population batch, int row) {
            batch.score(row, 0, 0);
        }

        @Override
        public double penalty() {
            return 1;
        }
    }

    /** The neighbours of a candidate that two empty places precede, as the moves make them one by one. */
    private static List<double[]> neighbours(Neighbourhood neighbourhood, double size, double... genes) {
        List<double[]> neighbours = new ArrayList<>();
        for (int move = 0; move < neighbourhood.moves(); move++) {
            double[] places = new double[genes.length + 2];
            System.arraycopy(genes, 0, places, 2, genes.length);
            boolean changed = neighbourhood.move(move, size, places, 2);
            assertThat(places).startsWith(0, 0);
            double[] neighbour = new double[genes.length];
            System.arraycopy(places, 2, neighbour, 0, genes.length);
            assertThat(changed).isEqualTo(!Arrays.equals(neighbour, genes));
            if (changed) {
                neighbours.add(neighbour);
            }
        }
        return neighbours;
    }

    @ParameterizedTest
    @EnumSource
    void everyTaskTakesEachOfItsOtherOptions(ChoiceForm form) {
        FiveTasks problem = new FiveTasks(form);
        Neighbourhood neighbourhood = Neighbourhood.of(problem);
        double[] genes = new double[problem.box().dimension()];
        problem.encoding().encode(new int[] {0, 1, 0, 0, 0}, genes, 0);

        List<int[]> choices = new ArrayList<>();
        for (double[] neighbour : neighbours(neighbourhood, 1, genes)) {
            int[] choice = new int[5];
            problem.encoding().decode(neighbour, 0, choice);
            choices.add(choice);
        }

        assertThat(neighbourhood.graded()).isFalse();
        assertThat(choices)
                .containsExactly(new int[] {0, 2, 0, 0, 0}, new int[] {0, 0, 0, 0, 0}, new int[] {0, 1, 0, 1, 0});
    }

    /** Half the widths 4 and 10 times the size 1/2 are steps of 1 and 2.5; the upper bound of the second gene is 5. */
    @Test
    void anyOtherProblemHasStepsOfOneGene() {
        Problem problem = new Problem() {
            @Override
            public Box box() {
                return Box.of(new double[] {-2, -5}, new double[] {2, 5});
            }

            @Override
            public void evaluate(Population batch, int row) {
                batch.score(row, 0, 0);
            }

            @Override
            public double penalty() {
                return 1;
            }
        };
        Neighbourhood neighbourhood = Neighbourhood.of(problem);

        assertThat(neighbourhood.graded()).isTrue();
        assertThat(neighbours(neighbourhood, 0.5, 0, 4))
                .containsExactly(new double[] {1, 4}, new double[] {-1, 4}, new double[] {0, 5}, new double[] {0, 1.5});
        assertThat(neighbours(neighbourhood, 1, -2, 5)).containsExactly(new double[] {0, 5}, new double[] {-2, 0});
    }
}
