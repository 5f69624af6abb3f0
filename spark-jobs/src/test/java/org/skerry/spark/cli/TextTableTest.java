package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsAreAlignedAndLongTextsBroken() {
        TextTable table = new TextTable()
                .text("solver")
                .number("mean")
                .text("meaning", 12)
                .row("de", "15.7", "short")
                .row("velo", "1234.5", "one two three four");

        assertThat(table).hasToString("""
                        solver    mean  meaning
                        de        15.7  short
                        velo    1234.5  one two
                                        three four
                        """);
    }

    @Test
    void aRowFillsEveryColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextTable().text("a").row("1", "2"))
                .withMessage("2 values must be 1");
    }
}
