package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.skerry.search.Box;

class AutoencoderTrainingTest {
    private static final int TASKS = 20;
    private static final AutoencoderSpec SMALL =
            new AutoencoderSpec(AutoencoderKind.VAE, TrainingSet.DIRICHLET, 0.1, 8, 16, 300, 6, 64, 1e-3);

    private static LatentModel train(AutoencoderSpec spec, long seed) {
        return AutoencoderTraining.train(spec, TASKS, 3, seed, TrainingProgress.NONE);
    }

    @Test
    void sameSeedSameBytes() {
        assertThat(train(SMALL, 1).bytes()).isEqualTo(train(SMALL, 1).bytes());
        assertThat(train(SMALL, 2).hash()).isNotEqualTo(train(SMALL, 1).hash());
    }

    /** Constants of the loss and the batches themselves must outlive a collection at any moment. */
    @Test
    void collectionsBetweenBatchesChangeNothing() throws Exception {
        AutoencoderSpec spec =
                new AutoencoderSpec(AutoencoderKind.VAE, TrainingSet.DIRICHLET, 0.1, 8, 16, 320, 5, 16, 1e-3);
        byte[] undisturbed = train(spec, 1).bytes();
        AtomicBoolean done = new AtomicBoolean();
        List<ByteBuffer> overwriting = new ArrayList<>();
        Thread collector = new Thread(() -> {
            while (!done.get()) {
                System.gc();
                for (int k = 0; k < 1000; k++) {
                    overwriting.add(ByteBuffer.allocateDirect(4).putInt(0, 0x7f7f7f7f));
                }
            }
        });
        collector.start();
        try {
            assertThat(train(spec, 1).bytes()).isEqualTo(undisturbed);
        } finally {
            done.set(true);
            collector.join();
        }
        assertThat(overwriting.size()).as("collections x 1000").isGreaterThan(10_000);
    }

    /** The trainings wait for each other after every epoch, so none of them is alone in the engine. */
    @Test
    void trainingsSideBySideDoNotDisturbEachOther() throws Exception {
        CyclicBarrier afterEpoch = new CyclicBarrier(3);
        TrainingProgress meeting = (epoch, of, loss) -> await(afterEpoch);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<LatentModel>> concurrent = new ArrayList<>();
            for (long seed = 1; seed <= 3; seed++) {
                long own = seed;
                concurrent.add(threads.submit(() -> AutoencoderTraining.train(SMALL, TASKS, 3, own, meeting)));
            }
            for (long seed = 1; seed <= 3; seed++) {
                assertThat(concurrent.get((int) seed - 1).get().hash())
                        .isEqualTo(train(SMALL, seed).hash());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("a training did not go on beside the others", e);
        }
    }

    @Test
    void progressSeesEveryLossInOrder() {
        List<EpochLoss> seen = new ArrayList<>();
        List<Integer> epochs = new ArrayList<>();
        LatentModel model = AutoencoderTraining.train(SMALL, TASKS, 3, 1, (epoch, of, loss) -> {
            assertThat(of).isEqualTo(6);
            epochs.add(epoch);
            seen.add(loss);
        });
        assertThat(epochs).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(seen).isEqualTo(model.losses());
        assertThat(seen)
                .allSatisfy(loss ->
                        assertThat(loss.total()).isCloseTo(loss.reconstruction() + 0.1 * loss.kl(), within(1e-12)));
    }

