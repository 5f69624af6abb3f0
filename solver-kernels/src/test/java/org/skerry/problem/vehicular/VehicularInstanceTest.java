package org.skerry.problem.vehicular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VehicularInstanceTest {
    private static final int COLUMNS = 7;

    /** Seven columns of two numbers, all different. */
    private static double[][] columns() {
        return new double[][] {{4, 8}, {16, 2}, {0.5, 3}, {0.25, 1}, {0.125, 7}, {0.75, 6}, {5, 9}};
    }

    private static VehicularInstance of(double[][] c) {
        return new VehicularInstance(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
    }

    @Test
    void energyOfATaskOnATierFollowsEquations2To4() {
        VehicularInstance instance = TwoTasks.instance();

        assertThat(instance.energyJoules(0, Tier.VEHICLE)).isEqualTo(2);
        assertThat(instance.energyJoules(0, Tier.EDGE)).isEqualTo(9);
        assertThat(instance.energyJoules(0, Tier.CLOUD)).isEqualTo(16.5);
        assertThat(instance.energyJoules(1, Tier.VEHICLE)).isEqualTo(16);
        assertThat(instance.energyJoules(1, Tier.EDGE)).isEqualTo(8.5);
        assertThat(instance.energyJoules(1, Tier.CLOUD)).isEqualTo(5);
    }

    @Test
    void energyOfAPlanIsTheSumOverTasksOfEquations1And5() {
        VehicularInstance instance = TwoTasks.instance();
        double[][] joules = {{2, 9, 16.5}, {16, 8.5, 5}};
        for (int first = 0; first < 3; first++) {
            for (int second = 0; second < 3; second++) {
                assertThat(instance.energyJoules(new int[] {first, second}))
                        .isEqualTo(joules[0][first] + joules[1][second]);
            }
        }
    }

    @Test
    void aPlanMustHaveOneTierForEveryTask() {
        VehicularInstance instance = TwoTasks.instance();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> instance.energyJoules(new int[] {0}))
                .withMessage("a plan has one tier for each of 2 tasks, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> instance.energyJoules(new int[] {0, 3}))
                .withMessageContaining("the tier of task 1 (3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> instance.energyJoules(new int[] {-1, 0}))
                .withMessageContaining("the tier of task 0 (-1");
    }

    @Test
    void numbersMustBeFiniteAndNotNegative() {
        for (int column = 0; column < COLUMNS; column++) {
            for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
                double[][] columns = columns();
                columns[column][1] = wrong;
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> of(columns))
                        .withMessageContaining("[1] (" + wrong + ") must be at least 0");
            }
        }
    }

    @Test
    void everyColumnMustHaveOneNumberForEveryTask() {
        for (int column = 1; column < COLUMNS; column++) {
            double[][] columns = columns();
            columns[column] = new double[3];
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(columns))
                    .withMessageContaining("has 3 numbers and must have one for each of 2 tasks");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(new double[COLUMNS][0]))
                .withMessage("tasks (0) must be at least 1");
    }

    @Test
    void identityIsByContent() {
        assertThat(of(columns())).isEqualTo(of(columns())).hasSameHashCodeAs(of(columns()));
        assertThat(of(columns()).id()).matches("vehicular-2-[0-9a-f]{32}");

        Set<String> ids = new HashSet<>();
        ids.add(of(columns()).id());
        for (int column = 0; column < COLUMNS; column++) {
            for (int task = 0; task < 2; task++) {
                double[][] changed = columns();
                changed[column][task] = Math.nextUp(changed[column][task]);
                ids.add(of(changed).id());
            }
            double[][] swapped = columns();
            double[] moved = swapped[column];
            swapped[column] = swapped[(column + 1) % COLUMNS];
            swapped[(column + 1) % COLUMNS] = moved;
            ids.add(of(swapped).id());
        }
        assertThat(ids).hasSize(1 + COLUMNS * 2 + COLUMNS);
    }

    @Test
    void nothingOutsideCanChangeAnInstance() {
        double[][] columns = columns();
        VehicularInstance instance = of(columns);
        VehicularInstance twin = of(columns());

        columns[0][0] = 99;
        instance.cycles()[0] = 99;
        instance.bits()[0] = 99;
        instance.etaVehicle()[0] = 99;
        instance.etaEdge()[0] = 99;
        instance.etaCloud()[0] = 99;
        instance.epsEdge()[0] = 99;
        instance.epsCloud()[0] = 99;

        double[][] read = {
            instance.cycles(),
            instance.bits(),
            instance.etaVehicle(),
            instance.etaEdge(),
            instance.etaCloud(),
            instance.epsEdge(),
            instance.epsCloud()
        };
        assertThat(read).isDeepEqualTo(columns());
        assertThat(instance.energyJoules(new int[] {0, 1})).isEqualTo(twin.energyJoules(new int[] {0, 1}));
    }

    @Test
    void anInstanceCrossesAWire() throws IOException, ClassNotFoundException {
        VehicularInstance instance = TwoTasks.instance();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(instance);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            VehicularInstance copy = (VehicularInstance) in.readObject();
            assertThat(copy).isEqualTo(instance);
            assertThat(copy.energyJoules(new int[] {1, 2})).isEqualTo(14);
        }
    }
}
