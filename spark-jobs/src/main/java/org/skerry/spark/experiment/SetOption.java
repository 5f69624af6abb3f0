package org.skerry.spark.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skerry.run.Nearest;
import org.skerry.run.ParameterType;

/**
 * An option such as {@code --set path=value} that puts a YAML value into a document. The path is keys and list indices
 * (from 0) joined by dots.
 */
final class SetOption {
    private static final Set<String> LISTS_OF_NAMES = Set.of("problems", "solvers", ArchipelagoEntry.ISLANDS);

    private final Place place;
    private final List<String> path;
    private final Yaml value;

    private SetOption(Place place, List<String> path, Yaml value) {
        this.place = place;
        this.path = path;
        this.value = value;
    }

    /**
     * Reads an option.
     *
     * @param option its name
     * @throws UserError if it is not a path, an equals sign and a YAML value
     */
    static SetOption parse(String option, String argument) {
        Place place = new Place(option + " " + argument, 0);
        int equals = argument.indexOf('=');
        List<String> path = equals < 0
                ? List.of()
                : List.of(argument.substring(0, equals).strip().split("\\.", -1));
        if (path.isEmpty() || path.contains("")) {
            throw place.error("must be key=value.");
        }
        return new SetOption(place, path, YamlParser.parse(argument.substring(equals + 1), line -> place));
    }

    /** A copy of a document with the value in its place. */
    Yaml applyTo(Yaml document) {
        return put(document, 0);
    }

    private Yaml put(Yaml at, int depth) {
        if (depth == path.size()) {
            return value;
        } else if (at instanceof Yaml.Sequence sequence) {
            return put(sequence, depth);
        } else if (at instanceof Yaml.Mapping mapping) {
            return put(mapping, depth);
        } else if (depth >= 2 && LISTS_OF_NAMES.contains(path.get(depth - 2)) && at.plain() instanceof String) {
            return put(CatalogueEntry.named(at), depth);
        }
        throw place.error(
                String.join(".", path.subList(0, depth)) + " " + ParameterType.shown(at.plain()) + " has no keys.");
    }

    private Yaml put(Yaml.Sequence sequence, int depth) {
        String step = path.get(depth);
        int size = sequence.items().size();
        int index = step.matches("\\d{1,9}") ? Integer.parseInt(step) : size;
        if (index >= size) {
            throw place.error(String.join(".", path.subList(0, depth)) + " has no entry '" + step
                    + (size == 0 ? "'; it is empty." : "'; its entries are 0 to " + (size - 1) + "."));
        }
        List<Yaml> items = new ArrayList<>(sequence.items());
        items.set(index, put(items.get(index), depth + 1));
        return new Yaml.Sequence(sequence.place(), items);
    }

    private Yaml put(Yaml.Mapping mapping, int depth) {
        String step = path.get(depth);
        Yaml.Field field = mapping.fields().get(step);
        boolean last = depth == path.size() - 1;
        if (field == null && !last) {
            throw place.error("there is no '" + step + "' here."
                    + Nearest.question(step, mapping.fields().keySet()));
        }
        Map<String, Yaml.Field> fields = new LinkedHashMap<>(mapping.fields());
        fields.put(
                step,
                last ? new Yaml.Field(place, value) : new Yaml.Field(field.place(), put(field.value(), depth + 1)));
        return new Yaml.Mapping(mapping.place(), fields);
    }
}
