package org.skerry.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Named alternatives as users write them: the constant {@code VEHICLE_FIRST} is {@code vehicle-first}. */
public final class Choice {
    private Choice() {}

    /** The name of one alternative. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of all alternatives of an enum, in its order. */
    public static List<String> names(Class<?> type) {
        return Arrays.stream(constants(type)).map(Choice::name).toList();
    }

    /** The alternative of that name; null when there is none. */
    static Enum<?> named(Class<?> type, String name) {
        return Arrays.stream(constants(type))
                .filter(constant -> name(constant).equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Enum<?>[] constants(Class<?> type) {
        return (Enum<?>[]) type.getEnumConstants();
    }
}
