package org.skerry.latent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.skerry.search.Box;

/**
 * A trained autoencoder: what it was trained for, how the training went, its weights and the latent box. Immutable. It
 * crosses a wire and lies in a cache as {@link #bytes()}, whose layout {@link ModelFormat} tells.
 */
public final class LatentModel {
    private final AutoencoderSpec spec;
    private final int tasks;
    private final int options;
    private final long seed;
    private final List<EpochLoss> losses;
    private final ModelQuality quality;
    private final Weights weights;
    private final LatentSpace space;
    private final String hash;

    LatentModel(
            AutoencoderSpec spec,
            int tasks,
            int options,
            long seed,
            List<EpochLoss> losses,
            ModelQuality quality,
            Weights weights,
            Box box) {
        this.spec = spec;
        this.tasks = tasks;
        this.options = options;
        this.seed = seed;
        this.losses = List.copyOf(losses);
        this.quality = quality;
        this.weights = weights;
        space = new LatentSpace(weights, box);
        hash = ModelFormat.hash(ModelFormat.write(this));
    }

    /**
     * The model of some bytes.
     *
     * @throws IllegalArgumentException if they are no model, of another version, or damaged
     */
    public static LatentModel of(byte[] bytes) {
        return ModelFormat.read(bytes);
    }

    /**
     * Reads a model from a file.
     *
     * @throws IllegalArgumentException if the file holds no model, one of another version, or a damaged one
     */
    public static LatentModel read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return of(bytes);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** Writes the model to a file, which other readers see whole or not at all; replaces an older one. */
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, "." + file.getFileName(), ".part");
        try {
            Files.write(part, bytes());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The bytes, equal for equal models. */
    public byte[] bytes() {
        return ModelFormat.write(this);
    }

    /** The model's identity: SHA-256 of its bytes without the digest at their end, 64 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** What was trained, and how. */
    public AutoencoderSpec spec() {
        return spec;
    }

    /** Tasks of a scheme. */
    public int tasks() {
        return tasks;
    }

    /** Options of a task. */
    public int options() {
        return options;
    }

    /** Seed of the training set, the initial weights, the order of the schemes and the noise. */
    public long seed() {
        return seed;
    }

    /** Losses by training epoch. */
    public List<EpochLoss> losses() {
        return losses;
    }

    /** How well the trained model codes. */
    public ModelQuality quality() {
        return quality;
    }

    /** The two maps and the box. */
    public LatentSpace space() {
        return space;
    }

    Weights weights() {
        return weights;
    }
}
