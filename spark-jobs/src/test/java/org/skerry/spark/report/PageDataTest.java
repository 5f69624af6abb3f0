package org.skerry.spark.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.spark.report.Figure.Column;
import org.skerry.spark.report.Figure.Panel;

class PageDataTest {
    private static final String HOSTILE = "</script><!--<script>alert('&')]]>\u2028\u2029";

    private static Figure figure(Object... row) {
        return new Figure(
                "id",
                Figure.LINES,
                HOSTILE,
                "",
                "",
                List.of(new Column("x", "", "")),
                List.of(HOSTILE),
                List.of(Panel.of(List.of(HOSTILE), Axis.evaluations(), Axis.linear("", ""), List.<Object[]>of(row))));
    }

    @Test
    void textCanNotBecomeMarkupAndComesBackAsItWas() throws IOException {
        String json = new PageData("n", List.of(new SeriesList.Entry(HOSTILE, 0, false)), List.of(figure(1))).json();

        assertThat(json).doesNotContain("<", ">", "&", "'", "\u2028", "\u2029");
        JsonNode read = new JsonMapper().readTree(json);
        assertThat(read.at("/series/0/name").textValue()).isEqualTo(HOSTILE);
        assertThat(read.at("/figures/0/panels/0/choice/0").textValue()).isEqualTo(HOSTILE);
    }

    @Test
    void numbersHaveSixFigures() throws IOException {
        Object[] row = {
            1.23456789,
            123456789.0,
            1e-9 / 3,
            0.0,
            -2.5,
            1e300,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            null,
            12345678L,
            7
        };
        String json = new PageData("n", List.of(), List.of(figure(row))).json();

        JsonNode rows = new JsonMapper().readTree(json).at("/figures/0/panels/0/rows/0");
        assertThat(rows.toString())
                .isEqualTo("[1.23457,123457000,3.33333E-10,0,-2.5,1.0E300,null,null,null,12345678,7]");
    }
}
