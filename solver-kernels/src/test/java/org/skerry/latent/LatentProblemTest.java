package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skerry.search.Population;
import org.skerry.search.Rng;

class LatentProblemTest {
    private static final int TASKS = 30;
    private static final int ROWS = 150;

    private final TableChoices choices = prices(TASKS);
    private final LatentSpace space = RandomAutoencoder.space(3 * TASKS, 1);
    private final LatentProblem problem = new LatentProblem(choices, space);

    private static TableChoices prices(int tasks) {
        Rng rng = Rng.of(1, "prices");
        double[][] prices = new double[tasks][3];
        for (double[] task : prices) {
            Arrays.setAll(task, option -> rng.nextDouble());
        }
        return new TableChoices(prices, tasks / 3);
    }

    private static Population codes() {
        Population codes = new Population(ROWS, 25);
        System.arraycopy(RandomAutoencoder.codes(ROWS, 25, 1), 0, codes.genes(), 0, ROWS * 25);
        return codes;
    }

    private static double[] scores(Population population) {
        return IntStream.range(0, population.size())
                .mapToObj(row -> new double[] {population.objective(row), population.violation(row)})
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    @Test
    void scoreIsThatOfTheDecodedScheme() {
        Population codes = codes();
        problem.evaluate(codes, 0, ROWS);
        Population decoded = new Population(ROWS, 3 * TASKS);
        space.decode(codes.genes(), 0, decoded.genes(), 0, ROWS);
        choices.evaluate(decoded, 0, ROWS);
        assertThat(scores(codes)).isEqualTo(scores(decoded));
        assertThat(Arrays.stream(scores(codes)).distinct().count()).isGreaterThan(ROWS);
    }

    @Test
    void rowByRowAndInParallelAreTheSameBits() {
        Population batch = codes();
        problem.evaluate(batch, 0, ROWS);
        Population single = codes();
        Population parallel = codes();
        for (int row = 0; row < ROWS; row++) {
            problem.evaluate(single, row);
        }
        IntStream.range(0, 10).parallel().forEach(part -> problem.evaluate(parallel, part * 15, part * 15 + 15));
        assertThat(scores(single)).isEqualTo(scores(batch));
        assertThat(scores(parallel)).isEqualTo(scores(batch));
    }

    @Test
    void onlyTheGivenRowsAreScored() {
        Population codes = codes();
        problem.evaluate(codes, 3, 5);
        assertThat(codes.objective(2)).isInfinite();
        assertThat(codes.objective(3)).isFinite();
        assertThat(codes.objective(4)).isFinite();
        assertThat(codes.objective(5)).isInfinite();
    }

    @Test
    void decisionMeasuresAndPenaltyPassThroughTheDecoder() {
        Population codes = codes();
        problem.evaluate(codes, 0, 1);
        double[] genes = Arrays.copyOf(codes.genes(), 25);
        double[] scores = new double[3 * TASKS];
        space.decode(genes, 0, scores, 0, 1);
        assertThat(problem.decision(genes)).isEqualTo(choices.decision(scores)).hasSize(TASKS);
        assertThat(problem.measures(genes).energyJoules()).isEqualTo(codes.objective(0));
        assertThat(problem.penalty()).isEqualTo(choices.penalty());
        assertThat(problem.box().dimension()).isEqualTo(25);
    }

    @Test
    void sampleHoldsCodesOfUniformSchemesInTheBox() {
        Population sample = new Population(20, 25);
        problem.sample(sample, Rng.of(1, "sample"));
        Population schemes = new Population(20, 3 * TASKS);
        choices.sample(schemes, Rng.of(1, "sample"));
        for (int row = 0; row < 20; row++) {
            double[] genes = Arrays.copyOfRange(schemes.genes(), schemes.offset(row), schemes.offset(row) + 3 * TASKS);
            double[] scheme = new double[3 * TASKS];
            OneHot.write(choices.choice(genes), 3, scheme, 0);
            double[] code = new double[25];
            space.encode(scheme, 0, code, 0, 1);
            space.box().clip(code, 0);
            assertThat(Arrays.copyOfRange(sample.genes(), sample.offset(row), sample.offset(row) + 25))
                    .isEqualTo(code);
            assertThat(problem.box().contains(sample.genes(), sample.offset(row)))
                    .isTrue();
        }
        assertThat(sample.objective(0)).isInfinite();
    }

    @Test
    void evaluationAllocatesNothing() {
        Population codes = codes();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int warmUp = 0; warmUp < 200; warmUp++) {
            problem.evaluate(codes, 0, ROWS);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int generation = 0; generation < 20; generation++) {
            problem.evaluate(codes, 0, ROWS);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1024);
    }

    @Test
    void anotherSizeIsRefused() {
        assertThatThrownBy(() -> new LatentProblem(prices(10), space))
                .hasMessage("the latent space decodes to 90 genes; 10 tasks with 3 options need 30");
    }
}
