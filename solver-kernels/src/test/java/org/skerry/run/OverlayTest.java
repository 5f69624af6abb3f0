package org.skerry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.search.Ranges;

class OverlayTest {
    enum Order {
        VEHICLE_FIRST,
        PERMUTED {}
    }

    interface Thing {}

    record Sample(int populationSize, long seed, double weight, boolean inPlace, String name, Order order)
            implements Thing {
        Sample {
            Ranges.atLeast("populationSize", populationSize, 4);
            if (name.isEmpty()) {
                throw new IllegalArgumentException("an empty name is nothing");
            } else if (name.equals("none")) {
                throw new IllegalArgumentException("this can not be.");
            }
        }
    }

    record Nothing() {}

    private static final Sample PROTOTYPE = new Sample(30, 1, 0.4, true, "a", Order.VEHICLE_FIRST);

    @Test
    void namedParametersAreReplacedAndTheOthersKept() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("weight", 1);
        values.put("order", "permuted");
        values.put("seed", new BigInteger("-9223372036854775808"));
        assertThat(Overlay.apply("solver x", PROTOTYPE, values))
                .isEqualTo(new Sample(30, Long.MIN_VALUE, 1.0, true, "a", Order.PERMUTED));
    }

    @Test
    void aPrototypeMayBeTypedByItsInterface() {
        Thing thing = PROTOTYPE;
        assertThat(Overlay.apply("solver x", thing, Map.of("populationSize", 4)))
                .isEqualTo(new Sample(4, 1, 0.4, true, "a", Order.VEHICLE_FIRST));
    }

    @Test
    void valuesAreInOrderAndPlain() {
        assertThat(Overlay.values(new Sample(4, 2, 0.5, false, "b", Order.PERMUTED)))
                .containsExactly(
                        Map.entry("populationSize", 4),
                        Map.entry("seed", 2L),
                        Map.entry("weight", 0.5),
                        Map.entry("inPlace", false),
                        Map.entry("name", "b"),
                        Map.entry("order", "permuted"));
    }

    @Property
    void valuesLaidOverAnyPrototypeGiveAnEqualRecord(
            @ForAll("samples") Sample sample, @ForAll("samples") Sample other) {
        assertThat(Overlay.apply("x", other, Overlay.values(sample))).isEqualTo(sample);
    }

    @Property
    void anEmptyOverlayChangesNothing(@ForAll("samples") Sample sample) {
        assertThat(Overlay.apply("x", sample, Map.of())).isEqualTo(sample);
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(4),
                        Arbitraries.longs(),
                        Arbitraries.doubles(),
                        Arbitraries.of(true, false),
                        Arbitraries.strings().ofMinLength(1).filter(name -> !name.equals("none")),
                        Arbitraries.of(Order.class))
                .as(Sample::new);
    }

    @ParameterizedTest
    @MethodSource
    void aMistakeIsNamedWithItsKey(String key, Object value, String message) {
        OverlayException e = catchThrowableOfType(
                OverlayException.class,
                () -> Overlay.apply("solver x", PROTOTYPE, Collections.singletonMap(key, value)));
        assertThat(e).hasMessage("solver x: " + message);
        assertThat(e.key()).isEqualTo(key);
    }

    static List<Arguments> aMistakeIsNamedWithItsKey() {
        String known = " Known: populationSize, seed, weight, inPlace, name, order.";
        return Arrays.asList(
                Arguments.of("wieght", 1, "unknown parameter 'wieght'. Did you mean 'weight'?" + known),
                Arguments.of("tasks", 1, "unknown parameter 'tasks'." + known),
                Arguments.of("populationSize", "many", "populationSize ('many') must be a whole number."),
                Arguments.of("populationSize", 5.0, "populationSize (5.0) must be a whole number."),
                Arguments.of("populationSize", null, "populationSize (empty) must be a whole number."),
                Arguments.of("populationSize", List.of(5), "populationSize (a list) must be a whole number."),
                Arguments.of("populationSize", Map.of(), "populationSize (a mapping) must be a whole number."),
                Arguments.of("populationSize", true, "populationSize (true) must be a whole number."),
                Arguments.of(
                        "populationSize",
                        2147483648L,
                        "populationSize (2147483648) must be a whole number of 32 bits."),
                Arguments.of(
                        "seed",
                        new BigInteger("9223372036854775808"),
                        "seed (9223372036854775808) must be a whole number of 64 bits."),
                Arguments.of("populationSize", 2, "populationSize (2) must be at least 4."),
                Arguments.of("weight", "0.5", "weight ('0.5') must be a number."),
                Arguments.of("weight", Double.NaN, "weight (NaN) must be finite."),
                Arguments.of("weight", Double.NEGATIVE_INFINITY, "weight (-Infinity) must be finite."),
                Arguments.of("inPlace", "yes", "inPlace ('yes') must be true or false."),
                Arguments.of("name", 5, "name (5) must be text; put it in quotes."),
                Arguments.of("name", "", "an empty name is nothing."),
                Arguments.of(
                        "order",
                        "vehicel-first",
                        "order ('vehicel-first') must be one of vehicle-first, permuted."
                                + " Did you mean 'vehicle-first'?"),
                Arguments.of("order", 1, "order (1) must be one of vehicle-first, permuted."));
    }

    @Test
    void aRefusalThatNamesNoParameterHasNoKey() {
        assertThatExceptionOfType(OverlayException.class)
                .isThrownBy(() -> Overlay.apply("x", PROTOTYPE, Map.of("name", "none")))
                .withMessage("x: this can not be.")
                .returns("", OverlayException::key);
    }

    @Test
    void aRecordWithoutParametersSaysSo() {
        assertThatExceptionOfType(OverlayException.class)
                .isThrownBy(() -> Overlay.apply("solver n", new Nothing(), Map.of("size", 1)))
                .withMessage("solver n: unknown parameter 'size'. It has none.");
    }

    @Test
    void onlyRecordsHaveParameters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overlay.apply("x", "text", Map.of()))
                .withMessage("java.lang.String must be a record");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterType.of(float.class))
                .withMessage("a parameter can not have the type float");
    }
}
