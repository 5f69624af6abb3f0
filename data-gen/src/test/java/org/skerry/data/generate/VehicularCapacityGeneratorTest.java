package org.skerry.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skerry.encoding.ChoiceForm;
import org.skerry.exact.Reference;
import org.skerry.exact.Reference.Kind;
import org.skerry.exact.References;
import org.skerry.problem.vehicular.Coefficients;
import org.skerry.problem.vehicular.OptionOrder;
import org.skerry.problem.vehicular.Vehicular;
import org.skerry.problem.vehicular.VehicularCapacity;
import org.skerry.problem.vehicular.VehicularCapacityInstance;

class VehicularCapacityGeneratorTest {
    private static VehicularCapacityInstance instance(int tasks, int index) {
        VehicularCapacity family =
                new VehicularCapacity(tasks, Coefficients.TASK, 0.3, 0.4, ChoiceForm.ONE_HOT, OptionOrder.PERMUTED);
        return Instances.generate(family, 1, index);
    }

    @Test
    void theTasksAreThoseOfVehicularAndTheCapacitiesPartsOfTheirWork() {
        VehicularCapacityInstance instance = instance(100, 3);
        double cycles = Arrays.stream(instance.tasks().cycles()).sum();

        assertThat(instance.tasks()).isEqualTo(Instances.generate(Vehicular.PUBLISHED, 1, 3));
        assertThat(instance.edgeCycles()).isEqualTo(0.3 * cycles);
        assertThat(instance.cloudCycles()).isEqualTo(0.4 * cycles);
    }

    /** Optimum and linear relaxation as HiGHS 1.12 (SciPy 1.17, milp and linprog) finds them for the same numbers. */
    @ParameterizedTest
    @CsvSource({
        "50, 0, 80.92313286, 79.88223066",
        "50, 1, 108.31111954, 107.41938523",
        "100, 0, 149.70613054, 148.23201976",
        "100, 1, 162.44128169, 161.27390942"
    })
    void optimumAndBoundAreThoseOfAnotherSolver(int tasks, int index, double optimum, double relaxation) {
        Map<Kind, Reference> references = References.of(instance(tasks, index)).stream()
                .collect(Collectors.toMap(Reference::kind, Function.identity()));

        assertThat(references.get(Kind.OPTIMUM).value()).isCloseTo(optimum, within(1e-7));
        assertThat(references.get(Kind.LOWER_BOUND).value()).isCloseTo(relaxation, within(1e-7));
    }

    /** If this fails, the same seed gives other instances than before: raise the revision of the family. */
    @Test
    void theSameSeedGivesTheSameInstanceForEver() {
        assertThat(instance(100, 0).id()).isEqualTo("vehicular-capacity-100-759273ba8e50ec566298ac6ef36b7fe1");
    }
}
