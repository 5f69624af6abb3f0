package org.skerry.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over typed values. Every value is preceded by its type, and text and arrays by their length, so two
 * different sequences never give the same input.
 */
public final class Digest {
    private static final int ID_BYTES = 16;

    private final MessageDigest sha;

    /** A digest of nothing yet. */
    public Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds a text. */
    public Digest add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update((byte) 's');
        putLong(bytes.length);
        sha.update(bytes);
        return this;
    }

    /** Adds a whole number. */
    public Digest add(long value) {
        sha.update((byte) 'l');
        putLong(value);
        return this;
    }

    /** Adds a real number by its bits. */
    public Digest add(double value) {
        sha.update((byte) 'd');
        putLong(Double.doubleToLongBits(value));
        return this;
    }

    /** Adds an array of real numbers. */
    public Digest add(double[] values) {
        sha.update((byte) 'D');
        putLong(values.length);
        for (double value : values) {
            putLong(Double.doubleToLongBits(value));
        }
        return this;
    }

    /** Adds an array of bytes. */
    public Digest add(byte[] values) {
        sha.update((byte) 'B');
        putLong(values.length);
        sha.update(values);
        return this;
    }

    /** Adds an array of whole numbers. */
    public Digest add(int[] values) {
        sha.update((byte) 'I');
        putLong(values.length);
        for (int value : values) {
            putLong(value);
        }
        return this;
    }

    private void putLong(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            sha.update((byte) (value >>> shift));
        }
    }

    /** The 32 bytes; the digest starts anew. */
    public byte[] bytes() {
        return sha.digest();
    }

    /** The first 128 bits as 32 lower-case hexadecimal digits; the digest starts anew. */
    public String id() {
        return HexFormat.of().formatHex(bytes(), 0, ID_BYTES);
    }
}
