package org.skerry.spark.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options of a command that set the parameters of a record, each {@code parameter=value}. */
public final class ParameterOptions {
    /** What messages name when no single option is at fault. */
    static final Place COMMAND_LINE = new Place("command line", 0);

    private ParameterOptions() {}

    /**
     * A copy of a record in which some parameters have other values.
     *
     * @param what how messages name the record, for example {@code problem vehicular}
     * @param option the option's name, for example {@code --set}
     * @param arguments its arguments
     * @throws UserError if an argument can not be read, a parameter is unknown or its value is not allowed
     */
    public static <T> T apply(String what, T prototype, String option, List<String> arguments) {
        Yaml document = new Yaml.Mapping(COMMAND_LINE, Map.of());
        for (String argument : arguments) {
            document = SetOption.parse(option, argument).applyTo(document);
        }
        Map<String, Yaml> parameters = new LinkedHashMap<>();
        Fields.of(what, document).all().forEach((key, field) -> parameters.put(key, field.value()));
        return PlacedOverlay.apply(what, prototype, parameters, COMMAND_LINE);
    }
}
