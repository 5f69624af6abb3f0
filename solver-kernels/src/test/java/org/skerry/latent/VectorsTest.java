package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class VectorsTest {

    @Property
    void aLimitHidesOnlyWhatIsNotBelowIt(
            @ForAll @Size(min = 1, max = 150) List<@DoubleRange(min = -10, max = 10) Double> genes,
            @ForAll @DoubleRange(min = 0, max = 2) double share) {
        double[] a = genes.stream().mapToDouble(gene -> gene).toArray();
        double[] b = new double[a.length + 3];
        for (int j = 0; j < a.length; j++) {
            b[j + 3] = a[a.length - 1 - j];
        }
        double exact = Vectors.squaredDistance(a, 0, b, 3, a.length);
        double limit = share * exact;
        double limited = Vectors.squaredDistance(a, 0, b, 3, a.length, limit);

        if (exact < limit) {
            assertThat(limited).isEqualTo(exact);
        } else {
            assertThat(limited).isGreaterThanOrEqualTo(limit);
        }
    }
}
