package org.skerry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.search.Described;
import org.skerry.search.Parameter;

/** What every entry of the catalogue promises to a user. */
class CatalogueTest {
    /** A prototype under its name. */
    record Entry(String name, Record prototype) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Entry> entries() {
        Map<String, Object> all = new LinkedHashMap<>(Catalogue.solvers());
        all.putAll(Catalogue.problems());
        List<Entry> entries = new ArrayList<>();
        all.forEach((name, prototype) -> entries.add(new Entry(name, (Record) prototype)));
        return entries;
    }

    @Test
    void namesAreUniqueAndNothingCanBeAddedFromOutside() {
        assertThat(entries())
                .hasSize(Catalogue.solvers().size() + Catalogue.problems().size());
        assertThat(entries()).allMatch(entry -> entry.name().matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThatThrownBy(() -> Catalogue.solvers().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Catalogue.problems().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void isDescribedWithEveryParameter(Entry entry) {
        Class<?> type = entry.prototype().getClass();
        assertThat(type).hasAnnotation(Described.class);
        assertThat(type.getAnnotation(Described.class).revision()).isPositive();
        for (RecordComponent component : type.getRecordComponents()) {
            Parameter parameter = component.getAnnotation(Parameter.class);
            assertThat(parameter).as(component.getName()).isNotNull();
            assertThat(parameter.source()).as(component.getName()).matches("(given|chosen): .+");
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void valuesOutsideTheDescribedRangesAreRefusedByName(Entry entry) {
        for (RecordComponent component : entry.prototype().getClass().getRecordComponents()) {
            for (Object value : outside(component)) {
                assertThatThrownBy(() -> with(entry.prototype(), component, value))
                        .as("%s = %s", component.getName(), value)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("%s (%s) must ", component.getName(), value);
            }
        }
    }

    private static List<Object> outside(RecordComponent component) {
        Parameter parameter = component.getAnnotation(Parameter.class);
        List<Object> values = new ArrayList<>();
        if (component.getType() == int.class) {
            if (parameter.min() > Integer.MIN_VALUE) {
                values.add((int) parameter.min() - 1);
            }
            if (parameter.max() < Integer.MAX_VALUE) {
                values.add((int) parameter.max() + 1);
            }
        } else if (component.getType() == double.class) {
            values.add(parameter.aboveMin() ? parameter.min() : Math.nextDown(parameter.min()));
            values.add(parameter.belowMax() ? parameter.max() : Math.nextUp(parameter.max()));
            values.add(Double.NaN);
        }
        return values;
    }

    private static void with(Record prototype, RecordComponent changed, Object value) throws Throwable {
        RecordComponent[] components = prototype.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int k = 0; k < components.length; k++) {
            components[k].getAccessor().setAccessible(true);
            values[k] = components[k].getName().equals(changed.getName())
                    ? value
                    : components[k].getAccessor().invoke(prototype);
        }
        Constructor<?> constructor = prototype
                .getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        try {
            constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
