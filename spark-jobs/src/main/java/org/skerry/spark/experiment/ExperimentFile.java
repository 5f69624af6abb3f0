package org.skerry.spark.experiment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.skerry.problem.ProblemFamily;
import org.skerry.run.Catalogue;
import org.skerry.search.Budget;

/** Reads experiments from YAML files. */
public final class ExperimentFile {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final List<String> KEYS =
            List.of("name", "seed", "repetitions", "budget", "problems", "solvers", "evaluation", "output");
    private static final String BUDGETS = "give evaluations, or generations with protocol: published";

    private final Fields fields;
    private final List<ProblemSpec> problems = new ArrayList<>();
    private final List<Place> problemPlaces = new ArrayList<>();
    private final List<SolverSpec> solvers = new ArrayList<>();
    private final List<Place> solverPlaces = new ArrayList<>();

    private ExperimentFile(Yaml document) {
        fields = Fields.of("", document, KEYS);
    }

    /**
     * Reads an experiment.
     *
     * @param overrides arguments of {@code --set}, each a dotted path and a YAML value: {@code budget.evaluations=2000}
     * @throws UserError if the file can not be read or anything in it or in the overrides is wrong
     */
    public static Experiment read(Path file, List<String> overrides) {
        return parse(file.toString(), text(file), overrides);
    }

    /**
     * Reads an experiment from its text.
     *
     * @param source how messages name the text
     * @param overrides arguments of {@code --set}
     * @throws UserError if anything in it is wrong
     */
    public static Experiment parse(String source, String text, List<String> overrides) {
        Yaml document = YamlParser.parse(text, line -> new Place(source, line));
        for (String override : overrides) {
            document = SetOption.parse("--set", override).applyTo(document);
        }
        return new ExperimentFile(document).experiment();
    }

    private static String text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UserError(file + ": must be UTF-8 text.", e);
        } catch (NoSuchFileException e) {
            throw new UserError(file + ": there is no such file.", e);
        } catch (IOException e) {
            throw new UserError(file + ": can not be read (" + e.getMessage() + ").", e);
        }
    }

    private Experiment experiment() {
        String name = fields.text("name");
        long seed = fields.wholeLong("seed");
        int repetitions = fields.wholeInt("repetitions");
        Budget budget = budget();
        fields.items("problems").forEach(this::addProblem);
        fields.items("solvers").forEach(this::addSolver);
        Evaluation evaluation = evaluation();
        String output = fields.has("output") ? fields.text("output") : "results/" + name;
        try {
            return new Experiment(name, seed, repetitions, budget, problems, solvers, evaluation, output);
        } catch (RepeatedEntryException e) {
            List<Place> places = e.list().equals("solvers") ? solverPlaces : problemPlaces;
            throw places.get(e.index()).error(e.getMessage() + ".");
        } catch (IllegalArgumentException e) {
            throw fields.error(e);
        }
    }

    private Budget budget() {
        Fields budget =
                Fields.of("budget", fields.required("budget"), List.of("evaluations", "generations", "protocol"));
        if (budget.has("evaluations") == budget.has("generations")) {
            throw budget.error(BUDGETS + ".");
        } else if (budget.has("evaluations") && budget.has("protocol")) {
            throw budget.error("protocol goes with generations alone; " + BUDGETS + ".");
        } else if (budget.has("generations") && !budget.has("protocol")) {
            throw budget.error("generations cost every solver something else, so no ranking can be made; say so with "
                    + "protocol: published, or give evaluations.");
        } else if (budget.has("protocol") && !budget.text("protocol").equals("published")) {
            throw budget.error("protocol ('" + budget.text("protocol") + "') must be published.");
        }
        try {
            return budget.has("evaluations")
                    ? Budget.ofEvaluations(budget.wholeLong("evaluations"))
                    : Budget.ofGenerations(budget.wholeInt("generations"));
        } catch (IllegalArgumentException e) {
            throw budget.error(e);
        }
    }

    private Evaluation evaluation() {
        if (!fields.has("evaluation")) {
            return Evaluation.IN_ONE_TASK;
        }
        Fields evaluation = Fields.of("evaluation", fields.required("evaluation"), List.of("partitions"));
        try {
            return new Evaluation(evaluation.wholeInt("partitions"));
        } catch (IllegalArgumentException e) {
            throw evaluation.error(e);
        }
    }

    private void addProblem(Yaml yaml) {
        CatalogueEntry<ProblemFamily<?>> entry =
                new CatalogueEntry<>("problem", yaml, Catalogue.problems(), List.of("name", "instances"));
        int instances = entry.own().has("instances") ? entry.own().wholeInt("instances") : 1;
        try {
            for (ProblemFamily<?> family : entry.grid(Experiment.MOST_POINTS - problems.size())) {
                problems.add(new ProblemSpec(entry.name(), family, instances));
                problemPlaces.add(entry.own().place());
            }
        } catch (IllegalArgumentException e) {
            throw entry.own().error(e);
        }
    }

    private void addSolver(Yaml yaml) {
        if (ArchipelagoEntry.is(yaml)) {
            solvers.add(ArchipelagoEntry.read(yaml));
            solverPlaces.add(yaml.place());
            return;
        }
        SolverEntry entry = new SolverEntry(yaml, ArchipelagoEntry.LABEL);
        String label =
                entry.own().has(ArchipelagoEntry.LABEL) ? entry.own().text(ArchipelagoEntry.LABEL) : entry.name();
        try {
            solvers.add(SolverSpec.of(label, entry.solver()));
            solverPlaces.add(entry.own().place());
        } catch (IllegalArgumentException e) {
            throw entry.own().error(e);
        }
    }
}
