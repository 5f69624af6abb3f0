package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoencoderSpecTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1  | 25 | 64 | 100 | 1 | 10 | 0.1 | klWeight (-1.0) must be at least 0.0",
                "NaN | 25 | 64 | 100 | 1 | 10 | 0.1 | klWeight (NaN) must be at least 0.0",
                "1   | 0  | 64 | 100 | 1 | 10 | 0.1 | latentDimension (0) must be at least 1",
                "1   | 25 | 0  | 100 | 1 | 10 | 0.1 | hiddenUnits (0) must be at least 1",
                "1   | 25 | 64 | 1   | 1 | 10 | 0.1 | schemes (1) must be at least 2",
                "1   | 25 | 64 | 100 | 0 | 10 | 0.1 | trainingEpochs (0) must be at least 1",
                "1   | 25 | 64 | 100 | 1 | 0  | 0.1 | batchSize (0) must be at least 1",
                "1   | 25 | 64 | 100 | 1 | 10 | 0   | learningRate (0.0) must be above 0.0",
                "1   | 25 | 64 | 100 | 1 | 10 | 2   | learningRate (2.0) must lie in [0.0, 1.0]"
            })
    void messagesNameParameterValueAndRange(
            double klWeight,
            int latentDimension,
            int hiddenUnits,
            int schemes,
            int trainingEpochs,
            int batchSize,
            double learningRate,
            String message) {
        assertThatThrownBy(() -> new AutoencoderSpec(
                        AutoencoderKind.VAE,
                        TrainingSet.UNIFORM,
                        klWeight,
                        latentDimension,
                        hiddenUnits,
                        schemes,
                        trainingEpochs,
                        batchSize,
                        learningRate))
                .hasMessage(message);
    }
}
