package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.problem.benchmark.Benchmark;
import org.skerry.problem.benchmark.BenchmarkFunction;
import org.skerry.problem.benchmark.BenchmarkInstance;
import org.skerry.problem.benchmark.BenchmarkVariant;
import org.skerry.run.Catalogue;
import org.skerry.run.Overlay;
import org.skerry.search.Branch;
import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;
import org.skerry.search.StopReason;

/** What every solver of the catalogue promises. */
class SolverContractTest {
    private static final int GENERATIONS = 8;

    /** A solver under its name. */
    record Entry(String name, Solver solver) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Entry> solvers() {
        List<Entry> entries = new ArrayList<>();
        Catalogue.solvers().forEach((name, solver) -> entries.add(new Entry(name, solver)));
        LevyDifferentialEvolution levy = LevyDifferentialEvolution.PUBLISHED;
        entries.add(new Entry("levy-de in place", levy));
        entries.add(new Entry("levy-de generational", generational(levy)));
        Map<String, ?> often = Map.of("resizeInterval", 3, "diversityThreshold", 1.0, "stoppingWindow", 5);
        entries.add(variant("ace-ivy shrinking often", "ace-ivy", often));
        entries.add(variant("ipoa absolute", "ipoa", Map.of("acceptance", "absolute", "acceptanceScale", 1)));
        entries.add(variant("ga roulette", "ga", Map.of("selection", "roulette", "populationSize", 7)));
        entries.add(variant("abc exhausted often", "abc", Map.of("limit", 1)));
        entries.add(variant("koa quirk", "koa", Map.of("form", "quirk")));
        entries.add(variant("local-search anywhere", "local-search", Map.of("kicks", 0, "leastSize", 0.25)));
        entries.add(variant("l-shade small", "l-shade", Map.of("populationSize", 20, "archive", 0.3)));
        entries.add(variant("umda of slow change", "umda", Map.of("learningRate", 0.2, "populationSize", 20)));
        entries.add(variant("apo paper", "apo", Map.of("form", "paper")));
        entries.add(variant("apo thrifty", "apo", Map.of("reevaluate", false)));
        for (String name : List.of("gwo", "ace-ivy", "l-shade", "umda", "random-search")) {
            Solver solver = Catalogue.solvers().get(name);
            entries.add(new Entry(name + " memetic", Catalogue.memetic(solver, new MemeticStep(3, 0.3, 1e-3, 2))));
        }
        Map<String, ?> small = Map.of("populationSize", 6, "retrainingInterval", 1, "mostPoints", 4);
        entries.add(variant("saeo small", "saeo-reconstructed", small));
        entries.add(variant("stora small", "stora-reconstructed", small));
        return entries;
    }

    /** The solver without what is beside it. */
    private static Solver alone(Entry entry) {
        return entry.solver() instanceof MemeticSolver combined ? combined.solver() : entry.solver();
    }

    private static Entry variant(String title, String name, Map<String, ?> changes) {
        return new Entry(title, Overlay.apply(name, Catalogue.solvers().get(name), changes));
    }

    private static LevyDifferentialEvolution generational(LevyDifferentialEvolution levy) {
        return new LevyDifferentialEvolution(
                levy.populationSize(),
                levy.crossover(),
                levy.weight(),
                levy.flightProbability(),
                levy.flightDecay(),
                levy.decay(),
                levy.flightScale(),
                levy.levyIndex(),
                false);
    }

    private static Problem shifted(BenchmarkFunction function, int dimension) {
        Rng rng = Rng.of(1, "instance", function.name(), dimension);
        BenchmarkInstance instance = BenchmarkInstance.generate(function, dimension, BenchmarkVariant.SHIFTED, rng);
        return new Benchmark(function, dimension, BenchmarkVariant.SHIFTED).problem(instance);
    }

    /** Problems that a solver can be started on. */
    static List<Problem> problems(Entry entry) {
        return alone(entry) instanceof Umda
                ? List.of(
                        SeparableChoice.byFloor(7, 3, Rng.of(1, "floor")),
                        SeparableChoice.byArgmax(7, 3, Rng.of(1, "argmax")))
                : List.of(shifted(BenchmarkFunction.RASTRIGIN, 7), new ConstrainedSphere());
    }

