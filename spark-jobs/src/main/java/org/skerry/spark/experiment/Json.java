package org.skerry.spark.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.skerry.run.Overlay;

/** Parameters as a JSON object, in their order. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** The parameters of a catalogue record. */
    public static String of(Record prototype) {
        return of(Overlay.values(prototype));
    }

    /** Parameters by their names. */
    public static String of(Map<String, ?> parameters) {
        try {
            return MAPPER.writeValueAsString(parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parameters " + parameters, e);
        }
    }
}
