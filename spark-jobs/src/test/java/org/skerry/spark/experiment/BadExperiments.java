package org.skerry.spark.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skerry.run.Catalogue;

/** Experiments with one mistake each, and the one line that a user is told. */
public final class BadExperiments {
    /** How messages name the file. */
    public static final String FILE = "bad.yaml";

    private static final String NAME_RULE =
            "must be 1 to 100 letters, digits, '.', '_' and '-', the first a letter or digit.";
    private static final String BUDGET_RULE = "give evaluations, or generations with protocol: published";
    private static final String ENTRY_RULE = "An entry is a name, or a mapping with 'name' and parameters.";
    private static final String TOP_KEYS =
            "Known: name, seed, repetitions, budget, problems, solvers, evaluation, output.";
    private static final String VEHICULAR_KEYS = "Known: tasks, coefficients, encoding, optionOrder.";
    private static final String DE_KEYS = "Known: populationSize, weight, crossover.";

    private static final String ARCHIPELAGO_KEYS =
            "Known: islands, label, topology, epoch, migrants, selection, tournamentSize, replacement.";

    private static final List<String> GOOD = List.of(
            "name: good",
            "seed: 1",
            "repetitions: 3",
            "budget: {evaluations: 2000}",
            "problems:",
            "  - {name: vehicular, tasks: 50}",
            "solvers:",
            "  - de",
            "output: results/good");

    private BadExperiments() {}

    /**
     * One mistake.
     *
     * @param text the file
     * @param overrides arguments of {@code --set}
     * @param message the line
     */
    public record Mistake(String text, List<String> overrides, String message) {
        @Override
        public String toString() {
            return message;
        }
    }

    /** An experiment without a mistake. */
    public static String good() {
        return String.join("\n", GOOD) + "\n";
    }

    /** The table. */
    public static Stream<Mistake> all() {
        return Stream.of(
                        keys(),
                        scalars(),
                        budgets(),
                        evaluations(),
                        problems(),
                        grids(),
                        solvers(),
                        archipelagos(),
                        labels(),
                        syntax(),
                        overrides())
                .flatMap(List::stream);
    }

    /** The good experiment with other text in place of a line, in which the mistake is. */
    private static Mistake line(int line, String text, String problem) {
        return text(with(line, text), line, problem);
    }

    private static String with(int line, String text) {
        List<String> lines = new ArrayList<>(GOOD);
        lines.set(line - 1, text);
        return String.join("\n", lines) + "\n";
    }

    private static String with(String before, String after) {
        return good().replace(before, after);
    }

    private static Mistake text(String text, int line, String problem) {
        return new Mistake(text, List.of(), FILE + ":" + line + ": " + problem);
    }

    private static Mistake set(String override, String problem) {
        return new Mistake(good(), List.of(override), "--set " + override + ": " + problem);
    }

    private static Mistake problem(String entry, String problem) {
        return line(6, "  - " + entry, problem);
    }

    private static Mistake solver(String entry, String problem) {
        return line(8, "  - " + entry, problem);
    }

    private static String known(Map<String, ?> catalogue) {
        return " Known: " + String.join(", ", catalogue.keySet()) + ".";
    }

    private static List<Mistake> keys() {
        String listed = "  - {name: vehicular, tasks: 50}";
        return List.of(
                line(3, "repetition: 3", "unknown key 'repetition'. Did you mean 'repetitions'? " + TOP_KEYS),
                line(9, "x: 1", "unknown key 'x'. " + TOP_KEYS),
                text(with(3, ""), 1, "'repetitions' is missing."),
                text(
                        with("problems:\n" + listed, "problems: []"),
                        5,
                        "problems (an empty list) must have at least one entry."),
                text(with("problems:\n" + listed, "problems: vehicular"), 5, "problems ('vehicular') must be a list."),
                text(
                        with("solvers:\n  - de", "solvers: []"),
                        7,
                        "solvers (an empty list) must have at least one entry."),
                text(with("solvers:\n  - de", "solvers: {name: de}"), 7, "solvers (a mapping) must be a list."),
                text("", 1, "the experiment (empty) must be a mapping of keys to values."),
                text("# nothing\n", 1, "the experiment (empty) must be a mapping of keys to values."),
                text("just text\n", 1, "the experiment ('just text') must be a mapping of keys to values."),
                text("- name: x\n", 1, "the experiment (a list) must be a mapping of keys to values."));
    }

