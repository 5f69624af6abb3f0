package org.skerry.spark.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadExperimentsTest {
    @Test
    void theExperimentThatTheMistakesAreMadeInIsGood() {
        assertThat(ExperimentFile.parse("good.yaml", BadExperiments.good(), List.of())
                        .name())
                .isEqualTo("good");
    }

    @ParameterizedTest
    @MethodSource("org.skerry.spark.experiment.BadExperiments#all")
    void aMistakeIsOneLineWithItsPlace(BadExperiments.Mistake mistake) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> ExperimentFile.parse(BadExperiments.FILE, mistake.text(), mistake.overrides()))
                .withMessage(mistake.message());
    }
}
