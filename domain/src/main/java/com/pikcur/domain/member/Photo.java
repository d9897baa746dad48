package com.pikcur.domain.member;

import com.pikcur.domain.shared.Bytes32;
import java.util.Arrays;

/** How a member looks to others: a small square JPEG that tells nothing but what is to be seen. */
public final class Photo {

    /** In bytes. */
    public static final int LARGEST = 64 * 1024;

    private final byte[] jpeg;
    private final Bytes32 digest;

    /** @throws IllegalArgumentException if it is larger than a photo may be */
    public Photo(byte[] jpeg, Bytes32 digest) {
        if (jpeg.length > LARGEST) {
            throw new IllegalArgumentException("A photo has at most %d bytes, not %d".formatted(LARGEST, jpeg.length));
        }
        this.jpeg = jpeg.clone();
        this.digest = digest;
    }

    public byte[] jpeg() {
        return jpeg.clone();
    }

    /** SHA-256 of the JPEG: the same as long as the photo is. */
    public Bytes32 digest() {
        return digest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Photo that && Arrays.equals(jpeg, that.jpeg) && digest.equals(that.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return "Photo[" + jpeg.length + " bytes]";
    }
}
