package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatentModelTest {
    private final LatentModel model = RandomAutoencoder.model(1);

    @Test
    void bytesHoldEverything() {
        LatentModel read = LatentModel.of(model.bytes());
        assertThat(read.spec()).isEqualTo(model.spec());
        assertThat(read.tasks()).isEqualTo(4);
        assertThat(read.options()).isEqualTo(3);
        assertThat(read.seed()).isEqualTo(1);
        assertThat(read.losses()).isEqualTo(model.losses());
        assertThat(read.quality()).isEqualTo(model.quality());
        assertThat(read.space().box().lower(1)).isEqualTo(-2);
        assertThat(read.space().box().upper(1)).isEqualTo(4);
        assertThat(read.bytes()).isEqualTo(model.bytes());
        double[] codes = RandomAutoencoder.codes(1, 2, 1);
        double[] expected = new double[12];
        double[] scores = new double[12];
        model.space().decode(codes, 0, expected, 0, 1);
        read.space().decode(codes, 0, scores, 0, 1);
        assertThat(scores).isEqualTo(expected);
    }

    /** Magic 8, version 4, names 32, spec 36, sizes and seed 16, quality 20, losses 2 x 24, box 2 x 16, digest 32. */
    @Test
    void bytesHaveTheDocumentedLength() {
        int floats = 12 * 5 + 5 + 5 * 2 + 2 + 2 * 5 + 5 + 5 * 12 + 12 + 5 * 2 + 2;
        assertThat(model.bytes()).hasSize(8 + 4 + 32 + 36 + 16 + 20 + 48 + 32 + 4 * floats + 32);
        assertThat(new String(model.bytes(), 0, 8, StandardCharsets.US_ASCII)).isEqualTo("SKERRYLM");
    }

    @Test
    void hashIsTheSha256OfWhatStandsBeforeIt() throws Exception {
        byte[] bytes = model.bytes();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(bytes, bytes.length - 32));
        assertThat(model.hash()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(RandomAutoencoder.model(2).hash()).isNotEqualTo(model.hash());
    }

    @Test
    void everyDamagedByteIsFound() {
        byte[] bytes = model.bytes();
        for (int k = 0; k < bytes.length; k++) {
            byte[] damaged = bytes.clone();
            damaged[k] ^= 1;
            assertThatThrownBy(() -> LatentModel.of(damaged)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void everyTruncationIsFound() {
        byte[] bytes = model.bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] truncated = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> LatentModel.of(truncated)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void messagesSayWhatIsWrong() {
        byte[] text = "solver: velo, populationSize: 50".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> LatentModel.of(text))
                .hasMessage("not a latent model: it does not start with SKERRYLM");
        byte[] newer = model.bytes();
        newer[8] = 2;
        assertThatThrownBy(() -> LatentModel.of(newer))
                .hasMessage("a latent model of format version 2; this program reads version 1");
        byte[] damaged = model.bytes();
        damaged[300] ^= 1;
        assertThatThrownBy(() -> LatentModel.of(damaged))
                .hasMessage("a damaged latent model: its " + damaged.length + " bytes do not end in their SHA-256");
    }

    @Test
    void fileHoldsTheBytes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("velo.model");
        RandomAutoencoder.model(2).write(file);
        model.write(file);
        assertThat(file).hasBinaryContent(model.bytes());
        assertThat(LatentModel.read(file).hash()).isEqualTo(model.hash());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void messageOfAFileNamesIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "nothing");
        assertThatThrownBy(() -> LatentModel.read(file))
                .hasMessage(file + ": not a latent model: it does not start" + " with SKERRYLM");
    }
}
