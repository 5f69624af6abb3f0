package org.skerry.spark.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CsvTest {
    /** RFC 4180, section 2: fields with commas, quotes or line breaks are quoted, and quotes in them doubled. */
    @Test
    void fieldsAreQuotedWhereTheyMustBe() {
        assertThat(Csv.line(Arrays.asList("a", "b,c", "say \"x\"", "two\nlines", "", null)))
                .isEqualTo("a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",,\r\n");
    }

    @Test
    void valuesKeepTheirFullPrecision() {
        assertThat(Csv.line(Arrays.asList(
                        0.1 + 0.2,
                        1L << 60,
                        true,
                        new byte[] {1, 2, 3},
                        Timestamp.from(Instant.ofEpochSecond(0, 1000)))))
                .isEqualTo("0.30000000000000004,1152921504606846976,true,AQID,1970-01-01T00:00:00.000001Z\r\n");
    }
}
