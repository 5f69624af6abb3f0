package org.skerry.run;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** The types a parameter may have, and how a written value becomes one. */
public enum ParameterType {
    /** A whole number of 32 or 64 bits. */
    WHOLE("whole number") {
        @Override
        public Object convert(Class<?> type, Object value) {
            if (!(value instanceof Long || value instanceof Integer || value instanceof BigInteger)) {
                throw new IllegalArgumentException(shown(value) + " must be a whole number.");
            }
            BigInteger whole = new BigInteger(value.toString());
            boolean narrow = type == int.class;
            if (whole.bitLength() >= (narrow ? Integer.SIZE : Long.SIZE)) {
                throw new IllegalArgumentException(
                        shown(value) + " must be a whole number of " + (narrow ? Integer.SIZE : Long.SIZE) + " bits.");
            }
            return narrow ? (Object) whole.intValue() : (Object) whole.longValue();
        }
    },

    /** A finite real number. */
    REAL("number") {
        @Override
        public Object convert(Class<?> type, Object value) {
            if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
                return number.doubleValue();
            }
            throw new IllegalArgumentException(
                    shown(value) + (value instanceof Number ? " must be finite." : " must be a number."));
        }
    },

    /** True or false. */
    TRUTH("true | false") {
        @Override
        public Object convert(Class<?> type, Object value) {
            if (value instanceof Boolean) {
                return value;
            }
            throw new IllegalArgumentException(shown(value) + " must be true or false.");
        }
    },

    /** A named alternative. */
    CHOICE("choice") {
        @Override
        public Object convert(Class<?> type, Object value) {
            Object constant = value instanceof String name ? Choice.named(type, name) : null;
            if (constant == null) {
                List<String> names = Choice.names(type);
                String question = value instanceof String name ? Nearest.question(name, names) : "";
                throw new IllegalArgumentException(
                        shown(value) + " must be one of " + String.join(", ", names) + "." + question);
            }
            return constant;
        }
    },

    /** A text. */
    TEXT("text") {
        @Override
        public Object convert(Class<?> type, Object value) {
            if (value instanceof String) {
                return value;
            }
            throw new IllegalArgumentException(shown(value) + " must be text; put it in quotes.");
        }
    };

    private final String title;

    ParameterType(String title) {
        this.title = title;
    }

    /** What a user is told the type is. */
    public String title() {
        return title;
    }

    /**
     * The type of a record component.
     *
     * @throws IllegalArgumentException if a parameter can not have it
     */
    public static ParameterType of(Class<?> type) {
        if (type == int.class || type == long.class) {
            return WHOLE;
        } else if (type == double.class) {
            return REAL;
        } else if (type == boolean.class) {
            return TRUTH;
        } else if (type == String.class) {
            return TEXT;
        } else if (type.isEnum()) {
            return CHOICE;
        }
        throw new IllegalArgumentException("a parameter can not have the type " + type.getName());
    }

    /**
     * The written value as the component's type.
     *
     * @throws IllegalArgumentException if it has another type or does not fit; the message is a sentence that lacks only
     *     the parameter's name
     */
    public abstract Object convert(Class<?> type, Object value);

    /** A written value as messages show it, in parentheses. */
    public static String shown(Object value) {
        if (value == null) {
            return "(empty)";
        } else if (value instanceof String) {
            return "('" + value + "')";
        } else if (value instanceof List) {
            return "(a list)";
        }
        return value instanceof Map ? "(a mapping)" : "(" + value + ")";
    }
}
