package org.skerry.spark.experiment;

import java.util.List;
import java.util.Map;

/** A value of a YAML document and the place where it was written. */
sealed interface Yaml {
    /** Where it starts. */
    Place place();

    /** The value as messages show it: a scalar's own value, or an empty list or mapping in place of a full one. */
    Object plain();

    /**
     * A single value.
     *
     * @param value a {@link java.math.BigInteger}, {@link Double}, {@link Boolean}, {@link String}, or null
     */
    record Scalar(Place place, Object value) implements Yaml {
        @Override
        public Object plain() {
            return value;
        }
    }

    /** A list. */
    record Sequence(Place place, List<Yaml> items) implements Yaml {
        @Override
        public Object plain() {
            return List.of();
        }
    }

    /** Fields by their keys, in the order written. */
    record Mapping(Place place, Map<String, Field> fields) implements Yaml {
        @Override
        public Object plain() {
            return Map.of();
        }
    }

    /** A field of a mapping: where its key stands, and its value. */
    record Field(Place place, Yaml value) {}
}
