package org.skerry.spark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.skerry.spark.stats.Cells;

class SummaryTableTest {
    private static List<String> best(double... second) {
        SetData set = HandmadeSets.of(2, Cells.oneInstance("a", 5, 5), Cells.oneInstance("b", second));
        Html html = new Html();
        new SummaryTable(HandmadeSets.problem("", set), set, new SeriesList(List.of("a", "b"), List.of())).write(html);
        Matcher cells =
                Pattern.compile("class=\"number best\"[^>]*><bdi>([^<]*)<").matcher(html.toString());
        return cells.results().map(result -> result.group(1)).toList();
    }

    /** A lower mean over fewer feasible runs is not the best. */
    @Test
    void theBestMeanIsOneOfTheMostFeasible() {
        assertThat(best(1, Double.NaN)).containsExactly("5.000 ± 0.000");
        assertThat(best(1, 1)).containsExactly("1.000 ± 0.000");
        assertThat(best(5, 5)).hasSize(2);
    }
}