    private static List<Mistake> scalars() {
        String longName = "a".repeat(101);
        return List.of(
                line(1, "name: a/b", "name ('a/b') " + NAME_RULE),
                line(1, "name: a\\b", "name ('a\\b') " + NAME_RULE),
                line(1, "name: ..", "name ('..') " + NAME_RULE),
                line(1, "name: ''", "name ('') " + NAME_RULE),
                line(1, "name: " + longName, "name ('" + longName + "') " + NAME_RULE),
                line(1, "name: 2026", "name (2026) must be text; put it in quotes."),
                line(1, "name:", "name (empty) must be text; put it in quotes."),
                line(2, "seed: now", "seed ('now') must be a whole number."),
                line(2, "seed: 1.5", "seed (1.5) must be a whole number."),
                line(2, "seed: 9223372036854775808", "seed (9223372036854775808) must be a whole number of 64 bits."),
                line(3, "repetitions: 0", "repetitions (0) must be at least 1."),
                line(3, "repetitions: -1", "repetitions (-1) must be at least 1."),
                line(3, "repetitions: 3000000000", "repetitions (3000000000) must be a whole number of 32 bits."),
                line(3, "repetitions: [1, 2]", "repetitions (a list) must be a whole number."),
                line(3, "repetitions: '3'", "repetitions ('3') must be a whole number."),
                line(9, "output: 7", "output (7) must be text; put it in quotes."),
                line(9, "output: ''", "output ('') must be a path of printable characters."),
                line(9, "output: \"a\\nb\"", "output ('a\\u000ab') must be a path of printable characters."));
    }

    private static List<Mistake> budgets() {
        return List.of(
                line(4, "budget: 2000", "budget (2000) must be a mapping of keys to values."),
                line(4, "budget: {}", "budget: " + BUDGET_RULE + "."),
                line(
                        4,
                        "budget: {evaluation: 2000}",
                        "budget: unknown key 'evaluation'. Did you mean 'evaluations'? Known: evaluations, generations, "
                                + "protocol."),
                line(4, "budget: {evaluations: 2000, generations: 5}", "budget: " + BUDGET_RULE + "."),
                line(
                        4,
                        "budget: {evaluations: 2000, protocol: published}",
                        "budget: protocol goes with generations alone; " + BUDGET_RULE + "."),
                line(
                        4,
                        "budget: {generations: 500}",
                        "budget: generations cost every solver something else, so no ranking can be made; say so with "
                                + "protocol: published, or give evaluations."),
                line(4, "budget: {generations: 500, protocol: mine}", "budget: protocol ('mine') must be published."),
                line(
                        4,
                        "budget: {generations: -1, protocol: published}",
                        "budget: generations (-1) must be at least 0."),
                line(4, "budget: {evaluations: 0}", "budget: evaluations (0) must be at least 1."),
                line(4, "budget: {evaluations: 2.5e4}", "budget: evaluations (25000.0) must be a whole number."));
    }

    private static List<Mistake> evaluations() {
        return List.of(
                line(9, "evaluation: 2", "evaluation (2) must be a mapping of keys to values."),
                line(9, "evaluation: {}", "evaluation: 'partitions' is missing."),
                line(
                        9,
                        "evaluation: {partition: 2}",
                        "evaluation: unknown key 'partition'. Did you mean 'partitions'? Known: partitions."),
                line(9, "evaluation: {partitions: 0}", "evaluation: partitions (0) must lie in [1, 10000]."),
                line(9, "evaluation: {partitions: two}", "evaluation: partitions ('two') must be a whole number."));
    }

