package com.pikcur.domain.member;

/** Bytes as capitals and digits that people can copy by hand (RFC 4648), without padding. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;

    private Base32() {}

    /** What is left over at the end is filled up with zeros. */
    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var pending = 0;
        var held = 0;
        for (var next : bytes) {
            pending = (pending << Byte.SIZE) | (next & 0xff);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt((pending >> held) & MASK));
            }
        }
        if (held > 0) {
            text.append(ALPHABET.charAt((pending << (BITS - held)) & MASK));
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException if there is a character that {@link #encode} does not write */
    static byte[] decode(String text) {
        var bytes = new byte[text.length() * BITS / Byte.SIZE];
        var pending = 0;
        var held = 0;
        var place = 0;
        for (var at = 0; at < text.length(); at++) {
            var value = ALPHABET.indexOf(text.charAt(at));
            if (value < 0) {
                throw new IllegalArgumentException("Not written in base32");
            }
            pending = (pending << BITS) | value;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes[place++] = (byte) (pending >> held);
            }
        }
        return bytes;
    }
}
