package org.skerry.island;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skerry.latent.LatentProblem;
import org.skerry.latent.LatentSolver;
import org.skerry.latent.RandomAutoencoder;
import org.skerry.latent.TableChoices;
import org.skerry.latent.Velo;
import org.skerry.run.Snapshot;
import org.skerry.search.Budget;
import org.skerry.search.Evaluator;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;
import org.skerry.search.StopReason;
import org.skerry.solver.AceIvy;
import org.skerry.solver.DifferentialEvolution;
import org.skerry.solver.Ipoa;
import org.skerry.solver.OnePlusOneEvolution;

class VoyageTest {
    private static final TableChoices TABLE = TableChoices.tableTwo(10, Rng.of(1, "instance"));
    private static final LatentProblem CODES = new LatentProblem(TABLE, RandomAutoencoder.space(30, 1));
    private static final Streams STREAMS = new Streams(1, "table", 0);
    private static final List<Solver> MIXED =
            List.of(Velo.DEFAULT, AceIvy.PUBLISHED, Ipoa.PUBLISHED, DifferentialEvolution.PUBLISHED);

    private static Migration every(int generations, Topology topology) {
        return new Migration(topology, generations, 2, Selection.BEST, 2, Replacement.WORST_ON_MERIT);
    }

    private static Voyage voyage(List<Solver> solvers, Migration migration, Budget budget) {
        List<View> views = solvers.stream()
                .map(solver -> View.of(solver instanceof LatentSolver ? CODES : TABLE))
                .toList();
        return new Voyage(new Archipelago(solvers, migration), budget, STREAMS, views);
    }

    private static byte[] bytes(List<Island> islands) {
        return Snapshot.of(new ArrayList<>(islands));
    }