    private static List<Mistake> problems() {
        return List.of(
                problem(
                        "vehiculer",
                        "unknown problem 'vehiculer'. Did you mean 'vehicular'?" + known(Catalogue.problems())),
                problem("5", "problem (5) must be a mapping of keys to values."),
                problem("[vehicular]", "problem (a list) must be a mapping of keys to values."),
                problem("{}", "problem: " + ENTRY_RULE),
                problem("{name: [vehicular]}", "problem: name (a list) must be text; put it in quotes."),
                problem(
                        "{name: vehicular, task: 50}",
                        "problem vehicular: unknown parameter 'task'. Did you mean 'tasks'? " + VEHICULAR_KEYS),
                problem("{name: vehicular, tasks: 0}", "problem vehicular: tasks (0) must be at least 1."),
                problem("{name: vehicular, tasks: -5}", "problem vehicular: tasks (-5) must be at least 1."),
                problem("{name: vehicular, tasks: many}", "problem vehicular: tasks ('many') must be a whole number."),
                problem(
                        "{name: vehicular, tasks: 4294967296}",
                        "problem vehicular: tasks (4294967296) must be a whole number of 32 bits."),
                problem(
                        "{name: vehicular, coefficients: tasks}",
                        "problem vehicular: coefficients ('tasks') must be one of task, instance. Did you mean "
                                + "'task'?"),
                problem("{name: vehicular, instances: 0}", "problem vehicular: instances (0) must be at least 1."),
                problem(
                        "{name: vehicular, instances: [1, 2]}",
                        "problem vehicular: instances (a list) must be a whole number."));
    }

    private static List<Mistake> grids() {
        return List.of(
                problem(
                        "{name: vehicular, tasks: [50, [100]]}",
                        "problem vehicular: tasks (a list) must be a whole number."),
                problem(
                        "{name: vehicular, tasks: []}",
                        "problem vehicular: tasks (an empty list) must have at least one value."),
                problem(
                        "{name: vehicular, tasks: [50, 50]}",
                        "problems has this entry twice, with the same parameters."),
                problem(
                        "{name: vehicular, tasks: " + numbers(400) + ", coefficients: " + numbers(400) + "}",
                        "problem vehicular: an experiment's grids must have at most 100000 points."),
                text(
                        with("tasks: 50", "instances: 2147483647, tasks: " + numbers(5))
                                .replace("repetitions: 3", "repetitions: 2147483647"),
                        3,
                        "repetitions (2147483647) make more runs than 9223372036854775807."),
                text(
                        with("{name: vehicular, tasks: 50}", "name: vehicular\n    tasks:\n      - 5\n      - 0"),
                        9,
                        "problem vehicular: tasks (0) must be at least 1."));
    }

    private static String numbers(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList().toString();
    }

    private static List<Mistake> solvers() {
        return List.of(
                solver("ed", "unknown solver 'ed'. Did you mean 'de'?" + known(Catalogue.solvers())),
                solver(
                        "{name: de, crosover: 0.9}",
                        "solver de: unknown parameter 'crosover'. Did you mean 'crossover'? " + DE_KEYS),
                solver("{name: de, populationSize: 2}", "solver de: populationSize (2) must be at least 4."),
                solver(
                        "{name: de, populationSize: many}",
                        "solver de: populationSize ('many') must be a whole number."),
                solver("{name: de, populationSize: }", "solver de: populationSize (empty) must be a whole number."),
                solver("{name: de, weight: .inf}", "solver de: weight (Infinity) must be finite."),
                solver("{name: de, weight: .nan}", "solver de: weight (NaN) must be finite."),
                solver("{name: de, weight: 1e999}", "solver de: weight (Infinity) must be finite."),
                solver("{name: de, weight: [0.4, 0.5]}", "solver de: weight (a list) must be a number."),
                solver("{name: de, instances: 3}", "solver de: unknown parameter 'instances'. " + DE_KEYS),
                solver("{name: de, memetic: 5}", "solver de: memetic (5) must be a mapping of keys to values."),
                solver(
                        "{name: de, memetic: {evry: 5}}",
                        "solver de: memetic: unknown parameter 'evry'. Did you mean 'every'? Known: every, share,"
                                + " leastSize, kicks."),
                solver("{name: de, memetic: {share: 1}}", "solver de: memetic: share (1.0) must lie in (0.0, 1.0)."),
                solver("{label: x}", "solver: unknown key 'label'. " + ENTRY_RULE),
                solver(
                        "{archipelgo: {islands: [de, de]}}",
                        "solver: unknown key 'archipelgo'. Did you mean 'archipelago'? " + ENTRY_RULE));
    }

