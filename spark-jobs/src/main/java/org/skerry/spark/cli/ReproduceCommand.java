package org.skerry.spark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.skerry.run.Nearest;
import org.skerry.spark.claim.Judgement;
import org.skerry.spark.claim.Paper;
import org.skerry.spark.claim.PaperFile;
import org.skerry.spark.claim.Papers;
import org.skerry.spark.claim.VerdictText;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.ExperimentFile;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.fanout.FanOut;
import org.skerry.spark.fanout.Manifest;
import org.skerry.spark.monitoring.JobGroup;
import org.skerry.spark.report.RecordedOutput;
import org.skerry.spark.report.Report;
import org.skerry.spark.report.VerdictPage;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.stats.Summaries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The papers' figures and tables, and a verdict beside each of their claims. */
@Command(
        name = "reproduce",
        description = "Run every experiment of a paper, as far as it is missing, and judge each claim that the paper "
                + "makes by the recorded runs. Every experiment gets its report, all papers one page of verdicts, which are "
                + "also printed as Markdown.",
        footer = {"  skerry reproduce velo --quick", "  skerry reproduce all > verdicts.md"})
final class ReproduceCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final String PAGE = "reproduction.html";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PAPER", description = "velo, ace-ivy, ipoa, or all.")
    private String name;

    @Option(
            names = "--quick",
            description = "Fewer repetitions and thinner grids: a look at everything in minutes, not evidence.")
    private boolean quick;

    @Option(
            names = "--output",
            paramLabel = "URI",
            description = "Folder of the outputs, any Hadoop path. Default: results, or results/quick with --quick.")
    private String output;

    @Mixin
    private Verbosity verbosity;

    @Override
    public Integer call() throws IOException {
        Path conf = Path.of(System.getProperty("skerry.home", "")).resolve("conf");
        List<Paper> papers = names().stream()
                .map(paper -> PaperFile.read(conf.resolve("claims").resolve(paper + ".yaml")))
                .toList();
        // Everything is read before anything is written, so that a mistake is found at once.
        List<List<Experiment>> experiments =
                papers.stream().map(paper -> experiments(paper, conf)).toList();
        Map<Paper, List<Judgement>> judged = new LinkedHashMap<>();
        List<OutputStore> finished = new ArrayList<>();
        boolean allFinished = true;
        try (SparkSession session = Sessions.open("reproduce " + name)) {
            for (Experiment experiment :
                    experiments.stream().flatMap(List::stream).toList()) {
                FanOut.requireOwn(experiment, Sessions.output(experiment.output(), session));
            }
            for (int i = 0; i < papers.size(); i++) {
                for (Experiment experiment : experiments.get(i)) {
                    allFinished &= run(session, experiment, finished);
                }
                Paper paper = papers.get(i);
                judged.put(
                        paper,
                        JobGroup.call(
                                session.sparkContext(),
                                "reproduce " + name,
                                "judging " + names().get(i),
                                () -> Papers.judge(session, paper, this::folder)));
            }
            OutputStore results = Sessions.output(folder(), session);
            byte[] page = VerdictPage.html(judged, quick).getBytes(StandardCharsets.UTF_8);
            results.write(PAGE, out -> out.write(page));
            print(judged, results.uri() + "/" + PAGE);
        }
        return allFinished ? ExitCode.DONE : ExitCode.FAILED;
    }

    /**
     * Runs an experiment and writes its report; returns whether no run failed.
     *
     * @param finished outputs of the experiments before it, which lend their autoencoders; its own is added
     */
    private boolean run(SparkSession session, Experiment experiment, List<OutputStore> finished) throws IOException {
        Execution execution = Execution.of(session, experiment, finished, verbosity);
        OutputStore store = execution.store();
        finished.add(store);
        Manifest manifest = Sessions.manifest(store);
        String state = Summaries.state(store, manifest);
        RecordedOutput recorded = RecordedOutput.read(session, store, manifest);
        Summaries.record(recorded.summary(), state, store);
        byte[] report = Report.html(recorded).getBytes(StandardCharsets.UTF_8);
        store.write(ReportCommand.FILE, out -> out.write(report));
        if (execution.outcome().failed() == 0) {
            return true;
        }
        Failures.print(session, store, spec.commandLine().getErr());
        return false;
    }

    private void print(Map<Paper, List<Judgement>> judged, String page) {
        PrintWriter out = spec.commandLine().getOut();
        if (quick) {
            out.println("A quick look with few runs, thinner grids and fewer readings: not evidence.\n");
        }
        judged.forEach((paper, judgements) -> out.println(new VerdictText(paper, judgements)));
        out.println("The page with the verdicts and the reports of every figure: " + page);
        out.flush();
    }

    private List<String> names() {
        if (name.equals(ALL)) {
            return Papers.NAMES;
        } else if (Papers.NAMES.contains(name)) {
            return List.of(name);
        }
        List<String> known = new ArrayList<>(Papers.NAMES);
        known.add(ALL);
        throw new UserError("unknown paper '" + name + "'." + Nearest.question(name, known) + " Known: "
                + String.join(", ", known) + ".");
    }

    private List<Experiment> experiments(Paper paper, Path conf) {
        return paper.experiments().stream()
                .map(source -> ExperimentFile.read(
                                conf.resolve("experiments").resolve(source.experiment() + ".yaml"), changes(source))
                        .withOutput(folder(source.experiment())))
                .toList();
    }

    /** A quick look says so in the name that its tables, reports and exports carry. */
    private List<String> changes(Paper.Source source) {
        if (!quick) {
            return List.of();
        }
        List<String> changes = new ArrayList<>(source.quick());
        changes.add("name=" + source.experiment() + "-quick");
        return changes;
    }

    private String folder() {
        if (output != null) {
            return output;
        }
        return quick ? "results/quick" : "results";
    }

    private String folder(String experiment) {
        return folder() + "/" + experiment;
    }
}
