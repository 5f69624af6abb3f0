package org.skerry.spark.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.skerry.run.Overlay;

/** The parameters of a catalogue record as a JSON object, in the record's order. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** The JSON text. */
    public static String of(Record prototype) {
        try {
            return MAPPER.writeValueAsString(Overlay.values(prototype));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parameters of " + prototype, e);
        }
    }
}
