package org.skerry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void differentSequencesOfValuesHaveDifferentIds() {
        List<String> ids = Stream.of(
                        new Digest(),
                        new Digest().add(""),
                        new Digest().add("").add(""),
                        new Digest().add("ab").add("c"),
                        new Digest().add("a").add("bc"),
                        new Digest().add("abc"),
                        new Digest().add(1),
                        new Digest().add(1.0),
                        new Digest().add(0.0),
                        new Digest().add(-0.0),
                        new Digest().add(new double[] {1}),
                        new Digest().add(new double[] {1, 0}),
                        new Digest().add(new double[] {1}).add(new double[] {0}),
                        new Digest().add(new int[] {1}),
                        new Digest().add(new byte[] {1}))
                .map(Digest::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    /** SHA-256 of 's', the length 3 as 8 bytes, and "abc", by sha256sum. */
    @Test
    void isTheSha256OfTypeLengthAndValue() {
        assertThat(new Digest().add("abc").id()).isEqualTo("4c0e77880c912423baf4c28c3ae0acbd");
    }

    @Test
    void startsAnewAfterItWasRead() {
        Digest digest = new Digest().add(7);
        String id = digest.id();
        assertThat(digest.add(7).id()).isEqualTo(id);
    }
}
