package org.skerry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.search.Parameter;

class SettingTest {
    enum Shape {
        ROUND,
        VERY_FLAT
    }

    record Ranged(
            @Parameter(value = "a", source = "given: 1", min = 4)
            int atLeast,

            @Parameter(value = "b", source = "given: 1", min = 0, aboveMin = true)
            double above,

            @Parameter(value = "c", source = "given: 1", max = 2.5)
            double atMost,

            @Parameter(value = "d", source = "given: 1", max = 2, belowMax = true)
            double below,

            @Parameter(value = "e", source = "given: 1", min = 0, max = 1)
            double closed,

            @Parameter(value = "f", source = "given: 1", min = 0, max = 1, aboveMin = true, belowMax = true)
            double open,

            @Parameter(value = "g", source = "given: 1") long any,
            @Parameter(value = "h", source = "given: 1") Shape shape,
            @Parameter(value = "i", source = "given: 1") boolean truth) {}

    record Undescribed(int size) {}

    @Test
    void rangesReadAsIntervals() {
        List<Setting> settings = Setting.of(new Ranged(4, 1, 2, 1, 0, 0.5, 7, Shape.VERY_FLAT, true));
        assertThat(settings)
                .extracting(Setting::range)
                .containsExactly(">= 4", "> 0", "<= 2.5", "< 2", "[0, 1]", "(0, 1)", "", "round | very-flat", "");
        assertThat(settings)
                .extracting(setting -> setting.type().title())
                .containsExactly(
                        "whole number",
                        "number",
                        "number",
                        "number",
                        "number",
                        "number",
                        "whole number",
                        "choice",
                        "true | false");
        assertThat(settings.get(7).value()).isEqualTo("very-flat");
    }

    @Test
    void aParameterWithoutDescriptionIsADefect() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Setting.of(new Undescribed(1)))
                .withMessageContaining("Undescribed: size");
    }
}
