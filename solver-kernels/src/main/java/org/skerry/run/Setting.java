package org.skerry.run;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.skerry.search.Parameter;

/**
 * One parameter of an entry of the catalogue as a user meets it.
 *
 * @param name its key
 * @param type its type
 * @param choices the names of its alternatives; empty unless it is a choice
 * @param value the value it has in the entry, as {@link Overlay#values(Object)} gives it
 * @param description its meaning, source and range
 */
public record Setting(String name, ParameterType type, List<String> choices, Object value, Parameter description) {

    /**
     * The parameters of an entry, in their order.
     *
     * @throws IllegalStateException if one of them is not described
     */
    public static List<Setting> of(Object entry) {
        Map<String, Object> values = Overlay.values(entry);
        List<Setting> settings = new ArrayList<>();
        for (RecordComponent component : Overlay.components(entry)) {
            String name = component.getName();
            Parameter description = component.getAnnotation(Parameter.class);
            if (description == null) {
                throw new IllegalStateException(
                        entry.getClass().getName() + ": " + name + " has no description of its own");
            }
            ParameterType type = ParameterType.of(component.getType());
            List<String> choices = type == ParameterType.CHOICE ? Choice.names(component.getType()) : List.of();
            settings.add(new Setting(name, type, choices, values.get(name), description));
        }
        return settings;
    }

    /** What values are allowed: an interval, or the alternatives; blank where the type says it all. */
    public String range() {
        if (type == ParameterType.CHOICE) {
            return String.join(" | ", choices);
        }
        boolean below = description.min() == Double.NEGATIVE_INFINITY;
        boolean above = description.max() == Double.POSITIVE_INFINITY;
        if (below && above) {
            return "";
        } else if (above) {
            return (description.aboveMin() ? "> " : ">= ") + bound(description.min());
        } else if (below) {
            return (description.belowMax() ? "< " : "<= ") + bound(description.max());
        }
        return (description.aboveMin() ? "(" : "[") + bound(description.min()) + ", " + bound(description.max())
                + (description.belowMax() ? ")" : "]");
    }

    private String bound(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
