package com.pikcur.domain.shared;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Thirty-two bytes that never change: a SHA-256 digest, a salt or a key. Prints as hex, so keep keys out of logs. */
public final class Bytes32 {

    private static final int LENGTH = 32;
    private static final int NINTH_BYTE_SHIFT = 56;
    private static final long REFUSED_NINTH_BYTE = 0x80;
    private static final long VERSION_BITS = 0x0000_0000_0000_F000L;
    private static final long VERSION_8 = 0x0000_0000_0000_8000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT_RFC_9562 = 0x8000_0000_0000_0000L;

    private final byte[] bytes;

    private Bytes32(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException if there are not exactly 32 bytes */
    public static Bytes32 of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("Expected 32 bytes, got " + bytes.length);
        }
        return new Bytes32(bytes.clone());
    }

    /** @throws IllegalArgumentException if the text is not 64 hexadecimal digits */
    public static Bytes32 ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    public byte[] toByteArray() {
        return bytes.clone();
    }

    /**
     * A UUID of version 8 (RFC 9562) made of the first half: always the same for the same bytes.
     *
     * <p>MariaDB refuses those of this version whose ninth byte is 0x80, one of 64, since it takes them for another version's
     * turned round. Their last bit of that byte is set.
     */
    public UUID toUuid() {
        var half = ByteBuffer.wrap(bytes);
        var high = (half.getLong() & ~VERSION_BITS) | VERSION_8;
        var low = (half.getLong() & ~VARIANT_BITS) | VARIANT_RFC_9562;
        return new UUID(high, low >>> NINTH_BYTE_SHIFT == REFUSED_NINTH_BYTE ? low | 1L << NINTH_BYTE_SHIFT : low);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes32 that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
