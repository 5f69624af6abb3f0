package org.skerry.spark.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void anyLabelGivesAPortableName() {
        FileNames names = new FileNames();
        assertThat(names.of("velo")).isEqualTo("velo");
        assertThat(names.of("VELO(LF)")).isEqualTo("VELO-LF");
        assertThat(names.of("../../etc/passwd")).isEqualTo("etc-passwd");
        assertThat(names.of("שלום")).isEqualTo("unnamed");
        assertThat(names.of("x".repeat(1000))).hasSize(60);
    }

    /** Some file systems do not tell capitals apart. */
    @Test
    void namesAreDifferent() {
        FileNames names = new FileNames();
        assertThat(names.of("a b")).isEqualTo("a-b");
        assertThat(names.of("a-b")).isEqualTo("a-b-2");
        assertThat(names.of("A-B")).isEqualTo("A-B-3");
    }
}
