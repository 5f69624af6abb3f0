package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses the figures of a problem from the shape of its data. */
final class Figures {
    /** Makes one kind of figure where the data allow it. */
    @FunctionalInterface
    private interface Drawing {
        Optional<Figure> of(ProblemData problem, SeriesList series, String id);
    }

    private static final Map<String, Drawing> DRAWINGS = drawings();

    private Figures() {}

    private static Map<String, Drawing> drawings() {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        drawings.put("parameter", ParameterFigure::of);
        drawings.put("surface", SurfaceFigure::of);
        drawings.put("totals", TotalsFigure::of);
        drawings.put("values", BoxFigure::of);
        drawings.put("ranks", RankFigure::of);
        drawings.put("convergence", ConvergenceFigure::of);
        drawings.put("targets", DistributionFigure::of);
        drawings.put("delay", FrontFigure::of);
        drawings.put("migration", MigrationFigure::of);
        drawings.put("time", RuntimeFigure::of);
        return drawings;
    }

    /** The figures of a problem, each with the problem's name in its id. */
    static List<Figure> of(ProblemData problem, SeriesList series) {
        List<Figure> figures = new ArrayList<>();
        String prefix = problem.name().replaceAll("[^A-Za-z0-9-]", "-");
        DRAWINGS.forEach((name, drawing) ->
                drawing.of(problem, series, prefix + "-" + name).ifPresent(figures::add));
        return figures;
    }
}
