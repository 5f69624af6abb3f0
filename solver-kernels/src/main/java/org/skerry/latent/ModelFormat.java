package org.skerry.latent;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.skerry.search.Box;

/**
 * The bytes of a model, little-endian.
 *
 * <ol>
 *   <li>the text {@code SKERRYLM} and the version (int32, 1)
 *   <li>the spec: kind and training set by name (2 x 16 bytes of ASCII, filled up with zeros), klWeight (float64),
 *       latentDimension, hiddenUnits, schemes, trainingEpochs, batchSize (5 x int32), learningRate (float64)
 *   <li>tasks, options (2 x int32), seed (int64)
 *   <li>the quality: kl (float64), activeLatents (int32), accuracy (float64)
 *   <li>the losses: total, reconstruction, kl (3 x float64) of every training epoch
 *   <li>the box: lower and upper bound (2 x float64) of every latent
 *   <li>the layers, encoder hidden, mean, decoder hidden, output and, if variational, log variance: weights (float32,
 *       row-major [input][output]), then biases (float32)
 *   <li>the SHA-256 of all that (32 bytes)
 * </ol>
 */
final class ModelFormat {
    private static final byte[] MAGIC = "SKERRYLM".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int NAME_BYTES = 16;
    private static final int HEADER_BYTES = MAGIC.length + 4 + 2 * NAME_BYTES + 8 + 5 * 4 + 8 + 2 * 4 + 8 + 8 + 4 + 8;
    private static final int HASH_BYTES = 32;

    private ModelFormat() {}

    static byte[] write(LatentModel model) {
        AutoencoderSpec spec = model.spec();
        ByteBuffer bytes = ByteBuffer.allocate(size(model)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).putInt(VERSION);
        writeName(spec.autoencoder(), bytes);
        writeName(spec.training(), bytes);
        bytes.putDouble(spec.klWeight()).putInt(spec.latentDimension()).putInt(spec.hiddenUnits());
        bytes.putInt(spec.schemes()).putInt(spec.trainingEpochs()).putInt(spec.batchSize());
        bytes.putDouble(spec.learningRate());
        bytes.putInt(model.tasks()).putInt(model.options()).putLong(model.seed());
        ModelQuality quality = model.quality();
        bytes.putDouble(quality.kl()).putInt(quality.activeLatents()).putDouble(quality.accuracy());
        for (EpochLoss loss : model.losses()) {
            bytes.putDouble(loss.total()).putDouble(loss.reconstruction()).putDouble(loss.kl());
        }
        Box box = model.space().box();
        for (int latent = 0; latent < box.dimension(); latent++) {
            bytes.putDouble(box.lower(latent)).putDouble(box.upper(latent));
        }
        for (Layer layer : model.weights().layers()) {
            write(layer, bytes);
        }
        bytes.put(sha256(bytes.array(), bytes.position()));
        return bytes.array();
    }

    private static void writeName(Enum<?> constant, ByteBuffer bytes) {
        bytes.put(Arrays.copyOf(constant.name().getBytes(StandardCharsets.US_ASCII), NAME_BYTES));
    }

    private static void write(Layer layer, ByteBuffer bytes) {
        for (int input = 0; input < layer.inputs(); input++) {
            for (int output = 0; output < layer.outputs(); output++) {
                bytes.putFloat(layer.weight(input, output));
            }
        }
        for (int output = 0; output < layer.outputs(); output++) {
            bytes.putFloat(layer.bias(output));
        }
    }

    static LatentModel read(byte[] array) {
        check(array);
        ByteBuffer bytes = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length + 4);
        AutoencoderSpec spec = new AutoencoderSpec(
                AutoencoderKind.valueOf(readName(bytes)),
                TrainingSet.valueOf(readName(bytes)),
                bytes.getDouble(),
                bytes.getInt(),
                bytes.getInt(),
                bytes.getInt(),
                bytes.getInt(),
                bytes.getInt(),
                bytes.getDouble());
        int tasks = bytes.getInt();
        int options = bytes.getInt();
        long seed = bytes.getLong();
        ModelQuality quality = new ModelQuality(bytes.getDouble(), bytes.getInt(), bytes.getDouble());
        List<EpochLoss> losses = new ArrayList<>(spec.trainingEpochs());
        for (int epoch = 0; epoch < spec.trainingEpochs(); epoch++) {
            losses.add(new EpochLoss(bytes.getDouble(), bytes.getDouble(), bytes.getDouble()));
        }
        Box box = readBox(bytes, spec.latentDimension());
        Weights weights = readWeights(bytes, spec, tasks * options);
        return new LatentModel(spec, tasks, options, seed, losses, quality, weights, box);
    }

    private static void check(byte[] array) {
        if (array.length < MAGIC.length || !Arrays.equals(array, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IllegalArgumentException(
                    "not a latent model: it does not start with " + new String(MAGIC, StandardCharsets.US_ASCII));
        }
        int version = array.length < MAGIC.length + 4
                ? VERSION
                : ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN).getInt(MAGIC.length);
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "a latent model of format version " + version + "; this program reads version " + VERSION);
        }
        int end = array.length - HASH_BYTES;
        if (end < HEADER_BYTES || !Arrays.equals(sha256(array, end), Arrays.copyOfRange(array, end, array.length))) {
            throw new IllegalArgumentException(
                    "a damaged latent model: its " + array.length + " bytes do not end in their SHA-256");
        }
    }

    private static String readName(ByteBuffer bytes) {
        byte[] name = new byte[NAME_BYTES];
        bytes.get(name);
        return new String(name, StandardCharsets.US_ASCII).replace("\0", "");
    }

    private static Box readBox(ByteBuffer bytes, int dimension) {
        double[] lower = new double[dimension];
        double[] upper = new double[dimension];
        for (int latent = 0; latent < dimension; latent++) {
            lower[latent] = bytes.getDouble();
            upper[latent] = bytes.getDouble();
        }
        return Box.of(lower, upper);
    }

    private static Weights readWeights(ByteBuffer bytes, AutoencoderSpec spec, int decisionDimension) {
        int hidden = spec.hiddenUnits();
        int latent = spec.latentDimension();
        return new Weights(
                readLayer(bytes, decisionDimension, hidden),
                readLayer(bytes, hidden, latent),
                readLayer(bytes, latent, hidden),
                readLayer(bytes, hidden, decisionDimension),
                spec.autoencoder() == AutoencoderKind.VAE
                        ? Optional.of(readLayer(bytes, hidden, latent))
                        : Optional.empty());
    }

    private static Layer readLayer(ByteBuffer bytes, int inputs, int outputs) {
        float[][] weights = new float[inputs][outputs];
        for (float[] row : weights) {
            for (int output = 0; output < outputs; output++) {
                row[output] = bytes.getFloat();
            }
        }
        float[] biases = new float[outputs];
        for (int output = 0; output < outputs; output++) {
            biases[output] = bytes.getFloat();
        }
        return new Layer(weights, biases);
    }

    private static int size(LatentModel model) {
        long size = HEADER_BYTES + 24L * model.losses().size() + HASH_BYTES;
        size += 16L * model.space().dimension();
        for (Layer layer : model.weights().layers()) {
            size += 4L * (layer.inputs() + 1) * layer.outputs();
        }
        return Math.toIntExact(size);
    }

    /** The digest at the end of a model's bytes, in hexadecimal digits. */
    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(bytes, bytes.length - HASH_BYTES, bytes.length);
    }

    private static byte[] sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
