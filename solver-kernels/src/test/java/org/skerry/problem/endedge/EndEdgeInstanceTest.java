package org.skerry.problem.endedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skerry.problem.endedge.Backhaul.Link;

class EndEdgeInstanceTest {
    private static final int COLUMNS = 13;
    private static final EndEdgeInstance INSTANCE = ThreeDevices.instance(Allocation.SQRT, Link.DEDICATED);

    /** A server, device and task each with two numbers per column, and different ones. */
    private static double[][] columns() {
        double[][] columns = new double[COLUMNS][];
        for (int c = 0; c < COLUMNS; c++) {
            columns[c] = new double[] {c + 1, c + 1.5};
        }
        return columns;
    }

    private static EndEdgeInstance of(double[][] c) {
        return new EndEdgeInstance(
                new Servers(c[0], c[1], c[2], c[3]),
                new Devices(c[4], c[5], c[6], c[7], c[8], c[9]),
                new Tasks(new int[] {0, 1}, c[10], c[11], c[12]),
                INSTANCE.network(),
                Allocation.SQRT,
                new Weights(1, 2));
    }

    @Test
    void aServerCoversItsDiscWithItsRim() {
        assertThat(INSTANCE.distanceMeters(0, 0)).isEqualTo(5);
        assertThat(INSTANCE.covers(0, 0)).isTrue();
        assertThat(INSTANCE.covers(1, 0)).isTrue();
        assertThat(INSTANCE.covers(0, 1)).isTrue();
        assertThat(INSTANCE.covers(1, 1)).isFalse();
        assertThat(INSTANCE.covers(0, 2)).isFalse();
    }

    @Test
    void ratesFollowEquation3AndStayFiniteAtTheAntenna() {
        assertThat(INSTANCE.uplinkBitsPerSecond(0, 0)).isCloseTo(4e6, within(1e-6));
        assertThat(INSTANCE.uplinkBitsPerSecond(1, 0)).isCloseTo(8e6, within(1e-6));
        assertThat(INSTANCE.uplinkBitsPerSecond(0, 1)).isCloseTo(6e6, within(1e-6));
    }

    @Test
    void theRelayIsTheCoveringServerOfBestRate() {
        assertThat(INSTANCE.relay(0)).isEqualTo(1);
        assertThat(INSTANCE.relay(1)).isEqualTo(0);
        assertThat(INSTANCE.relay(2)).isEqualTo(-1);
    }

    @Test
    void latencyAndEnergyOfOneTaskFollowEquations4To13() {
        assertThat(INSTANCE.localSeconds(2)).isEqualTo(2);
        assertThat(INSTANCE.localJoules(2)).isCloseTo(1.25, within(1e-12));
        assertThat(INSTANCE.uplinkSeconds(1, 1)).isCloseTo(2, within(1e-12));
        assertThat(INSTANCE.uplinkJoules(1, 1)).isCloseTo(30, within(1e-12));
        assertThat(INSTANCE.edgeSeconds(0, 2e9)).isEqualTo(2);
        assertThat(INSTANCE.linkSeconds(1, 4e6)).isEqualTo(4);
        assertThat(INSTANCE.cloudSeconds(0)).isEqualTo(0.4);
        assertThat(INSTANCE.waitJoules(0, 3)).isEqualTo(1.5);
        assertThat(INSTANCE.costPerSecond(0)).isEqualTo(2);
    }

