package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.experiment.ProblemSpec;
import org.skerry.spark.report.HandmadeOutput;
import org.skerry.spark.result.OutputStore;

/**
 * Reports as a reader meets them, in Chromium: one of a real run, and one of an output whose labels are hostile and that has
 * every kind of figure. Skipped without a Chromium and a ChromeDriver on the PATH.
 */
@Tag("long")
class ReportInBrowserTest {
    private static final String EXPERIMENT = """
            name: browsed
            seed: 1
            repetitions: 2
            budget: {evaluations: 300}
            problems:
              - {name: vehicular, tasks: [5, 10, 15], instances: 6}
            solvers:
              - coordinate-search
              - random-search
              - {name: de, label: "<img src=x onerror='document.title=1'>"}
            """;

    private static final List<String> HOSTILE = List.of(
            "<script>document.title='hacked'</script>",
            "\"><img src=x onerror=\"document.title='hacked'\">",
            "x".repeat(10_000),
            "{b}\u202eturned",
            "שלום עולם",
            "</script><!--",
            "constructor",
            "__proto__");

    private static Browser browser;
    private static Path real;
    private static Path handmade;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        Optional<Browser> found = Browser.find();
        assumeTrue(found.isPresent(), "there is no chromium with a chromedriver on the PATH");
        browser = found.get();
        Files.writeString(folder.resolve("browsed.yaml"), EXPERIMENT);
        String ran = folder.resolve("ran").toString();
        real = folder.resolve("real.html");
        LocalSpark.with("local[2]", session -> {
            Called.with("run", folder.resolve("browsed.yaml").toString(), "--quiet", "--output", ran);
            return null;
        });
        report(ran, real);

