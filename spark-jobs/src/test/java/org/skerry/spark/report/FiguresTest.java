package org.skerry.spark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.experiment.ProblemSpec;
import org.skerry.spark.report.Figure.Line;
import org.skerry.spark.report.Figure.Panel;

/** Which figures there are follows from the shape of the data. */
class FiguresTest {
    private static final Map<String, RecordedOutput> OUTPUTS = new LinkedHashMap<>();

    private static ProblemSpec traffic(int signalUnits, int roadsideUnits, int instances) {
        return ProblemSpec.named(
                "traffic", List.of("signalUnits=" + signalUnits, "roadsideUnits=" + roadsideUnits), instances);
    }

    @BeforeAll
    static void write(@TempDir Path folder) {
        List<ProblemSpec> plane = new ArrayList<>();
        for (int signalUnits : new int[] {5, 10, 20}) {
            plane.add(traffic(signalUnits, 1, 3));
            plane.add(traffic(signalUnits, 2, 3));
        }
        Map<String, HandmadeOutput> outputs = Map.of(
                "one set",
                new HandmadeOutput(List.of(traffic(5, 1, 1)), List.of("a", "b"), 4, 5, false),
                "a line",
                new HandmadeOutput(
                        List.of(traffic(20, 1, 1), traffic(5, 1, 1), traffic(10, 1, 1)), List.of("a", "b"), 4, 5, true),
                "a plane",
                new HandmadeOutput(plane, List.of("a", "b", "c"), 2, 5, false));
        LocalSpark.with("local[2]", session -> {
            HandmadeOutput.writeMigrations(session, folder.resolve("one set"));
            outputs.forEach((name, output) -> OUTPUTS.put(name, output.in(session, folder.resolve(name))));
            return null;
        });
    }

    private static List<Figure> figures(String output) {
        RecordedOutput recorded = OUTPUTS.get(output);
        List<ProblemData> problems = ProblemData.of(recorded);
        assertThat(problems).hasSize(1);
        return Figures.of(problems.get(0), SeriesList.of(recorded));
    }

