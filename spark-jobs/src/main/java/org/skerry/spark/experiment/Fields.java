package org.skerry.spark.experiment;

import java.util.List;
import java.util.Map;
import org.skerry.run.Nearest;
import org.skerry.run.ParameterType;

/** A mapping of an experiment file, read key by key; every error names its place. */
final class Fields {
    private final String what;
    private final Yaml.Mapping mapping;

    private Fields(String what, Yaml.Mapping mapping) {
        this.what = what;
        this.mapping = mapping;
    }

    /**
     * The fields of a mapping with fixed keys.
     *
     * @param what what the mapping is, as messages begin; blank for the experiment itself
     * @throws UserError if it is not a mapping or has another key
     */
    static Fields of(String what, Yaml yaml, List<String> known) {
        Fields fields = of(what, yaml);
        fields.mapping.fields().forEach((key, field) -> {
            if (!known.contains(key)) {
                throw fields.error(
                        field.place(),
                        "unknown key '" + key + "'." + Nearest.question(key, known) + " Known: "
                                + String.join(", ", known) + ".");
            }
        });
        return fields;
    }

    /** The fields of a mapping with any keys. */
    static Fields of(String what, Yaml yaml) {
        if (yaml instanceof Yaml.Mapping mapping) {
            return new Fields(what, mapping);
        }
        throw yaml.place()
                .error((what.isEmpty() ? "the experiment" : what) + " " + ParameterType.shown(yaml.plain())
                        + " must be a mapping of keys to values.");
    }

    /** The same fields under another name in messages. */
    Fields as(String newWhat) {
        return new Fields(newWhat, mapping);
    }

    /** An error about a part of this mapping. */
    UserError error(Place place, String problem) {
        return place.error(what.isEmpty() ? problem : what + ": " + problem);
    }

    /** An error about this mapping as a whole. */
    UserError error(String problem) {
        return error(mapping.place(), problem);
    }

    /** The error of a constructor that refused a value whose key its message starts with. */
    UserError error(IllegalArgumentException refusal) {
        String problem = refusal.getMessage();
        Yaml.Field field = mapping.fields().get(problem.split("\\W", 2)[0]);
        return error(field == null ? mapping.place() : field.value().place(), problem + ".");
    }

    Place place() {
        return mapping.place();
    }

    boolean has(String key) {
        return mapping.fields().containsKey(key);
    }

    Map<String, Yaml.Field> all() {
        return mapping.fields();
    }

    /** The value of a key that must be there. */
    Yaml required(String key) {
        Yaml.Field field = mapping.fields().get(key);
        if (field == null) {
            throw error("'" + key + "' is missing.");
        }
        return field.value();
    }

    long wholeLong(String key) {
        return (long) convert(key, long.class);
    }

    int wholeInt(String key) {
        return (int) convert(key, int.class);
    }

    String text(String key) {
        return (String) convert(key, String.class);
    }

    private Object convert(String key, Class<?> type) {
        Yaml value = required(key);
        try {
            return ParameterType.of(type).convert(type, value.plain());
        } catch (IllegalArgumentException e) {
            throw error(value.place(), key + " " + e.getMessage());
        }
    }

    /** A list of at least one item. */
    List<Yaml> items(String key) {
        Yaml value = required(key);
        if (!(value instanceof Yaml.Sequence sequence)) {
            throw error(value.place(), key + " " + ParameterType.shown(value.plain()) + " must be a list.");
        } else if (sequence.items().isEmpty()) {
            throw error(value.place(), key + " (an empty list) must have at least one entry.");
        }
        return sequence.items();
    }
}