    private static List<Mistake> archipelagos() {
        String form = "an archipelago is written as 'archipelago: {islands: [...]}'.";
        return List.of(
                archipelago(
                        "islands: [de, ed]", "unknown solver 'ed'. Did you mean 'de'?" + known(Catalogue.solvers())),
                archipelago(
                        "islands: [de, {name: de, crosover: 0.5}]",
                        "solver de: unknown parameter 'crosover'. Did you mean 'crossover'? " + DE_KEYS),
                archipelago("islands: [de, {name: de, label: x}]", "solver de: unknown parameter 'label'. " + DE_KEYS),
                archipelago(
                        "islands: [de, {archipelago: {islands: [de, de]}}]",
                        "solver: unknown key 'archipelago'. Did you mean 'archipelago'? " + ENTRY_RULE),
                archipelago("islands: [de]", "archipelago: islands (1) must be at least 2."),
                archipelago("islands: []", "archipelago: islands (an empty list) must have at least one entry."),
                archipelago("islands: de", "archipelago: islands ('de') must be a list."),
                archipelago("topology: ring", "archipelago: 'islands' is missing."),
                archipelago(
                        "island: [de, de]",
                        "archipelago: unknown key 'island'. Did you mean 'islands'? " + ARCHIPELAGO_KEYS),
                archipelago("islands: [de, de], x: 1", "archipelago: unknown key 'x'. " + ARCHIPELAGO_KEYS),
                archipelago(
                        "islands: [de, de], topology: rings",
                        "archipelago: topology ('rings') must be one of ring, complete, random, none. Did you mean "
                                + "'ring'?"),
                archipelago("islands: [de, de], epoch: 0", "archipelago: epoch (0) must be at least 1."),
                archipelago("islands: [de, de], migrants: 0", "archipelago: migrants (0) must be at least 1."),
                archipelago(
                        "islands: [de, de], migrants: two", "archipelago: migrants ('two') must be a whole number."),
                archipelago(
                        "islands: [de, de], tournamentSize: 1", "archipelago: tournamentSize (1) must be at least 2."),
                archipelago(
                        "islands: [de, de], label: ''",
                        "archipelago: label ('') must be 1 to 64 printable characters."),
                solver("archipelago", form),
                solver("{name: archipelago, islands: [de, de]}", form),
                solver("{archipelago: [de, de]}", "archipelago (a list) must be a mapping of keys to values."),
                solver(
                        "{archipelago: {islands: [de, de]}, label: x}",
                        "'label' can not stand beside archipelago; put it inside."),
                text(
                        with("  - de\n", "  - archipelago:\n      islands:\n        - de\n        - ed\n"),
                        11,
                        "unknown solver 'ed'. Did you mean 'de'?" + known(Catalogue.solvers())),
                text(
                        with("  - de\n", "  - archipelago: {islands: [de, gwo]}\n".repeat(2)),
                        9,
                        "solvers has this entry twice, with the same label; give it a label of its own."),
                text(
                        with("  - de\n", "  - archipelago: {islands: [de, de, de]}\n")
                                .replace("2000", "2"),
                        4,
                        "budget (2 evaluations) must have at least 1 for each of the 3 islands of archipelago."));
    }

    private static Mistake archipelago(String fields, String problem) {
        return solver("archipelago: {" + fields + "}", problem);
    }

