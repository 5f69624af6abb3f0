package org.skerry.run;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.skerry.solver.MemeticSolver;

/**
 * Lays what a user wrote over a prototype: a record's parameters by their names, converted to their types and checked
 * by the record's own constructor.
 */
public final class Overlay {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");

    private Overlay() {}

    /**
     * A copy of a record in which some parameters have other values.
     *
     * @param what how messages name the record, for example {@code solver de}
     * @param prototype a record; every parameter that is not named keeps its value
     * @param values new values by parameter name: whole numbers, real numbers, truth values and texts, an enum's
     *     alternative by its lower-kebab name
     * @throws OverlayException if a name is unknown, a value has the wrong type, or the record's constructor refuses it
     */
    public static <T> T apply(String what, T prototype, Map<String, ?> values) {
        RecordComponent[] components = components(prototype);
        refuseUnknown(what, names(components), values);
        Class<?>[] types = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            types[i] = components[i].getType();
            arguments[i] = values.containsKey(name)
                    ? convert(what, name, types[i], values.get(name))
                    : read(prototype, components[i]);
        }
        @SuppressWarnings("unchecked") // the prototype's own class
        Class<T> type = (Class<T>) prototype.getClass();
        return construct(what, type, types, arguments);
    }

    /**
     * The parameters of a record in their order, each as a whole number, real number, truth value or text; an enum's
     * alternative by its lower-kebab name. Laid over any prototype of the same class they give an equal record. Those of
     * a {@link MemeticSolver} are the solver's, and behind them those of its step as a mapping of their own.
     */
    public static Map<String, Object> values(Object record) {
        if (record instanceof MemeticSolver combined) {
            Map<String, Object> values = values(combined.solver());
            values.put(Catalogue.MEMETIC, values(combined.memetic()));
            return values;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : components(record)) {
            Object value = read(record, component);
            values.put(component.getName(), value instanceof Enum<?> constant ? Choice.name(constant) : value);
        }
        return values;
    }

    static RecordComponent[] components(Object record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(record.getClass().getName() + " must be a record");
        }
        return components;
    }

    private static List<String> names(RecordComponent[] components) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : components) {
            names.add(component.getName());
        }
        return names;
    }

    private static void refuseUnknown(String what, List<String> known, Map<String, ?> values) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                String list = known.isEmpty() ? " It has none." : " Known: " + String.join(", ", known) + ".";
                throw new OverlayException(
                        what, key, "unknown parameter '" + key + "'." + Nearest.question(key, known) + list);
            }
        }
    }

    private static Object convert(String what, String name, Class<?> type, Object value) {
        try {
            return ParameterType.of(type).convert(type, value);
        } catch (IllegalArgumentException e) {
            throw new OverlayException(what, name, name + " " + e.getMessage());
        }
    }

    private static Object read(Object record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can not read " + component, e);
        }
    }

    private static <T> T construct(String what, Class<T> type, Class<?>[] types, Object[] arguments) {
        try {
            Constructor<T> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw refused(what, type, refusal);
            }
            throw new IllegalStateException("the constructor of " + type.getName() + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can not construct " + type.getName(), e);
        }
    }

    private static OverlayException refused(String what, Class<?> type, IllegalArgumentException refusal) {
        String problem = String.valueOf(refusal.getMessage());
        List<String> known = names(type.getRecordComponents());
        String key = WORD.matcher(problem)
                .results()
                .map(MatchResult::group)
                .filter(known::contains)
                .findFirst()
                .orElse("");
        return new OverlayException(what, key, problem.endsWith(".") ? problem : problem + ".");
    }
}
