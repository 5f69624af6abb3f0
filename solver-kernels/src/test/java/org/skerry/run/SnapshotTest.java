package org.skerry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InvalidClassException;
import java.io.Serializable;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.latent.LatentProblem;
import org.skerry.latent.RandomAutoencoder;
import org.skerry.latent.TableChoices;
import org.skerry.problem.vehicular.TwoTasks;
import org.skerry.problem.vehicular.Vehicular;
import org.skerry.search.Budget;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class SnapshotTest {
    private static final Problem TWO_TASKS = Vehicular.PUBLISHED.problem(TwoTasks.instance());
    private static final TableChoices TABLE = TableChoices.tableTwo(8, Rng.of(1, "instance"));
    private static final Problem CODES = new LatentProblem(TABLE, RandomAutoencoder.space(24, 1));
    private static final int GENERATIONS = 40;
    private static final int PAUSE = 7;

    static Set<String> solvers() {
        return Catalogue.solvers().keySet();
    }

    private static Search start(String name, Problem problem) {
        return Catalogue.solvers().get(name).start(problem, Budget.ofGenerations(GENERATIONS), Rng.of(1, "snapshot"));
    }

    private static List<Problem> supported(String name) {
        return Stream.of(TWO_TASKS, TABLE, CODES)
                .filter(problem -> {
                    try {
                        Catalogue.solvers().get(name).requireSupported(problem);
                        return true;
                    } catch (IllegalArgumentException e) {
                        return false;
                    }
                })
                .toList();
    }

    /** A migrant better than anything, half way, so that what a solver does about immigrants is in the snapshot too. */
    private static void immigrate(Search search) {
        Population migrants = search.population().sibling(1);
        migrants.copyFrom(search.population(), search.population().best(), 0);
        migrants.score(0, -1, 0);
        search.immigrate(migrants);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void aSearchGoesOnFromItsSnapshotWithTheSameBytes(String name) {
        assertThat(supported(name)).isNotEmpty();
        for (Problem problem : supported(name)) {
            Search whole = start(name, problem);
            Search paused = Snapshot.restore(Snapshot.of(start(name, problem)), Search.class);
            while (!whole.isDone()) {
                whole.step(problem);
                paused.step(problem);
                if (whole.generation() == GENERATIONS / 2) {
                    immigrate(whole);
                    immigrate(paused);
                }
                if (whole.generation() % PAUSE == 0) {
                    paused = Snapshot.restore(Snapshot.of(paused), Search.class);
                }
            }
            assertThat(paused.stopReason()).isEqualTo(whole.stopReason());
            assertThat(Snapshot.of(paused)).isEqualTo(Snapshot.of(whole));
        }
    }

    @Test
    void whatIsNoSnapshotIsRefused() {
        byte[] search = Snapshot.of(start("de", TABLE));
        byte[] cut = Arrays.copyOf(search, search.length / 2);
        assertThatThrownBy(() -> Snapshot.restore(cut, Search.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no snapshot of org.skerry.search.Search of this build");
        assertThatThrownBy(() -> Snapshot.restore(Snapshot.of("text"), Search.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Snapshot.restore(Snapshot.of(new InetSocketAddress("localhost", 1)), InetSocketAddress.class))
                .as("only classes of ours and of the platform's language and collections are read")
                .isInstanceOf(IllegalArgumentException.class)
                .hasRootCauseInstanceOf(InvalidClassException.class);
    }

    private record Written(int alpha) implements Serializable {}

    @Test
    void fieldsThatAreNotTheSameAreRefusedAndNotLeftEmpty() {
        String written = new String(Snapshot.of(new Written(7)), StandardCharsets.ISO_8859_1);
        byte[] other = written.replace("alpha", "omega").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Snapshot.restore(written.getBytes(StandardCharsets.ISO_8859_1), Written.class))
                .isEqualTo(new Written(7));
        assertThatThrownBy(() -> Snapshot.restore(other, Written.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("org.skerry.run.SnapshotTest$Written; written with other fields");
    }
}
