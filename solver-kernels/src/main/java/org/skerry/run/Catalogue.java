package org.skerry.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.island.Migration;
import org.skerry.latent.LatentMemetic;
import org.skerry.latent.LatentSolver;
import org.skerry.latent.Saeo;
import org.skerry.latent.Stora;
import org.skerry.latent.Velo;
import org.skerry.problem.ProblemFamily;
import org.skerry.problem.benchmark.Benchmark;
import org.skerry.problem.endedge.EndEdge;
import org.skerry.problem.traffic.Traffic;
import org.skerry.problem.vehicular.Vehicular;
import org.skerry.problem.vehicular.VehicularCapacity;
import org.skerry.problem.vehicular.VehicularRobust;
import org.skerry.search.Described;
import org.skerry.search.Solver;
import org.skerry.solver.AceIvy;
import org.skerry.solver.ArcticPuffin;
import org.skerry.solver.BeeColony;
import org.skerry.solver.CoordinateSearch;
import org.skerry.solver.DifferentialEvolution;
import org.skerry.solver.GeneticAlgorithm;
import org.skerry.solver.GreyWolf;
import org.skerry.solver.Ipoa;
import org.skerry.solver.Ivy;
import org.skerry.solver.KeplerOptimization;
import org.skerry.solver.LShade;
import org.skerry.solver.LocalSearch;
import org.skerry.solver.Memetic;
import org.skerry.solver.MemeticSolver;
import org.skerry.solver.MemeticStep;
import org.skerry.solver.OnePlusOneEvolution;
import org.skerry.solver.Puma;
import org.skerry.solver.RandomSearch;
import org.skerry.solver.SeparableCma;
import org.skerry.solver.TeachingLearning;
import org.skerry.solver.Umda;

/** The solvers and problem families by name: for each a prototype record that holds the published parameters. */
public final class Catalogue {
    /** What the local search beside a solver is called. */
    public static final String MEMETIC = "memetic";

    /** What islands are called where a solver alone has its name. */
    public static final String ARCHIPELAGO = "archipelago";

    private static final Map<String, Solver> SOLVERS = new LinkedHashMap<>();
    private static final Map<String, ProblemFamily<?>> PROBLEMS = new LinkedHashMap<>();

    static {
        SOLVERS.put("random-search", RandomSearch.DEFAULT);
        SOLVERS.put("coordinate-search", CoordinateSearch.DEFAULT);
        SOLVERS.put("local-search", LocalSearch.DEFAULT);
        SOLVERS.put("one-plus-one-ea", OnePlusOneEvolution.PUBLISHED);
        SOLVERS.put("de", DifferentialEvolution.PUBLISHED);
        SOLVERS.put("gwo", GreyWolf.PUBLISHED);
        SOLVERS.put("ivy", Ivy.PUBLISHED);
        SOLVERS.put("velo", Velo.DEFAULT);
        SOLVERS.put("velo-published", Velo.PUBLISHED);
        SOLVERS.put("ace-ivy", AceIvy.PUBLISHED);
        SOLVERS.put("ace-ivy-repaired", AceIvy.REPAIRED);
        SOLVERS.put("po", Puma.PUBLISHED);
        SOLVERS.put("ipoa", Ipoa.PUBLISHED);
        SOLVERS.put("ga", GeneticAlgorithm.PUBLISHED);
        SOLVERS.put("abc", BeeColony.PUBLISHED);
        SOLVERS.put("tlbo", TeachingLearning.PUBLISHED);
        SOLVERS.put("koa", KeplerOptimization.PUBLISHED);
        SOLVERS.put("apo", ArcticPuffin.PUBLISHED);
        SOLVERS.put("l-shade", LShade.PUBLISHED);
        SOLVERS.put("sep-cma-es", SeparableCma.PUBLISHED);
        SOLVERS.put("umda", Umda.DEFAULT);
        SOLVERS.put("saeo-reconstructed", Saeo.RECONSTRUCTED);
        SOLVERS.put("stora-reconstructed", Stora.RECONSTRUCTED);

        PROBLEMS.put("vehicular", Vehicular.PUBLISHED);
        PROBLEMS.put("vehicular-capacity", VehicularCapacity.DEFAULT);
        PROBLEMS.put("vehicular-robust", VehicularRobust.DEFAULT);
        PROBLEMS.put("traffic", Traffic.PUBLISHED);
        PROBLEMS.put("endedge", EndEdge.PUBLISHED);
        PROBLEMS.put("benchmark", Benchmark.DEFAULT);
    }

    private Catalogue() {}

    /**
     * A solver with a local search beside it. In its parameters the step is the mapping {@value #MEMETIC}.
     *
     * @param solver one of the catalogue's, with any parameters
     */
    public static Solver memetic(Solver solver, MemeticStep step) {
        return solver instanceof LatentSolver latent ? new LatentMemetic(latent, step) : new Memetic(solver, step);
    }

    /** What is told of a solver or problem family; of a solver with a local search beside it, what is told of the solver. */
    public static Described described(Object entry) {
        return entry instanceof MemeticSolver combined
                ? described(combined.solver())
                : entry.getClass().getAnnotation(Described.class);
    }

    /** Solvers by name, in the order in which they are listed; unmodifiable. */
    public static Map<String, Solver> solvers() {
        return Collections.unmodifiableMap(SOLVERS);
    }

    /** How islands exchange candidates unless the user says otherwise. */
    public static Migration migration() {
        return Migration.DEFAULT;
    }

    /** Problem families by name, in the order in which they are listed; unmodifiable. */
    public static Map<String, ProblemFamily<?>> problems() {
        return Collections.unmodifiableMap(PROBLEMS);
    }
}
