package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.experiment.ProblemSpec;
import org.skerry.spark.export.IohprofilerFiles;
import org.skerry.spark.report.HandmadeOutput;
import org.skerry.spark.result.OutputStore;
import org.w3c.dom.Document;

class ExportCommandTest {
    private static final List<String> LABELS =
            List.of("velo", "a_b & 5 % {x} $y$ #1 \\z ~ ^", "<script>alert(1)</script>", "שלום, \"עולם\"");
    /** Three sizes with eight instances each, four solvers, two runs. */
    private static final int RUNS = 3 * 8 * 4 * 2;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        List<ProblemSpec> sets = Stream.of(5, 10, 15)
                .map(tasks -> ProblemSpec.named("vehicular", List.of("tasks=" + tasks), 8))
                .toList();
        new HandmadeOutput(sets, LABELS, 2, 4, true)
                .write(OutputStore.at(output().toUri().toString(), new Configuration()));
    }

    private static Path output() {
        return folder.resolve("output");
    }

    /** The exported files, which the command must have named. */
    private static List<Path> export(String format) throws IOException {
        Path to = folder.resolve(format);
        Called export = LocalSpark.with(
                "local[2]",
                session -> Called.with(
                        "export",
                        output().toString(),
                        "--format",
                        format,
                        "--to",
                        to.toUri().toString()));
        assertThat(export.exitCode()).as(export.err()).isEqualTo(ExitCode.DONE);
        List<Path> files;
        try (Stream<Path> all = Files.walk(to)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(export.out().lines().map(line -> Path.of(URI.create(line))))
                .containsExactlyInAnyOrderElementsOf(files);
        return files;
    }

    @Test
    void everyTableIsACsvFile() throws IOException {
        export("csv");
        List<String> runs = Files.readAllLines(folder.resolve("csv/runs.csv"));
        assertThat(runs).hasSize(1 + RUNS);
        assertThat(runs.get(0)).startsWith("problem,solver,schema_version,run_id,problem_parameters,");
        assertThat(runs.get(1)).startsWith("vehicular,solver-0,1,0-0-0-0,\"{\"\"tasks\"\":5,");
        assertThat(runs).anyMatch(line -> line.contains(",\"שלום, \"\"עולם\"\"\","));
        assertThat(Files.readAllLines(folder.resolve("csv/trajectories.csv"))).hasSize(1 + 4 * RUNS);
        assertThat(Files.readAllLines(folder.resolve("csv/references.csv"))).hasSize(1 + 2 * 3 * 8);
        // 26 targets for every cell.
        assertThat(Files.readAllLines(folder.resolve("csv/targets.csv"))).hasSize(1 + 26 * 3 * 4);
    }

    @Test
    void iohanalyzerCanReadEveryRun() throws IOException {
        export("iohprofiler");
        List<IohprofilerFiles.Run> runs = IohprofilerFiles.read(folder.resolve("iohprofiler"));
        assertThat(runs).hasSize(RUNS);
        assertThat(runs).allMatch(run -> run.evaluations() == 1000 && run.best() < 1e308);
        assertThat(runs).extracting(IohprofilerFiles.Run::function).containsOnly(1, 2, 3);
        assertThat(runs).extracting(IohprofilerFiles.Run::instance).containsOnly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(runs).extracting(IohprofilerFiles.Run::algorithm).contains("velo", "<script>alert(1)</script>");
    }

    /** Every begin has its end, every brace its other, every row its columns, and no character is special by accident. */
    @Test
    void latexIsWellFormed() throws IOException {
        export("latex");
        String results = Files.readString(folder.resolve("latex/results.tex"));

        assertThat(results).contains("\\toprule", "\\midrule", "\\bottomrule", "\\textbf{", "^{-}$");
        assertThat(results).contains("a\\_b \\& 5 \\% \\{x\\} \\$y\\$ \\#1 \\textbackslash{}z");
        assertThat(results.chars()).allMatch(c -> c < 0x100);
        assertNested(results);
        int columns = 1 + 2 * 3;
        assertThat(results.lines().filter(line -> line.endsWith("\\\\") && !line.contains("multicolumn")))
                .isNotEmpty()
                .allMatch(line ->
                        line.replace("\\&", "").chars().filter(c -> c == '&').count() == columns - 1);
        assertThat(results.lines().skip(1).map(line -> line.replace("\\%", ""))).noneMatch(line -> line.contains("%"));
    }

    private static void assertNested(String latex) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tokens =
                Pattern.compile("\\\\[{}]|\\\\(begin|end)\\{([a-z]+)}|[{}]").matcher(latex);
        while (tokens.find()) {
            String token = tokens.group();
            if (token.startsWith("\\begin")) {
                open.push(tokens.group(2));
            } else if (token.startsWith("\\end")) {
                assertThat(open.pop()).isEqualTo(tokens.group(2));
            } else if (token.equals("{")) {
                open.push("{");
            } else if (token.equals("}")) {
                assertThat(open.pop()).isEqualTo("{");
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void latexCompiles() throws IOException, InterruptedException {
        boolean present = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path).resolve("pdflatex")));
        assumeTrue(present, "there is no pdflatex on the PATH");
        export("latex");
        Path latex = folder.resolve("latex");
        Path pdf = Files.createDirectory(folder.resolve("pdf"));
        Process process = new ProcessBuilder(
                        "pdflatex",
                        "-interaction=nonstopmode",
                        "-halt-on-error",
                        "-output-directory=" + pdf,
                        "document.tex")
                .directory(latex.toFile())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(log).isZero();
        assertThat(log).doesNotContain("Missing character", "undefined");
        assertThat(pdf.resolve("document.pdf")).isNotEmptyFile();
    }

    @Test
    void everyFigureIsAnSvgFile() throws Exception {
        List<Path> files = export("svg");

        // Energy and gap against tasks; the total over tasks; ranks of all sets and of each; targets alike; values and
        // convergence of each set by two measures; delay and time of each set.
        assertThat(files).hasSize(2 + 1 + 4 + 4 + 6 + 6 + 3 + 3);
        for (Path file : files) {
            Document svg =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
            assertThat(svg.getElementsByTagName("path").getLength())
                    .as(file.toString())
                    .isGreaterThan(5);
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
            assertThat(svg.getDocumentElement().getTextContent()).contains("velo");
        }
    }

    @Test
    void anUnknownFormatIsOneLine() {
        Called refused = Called.with("export", output().toString(), "--format", "excel");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err())
                .isEqualTo("--format (excel) must be one of csv, latex, iohprofiler, svg." + System.lineSeparator());
    }
}
