package org.skerry.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.problem.Instance;
import org.skerry.problem.ProblemFamily;
import org.skerry.problem.vehicular.Vehicular;
import org.skerry.run.Catalogue;
import org.skerry.search.Problem;

class InstancesTest {
    static Iterable<Map.Entry<String, ProblemFamily<?>>> catalogue() {
        return Catalogue.problems().entrySet();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyFamilyHasAGeneratorWhoseInstancesDifferBySeedAndIndex(Map.Entry<String, ProblemFamily<?>> named) {
        ProblemFamily<?> family = named.getValue();
        String id = Instances.generate(family, 1, 0).id();

        assertThat(id).startsWith(named.getKey() + "-");
        assertThat(Instances.generate(family, 1, 0).id()).isEqualTo(id);
        assertThat(Instances.generate(family, 2, 0).id()).isNotEqualTo(id);
        assertThat(Instances.generate(family, 1, 1).id()).isNotEqualTo(id);
    }

    @Test
    void anIndexIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instances.generate(Vehicular.PUBLISHED, 1, -1))
                .withMessage("index (-1) must be at least 0");
    }

    @Test
    void aFamilyWithoutAGeneratorIsNamed() {
        ProblemFamily<Instance> unknown = new ProblemFamily<>() {
            @Override
            public Class<Instance> instanceType() {
                return Instance.class;
            }

            @Override
            public Problem problem(Instance instance) {
                throw new UnsupportedOperationException();
            }

            @Override
            public String toString() {
                return "unknown";
            }
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instances.generate(unknown, 1, 0))
                .withMessage("no generator is known for unknown");
    }
}