    private static List<Mistake> labels() {
        String rule = "must be 1 to 64 printable characters.";
        String longLabel = "x".repeat(65);
        return List.of(
                solver("{name: de, label: ''}", "solver de: label ('') " + rule),
                solver("{name: de, label: 5}", "solver de: label (5) must be text; put it in quotes."),
                solver("{name: de, label: \"a\\tb\"}", "solver de: label ('a\\u0009b') " + rule),
                solver("{name: de, label: \"a\\u202Eb\"}", "solver de: label ('a\\u202eb') " + rule),
                solver("{name: de, label: " + longLabel + "}", "solver de: label ('" + longLabel + "') " + rule),
                text(
                        with("  - de\n", "  - de\n  - {name: de, weight: 0.5}\n"),
                        9,
                        "solvers has this entry twice, with the same label; give it a label of its own."),
                text(
                        with("  - de\n", "  - de\n  - {name: de, label: again}\n"),
                        9,
                        "solvers has this entry twice, with the same parameters."));
    }

    private static List<Mistake> syntax() {
        String alias = "anchors and aliases are not supported; write the value out.";
        String tag = "tags are not supported; write the value alone.";
        return List.of(
                line(3, "seed: 2", "'seed' stands here a second time (first at bad.yaml:2)."),
                solver(
                        "{name: de, weight: 0.5, weight: 0.6}",
                        "'weight' stands here a second time (first at bad.yaml:8)."),
                line(
                        6,
                        "\t- vehicular",
                        "while scanning for the next token found character '\\t(TAB)' that cannot start any token. (Do "
                                + "not use \\t(TAB) for indentation)."),
                text(
                        with(4, "budget: {evaluations: 2000"),
                        5,
                        "while parsing a flow mapping expected ',' or '}', but got :."),
                text(with(1, "name: \"good"), 10, "while scanning a quoted scalar found unexpected end of stream."),
                line(4, "budget: &b {evaluations: 2000}", alias),
                line(4, "budget: *b", alias),
                text("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", 1, alias),
                line(2, "seed: !!int 1", tag),
                line(4, "budget: !b {evaluations: 2000}", tag),
                line(2, "? [a, b]\n: 1", "a key must be a single word."),
                line(2, "seed: " + "1".repeat(65), "a number of 65 characters is too long."),
                line(4, "budget: " + "[".repeat(1000), "values are nested more than 16 deep."),
                line(2, "seed: \u0000", "character U+0000 is not allowed in YAML."),
                text(good() + "---\n" + good(), 10, "a second document starts here; one is allowed."),
                solver(
                        "d".repeat(5000),
                        "unknown solver '" + "d".repeat(2000 - "bad.yaml:8: unknown solver '".length()) + "..."));
    }

    private static List<Mistake> overrides() {
        return List.of(
                set("repetitions", "must be key=value."),
                set("=3", "must be key=value."),
                set("budget..evaluations=3", "must be key=value."),
                set("repetitions=0", "repetitions (0) must be at least 1."),
                set("repetitions=", "repetitions (empty) must be a whole number."),
                set("repetition=3", "unknown key 'repetition'. Did you mean 'repetitions'? " + TOP_KEYS),
                set("budgets.evaluations=3", "there is no 'budgets' here. Did you mean 'budget'?"),
                set("seed.x=3", "seed (1) has no keys."),
                set("problems.1.tasks=3", "problems has no entry '1'; its entries are 0 to 0."),
                set("problems.tasks=3", "problems has no entry 'tasks'; its entries are 0 to 0."),
                set("problems.0.tasks=[50, -1]", "problem vehicular: tasks (-1) must be at least 1."),
                set(
                        "solvers.0.crosover=1",
                        "solver de: unknown parameter 'crosover'. Did you mean 'crossover'? " + DE_KEYS),
                set("solvers.0.name=nothing", "unknown solver 'nothing'." + known(Catalogue.solvers())),
                set(
                        "budget={evaluations: 5",
                        "while parsing a flow mapping expected ',' or '}', but got <stream end>."));
    }
}
