package org.skerry.spark.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.skerry.run.Catalogue;
import org.skerry.run.ParameterType;
import org.skerry.run.Setting;
import org.skerry.search.Described;
import org.skerry.solver.MemeticStep;

/**
 * The JSON Schema of an experiment, which lets an editor complete and check one while it is written. It follows from
 * the catalogue, so it is generated; {@link ExperimentFile} checks more than a schema can say.
 */
final class ExperimentSchema {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String TYPE = "type";
    private static final String NAME = "name";
    private static final String LABEL = ArchipelagoEntry.LABEL;
    private static final String DESCRIPTION = "description";
    private static final String TEXT = "string";
    private static final String WHOLE = "integer";

    private ExperimentSchema() {}

    /** The text of {@code conf/experiment.schema.json}. */
    static String json() {
        ObjectNode schema = object("an experiment of Skerry");
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        ObjectNode keys = schema.withObject("/properties");
        keys.putObject(NAME).put(TYPE, TEXT).put("pattern", "^" + Experiment.NAMES + "$");
        keys.putObject("seed").put(TYPE, WHOLE).put(DESCRIPTION, "what every stream of randomness starts from");
        keys.putObject("repetitions")
                .put(TYPE, WHOLE)
                .put("minimum", 1)
                .put(DESCRIPTION, "independent runs of every solver on every instance");
        keys.set("budget", budget());
        keys.set("problems", problems());
        keys.set("solvers", solvers());
        keys.set("evaluation", evaluation());
        keys.putObject("output")
                .put(TYPE, TEXT)
                .put(DESCRIPTION, "where the tables go, a path or URI; default results/<name>");
        require(schema, "name", "seed", "repetitions", "budget", "problems", "solvers");
        return print(schema);
    }

    private static ObjectNode budget() {
        ObjectNode equal = object("evaluations of every run, equal for all solvers");
        equal.withObject("/properties")
                .putObject("evaluations")
                .put(TYPE, WHOLE)
                .put("minimum", 1);
        require(equal, "evaluations");
        ObjectNode published = object("a paper's own protocol: generations, whatever they cost; no ranking is made");
        published
                .withObject("/properties")
                .putObject("generations")
                .put(TYPE, WHOLE)
                .put("minimum", 0);
        published.withObject("/properties").putObject("protocol").put("const", "published");
        require(published, "generations", "protocol");
        ObjectNode either = MAPPER.createObjectNode();
        either.putArray("oneOf").add(equal).add(published);
        return either;
    }

    private static ObjectNode evaluation() {
        ObjectNode evaluation = object("where candidates are scored; no result depends on it");
        evaluation
                .withObject("/properties")
                .putObject("partitions")
                .put(TYPE, WHOLE)
                .put("minimum", 1)
                .put("maximum", Evaluation.MOST_PARTITIONS)
                .put("default", Evaluation.IN_ONE_TASK.partitions())
                .put(
                        DESCRIPTION,
                        "tasks that every call of a run's evaluator is divided into; for problems over many scenarios");
        require(evaluation, "partitions");
        return evaluation;
    }

    private static ObjectNode problems() {
        ObjectNode list =
                list("problem families; a parameter with a list of values spans a grid", Catalogue.problems());
        for (Map.Entry<String, ?> entry : Catalogue.problems().entrySet()) {
            ObjectNode problem = entry(entry.getKey(), entry.getValue());
            ObjectNode keys = problem.withObject("/properties");
            keys.putObject("instances").put(TYPE, WHOLE).put("minimum", 1).put("default", 1);
            for (Setting setting : Setting.of(entry.getValue())) {
                ObjectNode oneOrMore = keys.putObject(setting.name());
                ObjectNode value = value(setting);
                describe(oneOrMore, setting);
                ObjectNode several =
                        MAPPER.createObjectNode().put(TYPE, "array").put("minItems", 1);
                several.set("items", value);
                oneOrMore.putArray("anyOf").add(value.deepCopy()).add(several);
            }
            alternatives(list).add(problem);
        }
        return list;
    }

    private static ObjectNode solvers() {
        ObjectNode list = list("solvers", Catalogue.solvers());
        for (Map.Entry<String, ?> entry : Catalogue.solvers().entrySet()) {
            ObjectNode solver = entry(entry.getKey(), entry.getValue());
            ObjectNode keys = solver.withObject("/properties");
            keys.set(LABEL, label(entry.getKey()));
            settings(keys, entry.getValue());
            ObjectNode memetic = object(title(MemeticStep.DEFAULT));
            settings(memetic.withObject("/properties"), MemeticStep.DEFAULT);
            keys.set(Catalogue.MEMETIC, memetic);
            alternatives(list).add(solver);
        }
        ObjectNode island = list.withObject("/items").deepCopy();
        for (JsonNode alternative : island.withArray("/anyOf")) {
            if (alternative.get("properties") instanceof ObjectNode keys) {
                keys.remove(LABEL);
            }
        }
        alternatives(list).add(archipelago(island));
        return list;
    }

