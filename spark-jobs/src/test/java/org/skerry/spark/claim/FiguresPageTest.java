package org.skerry.spark.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The check list of the papers' figures and tables, docs/figures.md, says what conf/claims says. */
class FiguresPageTest {
    private static final Path PAGE = Path.of("../docs/figures.md");

    private static final String HEAD = """
            # The papers' figures and tables, one by one

            `submit/skerry reproduce all` makes the experiments, and `report.html` in the folder of each shows the counterpart. What
            holds no data, such as a drawing, has none. This page is written from [conf/claims](../conf/claims) by
            `mvn -B test -pl spark-jobs -am -Dtest=FiguresPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dskerry.figures.write=true`,
            and a test holds it.
            """;

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        for (String name : Papers.NAMES) {
            Paper paper = PaperFile.read(Path.of("../conf/claims", name + ".yaml"));
            page.append("\n## ")
                    .append(paper.title())
                    .append("\n\n| in the paper | shows | experiment | counterpart |\n|---|---|---|---|\n");
            paper.figures().forEach(figure -> page.append(row(figure)));
        }
        return page.toString();
    }

    private static String row(Paper.Figure figure) {
        String experiment = figure.experiment() == null
                ? ""
                : "[" + figure.experiment() + "](../conf/experiments/" + figure.experiment() + ".yaml)";
        String counterpart = figure.counterpart() == null ? "holds no data" : figure.counterpart();
        return "| " + figure.place() + " | " + figure.shows() + " | " + experiment + " | " + counterpart + " |\n";
    }

    @Test
    void thePageNamesEveryFigureAndTable() throws IOException {
        if (Boolean.getBoolean("skerry.figures.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }
}