    @Test
    void aTaskCanRunOnItsDeviceOnCoveringServersAndThroughThemInTheCloud() {
        Placements placements = Placements.of(INSTANCE);

        assertThat(places(placements, 0)).containsExactly(0, 1, 2, 3);
        assertThat(places(placements, 2)).containsExactly(0, 1, 3);
        assertThat(places(placements, 3)).containsExactly(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> placements.slots(new int[] {0, 0, 2, 0}))
                .withMessage("the place of task 2 (2) is not within its reach");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> placements.slots(new int[3]))
                .withMessage("plan has 3 numbers and must have 4");
    }

    private static int[] places(Placements placements, int task) {
        int[] places = new int[placements.options(task)];
        for (int option = 0; option < places.length; option++) {
            places[option] = placements.place(placements.first(task) + option);
        }
        return places;
    }

    @Test
    void numbersOutOfRangeAreRefusedByName() {
        boolean[] anySign = {true, true, false, false, true, true, false, false, false, false, false, false, false};
        int waiting = 8;
        for (int column = 0; column < COLUMNS; column++) {
            for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
                boolean allowed = (anySign[column] && Double.isFinite(wrong)) || (column == waiting && wrong == 0);
                double[][] columns = columns();
                columns[column][1] = wrong;
                if (allowed) {
                    assertThat(of(columns).id()).isNotEqualTo(of(columns()).id());
                } else {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> of(columns))
                            .withMessageContaining("[1] (" + wrong + ") must be ");
                }
            }
        }
    }

    @Test
    void columnsOfOneKindHaveOneLength() {
        for (int column = 0; column < COLUMNS; column++) {
            double[][] columns = columns();
            columns[column] = new double[] {1, 2, 3};
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(columns))
                    .withMessageMatching("\\w+ has [23] numbers and must have [23]");
        }
    }

    @Test
    void tasksBelongToDevicesThatAreThereInTheirOrder() {
        double[] two = {1, 1};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tasks(new int[] {1, 0}, two, two, two))
                .withMessage("taskDevice[1] (0) must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tasks(new int[] {-1, 0}, two, two, two))
                .withMessage("taskDevice[0] (-1) must be at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EndEdgeInstance(
                        INSTANCE.servers(),
                        INSTANCE.devices(),
                        new Tasks(new int[] {0, 3}, two, two, two),
                        INSTANCE.network(),
                        Allocation.SQRT,
                        INSTANCE.weights()))
                .withMessage("taskDevice[1] (3) must be below 3, the number of devices");
    }

    @Test
    void networkAndWeightsAreInRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network(1, 1, 1, Link.SHARED, 0, 1))
                .withMessage("linkBitsPerSecond (0.0) must be above 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Weights(0, 1))
                .withMessage("latencyWeight (0.0) must be above 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Weights(1, -1))
                .withMessage("energyWeight (-1.0) must be at least 0.0");
    }

    @Test
    void identityIsByContent() {
        assertThat(of(columns())).isEqualTo(of(columns())).hasSameHashCodeAs(of(columns()));
        assertThat(of(columns()).id()).matches("endedge-2-[0-9a-f]{32}");

        Set<String> ids = new HashSet<>();
        ids.add(of(columns()).id());
        for (int column = 0; column < COLUMNS; column++) {
            for (int row = 0; row < 2; row++) {
                double[][] changed = columns();
                changed[column][row] = Math.nextUp(changed[column][row]);
                ids.add(of(changed).id());
            }
        }
        Network network = INSTANCE.network();
        ids.add(with(new Network(2e6, 1, 1, Link.SHARED, 4e6, 10e9), Allocation.SQRT, new Weights(1, 2)));
        ids.add(with(new Network(3e6, 1, 1, Link.DEDICATED, 4e6, 10e9), Allocation.SQRT, new Weights(1, 2)));
        ids.add(with(new Network(2e6, 2, 1, Link.DEDICATED, 4e6, 10e9), Allocation.SQRT, new Weights(1, 2)));
        ids.add(with(new Network(2e6, 1, 2, Link.DEDICATED, 4e6, 10e9), Allocation.SQRT, new Weights(1, 2)));
        ids.add(with(new Network(2e6, 1, 1, Link.DEDICATED, 5e6, 10e9), Allocation.SQRT, new Weights(1, 2)));
        ids.add(with(new Network(2e6, 1, 1, Link.DEDICATED, 4e6, 11e9), Allocation.SQRT, new Weights(1, 2)));
        ids.add(with(network, Allocation.EQUAL, new Weights(1, 2)));
        ids.add(with(network, Allocation.SQRT, new Weights(2, 2)));
        ids.add(with(network, Allocation.SQRT, new Weights(1, 1)));
        assertThat(ids).hasSize(1 + 2 * COLUMNS + 9);
    }

    private static String with(Network network, Allocation allocation, Weights weights) {
        EndEdgeInstance base = of(columns());
        return new EndEdgeInstance(base.servers(), base.devices(), base.tasks(), network, allocation, weights).id();
    }

    @Test
    void nothingOutsideCanChangeAnInstance() {
        double[][] columns = columns();
        EndEdgeInstance instance = of(columns);
        double seconds = instance.localSeconds(0);

        for (double[] column : columns) {
            column[0] = 99;
        }

        assertThat(instance.localSeconds(0)).isEqualTo(seconds);
        assertThat(instance.servers().xMeters(0)).isEqualTo(1);
    }

    @Test
    void anInstanceCrossesAWire() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(INSTANCE);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            EndEdgeInstance copy = (EndEdgeInstance) in.readObject();
            assertThat(copy).isEqualTo(INSTANCE);
            assertThat(copy.relay(0)).isEqualTo(1);
        }
    }
}
