package org.skerry.island;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.skerry.search.Budget;
import org.skerry.search.Rng;

/**
 * One run of an archipelago: what every epoch of its islands depends on beside their states. Immutable as far as its
 * views are.
 */
public final class Voyage {
    private final Archipelago archipelago;
    private final Budget budget;
    private final Streams streams;
    private final List<View> views;

    /**
     * A run.
     *
     * @param budget what all islands may spend together
     * @param views the instance as each island sees it
     * @throws IllegalArgumentException if there is not one view per island
     */
    public Voyage(Archipelago archipelago, Budget budget, Streams streams, List<View> views) {
        if (views.size() != archipelago.size()) {
            throw new IllegalArgumentException(archipelago.size() + " islands need as many views, not " + views.size());
        }
        this.archipelago = archipelago;
        this.budget = budget;
        this.streams = streams;
        this.views = List.copyOf(views);
    }

    /**
     * An island at its beginning, with its share of the budget ({@link Budget#share(int, int)}).
     *
     * @throws IllegalArgumentException if the budget has fewer evaluations than there are islands
     */
    public Island start(int index) {
        Budget share = budget.share(index, archipelago.size());
        return new Island(
                index,
                archipelago.solvers().get(index).start(views.get(index).problem(), share, streams.search(index)));
    }

    /**
     * Does one epoch of an island: takes in what was sent at the end of the epoch before, then searches.
     *
     * @param epoch from 1
     * @param incoming what was sent to it, in the order of the sources
     * @param searching how many islands were still searching at the end of the epoch before
     * @param afterGeneration called after every generation; may throw to abandon the run
     */
    public void epoch(Island island, int epoch, List<Emigrants> incoming, int searching, Runnable afterGeneration) {
        View own = views.get(island.index());
        Rng rng = streams.immigration(island.index(), epoch - 1);
        for (Emigrants emigrants : incoming) {
            View theirs = views.get(emigrants.source());
            island.receive(
                    epoch - 1, emigrants, own, theirs, archipelago.migration().replacement(), rng);
        }
        island.advance(archipelago.lastGeneration(epoch, searching), own.evaluator(), afterGeneration);
    }

    /** Copies of the candidates that an island sends at the end of an epoch. */
    public Emigrants emigrants(Island island, int epoch) {
        return archipelago.emigrants(island, epoch, streams);
    }

    /**
     * Does the whole run in the calling thread, epoch by epoch, the islands one after the other.
     *
     * @param afterGeneration called after every generation; may throw to abandon the run
     * @return the islands at their end, in order
     */
    public List<Island> run(Runnable afterGeneration) {
        List<Island> islands =
                IntStream.range(0, archipelago.size()).mapToObj(this::start).toList();
        List<List<Emigrants>> incoming = nothing();
        for (int epoch = 1; searching(islands) > 0; epoch++) {
            int searching = searching(islands);
            for (Island island : islands) {
                if (!island.search().isDone()) {
                    epoch(island, epoch, incoming.get(island.index()), searching, afterGeneration);
                }
            }
            incoming = exchange(islands, epoch);
        }
        return islands;
    }

    private List<List<Emigrants>> nothing() {
        return IntStream.range(0, archipelago.size())
                .mapToObj(island -> List.<Emigrants>of())
                .toList();
    }

    private static int searching(List<Island> islands) {
        return (int)
                islands.stream().filter(island -> !island.search().isDone()).count();
    }

    /** What each island receives at the end of an epoch, in the order of the sources. */
    private List<List<Emigrants>> exchange(List<Island> islands, int epoch) {
        boolean[] searching = new boolean[islands.size()];
        islands.forEach(island -> searching[island.index()] = !island.search().isDone());
        int[][] sources = archipelago.sources(epoch, searching, streams);
        Emigrants[] sent = new Emigrants[islands.size()];
        List<List<Emigrants>> incoming = new ArrayList<>();
        for (int[] from : sources) {
            List<Emigrants> emigrants = new ArrayList<>();
            for (int source : from) {
                if (sent[source] == null) {
                    sent[source] = emigrants(islands.get(source), epoch);
                }
                emigrants.add(sent[source]);
            }
            incoming.add(emigrants);
        }
        return incoming;
    }
}