    private static List<Arrival> arrivals(List<Island> islands) {
        return islands.stream()
                .flatMap(island -> island.takeLog().arrivals().stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    void theIslandsSpendExactlyTheBudgetOfOneSolver(Topology topology) {
        for (long evaluations : new long[] {4, 403, 6001}) {
            long[] counted = new long[1];
            Evaluator counting = (batch, from, to) -> {
                counted[0] += to - from;
                (batch.dimension() == 30 ? TABLE : CODES).evaluate(batch, from, to);
            };
            List<Solver> solvers = List.of(
                    Velo.DEFAULT, DifferentialEvolution.PUBLISHED, Ipoa.PUBLISHED, OnePlusOneEvolution.PUBLISHED);
            List<View> views = solvers.stream()
                    .map(solver -> new View(solver instanceof LatentSolver ? CODES : TABLE, counting))
                    .toList();
            List<Island> islands = new Voyage(
                            new Archipelago(solvers, every(5, topology)),
                            Budget.ofEvaluations(evaluations),
                            STREAMS,
                            views)
                    .run(() -> {});
            assertThat(counted[0]).isEqualTo(evaluations);
            assertThat(islands)
                    .allSatisfy(island -> assertThat(island.search().evaluations() - evaluations / 4)
                            .isBetween(0L, 1L));
            assertThat(islands).allMatch(island -> island.search().stopReason() == StopReason.EVALUATIONS);
        }
    }

    @Test
    void aBudgetWithLessThanOneEvaluationPerIslandIsRefused() {
        Voyage voyage = voyage(MIXED, Migration.DEFAULT, Budget.ofEvaluations(3));
        assertThatThrownBy(() -> voyage.run(() -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("evaluations (3) must be at least 1 for each of 4 parts");
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    void anEpochIsAFunctionOfSnapshotAndWhatComesIn(Topology topology) {
        Migration migration = new Migration(topology, 5, 3, Selection.TOURNAMENT, 2, Replacement.RANDOM_ON_MERIT);
        Budget budget = Budget.ofEvaluations(4000);
        List<Island> whole = voyage(MIXED, migration, budget).run(() -> {});
        assertThat(bytes(elsewhere(migration, budget))).isEqualTo(bytes(whole));
    }

    /** Every epoch of every island in another voyage, from bytes to bytes, the islands in reverse order. */
    private static List<Island> elsewhere(Migration migration, Budget budget) {
        Archipelago archipelago = new Archipelago(MIXED, migration);
        int size = archipelago.size();
        byte[][] snapshots = new byte[size][];
        for (int i = 0; i < size; i++) {
            snapshots[i] = Snapshot.of(voyage(MIXED, migration, budget).start(i));
        }
        boolean[] searching = new boolean[size];
        Arrays.fill(searching, true);
        Map<Integer, List<byte[]>> incoming = new HashMap<>();
        for (int epoch = 1; count(searching) > 0; epoch++) {
            byte[][] sent = new byte[size][];
            int count = count(searching);
            for (int i = size - 1; i >= 0; i--) {
                if (searching[i]) {
                    Voyage voyage = voyage(MIXED, migration, budget);
                    Island island = Snapshot.restore(snapshots[i], Island.class);
                    List<Emigrants> arriving = new ArrayList<>();
                    for (byte[] emigrants : incoming.getOrDefault(i, List.of())) {
                        arriving.add(Snapshot.restore(emigrants, Emigrants.class));
                    }
                    voyage.epoch(island, epoch, arriving, count, () -> {});
                    searching[i] = !island.search().isDone();
                    sent[i] = Snapshot.of(voyage.emigrants(island, epoch));
                    snapshots[i] = Snapshot.of(island);
                }
            }
            int[][] sources = archipelago.sources(epoch, searching, STREAMS);
            incoming.clear();
            for (int target = 0; target < size; target++) {
                for (int source : sources[target]) {
                    incoming.computeIfAbsent(target, key -> new ArrayList<>()).add(sent[source]);
                }
            }
        }
        List<Island> islands = new ArrayList<>();
        for (byte[] snapshot : snapshots) {
            islands.add(Snapshot.restore(snapshot, Island.class));
        }
        return islands;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    @Test
    void anIslandWithoutMigrationIsItsSolverWithItsShareAndItsOwnStream() {
        Voyage voyage = voyage(MIXED, every(5, Topology.NONE), Budget.ofEvaluations(2002));
        List<Island> islands = voyage.run(() -> {});
        Search alone = DifferentialEvolution.PUBLISHED.start(
                TABLE, Budget.ofEvaluations(500), Rng.of(1, "run", "table", 0, "island", 3));
        while (!alone.isDone()) {
            alone.step(TABLE);
        }
        assertThat(Snapshot.of(islands.get(3).search())).isEqualTo(Snapshot.of(alone));
        assertThat(arrivals(islands)).isEmpty();
    }

    /** Four islands, 1000 evaluations each, 30 to a generation: 33 generations, so migrations after 10, 20 and 30. */
    @Test
    void inARingEveryEpochBringsTheBestOfTheIslandBefore() {
        List<Solver> solvers = Collections.nCopies(4, DifferentialEvolution.PUBLISHED);
        List<Island> islands = voyage(solvers, every(10, Topology.RING), Budget.ofEvaluations(4000))
                .run(() -> {});
        List<Arrival> arrivals = arrivals(islands);
        assertThat(arrivals).hasSize(3 * 4 * 2);
        for (int epoch = 1; epoch <= 3; epoch++) {
            for (int target = 0; target < 4; target++) {
                for (int migrant = 0; migrant < 2; migrant++) {
                    int at = (target * 3 + epoch - 1) * 2 + migrant;
                    assertThat(arrivals.get(at).epoch()).isEqualTo(epoch);
                    assertThat(arrivals.get(at).target()).isEqualTo(target);
                    assertThat(arrivals.get(at).source()).isEqualTo((target + 3) % 4);
                    assertThat(arrivals.get(at).migrant()).isEqualTo(migrant);
                    assertThat(arrivals.get(at).crossing()).isEqualTo(Crossing.NONE);
                    assertThat(arrivals.get(at).arrivedObjective())
                            .isEqualTo(arrivals.get(at).objective());
                }
            }
        }
        assertThat(arrivals).anyMatch(Arrival::accepted);
    }

    @Test
    void codesAreDecodedAndDecisionsAreEncodedAndChargedToTheTarget() {
        List<Solver> solvers = List.of(Velo.DEFAULT, DifferentialEvolution.PUBLISHED);
        List<Island> islands = voyage(solvers, every(5, Topology.RING), Budget.ofEvaluations(2000))
                .run(() -> {});
        List<Arrival> atVelo = islands.get(0).takeLog().arrivals();
        List<Arrival> atDe = islands.get(1).takeLog().arrivals();
        assertThat(atVelo).isNotEmpty().allMatch(arrival -> arrival.crossing() == Crossing.ENCODE);
        assertThat(atDe).isNotEmpty().allMatch(arrival -> arrival.crossing() == Crossing.DECODE);
        assertThat(atDe).allMatch(arrival -> arrival.arrivedObjective() == arrival.objective());
        assertThat(atVelo).anyMatch(arrival -> arrival.arrivedObjective() != arrival.objective());
        long generations = islands.get(0).search().generation();
        long evaluations = islands.get(0).search().evaluations();
        assertThat(evaluations).isEqualTo(1000);
        assertThat(50 + 50 * generations + atVelo.size())
                .as("velo's sample and generations, the last one perhaps in part, and its immigrants")
                .isBetween(1000L, 1049L);
    }

    /** Differential evolution that ends after some generations. */
    private record Ending(int after) implements Solver {
        @Override
        public Search start(Problem problem, Budget budget, Rng rng) {
            Budget brief = new Budget(after, budget.evaluations());
            return DifferentialEvolution.PUBLISHED.start(problem, brief, rng);
        }
    }

    @Test
    void anIslandThatHasEndedNeitherSendsNorReceivesAndTheRingClosesOverIt() {
        List<Solver> solvers = List.of(
                DifferentialEvolution.PUBLISHED,
                new Ending(10),
                DifferentialEvolution.PUBLISHED,
                DifferentialEvolution.PUBLISHED);
        List<Arrival> arrivals = arrivals(voyage(solvers, every(5, Topology.RING), Budget.ofEvaluations(4000))
                .run(() -> {}));
        assertThat(arrivals)
                .filteredOn(arrival -> arrival.epoch() == 1 && arrival.target() == 2)
                .allMatch(arrival -> arrival.source() == 1)
                .hasSize(2);
        assertThat(arrivals)
                .filteredOn(arrival -> arrival.epoch() >= 2)
                .isNotEmpty()
                .allSatisfy(arrival -> {
                    assertThat(arrival.source()).isNotEqualTo(1);
                    assertThat(arrival.target()).isNotEqualTo(1);
                });
        assertThat(arrivals)
                .filteredOn(arrival -> arrival.epoch() == 2 && arrival.target() == 2)
                .allMatch(arrival -> arrival.source() == 0)
                .hasSize(2);
    }

    @Test
    void theBestIslandIsFeasibleFirstAndTheFirstOnTies() {
        List<Solver> solvers = Collections.nCopies(3, DifferentialEvolution.PUBLISHED);
        Voyage voyage = voyage(solvers, every(5, Topology.NONE), Budget.ofEvaluations(3));
        assertThat(best(voyage, 0, 1, 0)).isEqualTo(1);
        assertThat(best(voyage, 0, 0, 0)).isZero();
        assertThat(best(voyage, 0, 1, 1)).isEqualTo(1);
    }

    /** The best of islands whose single candidates choose option 0, cheap but infeasible, or 1. */
    private static int best(Voyage voyage, int... options) {
        List<Island> islands = new ArrayList<>();
        for (int i = 0; i < options.length; i++) {
            int option = options[i];
            Island island = voyage.start(i);
            island.advance(
                    1,
                    (batch, from, to) -> {
                        for (int row = from; row < to; row++) {
                            batch.score(row, option == 0 ? 1 : 5, option == 0 ? 1 : 0);
                        }
                    },
                    () -> {});
            islands.add(island);
        }
        return Archipelago.best(islands).index();
    }

    @Test
    void theLogTellsEveryImprovementOfAnIslandsChampion() {
        Voyage voyage = voyage(MIXED, every(5, Topology.COMPLETE), Budget.ofEvaluations(4000));
        for (Island island : voyage.run(() -> {})) {
            List<Improvement> improvements = island.takeLog().improvements();
            Improvement last = improvements.get(improvements.size() - 1);
            assertThat(last.objective()).isEqualTo(island.search().champion().objective());
            assertThat(last.violation()).isEqualTo(island.search().champion().violation());
            assertThat(improvements).extracting(Improvement::island).containsOnly(island.index());
            assertThat(improvements).extracting(Improvement::generation).isSorted();
            assertThat(island.takeLog().improvements()).isEmpty();
        }
    }

    @Test
    void migrationSpreadsTheBest() {
        assertThat(spread(Topology.NONE)).isGreaterThan(0.1);
        assertThat(spread(Topology.COMPLETE)).isLessThan(0.01);
    }

    /** By how much the worst champion of four islands is above the best one. */
    private static double spread(Topology topology) {
        List<Solver> solvers = Collections.nCopies(4, DifferentialEvolution.PUBLISHED);
        double[] objectives = voyage(solvers, every(5, topology), Budget.ofEvaluations(3000)).run(() -> {}).stream()
                .mapToDouble(island -> island.search().champion().objective())
                .sorted()
                .toArray();
        return objectives[3] / objectives[0] - 1;
    }
}
