package org.skerry.spark.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skerry.run.Catalogue;
import org.skerry.run.Nearest;

/**
 * An entry of {@code problems} or {@code solvers}: a catalogue name, alone or in a mapping with what differs from the
 * catalogue.
 *
 * @param <T> what the catalogue holds
 */
final class CatalogueEntry<T> {
    private static final List<String> FORMS = List.of("name", Catalogue.ARCHIPELAGO);

    private final String what;
    private final String name;
    private final T prototype;
    private final Fields own;
    private final Map<String, Yaml> parameters = new LinkedHashMap<>();

    /**
     * Reads an entry of an experiment.
     *
     * @param kind {@code problem} or {@code solver}
     * @param ownKeys the keys that belong to the entry and not to the prototype, {@code name} among them
     * @throws UserError if the name is missing or not in the catalogue
     */
    CatalogueEntry(String kind, Yaml yaml, Map<String, ? extends T> catalogue, List<String> ownKeys) {
        Fields fields = Fields.of(kind, yaml.plain() instanceof String ? named(yaml) : yaml);
        if (!fields.has("name")) {
            String first = fields.all().keySet().stream()
                    .findFirst()
                    .map(key -> "unknown key '" + key + "'." + Nearest.question(key, FORMS) + " ")
                    .orElse("");
            throw fields.error(first + "An entry is a name, or a mapping with 'name' and parameters.");
        }
        name = fields.text("name");
        what = kind + " " + name;
        own = fields.as(what);
        prototype = prototype(kind, name, catalogue, fields.required("name").place());
        fields.all().forEach((key, field) -> {
            if (!ownKeys.contains(key)) {
                parameters.put(key, field.value());
            }
        });
    }

    /**
     * What a catalogue holds under a name.
     *
     * @param place where the name was written
     * @throws UserError if there is no such name
     */
    static <T> T prototype(String kind, String name, Map<String, ? extends T> catalogue, Place place) {
        T prototype = catalogue.get(name);
        if (prototype == null) {
            Set<String> known = catalogue.keySet();
            throw place.error("unknown " + kind + " '" + name + "'." + Nearest.question(name, known) + " Known: "
                    + String.join(", ", known) + ".");
        }
        return prototype;
    }

    /** The mapping that a name alone stands for. */
    static Yaml.Mapping named(Yaml name) {
        return new Yaml.Mapping(name.place(), Map.of("name", new Yaml.Field(name.place(), name)));
    }

    String name() {
        return name;
    }

    /** The keys of the entry itself. */
    Fields own() {
        return own;
    }

    /** The prototype with the parameters laid over it. */
    T overlaid() {
        return overlay(parameters);
    }

    /**
     * The prototype at every point of the grid that list-valued parameters span: their Cartesian product, the key
     * written first varying slowest.
     *
     * @param most number of points allowed
     */
    List<T> grid(int most) {
        List<Map<String, Yaml>> points = List.of(Map.of());
        for (Map.Entry<String, Yaml> parameter : parameters.entrySet()) {
            List<Yaml> axis = axis(parameter.getKey(), parameter.getValue());
            if ((long) points.size() * axis.size() > most) {
                throw error(
                        own.place(), "an experiment's grids must have at most " + Experiment.MOST_POINTS + " points.");
            }
            points = product(points, parameter.getKey(), axis);
        }
        return points.stream().map(this::overlay).toList();
    }

    private List<Yaml> axis(String key, Yaml value) {
        if (!(value instanceof Yaml.Sequence sequence)) {
            return List.of(value);
        } else if (sequence.items().isEmpty()) {
            throw error(sequence.place(), key + " (an empty list) must have at least one value.");
        }
        return sequence.items();
    }

    private static List<Map<String, Yaml>> product(List<Map<String, Yaml>> points, String key, List<Yaml> axis) {
        List<Map<String, Yaml>> product = new ArrayList<>();
        for (Map<String, Yaml> point : points) {
            for (Yaml value : axis) {
                Map<String, Yaml> extended = new LinkedHashMap<>(point);
                extended.put(key, value);
                product.add(extended);
            }
        }
        return product;
    }

    private T overlay(Map<String, Yaml> point) {
        return PlacedOverlay.apply(what, prototype, point, own.place());
    }

    private UserError error(Place at, String problem) {
        return at.error(what + ": " + problem);
    }
}
