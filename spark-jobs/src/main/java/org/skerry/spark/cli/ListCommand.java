package org.skerry.spark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skerry.run.Catalogue;
import org.skerry.search.Described;
import org.skerry.spark.experiment.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What there is. */
@Command(
        name = "list",
        description = "List the solvers, the problems or the experiments that come with Skerry.",
        footer = {"  skerry list solvers", "  skerry list experiments"})
final class ListCommand implements Runnable {
    /** The space after a full stop, which is neither that of "Fig. 2" nor that of "SM_1 .. SM_10". */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[^.]\\.) (?=\\p{Lu})");

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing: solvers, problems or experiments");
    }

    @Command(name = "solvers", description = "List the solvers.", footer = "  skerry list solvers")
    void solvers() {
        Map<String, Object> solvers = new LinkedHashMap<>(Catalogue.solvers());
        solvers.put(Catalogue.ARCHIPELAGO, Catalogue.migration());
        print(titles(solvers), "solver", "what it is");
    }

    @Command(name = "problems", description = "List the problem families.", footer = "  skerry list problems")
    void problems() {
        print(titles(Catalogue.problems()), "problem", "what it is");
    }

    @Command(
            name = "experiments",
            description = "List the experiments in conf/experiments with what each is for.",
            footer = "  skerry list experiments")
    void experiments() {
        Path folder = Path.of(System.getProperty("skerry.home", "")).resolve("conf/experiments");
        if (!Files.isDirectory(folder)) {
            throw new UserError(folder + ": there is no such folder.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> experiments = new TreeMap<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                experiments.put(file.toString(), firstSentence(file));
            }
            print(experiments, "experiment", "what it is");
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(folder + ": can not be read (" + e.getMessage() + ").", e);
        }
    }

    private static Map<String, String> titles(Map<String, ?> catalogue) {
        Map<String, String> titles = new LinkedHashMap<>();
        catalogue.forEach((name, entry) ->
                titles.put(name, entry.getClass().getAnnotation(Described.class).title()));
        return titles;
    }

    /** The first sentence of the comment at the top that is no instruction to an editor. */
    private static String firstSentence(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            String comment = lines.takeWhile(line -> line.startsWith("#"))
                    .filter(line -> !line.contains("yaml-language-server"))
                    .map(line -> line.substring(1).strip())
                    .collect(Collectors.joining(" "));
            return SENTENCE_END.split(comment, 2)[0];
        }
    }

    private void print(Map<String, String> entries, String name, String title) {
        TextTable table = new TextTable().text(name).text(title);
        entries.forEach(table::row);
        spec.commandLine().getOut().print(table);
        spec.commandLine().getOut().flush();
    }
}
