package org.skerry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CatalogueTest {
    @Test
    void nothingCanBeAddedFromOutside() {
        assertThatThrownBy(() -> Catalogue.solvers().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Catalogue.problems().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** Every ranking is read beside these. */
    @Test
    void theBaselinesOfEveryComparisonAreThere() {
        assertThat(Catalogue.solvers()).containsKeys("random-search", "coordinate-search", "one-plus-one-ea");
    }
}
