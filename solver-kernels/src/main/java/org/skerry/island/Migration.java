package org.skerry.island;

import java.io.Serializable;
import org.skerry.search.Described;
import org.skerry.search.Parameter;
import org.skerry.search.Ranges;

/**
 * How the islands of an archipelago exchange candidates: who sends what to whom, when, and what becomes of it.
 *
 * @param topology who sends to whom
 * @param epoch generations between two migrations, at least 1
 * @param migrants candidates that an island sends to each of its targets, at least 1
 * @param selection which candidates emigrate
 * @param tournamentSize draws per emigrant under {@link Selection#TOURNAMENT}, at least 2
 * @param replacement which residents immigrants compete with
 */
@Described(
        title = "Islands of solvers that search beside each other under one budget and send candidates round",
        source = "Izzo, Rucinski and Biscani, The generalized island model, Stud. Comput. Intell. 415, 2012",
        revision = 1,
        order = "every island in its solver's own order",
        evaluationsPerGeneration =
                "those of the islands' solvers; an immigrant that is encoded into a latent space costs" + " one more",
        departures = {
            "Islands advance in step: an epoch ends when every island has done its generations, so that the result does"
                    + " not depend on which one is faster; the article's migrate when they are ready",
            "An island that has converged or spent its share neither sends nor receives, and the topology closes over"
                    + " it"
        })
public record Migration(
        @Parameter(
                value = "Who sends to whom: the next island, every other one, the next one in an order drawn anew in"
                        + " every epoch, or nobody",
                source = "chosen: the sparsest that connects all islands")
        Topology topology,

        @Parameter(
                value = "Generations between two migrations",
                source = "chosen: a twentieth of the papers' 500 generations",
                min = 1)
        int epoch,

        @Parameter(value = "Candidates that an island sends to each of its targets", source = "chosen: few", min = 1)
        int migrants,

        @Parameter(
                value = "Candidates that emigrate: the fittest, any, or the fittest of some drawn",
                source = "chosen: customary")
        Selection selection,

        @Parameter(
                value = "Draws per emigrant under selection = tournament",
                source = "chosen: customary, binary tournaments",
                min = 2)
        int tournamentSize,

        @Parameter(
                value = "Residents that immigrants compete with; the better one stays",
                source = "chosen: an immigrant that displaces nobody better can do no harm")
        Replacement replacement)
        implements Serializable {
    /** A ring that carries the two best of every island every 25 generations. */
    public static final Migration DEFAULT =
            new Migration(Topology.RING, 25, 2, Selection.BEST, 2, Replacement.WORST_ON_MERIT);

    /** Validates the ranges. */
    public Migration {
        Ranges.atLeast("epoch", epoch, 1);
        Ranges.atLeast("migrants", migrants, 1);
        Ranges.atLeast("tournamentSize", tournamentSize, 2);
    }
}
