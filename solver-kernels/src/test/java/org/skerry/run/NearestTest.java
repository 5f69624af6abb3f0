package org.skerry.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of("populationSize", "weight", "crossover");

    @ParameterizedTest
    @CsvSource({
        "crosover, crossover",
        "corssover, crossover",
        "CROSSOVER, crossover",
        "populationsize, populationSize",
        "wieght, weight",
        "weights, weight"
    })
    void findsTheNameThatWasMeant(String word, String meant) {
        assertThat(Nearest.to(word, KNOWN)).contains(meant);
        assertThat(Nearest.question(word, KNOWN)).isEqualTo(" Did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @CsvSource({"tasks", "w", "''"})
    void findsNothingWhenNothingIsNear(String word) {
        assertThat(Nearest.to(word, KNOWN)).isEmpty();
        assertThat(Nearest.question(word, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "abc, '', 3", "kitten, sitting, 3", "ab, ba, 1", "ca, abc, 3", "de, ed, 1"})
    void countsEdits(String a, String b, int edits) {
        assertThat(Nearest.edits(a, b)).isEqualTo(edits);
    }

    @Test
    void prefersTheFirstOfSeveralAsNear() {
        assertThat(Nearest.to("velp", List.of("velo", "vela"))).contains("velo");
    }

    @Property
    void editsAreADistanceBetweenSymmetricWords(
            @ForAll @AlphaChars @StringLength(max = 8) String a, @ForAll @AlphaChars @StringLength(max = 8) String b) {
        int edits = Nearest.edits(a, b);
        assertThat(edits).isEqualTo(Nearest.edits(b, a));
        assertThat(edits == 0).isEqualTo(a.equals(b));
        assertThat(edits).isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
    }
}
