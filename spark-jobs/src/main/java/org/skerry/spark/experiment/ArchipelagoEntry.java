package org.skerry.spark.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skerry.island.Migration;
import org.skerry.run.Catalogue;
import org.skerry.run.Islands;
import org.skerry.run.Overlay;
import org.skerry.run.Single;

/** An entry {@code archipelago: {islands: [...], ...}} of {@code solvers}. */
final class ArchipelagoEntry {
    static final String ISLANDS = "islands";
    static final String LABEL = "label";

    private static final String NAME = Catalogue.ARCHIPELAGO;
    private static final List<String> OWN_KEYS = List.of(ISLANDS, LABEL);

    private ArchipelagoEntry() {}

    /** Whether an entry is one, or was meant to be. */
    static boolean is(Yaml yaml) {
        return NAME.equals(yaml.plain())
                || (yaml instanceof Yaml.Mapping mapping
                        && (mapping.fields().containsKey(NAME) || isNamed(mapping.fields())));
    }

    private static boolean isNamed(Map<String, Yaml.Field> fields) {
        return fields.containsKey("name")
                && NAME.equals(fields.get("name").value().plain());
    }

    /**
     * Reads an entry.
     *
     * @throws UserError if anything in it is wrong
     */
    static SolverSpec read(Yaml yaml) {
        if (!(yaml instanceof Yaml.Mapping mapping) || !mapping.fields().containsKey(NAME)) {
            throw yaml.place().error("an archipelago is written as 'archipelago: {islands: [...]}'.");
        }
        mapping.fields().forEach((key, field) -> {
            if (!key.equals(NAME)) {
                throw field.place().error("'" + key + "' can not stand beside archipelago; put it inside.");
            }
        });
        List<String> known = new ArrayList<>(OWN_KEYS);
        known.addAll(Overlay.values(Catalogue.migration()).keySet());
        Fields fields = Fields.of(NAME, mapping.fields().get(NAME).value(), known);
        List<Single> islands = fields.items(ISLANDS).stream()
                .map(island -> new SolverEntry(island).solver())
                .toList();
        Map<String, Yaml> parameters = new LinkedHashMap<>();
        fields.all().forEach((key, field) -> {
            if (!OWN_KEYS.contains(key)) {
                parameters.put(key, field.value());
            }
        });
        Migration migration = PlacedOverlay.apply(NAME, Catalogue.migration(), parameters, fields.place());
        try {
            return SolverSpec.of(fields.has(LABEL) ? fields.text(LABEL) : NAME, new Islands(islands, migration));
        } catch (IllegalArgumentException e) {
            throw fields.error(e);
        }
    }
}
