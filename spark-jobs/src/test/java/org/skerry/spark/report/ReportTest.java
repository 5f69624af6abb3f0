package org.skerry.spark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.experiment.ProblemSpec;

class ReportTest {
    private static final int FIVE_MEGABYTES = 5_000_000;

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"quoted\" & 'single'",
            "x".repeat(10_000),
            "\u202eturned",
            "שלום עולם",
            "</script><!--");

    private static String page(HandmadeOutput output, Path folder) {
        return LocalSpark.with("local[2]", session -> Report.html(output.in(session, folder)));
    }

    private static ProblemSpec vehicular(int tasks) {
        return ProblemSpec.named("vehicular", List.of("tasks=" + tasks), 1);
    }

    @Test
    void hostileLabelsAreText(@TempDir Path folder) {
        String page = page(new HandmadeOutput(List.of(vehicular(5), vehicular(6)), HOSTILE, 3, 4, true), folder);

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
        // The style, the data, ECharts and two scripts of our own are all there is.
        assertThat(page.split("<script", -1)).hasSize(1 + 4);
        assertThat(page.split("</script>", -1)).hasSize(1 + 4);
        assertThat(page).doesNotContain("<!--");
    }

    /** Whatever a browser could load is in the page itself, and the page forbids it to load anything else. */
    @Test
    void nothingIsLoadedFromAnywhere(@TempDir Path folder) {
        String page = page(new HandmadeOutput(List.of(vehicular(5)), List.of("a"), 2, 3, false), folder);
        String markup = page.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "");

        Matcher links = Pattern.compile("(?:src|href|srcset|action|poster|data)=\"([^\"]*)\"")
                .matcher(markup);
        List<String> targets = new ArrayList<>();
        while (links.find()) {
            targets.add(links.group(1));
        }
        assertThat(targets).isNotEmpty().allMatch(target -> target.startsWith("#"));
        assertThat(Scripts.style()).doesNotContain("url(", "@import");
        assertThat(page).contains("default-src &#39;none&#39;", "script-src &#39;sha256-");
    }

    /** Sixty sets of instances and twenty solvers: more than any experiment that comes with Skerry. */
    @Test
    void theLargestExperimentStaysUnderFiveMegabytes(@TempDir Path folder) {
        List<ProblemSpec> sets =
                IntStream.rangeClosed(1, 60).mapToObj(ReportTest::vehicular).toList();
        List<String> labels =
                IntStream.range(0, 20).mapToObj(i -> "solver " + i).toList();
        String page = page(new HandmadeOutput(sets, labels, 3, 40, true), folder);

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(FIVE_MEGABYTES);
        assertThat(page).contains("The first 24 of 60 sets of instances are drawn");
    }

    @Test
    void theExperimentAndItsEnvironmentAreThere(@TempDir Path folder) {
        String page = page(new HandmadeOutput(List.of(vehicular(5)), List.of("a", "b"), 2, 3, false), folder);

        assertThat(page)
                .contains(
                        "<h1>handmade</h1>",
                        "budget: {evaluations: 1000}",
                        "host &lt;1&gt;",
                        "Apache Spark",
                        "too few for a test, which needs 6",
                        "gap to optimum",
                        "n = 2 runs a solver on one instance.");
    }
}
