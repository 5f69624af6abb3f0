package org.skerry.spark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void shortLabelsStayAsTheyAre() {
        assertThat(Labels.shortened(List.of("velo", "VELO(LF)", "<b>", "שלום")))
                .containsExactly("velo", "VELO(LF)", "<b>", "שלום");
    }

    @Test
    void longLabelsStayDifferent() {
        String same = "x".repeat(10_000);
        List<String> shortened = Labels.shortened(List.of(same, same + "y", same));

        assertThat(shortened).doesNotHaveDuplicates().hasSize(3);
        assertThat(shortened).allMatch(label -> label.length() <= 44);
    }

    /** U+202E turns the direction of what follows; a line break would break a legend. */
    @Test
    void whatDoesNotShowAsItselfIsEscaped() {
        assertThat(Labels.shortened(List.of("a\u202eb", "c\nd"))).containsExactly("a\\u202eb", "c\\u000ad");
    }

    /** A character outside the basic plane is not cut in half. */
    @Test
    void charactersStayWhole() {
        String shortened = Labels.shortened(List.of("\ud83d\ude97".repeat(60))).get(0);
        assertThat(shortened).isEqualTo("\ud83d\ude97".repeat(39) + "…");
    }
}
