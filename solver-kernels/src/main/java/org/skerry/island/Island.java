package org.skerry.island;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.skerry.search.Champion;
import org.skerry.search.Evaluator;
import org.skerry.search.Population;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/**
 * The cursor of one island: its search, and a log of what happened since the log was last taken. Serialisable after any
 * epoch, and continued elsewhere with the same bits.
 */
public final class Island implements Serializable {
    private static final long serialVersionUID = 1;

    private final int index;
    private final Search search;
    private final ArrayList<Improvement> improvements = new ArrayList<>();
    private final ArrayList<Arrival> arrivals = new ArrayList<>();
    private final ArrayList<Long> epochEnds = new ArrayList<>();
    private int epochs;

    /**
     * An island at its beginning.
     *
     * @param index its number, from 0
     */
    public Island(int index, Search search) {
        this.index = index;
        this.search = search;
    }

    /**
     * What happened on an island in some epochs.
     *
     * @param island its number
     * @param improvements improvements of its champion, in order
     * @param arrivals migrants that came, in order
     * @param epochEnds evaluations that it had spent at the end of each epoch, in order
     */
    public record Log(int island, List<Improvement> improvements, List<Arrival> arrivals, List<Long> epochEnds)
            implements Serializable {}

    /** Its number, from 0. */
    public int index() {
        return index;
    }

    /** Its search; to look at, not to step. */
    public Search search() {
        return search;
    }

    /** What happened since this was last called; forgotten here from now on. */
    public Log takeLog() {
        Log log = new Log(index, new ArrayList<>(improvements), new ArrayList<>(arrivals), new ArrayList<>(epochEnds));
        improvements.clear();
        arrivals.clear();
        epochEnds.clear();
        return log;
    }

    /**
     * Searches until a generation is done, or to the end of the search; then an epoch has ended.
     *
     * @param lastGeneration the generation; {@link Long#MAX_VALUE} searches to the end
     * @param afterGeneration called after every generation; may throw to abandon the run
     */
    public void advance(long lastGeneration, Evaluator evaluator, Runnable afterGeneration) {
        while (!search.isDone() && search.generation() < lastGeneration) {
            double objective = search.champion().objective();
            double violation = search.champion().violation();
            search.step(evaluator);
            noteImprovement(objective, violation);
            afterGeneration.run();
        }
        epochs++;
        epochEnds.add(search.evaluations());
    }

    /**
     * Takes in what comes from another island, the first candidate first.
     *
     * @param epoch the epoch at whose end it was sent
     * @param own this island's view
     * @param theirs the view of the island that sent it
     * @param rng what {@link Replacement#RANDOM_ON_MERIT} draws from
     */
    void receive(int epoch, Emigrants emigrants, View own, View theirs, Replacement replacement, Rng rng) {
        double objective = search.champion().objective();
        double violation = search.champion().violation();
        Population sent = emigrants.candidates();
        Crossing crossing = Crossing.between(theirs.problem(), own.problem());
        Population migrants = crossing.cross(sent, theirs.problem(), own.problem(), search.population());
        if (crossing.losesScore()) {
            search.rescore(migrants, own.evaluator());
        }
        for (int row = 0; row < migrants.size(); row++) {
            boolean accepted = search.immigrate(migrants, row, replacement.resident(search.population(), rng));
            arrivals.add(new Arrival(
                    epoch,
                    emigrants.source(),
                    index,
                    row,
                    crossing,
                    sent.objective(row),
                    sent.violation(row),
                    migrants.objective(row),
                    migrants.violation(row),
                    accepted));
        }
        noteImprovement(objective, violation);
    }

    private void noteImprovement(double objective, double violation) {
        Champion champion = search.champion();
        if (champion.objective() != objective || champion.violation() != violation) {
            improvements.add(new Improvement(
                    index,
                    epochs + 1,
                    search.generation(),
                    champion.evaluation(),
                    champion.objective(),
                    champion.violation()));
        }
    }
}
