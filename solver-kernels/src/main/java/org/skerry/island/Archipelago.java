package org.skerry.island;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.skerry.search.Population;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * Several solvers, alike or not, that search one instance beside each other and exchange candidates. They share one
 * budget, so that an archipelago spends what a single solver does.
 *
 * @param solvers the solver of every island, at least 2
 * @param migration how they exchange candidates
 */
public record Archipelago(List<Solver> solvers, Migration migration) {
    /** Validates the number of islands. */
    public Archipelago {
        solvers = List.copyOf(solvers);
        Ranges.atLeast("islands", solvers.size(), 2);
    }

    /** Number of islands. */
    public int size() {
        return solvers.size();
    }

    /**
     * The generations after which an epoch ends: {@code epoch} times its length. Where nobody could receive there is
     * nothing to wait for, and the epoch lasts to the end of the search.
     *
     * @param epoch from 1
     * @param searching how many islands search in it
     */
    long lastGeneration(int epoch, int searching) {
        return searching < 2 || migration.topology() == Topology.NONE
                ? Long.MAX_VALUE
                : (long) epoch * migration.epoch();
    }

    /**
     * From whom each island receives what is sent at the end of an epoch. Only islands that still search send and
     * receive; the topology is that of these alone, in their order.
     *
     * @param epoch from 1
     * @param searching for every island whether it still searches
     * @return shape [island][], the sources of every island, ascending; none where it does not search
     */
    public int[][] sources(int epoch, boolean[] searching, Streams streams) {
        int[] islands =
                IntStream.range(0, size()).filter(island -> searching[island]).toArray();
        int[][] sources = new int[size()][0];
        if (islands.length < 2) {
            return sources;
        }
        Rng rng = streams.topology(epoch);
        int[][] among = migration.topology().sources(islands.length, rng);
        for (int k = 0; k < islands.length; k++) {
            sources[islands[k]] =
                    IntStream.of(among[k]).map(source -> islands[source]).toArray();
        }
        return sources;
    }

    /** Copies of the candidates that an island sends at the end of an epoch. */
    public Emigrants emigrants(Island island, int epoch, Streams streams) {
        Population residents = island.search().population();
        int[] rows = migration
                .selection()
                .rows(
                        residents,
                        migration.migrants(),
                        migration.tournamentSize(),
                        streams.emigration(island.index(), epoch));
        Population candidates = residents.sibling(rows.length);
        for (int k = 0; k < rows.length; k++) {
            candidates.copyFrom(residents, rows[k], k);
        }
        return new Emigrants(island.index(), candidates);
    }

    /**
     * What the islands would hand over together: the best of their leaders, feasibility first and the first on ties.
     */
    public static Search.Leader leader(List<Island> islands) {
        return islands.stream()
                .map(island -> island.search().leader())
                .min(Comparator.comparingDouble(Search.Leader::violation).thenComparingDouble(Search.Leader::objective))
                .orElseThrow();
    }

    /**
     * The island whose champion is best, feasibility first: a feasible champion beats an infeasible one, two feasible
     * ones compare by objective, two infeasible ones by violation and then objective; the first island on ties.
     */
    public static Island best(List<Island> islands) {
        return Collections.min(
                islands,
                Comparator.comparingDouble(
                                (Island island) -> island.search().champion().violation())
                        .thenComparingDouble(
                                island -> island.search().champion().objective())
                        .thenComparingInt(Island::index));
    }
}