    private static ObjectNode archipelago(ObjectNode island) {
        ObjectNode archipelago = object(title(Catalogue.migration()));
        ObjectNode keys = archipelago.withObject("/properties");
        ObjectNode islands = keys.putObject(ArchipelagoEntry.ISLANDS)
                .put(TYPE, "array")
                .put("minItems", 2)
                .put(DESCRIPTION, "the solver of every island; they share one budget");
        islands.set("items", island);
        keys.set(LABEL, label(Catalogue.ARCHIPELAGO));
        settings(keys, Catalogue.migration());
        require(archipelago, ArchipelagoEntry.ISLANDS);
        ObjectNode entry = object("several solvers as islands");
        entry.withObject("/properties").set(Catalogue.ARCHIPELAGO, archipelago);
        require(entry, Catalogue.ARCHIPELAGO);
        return entry;
    }

    private static ObjectNode label(String name) {
        return MAPPER.createObjectNode()
                .put(TYPE, TEXT)
                .put("minLength", 1)
                .put("maxLength", SolverSpec.LONGEST_LABEL)
                .put("default", name);
    }

    private static void settings(ObjectNode keys, Object prototype) {
        for (Setting setting : Setting.of(prototype)) {
            ObjectNode value = value(setting);
            describe(value, setting);
            keys.set(setting.name(), value);
        }
    }

    private static String title(Object prototype) {
        return prototype.getClass().getAnnotation(Described.class).title();
    }

    /** A list of names or of mappings; the alternatives begin with the names alone. */
    private static ObjectNode list(String description, Map<String, ?> catalogue) {
        ObjectNode list =
                MAPPER.createObjectNode().put(TYPE, "array").put("minItems", 1).put(DESCRIPTION, description);
        ArrayNode names = alternatives(list).addObject().putArray("enum");
        catalogue.keySet().forEach(names::add);
        return list;
    }

    private static ArrayNode alternatives(ObjectNode list) {
        return list.withObject("/items").withArray("/anyOf");
    }

    private static ObjectNode entry(String name, Object prototype) {
        ObjectNode entry = object(title(prototype));
        entry.withObject("/properties").putObject(NAME).put("const", name);
        require(entry, NAME);
        return entry;
    }

    private static ObjectNode value(Setting setting) {
        ObjectNode value = MAPPER.createObjectNode();
        switch (setting.type()) {
            case WHOLE -> bounds(value.put(TYPE, WHOLE), setting);
            case REAL -> bounds(value.put(TYPE, "number"), setting);
            case TRUTH -> value.put(TYPE, "boolean");
            case TEXT -> value.put(TYPE, TEXT);
            case CHOICE -> setting.choices().forEach(value.putArray("enum")::add);
        }
        return value;
    }

    private static void bounds(ObjectNode value, Setting setting) {
        double min = setting.description().min();
        double max = setting.description().max();
        if (min != Double.NEGATIVE_INFINITY) {
            number(value, setting.description().aboveMin() ? "exclusiveMinimum" : "minimum", min, setting.type());
        }
        if (max != Double.POSITIVE_INFINITY) {
            number(value, setting.description().belowMax() ? "exclusiveMaximum" : "maximum", max, setting.type());
        }
    }

    private static void number(ObjectNode value, String key, double bound, ParameterType type) {
        if (type == ParameterType.WHOLE) {
            value.put(key, (long) bound);
        } else {
            value.put(key, bound);
        }
    }

    private static void describe(ObjectNode value, Setting setting) {
        value.put(
                DESCRIPTION,
                setting.description().value() + " (" + setting.description().source() + ")");
        value.set("default", MAPPER.valueToTree(setting.value()));
    }

    private static ObjectNode object(String description) {
        ObjectNode object = MAPPER.createObjectNode();
        object.put(DESCRIPTION, description);
        object.put(TYPE, "object");
        object.putObject("properties");
        object.put("additionalProperties", false);
        return object;
    }

    private static void require(ObjectNode object, String... keys) {
        ArrayNode required = object.putArray("required");
        List.of(keys).forEach(required::add);
    }

    private static String print(ObjectNode schema) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema can not be written", e);
        }
    }
}