        List<ProblemSpec> plane = new ArrayList<>();
        for (int signalUnits : new int[] {5, 10, 20}) {
            for (int roadsideUnits : new int[] {1, 2}) {
                plane.add(ProblemSpec.named(
                        "traffic", List.of("signalUnits=" + signalUnits, "roadsideUnits=" + roadsideUnits), 2));
            }
        }
        Path made = folder.resolve("made");
        new HandmadeOutput(plane, HOSTILE, 3, 6, true)
                .write(OutputStore.at(made.toUri().toString(), new Configuration()));
        LocalSpark.with("local[2]", session -> {
            HandmadeOutput.writeMigrations(session, made);
            return null;
        });
        handmade = folder.resolve("handmade.html");
        report(made.toString(), handmade);
    }

    private static void report(String output, Path page) {
        Called report = LocalSpark.with(
                "local[2]",
                session -> Called.with("report", output, "--to", page.toUri().toString()));
        assertThat(report.exitCode()).as(report.err()).isEqualTo(ExitCode.DONE);
        assertThat(report.out()).isEqualTo(page.toUri().toString().replace("file:///", "file:/") + "\n");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Whatever a test does with a page, nothing is asked of the network and nothing fails. */
    @AfterEach
    void nothingWasRequestedAndNothingFailed() {
        assertThat(browser.requests()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static void assertEveryFigureIsDrawn(long figures) {
        assertThat(browser.count("return document.querySelectorAll('figure').length"))
                .isEqualTo(figures);
        assertThat(browser.run("return document.documentElement.dataset.drawn")).isEqualTo(String.valueOf(figures));
        // A drawing has axes, and beside them at least three shapes that take up room.
        assertThat(browser.texts("""
                        return [...document.querySelectorAll('figure')].filter(figure => {
                          const shapes = [...figure.querySelectorAll('.chart svg path, .chart svg text')].filter(shape => {
                            const box = shape.getBBox();
                            return box.width + box.height > 0;
                          });
                          return shapes.length < 10;
                        }).map(figure => figure.id)""")).isEmpty();
    }

    @Test
    void theReportOfARealRunIsDrawn() {
        browser.open(real);
        // Lines over the tasks, totals, final values, ranks, convergence, targets, time.
        assertEveryFigureIsDrawn(7);
        assertThat(browser.texts("return [...document.querySelectorAll('h2')].map(h => h.textContent)"))
                .containsExactly("vehicular", "Solvers", "Experiment", "Environment");
        assertThat(browser.run("return document.title")).isEqualTo("browsed - Skerry report");
    }

    @Test
    void everyKindOfFigureIsDrawn() {
        browser.open(handmade);
        assertEveryFigureIsDrawn(10);
        assertThat(browser.texts(
                        "return [...document.querySelectorAll('figure')].map(f => f.id.replace('traffic-', ''))"))
                .containsExactly(
                        "parameter",
                        "surface",
                        "totals",
                        "values",
                        "ranks",
                        "convergence",
                        "targets",
                        "delay",
                        "migration",
                        "time");
    }

    /** Every panel of every figure can be chosen and is drawn. */
    @Test
    void everyChoiceIsDrawn() {
        browser.open(handmade);
        assertThat(browser.texts("""
                        const empty = [];
                        document.querySelectorAll('figure select').forEach(select => {
                          [...select.options].forEach(option => {
                            select.value = option.value;
                            select.dispatchEvent(new Event('change'));
                            const figure = select.closest('figure');
                            if (figure.querySelectorAll('.chart svg path').length < 5) {
                              empty.push(figure.id + ' ' + option.value);
                            }
                          });
                        });
                        return empty""")).isEmpty();
    }

    @Test
    void hostileLabelsShowAsText() {
        browser.open(handmade);

        assertThat(browser.run("return document.title")).isEqualTo("handmade - Skerry report");
        assertThat(browser.count("return document.querySelectorAll('img').length"))
                .isZero();
        assertThat(browser.count("return document.querySelectorAll('script').length"))
                .isEqualTo(4);
        assertThat(
                        browser.texts(
                                "return [...document.querySelectorAll('#traffic-convergence .legend bdi')].map(b => b.textContent)"))
                .contains("<script>document.title='hacked'</script>", "שלום עולם", "</script><!--", "__proto__")
                .anyMatch(label -> label.startsWith("{b}\\u202e"))
                .anyMatch(label -> label.startsWith("xxxx") && label.length() <= 44)
                .hasSize(HOSTILE.size());
        assertThat(
                        browser.texts(
                                "return [...document.querySelectorAll('#solvers tbody td:nth-child(2)')].map(d => d.textContent)"))
                .contains("x".repeat(10_000));
        // A tooltip over every figure, which is the one place where markup is made in the page.
        browser.run("""
                document.querySelectorAll('.chart').forEach(chart => {
                  const box = chart.getBoundingClientRect();
                  for (let x = 0.2; x < 1; x += 0.2) {
                    for (let y = 0.1; y < 1; y += 0.1) {
                      chart.querySelector('div').dispatchEvent(new MouseEvent('mousemove',
                        { bubbles: true, clientX: box.left + x * box.width, clientY: box.top + y * box.height }));
                    }
                  }
                })""");
        assertThat(browser.run("return document.title")).isEqualTo("handmade - Skerry report");
        assertThat(browser.count("return document.querySelectorAll('img, .chart script').length"))
                .isZero();
    }

    @Test
    void tablesAreSorted() {
        browser.open(real);
        String means = "return [...document.querySelector('table.sortable').tBodies[0].rows]"
                + ".map(row => Number(row.cells[2].dataset.value))";
        WebElement head = browser.all("table.sortable th button").get(2);
        assertThat(head.getText()).startsWith("mean ± std [J]");

        head.click();
        List<Double> ascending = numbers(means);
        assertThat(ascending).hasSizeGreaterThan(3).isSorted();
        head.sendKeys(Keys.ENTER);
        assertThat(numbers(means)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(browser.one("table.sortable th[aria-sort]").getAttribute("aria-sort"))
                .isEqualTo("descending");

        // References have no rank, and stay last in both directions.
        WebElement ranks = browser.all("table.sortable th button").stream()
                .filter(button -> button.getText().startsWith("rank"))
                .findFirst()
                .orElseThrow();
        String classes =
                "return [...document.querySelector('table.sortable').tBodies[0].rows].map(row => row.className)";
        ranks.click();
        assertThat(browser.texts(classes).subList(0, 3)).containsOnly("");
        ranks.click();
        assertThat(browser.texts(classes).subList(0, 3)).containsOnly("");
    }

    private static List<Double> numbers(String script) {
        return ((List<?>) browser.run(script))
                .stream().map(value -> ((Number) value).doubleValue()).toList();
    }

    @Test
    void lightAndDarkAreSwitched() {
        browser.open(real);
        String colours = "return [getComputedStyle(document.body).backgroundColor].concat("
                + "[...document.querySelectorAll('#vehicular-time .chart svg text')].map(t => t.getAttribute('fill')))";

        browser.one("[data-choose-theme=light]").click();
        assertThat(browser.texts(colours)).containsOnly("rgb(255, 255, 255)", "#1b1f24", "#59636e");
        browser.one("[data-choose-theme=dark]").click();
        assertThat(browser.texts(colours)).containsOnly("rgb(16, 18, 21)", "#e6e9ec", "#9aa4af");
        assertThat(browser.one("[data-choose-theme=dark]").getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertEveryFigureIsDrawn(7);
    }

    @Test
    void aKeyboardIsEnough() {
        browser.open(real);
        WebElement select = browser.one("#vehicular-convergence select");
        String label = "return document.querySelector('#vehicular-convergence .chart').getAttribute('aria-label')";
        assertThat((String) browser.run(label)).contains("tasks=5,");
        select.sendKeys(Keys.ARROW_DOWN);
        assertThat((String) browser.run(label)).contains("tasks=10,");

        WebElement legend = browser.one("#vehicular-convergence .legend button");
        legend.sendKeys(Keys.SPACE);
        assertThat(legend.getAttribute("aria-pressed")).isEqualTo("false");

        WebElement data = browser.one("#vehicular-convergence details.data summary");
        data.sendKeys(Keys.ENTER);
        browser.await("document.querySelectorAll('#vehicular-convergence .data tbody tr').length > 0");
        // What can be clicked can be reached and has a name.
        assertThat(browser.texts("""
                        return [...document.querySelectorAll('button, select, input, summary, a')]
                          .filter(e => e.tabIndex < 0 || !(e.textContent || e.labels[0].textContent).trim())
                          .map(e => e.outerHTML)""")).isEmpty();
    }

    /** What the buttons save is taken where the page hands it to the browser. */
    private static List<String> saved(String figure) {
        return browser.texts("""
                const saved = [];
                const create = URL.createObjectURL;
                const stay = event => event.target.matches('a[download]') && event.preventDefault();
                document.addEventListener('click', stay, true);
                URL.createObjectURL = blob => { saved.push(blob); return create.call(URL, blob); };
                document.querySelectorAll('#' + arguments[0] + ' .saving button').forEach(button => button.click());
                URL.createObjectURL = create;
                document.removeEventListener('click', stay, true);
                return Promise.all(saved.map(blob => blob.text()))""", figure);
    }

    @Test
    void everyFigureIsSavedAsSvgAndCsv() throws Exception {
        browser.open(handmade);
        for (String id : browser.texts("return [...document.querySelectorAll('figure')].map(f => f.id)")) {
            List<String> saved = saved(id);
            assertThat(saved).as(id).hasSize(2);
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(saved.get(0).getBytes(StandardCharsets.UTF_8)));
            assertThat(saved.get(0)).startsWith("<svg ").contains("<path ", "<text ");
            assertThat(saved.get(1)).contains("\r\n");
        }
        assertThat(saved("traffic-time").get(1))
                .startsWith("solver,mean time [s],")
                .contains("\"\"\">");
    }

    @Test
    void aPhoneShowsThePageInItsWidth() {
        browser.open(handmade);
        try {
            browser.widen(500);
            assertThat(browser.count("return document.documentElement.scrollWidth - window.innerWidth"))
                    .isLessThanOrEqualTo(0);
            assertThat(browser.texts("""
                            return [...document.querySelectorAll('.chart svg')]
                              .filter(svg => svg.getBoundingClientRect().width > window.innerWidth)
                              .map(svg => svg.closest('figure').id)""")).isEmpty();
        } finally {
            browser.widen(1280);
        }
    }

    @Test
    void aPrintIsLightAndHasAllFigures() {
        browser.open(real);
        browser.one("[data-choose-theme=dark]").click();
        byte[] pdf = browser.print();

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        // Afterwards the page is as it was.
        assertThat(browser.texts("return [getComputedStyle(document.body).backgroundColor]"))
                .containsExactly("rgb(16, 18, 21)");
        assertEveryFigureIsDrawn(7);
    }
}
