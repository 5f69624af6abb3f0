package org.skerry.spark.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Every reading selects instances and runs that its experiment makes, in full and with quick's changes. */
    @ParameterizedTest
    @FieldSource("PAPERS")
    void everyClaimIsDecidedByRunsThatItsExperimentMakes(String name) {
        Paper paper = paper(name);
        for (Paper.Source source : paper.experiments()) {
            for (List<String> changes : List.of(List.<String>of(), source.quick())) {
                Experiment experiment = experiment(source, changes);
                List<String> labels =
                        experiment.solvers().stream().map(SolverSpec::label).toList();
                paper.claims().stream()
                        .filter(claim -> claim.untestable() == null)
                        .forEach(claim -> paper.readingsOf(claim).stream()
                                .filter(reading -> reading.experiment().equals(source.experiment()))
                                .forEach(reading -> {
                                    assertThat(labels)
                                            .as("%s: %s", claim.id(), reading.name())
                                            .contains(reading.solver())
                                            .containsAll(claim.lowerThan());
                                    if (changes.isEmpty()) {
                                        assertThat(sets(experiment, reading))
                                                .as("%s: %s", claim.id(), reading.name())
                                                .isGreaterThanOrEqualTo(Math.max(1, claim.sets()));
                                    }
                                }));
            }
        }
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
