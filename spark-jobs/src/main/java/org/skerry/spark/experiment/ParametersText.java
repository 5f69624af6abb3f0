package org.skerry.spark.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.skerry.run.Catalogue;
import org.skerry.run.Overlay;

/** The parameters of a problem in short: the first, which is the size, and those that say something. */
public final class ParametersText {
    private static final JsonMapper JSON = new JsonMapper();

    private ParametersText() {}

    /**
     * The first parameter, and those that differ from the catalogue's or among the problems beside it.
     *
     * @param parameters a JSON object
     * @param beside the JSON objects of all problems of that name in the same output
     */
    public static String of(String problem, String parameters, List<String> beside) {
        Map<String, Object> defaults = Catalogue.problems().containsKey(problem)
                ? Overlay.values(Catalogue.problems().get(problem))
                : Map.of();
        List<Map<String, Object>> all =
                beside.stream().distinct().map(ParametersText::parse).toList();
        Map<String, Object> told = new LinkedHashMap<>();
        parse(parameters).forEach((key, value) -> {
            boolean varies = all.stream().anyMatch(other -> !value.equals(other.get(key)));
            if (told.isEmpty() || varies || !String.valueOf(value).equals(String.valueOf(defaults.get(key)))) {
                told.put(key, value);
            }
        });
        return told.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** A JSON object as a map, in its order. */
    public static Map<String, Object> parse(String json) {
        try {
            return JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parameters " + json, e);
        }
    }
}
