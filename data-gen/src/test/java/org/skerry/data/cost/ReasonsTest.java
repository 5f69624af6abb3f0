package org.skerry.data.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.run.Catalogue;

class ReasonsTest {
    @Test
    void reasonsAreForSolversOfTheCatalogue() {
        assertThat(Catalogue.solvers().keySet()).containsAll(Reasons.solvers());
    }
}