    private static Figure figure(String output, String id) {
        return figures(output).stream()
                .filter(figure -> figure.id().equals("traffic-" + id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(String output) {
        return figures(output).stream().map(Figure::id).toList();
    }

    @Test
    void oneSetHasNeitherLinesNorSurfacesNorRanks() {
        assertThat(ids("one set"))
                .containsExactly(
                        "traffic-values",
                        "traffic-convergence",
                        "traffic-targets",
                        "traffic-migration",
                        "traffic-time");
        assertThat(ids("a line")).doesNotContain("traffic-migration", "traffic-ranks");
    }

    @Test
    void oneNumberThatVariesGivesLines() {
        assertThat(ids("a line")).contains("traffic-parameter").doesNotContain("traffic-surface");
        assertThat(figure("a line", "totals").panels())
                .extracting(Panel::choice)
                .containsExactly(List.of("sum over signalUnits", "energy [J]"));
        Figure lines = figure("a line", "parameter");
        assertThat(lines.title()).isEqualTo("Energy against signalUnits");
        assertThat(lines.panels())
                .extracting(Panel::choice)
                .containsExactly(
                        List.of("signalUnits", "", "energy [J]"), List.of("signalUnits", "", "gap to optimum [%]"));
        // Two solvers, the optimum and the best plan without a search, at 5, 10 and 20 units.
        assertThat(lines.panels().get(0).rows()).hasSize(12);
        assertThat(lines.panels().get(0).rows()).extracting(row -> row[1]).containsSubsequence(5.0, 10.0, 20.0);
    }

    /**
     * The optima at 20, 5 and 10 signal units are 10, 20 and 30. Around their means 35/3 and 20 the products sum to -100
     * and the squares to 350/3: a slope of -6/7.
     */
    @Test
    void aLineHasItsSlope() {
        RecordedOutput output = OUTPUTS.get("a line");
        int optimum = SeriesList.of(output).reference("optimum");
        Object[] row = figure("a line", "parameter").panels().get(0).rows().stream()
                .filter(values -> values[0].equals(optimum))
                .findFirst()
                .orElseThrow();
        assertThat((double) row[6]).isEqualTo(-6.0 / 7, within(1e-12));
    }

    @Test
    void twoNumbersThatVaryGiveASurfaceForEverySolver() {
        Figure surface = figure("a plane", "surface");
        assertThat(surface.panels())
                .extracting(panel -> panel.choice().get(0))
                .containsExactlyInAnyOrder("a", "b", "c", "optimum", "all cloud");
        assertThat(surface.panels())
                .allSatisfy(panel -> assertThat(panel.rows()).hasSize(6));
        assertThat(surface.panels())
                .extracting(Panel::z)
                .containsOnly(surface.panels().get(0).z());
        assertThat(figure("a plane", "parameter").panels())
                .extracting(panel -> panel.choice().subList(0, 2))
                .contains(List.of("signalUnits", "roadsideUnits=1"), List.of("roadsideUnits", "signalUnits=20"));
    }

    /** Solver a is better than b and b than c on all 18 instances: every pair differs. */
    @Test
    void manyInstancesGiveRanks() {
        Panel ranks = figure("a plane", "ranks").panels().get(0);
        assertThat(ranks.rows()).extracting(row -> row[1]).containsExactly(1.0, 2.0, 3.0);
        assertThat(ranks.groups()).isEmpty();
        assertThat(ranks.note()).startsWith("n = 18 instances.");
    }

    @Test
    void energyAndLatencyGiveAScatter() {
        Panel scatter = figure("a line", "delay").panels().get(0);
        assertThat(scatter.rows()).hasSize(8);
        assertThat(scatter.x().unit()).isEqualTo("s");
        assertThat(scatter.y().unit()).isEqualTo("J");
    }

    @Test
    void migrantsGiveAMatrix() {
        Panel matrix = figure("one set", "migration").panels().get(0);
        assertThat(matrix.choice().get(1)).isEqualTo("a");
        assertThat(matrix.rows()).hasSize(2);
        assertThat(matrix.rows().get(0)).containsExactly(1, 0, 200.0 / 3, 3L, 2L);
        assertThat(matrix.rows().get(1)).containsExactly(0, 1, 0.0, 1L, 0L);
    }

    /** Solver b ends between 5 and 7 percent above the optimum. */
    @Test
    void convergenceIsMeasuredByTheGapFirst() {
        Figure convergence = figure("one set", "convergence");
        Panel gap = convergence.panels().get(0);
        assertThat(gap.choice().get(1)).isEqualTo("gap to optimum [%]");
        Object[] last = gap.rows().get(gap.rows().size() - 1);
        assertThat((long) last[1]).isEqualTo(1000);
        assertThat((double) last[2]).isBetween(5.0, 7.0);
        assertThat(gap.lines()).extracting(Line::name).containsExactly("all cloud");
        assertThat(gap.lines()).extracting(Line::value).containsExactly(50.0);
        assertThat(gap.note()).isEqualTo("n = 4 runs a solver on one instance.");
        // Five improvements and the end of the run, for each of two solvers.
        assertThat(gap.rows()).hasSize(12);
    }

    @Test
    void everyFigureSaysWhatItShows() {
        OUTPUTS.keySet()
                .forEach(name -> assertThat(figures(name)).allSatisfy(figure -> {
                    assertThat(figure.title()).isNotBlank();
                    assertThat(figure.caption()).endsWith(".");
                    assertThat(figure.panels()).isNotEmpty().allSatisfy(panel -> {
                        assertThat(panel.choice()).hasSameSizeAs(figure.choices());
                        assertThat(panel.rows())
                                .isNotEmpty()
                                .allMatch(row -> row.length == figure.columns().size());
                    });
                }));
    }
}
