package org.skerry.latent;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.skerry.search.Box;

/** The decoder 25-64-300 in plain Java and in the engine, from doubles to doubles, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecoderBenchmark {
    private static final int LATENT = 25;
    private static final int DECISION = 300;

    /** Candidates decoded in one call. */
    @Param({"1", "50"})
    public int rows;

    private final double[] scores = new double[50 * DECISION];
    private double[] codes;
    private LatentSpace space;
    private NDManager manager;
    private TrainableAutoencoder network;

    @Setup
    public void prepare() {
        codes = RandomAutoencoder.codes(rows, LATENT, 1);
        manager = PyTorch.engine().newBaseManager(Device.cpu());
        network = new TrainableAutoencoder(manager, AutoencoderSpec.DEFAULT, DECISION, 1);
        space = new LatentSpace(network.frozen(), Box.cube(LATENT, -5, 5));
    }

    @TearDown
    public void close() {
        manager.close();
    }

    @Benchmark
    public double[] java() {
        space.decode(codes, 0, scores, 0, rows);
        return scores;
    }

    @Benchmark
    public double[] djl() {
        float[] narrow = new float[codes.length];
        for (int k = 0; k < narrow.length; k++) {
            narrow[k] = (float) codes[k];
        }
        try (NDManager batch = manager.newSubManager()) {
            NDArray outputs = network.decode(batch.create(narrow, new Shape(rows, LATENT)));
            float[] wide = outputs.toFloatArray();
            for (int k = 0; k < wide.length; k++) {
                scores[k] = wide[k];
            }
        }
        return scores;
    }
}
