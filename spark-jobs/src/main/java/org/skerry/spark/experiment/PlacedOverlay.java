package org.skerry.spark.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.run.Overlay;
import org.skerry.run.OverlayException;

/** Lays parameters over a prototype; an error names the place of the parameter at fault. */
final class PlacedOverlay {
    private PlacedOverlay() {}

    /**
     * A copy of a record in which some parameters have other values.
     *
     * @param what how messages name the record
     * @param place where the parameters were written, for an error that belongs to none of them
     * @throws UserError if a parameter is unknown or its value is not allowed
     */
    static <T> T apply(String what, T prototype, Map<String, Yaml> parameters, Place place) {
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach((key, value) -> values.put(key, value.plain()));
        try {
            return Overlay.apply(what, prototype, values);
        } catch (OverlayException e) {
            Yaml value = parameters.get(e.key());
            throw (value == null ? place : value.place()).error(e.getMessage());
        }
    }
}
