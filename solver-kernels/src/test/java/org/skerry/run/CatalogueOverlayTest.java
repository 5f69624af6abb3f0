package org.skerry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.search.Described;
import org.skerry.search.Parameter;
import org.skerry.solver.MemeticStep;

/** What a user can say of every entry of the catalogue is described, and its bounds are where the description says. */
class CatalogueOverlayTest {
    /** Keys that an experiment's entries have beside the parameters. */
    private static final List<String> RESERVED = List.of("name", "label", "instances", Catalogue.MEMETIC);

    static Stream<Arguments> entries() {
        Map<String, Object> entries = new LinkedHashMap<>(Catalogue.solvers());
        entries.putAll(Catalogue.problems());
        entries.put(Catalogue.MEMETIC, MemeticStep.DEFAULT);
        return entries.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    static Stream<Arguments> numbers() {
        return entries()
                .flatMap(entry -> Setting.of(entry.get()[1]).stream()
                        .filter(setting ->
                                setting.type() == ParameterType.WHOLE || setting.type() == ParameterType.REAL)
                        .map(setting -> Arguments.of(entry.get()[0], setting.name(), entry.get()[1], setting)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void everythingIsDescribed(String name, Object entry) {
        Described described = entry.getClass().getAnnotation(Described.class);
        assertThat(described.title()).isNotBlank();
        assertThat(described.source()).isNotBlank();
        assertThat(described.departures())
                .allSatisfy(departure -> assertThat(departure).isNotBlank());
        for (Setting setting : Setting.of(entry)) {
            assertThat(setting.name()).isNotIn(RESERVED);
            assertThat(setting.description().value()).isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.skerry.run.CatalogueOverlayTest#solvers")
    void aSolverSaysWhatAGenerationIs(String name, Object solver) {
        Described described = solver.getClass().getAnnotation(Described.class);
        assertThat(described.order()).isNotBlank();
        assertThat(described.evaluationsPerGeneration()).isNotBlank();
    }

    static Stream<Arguments> solvers() {
        return Catalogue.solvers().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void valuesGiveTheEntryBack(String name, Object entry) {
        assertThat(Overlay.apply(name, entry, Overlay.values(entry))).isEqualTo(entry);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("numbers")
    void theRangeIsEnforced(String name, String parameter, Object entry, Setting setting) {
        Parameter range = setting.description();
        boolean whole = setting.type() == ParameterType.WHOLE;
        if (range.min() != Double.NEGATIVE_INFINITY) {
            double below = whole ? range.min() - 1 : Math.nextDown(range.min());
            double above = whole ? range.min() + 1 : Math.nextUp(range.min());
            refused(name, entry, setting, range.aboveMin() ? range.min() : below);
            accepted(name, entry, setting, range.aboveMin() ? above : range.min());
        }
        if (range.max() != Double.POSITIVE_INFINITY) {
            double below = whole ? range.max() - 1 : Math.nextDown(range.max());
            double above = whole ? range.max() + 1 : Math.nextUp(range.max());
            refused(name, entry, setting, range.belowMax() ? range.max() : above);
            accepted(name, entry, setting, range.belowMax() ? below : range.max());
        }
    }

    private static void refused(String name, Object entry, Setting setting, double value) {
        Map<String, Object> values = values(setting, value);
        assertThatExceptionOfType(OverlayException.class)
                .as("%s %s", name, values)
                .isThrownBy(() -> Overlay.apply(name, entry, values))
                .withMessageStartingWith(name + ": " + setting.name() + " (")
                .returns(setting.name(), OverlayException::key);
    }

    private static void accepted(String name, Object entry, Setting setting, double value) {
        Map<String, Object> values = values(setting, value);
        assertThatCode(() -> Overlay.apply(name, entry, values))
                .as("%s %s", name, values)
                .doesNotThrowAnyException();
    }

    private static Map<String, Object> values(Setting setting, double value) {
        boolean whole = setting.type() == ParameterType.WHOLE;
        return Map.of(setting.name(), whole ? (Object) (long) value : (Object) value);
    }
}
