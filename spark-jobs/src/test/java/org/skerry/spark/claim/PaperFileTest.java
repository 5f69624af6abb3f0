package org.skerry.spark.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.skerry.run.Overlay;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.ExperimentFile;
import org.skerry.spark.experiment.SolverSpec;
import org.skerry.spark.experiment.UserError;

class PaperFileTest {
    static final List<String> PAPERS = Papers.NAMES;

    private static final Path CONF = Path.of("../conf");

    private static Paper paper(String name) {
        return PaperFile.read(CONF.resolve("claims").resolve(name + ".yaml"));
    }

    private static Experiment experiment(Paper.Source source, List<String> changes) {
        return ExperimentFile.read(CONF.resolve("experiments").resolve(source.experiment() + ".yaml"), changes);
    }

    /** Every reading selects instances and runs that its experiment makes. */
    @ParameterizedTest
    @FieldSource("PAPERS")
    void everyClaimIsDecidedByRunsThatItsExperimentMakes(String name) {
        Paper paper = paper(name);
        for (Paper.Source source : paper.experiments()) {
            Experiment experiment = experiment(source, List.of());
            testable(paper)
                    .forEach(claim -> readings(paper, claim, source).forEach(reading -> {
                        assertThat(labels(experiment))
                                .as("%s: %s", claim.id(), reading.name())
                                .contains(reading.solver())
                                .containsAll(claim.lowerThan());
                        assertThat(sets(experiment, reading))
                                .as("%s: %s", claim.id(), reading.name())
                                .isGreaterThanOrEqualTo(Math.max(1, claim.sets()));
                    }));
        }
    }

    /** A quick look may leave readings out, but no claim and no rival. */
    @ParameterizedTest
    @FieldSource("PAPERS")
    void aQuickLookHasRunsForEveryClaim(String name) {
        Paper paper = paper(name);
        for (Paper.Source source : paper.experiments()) {
            List<String> labels = labels(experiment(source, source.quick()));
            testable(paper)
                    .filter(claim -> readings(paper, claim, source).findAny().isPresent())
                    .forEach(claim -> {
                        assertThat(labels).as(claim.id()).containsAll(claim.lowerThan());
                        assertThat(readings(paper, claim, source).map(Reading::solver))
                                .as(claim.id())
                                .containsAnyElementsOf(labels);
                    });
        }
    }

    private static Stream<Claim> testable(Paper paper) {
        return paper.claims().stream().filter(claim -> claim.untestable() == null);
    }

    private static Stream<Reading> readings(Paper paper, Claim claim, Paper.Source source) {
        return paper.readingsOf(claim).stream()
                .filter(reading -> reading.experiment().equals(source.experiment()));
    }

    private static List<String> labels(Experiment experiment) {
        return experiment.solvers().stream().map(SolverSpec::label).toList();
    }

    private static long sets(Experiment experiment, Reading reading) {
        return experiment.problems().stream()
                .filter(problem -> Evidence.matches(Overlay.values((Record) problem.family()), reading.where()))
                .count();
    }

    /** Of the figures and tables with data, each names an experiment of the paper. */
    @ParameterizedTest
    @FieldSource("PAPERS")
    void everyFigureHasItsExperiment(String name) {
        Paper paper = paper(name);
        List<String> experiments =
                paper.experiments().stream().map(Paper.Source::experiment).toList();
        assertThat(paper.figures()).isNotEmpty().allSatisfy(figure -> {
            if (figure.experiment() != null) {
                assertThat(experiments).contains(figure.experiment());
                assertThat(figure.counterpart()).isNotBlank();
            }
        });
    }

    @Test
    void aMistakeIsOneLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(
                file, "name: x\ntitle: t\nexperiments: []\nfigures: []\nreadings: {}\nclaims: []\nclaim: []\n");
        assertThatThrownBy(() -> PaperFile.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("x.yaml")
                .hasMessageContaining("claim")
                .message()
                .doesNotContain("\n");
    }
}
