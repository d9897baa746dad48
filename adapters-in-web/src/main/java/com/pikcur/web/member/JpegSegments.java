package com.pikcur.web.member;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds what a camera wrote into a JPEG. Java's reader insists on an order of segments that many cameras do not keep, and
 * would call their pictures broken.
 */
final class JpegSegments {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MARKER = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int START_OF_IMAGE_BYTES = 2;
    private static final int HEADER_BYTES = 4;
    private static final int LENGTH_BYTES = 2;

    private JpegSegments() {}

    /** The EXIF segment, beginning with its name; empty if there is none or the segments are broken. */
    static Optional<byte[]> exif(byte[] jpeg) {
        var segments = ByteBuffer.wrap(jpeg);
        var at = START_OF_IMAGE_BYTES;
        while (at + HEADER_BYTES <= jpeg.length && Byte.toUnsignedInt(jpeg[at]) == MARKER) {
            var kind = Byte.toUnsignedInt(jpeg[at + 1]);
            var end = at + 2 + Short.toUnsignedInt(segments.getShort(at + 2));
            if (kind == START_OF_SCAN || end > jpeg.length || end < at + 2 + LENGTH_BYTES) {
                return Optional.empty();
            }
            var content = Arrays.copyOfRange(jpeg, at + HEADER_BYTES, end);
            if (kind == APP1 && Arrays.mismatch(EXIF, content) == EXIF.length) {
                return Optional.of(content);
            }
            at = end;
        }
        return Optional.empty();
    }
}