    /** A problem without traps; its optimum is not at the middle of the box. */
    private static Problem easy(Entry entry, int size) {
        return alone(entry) instanceof Umda
                ? SeparableChoice.byFloor(size, 3, Rng.of(1, "easy"))
                : shifted(BenchmarkFunction.SPHERE, size);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void sameSeedGivesTheSameBytesAndAnotherSeedOthers(Entry entry) {
        for (Problem problem : problems(entry)) {
            byte[] first = bytes(run(entry, problem, 1));
            assertThat(bytes(run(entry, problem, 1))).isEqualTo(first);
            assertThat(bytes(run(entry, problem, 2))).isNotEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void aSearchLoadedAfterAnyGenerationContinuesWithTheSameBytes(Entry entry) {
        for (Problem problem : problems(entry)) {
            Search whole = start(entry, problem, Budget.ofGenerations(GENERATIONS), 1);
            Search interrupted = load(bytes(start(entry, problem, Budget.ofGenerations(GENERATIONS), 1)));
            while (!whole.isDone()) {
                whole.step(problem);
                interrupted.step(problem);
                byte[] snapshot = bytes(interrupted);
                assertThat(snapshot).as("generation %d", whole.generation()).isEqualTo(bytes(whole));
                interrupted = load(snapshot);
            }
            assertThat(interrupted.isDone()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void theBudgetIsExactToOneEvaluation(Entry entry) {
        for (Problem problem : problems(entry)) {
            for (long cap : new long[] {1, 7, 81, 333, 1001}) {
                AuditedEvaluator audit = new AuditedEvaluator(problem);
                Search search = start(entry, problem, Budget.ofEvaluations(cap), cap);
                while (!search.isDone()) {
                    search.step(audit);
                }
                assertThat(search.evaluations()).isEqualTo(audit.evaluations());
                assertThat(search.stopReason()).isIn(StopReason.EVALUATIONS, StopReason.CONVERGED);
                if (search.stopReason() == StopReason.EVALUATIONS) {
                    assertThat(audit.evaluations()).isEqualTo(cap);
                } else {
                    assertThat(audit.evaluations()).isLessThan(cap);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void theChampionIsTheBestEverEvaluatedFeasibilityFirst(Entry entry) {
        for (Problem problem : problems(entry)) {
            AuditedEvaluator audit = new AuditedEvaluator(problem);
            Search search = start(entry, problem, Budget.ofGenerations(3 * GENERATIONS), 1);
            while (!search.isDone()) {
                search.step(audit);
                assertThat(search.champion().objective()).isEqualTo(audit.objective());
                assertThat(search.champion().violation()).isEqualTo(audit.violation());
                assertThat(rescored(problem, search)).isEqualTo(audit.objective());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void theBranchesAreThoseDescribedAndTheLeaderIsOneThatWasEvaluated(Entry entry) {
        String[] described =
                alone(entry).getClass().getAnnotation(Described.class).branches();
        for (Problem problem : problems(entry)) {
            AuditedEvaluator audit = new AuditedEvaluator(problem);
            Search search = start(entry, problem, Budget.ofGenerations(3 * GENERATIONS), 1);
            while (!search.isDone()) {
                search.step(audit);
                Search.Leader leader = search.leader();
                assertThat(audit.saw(leader.objective(), leader.violation())).isTrue();
            }
            assertThat(search.branches())
                    .extracting(Branch::name)
                    .containsExactly(Arrays.stream(described)
                            .map(branch -> branch.substring(0, branch.indexOf(':')))
                            .toArray(String[]::new));
            assertThat(search.branches())
                    .allSatisfy(branch -> assertThat(branch.taken()).isBetween(0L, branch.faced()));
        }
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void storedCandidatesStayInTheBoxWithTheirOwnScores(Entry entry) {
        for (Problem problem : problems(entry)) {
            Search search = start(entry, problem, Budget.ofGenerations(3 * GENERATIONS), 1);
            while (!search.isDone()) {
                search.step(problem);
                assertSound(search, problem);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void immigrantsAreKeptOnMeritAndTheSearchGoesOn(Entry entry) {
        for (Problem problem : problems(entry)) {
            Search search = start(entry, problem, Budget.ofGenerations(3 * GENERATIONS), 1);
            for (int k = 0; k <= GENERATIONS; k++) {
                search.step(problem);
            }
            int worst = search.population().worst();
            double worstFitness = search.population().fitness(worst);
            double bestFitness = search.population().fitness(search.population().best());
            Population migrants = new Population(2, problem.box().dimension());
            migrants.copyFrom(search.population(), search.population().best(), 0);
            migrants.copyFrom(search.population(), worst, 1);
            migrants.score(0, -1e6, 0);
            migrants.score(1, 1e9, 0);

            assertThat(search.immigrate(migrants)).containsExactly(true, false);
            assertThat(search.population().fitness(search.population().best()))
                    .isEqualTo(-1e6)
                    .isLessThan(bestFitness);
            assertThat(search.champion().objective()).isEqualTo(-1e6);
            assertThat(worstFitness)
                    .isGreaterThanOrEqualTo(
                            search.population().fitness(search.population().worst()));
            assertThat(search.champion().feasible()).isTrue();

            AuditedEvaluator audit = new AuditedEvaluator(problem);
            while (!search.isDone()) {
                search = load(bytes(search));
                search.step(audit);
            }
            assertThat(search.champion().objective()).isEqualTo(-1e6);
        }
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void aGenerationAllocatesLessThanAKilobyte(Entry entry) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Problem problem = easy(entry, 20);
        Search search = start(entry, problem, Budget.ofGenerations(400), 1);
        long least = Long.MAX_VALUE;
        while (!search.isDone()) {
            int first = search.generation();
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < 20 && !search.isDone(); k++) {
                search.step(problem);
            }
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            least = Math.min(least, allocated / Math.max(1, search.generation() - first));
        }
        assertThat(least).as("bytes per generation").isLessThan(1024);
    }

    /** One-sided Mann-Whitney over 15 seeds at significance 0.001, both sides with 3000 evaluations. */
    @ParameterizedTest
    @MethodSource("solvers")
    void beatsRandomSearchOnAnEasyProblem(Entry entry) {
        assumeFalse(entry.solver() instanceof RandomSearch, "random search can not beat itself");
        Problem problem = easy(entry, 10);
        double p = MannWhitneyUTest.withDefaults()
                .with(AlternativeHypothesis.LESS_THAN)
                .test(bestOf15(entry, problem), bestOf15(new Entry("random", RandomSearch.DEFAULT), problem))
                .getPValue();
        assertThat(p).isLessThan(0.001);
    }

    private static double[] bestOf15(Entry entry, Problem problem) {
        double[] best = new double[15];
        Arrays.setAll(best, seed -> {
            Search search = start(entry, problem, Budget.ofEvaluations(3000), seed);
            while (!search.isDone()) {
                search.step(problem);
            }
            return search.champion().objective();
        });
        return best;
    }

    private static void assertSound(Search search, Problem problem) {
        Population stored = search.population();
        Population scored = new Population(stored.size(), stored.dimension());
        for (int row = 0; row < stored.size(); row++) {
            assertThat(problem.box().contains(stored.genes(), stored.offset(row)))
                    .isTrue();
            scored.copyFrom(stored, row, row);
            problem.evaluate(scored, row);
            assertThat(stored.objective(row)).isEqualTo(scored.objective(row));
            assertThat(stored.violation(row)).isEqualTo(scored.violation(row));
        }
    }

    private static double rescored(Problem problem, Search search) {
        Population one = new Population(1, problem.box().dimension());
        System.arraycopy(search.champion().genes(), 0, one.genes(), 0, one.dimension());
        problem.evaluate(one, 0);
        return one.objective(0);
    }

    private static Search start(Entry entry, Problem problem, Budget budget, long seed) {
        return entry.solver().start(problem, budget, Rng.of(seed, "contract"));
    }

    private static Search run(Entry entry, Problem problem, long seed) {
        Search search = start(entry, problem, Budget.ofGenerations(GENERATIONS), seed);
        while (!search.isDone()) {
            search.step(problem);
        }
        return search;
    }

    private static byte[] bytes(Search search) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(search);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Search load(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (Search) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