    @Test
    void aFailingProgressLeavesTheNextTrainingFree() {
        assertThatThrownBy(() -> AutoencoderTraining.train(SMALL, TASKS, 3, 1, (epoch, of, loss) -> {
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(train(SMALL, 1).losses()).hasSize(6);
    }

    @Test
    void sizesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> AutoencoderTraining.train(SMALL, 0, 3, 1, TrainingProgress.NONE))
                .hasMessage("tasks (0) must be at least 1");
        assertThatThrownBy(() -> AutoencoderTraining.train(SMALL, 1, 1, 1, TrainingProgress.NONE))
                .hasMessage("options (1) must be at least 2");
    }

    @Test
    void lossesFall() {
        for (LatentModel model : List.of(Trained.dirichlet(), Trained.uniform(), Trained.deterministic())) {
            List<EpochLoss> losses = model.losses();
            double firstQuarter = losses.subList(0, 15).stream()
                    .mapToDouble(EpochLoss::total)
                    .average()
                    .orElseThrow();
            double lastQuarter = losses.subList(45, 60).stream()
                    .mapToDouble(EpochLoss::total)
                    .average()
                    .orElseThrow();
            assertThat(lastQuarter).isLessThan(firstQuarter);
            // with every output at 1/3, a task with 3 options costs (2/3)^2 + 2 (1/3)^2 = 2/3
            assertThat(losses.get(59).reconstruction()).isLessThan(100 * 2.0 / 3);
        }
    }

    /**
     * Uniform one-hot tasks have covariance eigenvalues 1/3. By the theory of linear variational autoencoders (Lucas,
     * Tucker, Grosse and Norouzi, Don't blame the ELBO!, NeurIPS 2019) a latent of the loss |x - y|^2 + w KL carries
     * information only if the eigenvalue exceeds w / 2, so the letter's w = 1 collapses and w = 0.1 does not.
     */
    @Test
    void theLetterCollapses() {
        ModelQuality letter = Trained.letter().quality();
        assertThat(letter.kl()).isBetween(0.0, 0.05);
        assertThat(letter.activeLatents()).isZero();
        assertThat(letter.accuracy()).isCloseTo(1.0 / 3, within(0.03));

        ModelQuality weighted = Trained.uniform().quality();
        assertThat(weighted.activeLatents()).isGreaterThanOrEqualTo(20);
        assertThat(weighted.accuracy()).isGreaterThan(0.5);
    }

    /** Knowing its mix alone, the best guess of a task's option is right with probability E max p = 11/18. */
    @Test
    void dirichletSchemesAreRecoveredBetterThanFromTheirMix() {
        assertThat(Trained.dirichlet().quality().accuracy()).isGreaterThan(11.0 / 18);
        assertThat(Trained.deterministic().quality().accuracy()).isGreaterThan(11.0 / 18);
    }

    @Test
    void schemesOfOneOptionSurviveOnlyWhereMixesWereLearnt() {
        for (int option = 0; option < 3; option++) {
            assertThat(recoveredFrom(Trained.dirichlet(), option)).isGreaterThan(0.95);
            assertThat(recoveredFrom(Trained.uniform(), option)).isLessThan(0.95);
        }
    }

    private static double recoveredFrom(LatentModel model, int option) {
        int[] scheme = new int[model.tasks()];
        Arrays.fill(scheme, option);
        return Appraisal.accuracy(model.space(), new int[][] {scheme}, model.options());
    }

    /** A collapsed code is the prior N(0, 1) itself, so the box covers 5 of its standard deviations. */
    @Test
    void boxOfACollapsedAutoencoderCoversThePrior() {
        Box box = Trained.letter().space().box();
        for (int latent = 0; latent < box.dimension(); latent++) {
            assertThat(box.lower(latent)).isCloseTo(-5, within(0.5));
            assertThat(box.upper(latent)).isCloseTo(5, within(0.5));
        }
    }

    @Test
    void deterministicAutoencoderHasNoDivergence() {
        assertThat(Trained.deterministic().quality().kl()).isZero();
        assertThat(Trained.deterministic().losses())
                .allSatisfy(loss -> assertThat(loss.kl()).isZero());
    }

    /** A batch's temporaries that outlive it would take 0.8 MB a step: 500 MB over the 640 steps watched here. */
    @Test
    void nativeMemoryStaysFlat() {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/status")), "needs /proc");
        AutoencoderSpec spec =
                new AutoencoderSpec(AutoencoderKind.VAE, TrainingSet.UNIFORM, 1, 25, 64, 2000, 50, 128, 1e-3);
        long[] resident = new long[51];
        AutoencoderTraining.train(spec, 100, 3, 1, (epoch, of, loss) -> resident[epoch] = residentKilobytes());
        assertThat(resident[50] - resident[10]).isLessThan(150_000);
    }

    private static long residentKilobytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
