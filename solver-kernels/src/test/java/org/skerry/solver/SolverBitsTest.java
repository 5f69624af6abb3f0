package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Digest;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/**
 * A solver's bits do not change without its revision: recorded runs keep their identity only then. Where the change is
 * meant, raise {@link Described#revision()} and put the line that the failure shows into {@code solver-bits.csv}.
 */
class SolverBitsTest {
    private static final int GENERATIONS = 12;

    @ParameterizedTest
    @MethodSource("org.skerry.solver.SolverContractTest#solvers")
    void bitsChangeOnlyWithTheRevision(SolverContractTest.Entry entry) throws IOException {
        Object described = entry.solver() instanceof MemeticSolver combined ? combined.memetic() : entry.solver();
        int revision = described.getClass().getAnnotation(Described.class).revision();
        Digest digest = new Digest();
        for (Problem problem : SolverContractTest.problems(entry)) {
            add(digest, run(entry, problem));
        }
        assertThat(recorded()).contains(entry.name() + "," + revision + "," + digest.id());
    }

    private static Search run(SolverContractTest.Entry entry, Problem problem) {
        Search search = entry.solver().start(problem, Budget.ofGenerations(GENERATIONS), Rng.of(1, "bits"));
        while (!search.isDone()) {
            search.step(problem);
        }
        return search;
    }

    private static void add(Digest digest, Search search) {
        Population population = search.population();
        digest.add(search.evaluations()).add(search.champion().genes()).add(population.genes());
        for (int row = 0; row < population.size(); row++) {
            digest.add(population.objective(row)).add(population.violation(row));
        }
    }

    private static List<String> recorded() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SolverBitsTest.class.getResourceAsStream("solver-bits.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
