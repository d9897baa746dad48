package com.pikcur.domain.member;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Sha256;
import java.time.Instant;

/**
 * A password sent by mail to somebody who lost their own. It may be used once and beside the lost one, so that nobody can
 * shut a member out by asking for it.
 *
 * @param hash of the password: it is random and long, so a fast digest is enough
 */
public record TemporaryPassword(Bytes32 hash, Instant expiresAt) {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final String ALL = LETTERS + CAPITALS + DIGITS;
    private static final int LENGTH = 16;

    /** Makes 16 characters that are not easily mistaken for others, about 90 bits, out of 32 random bytes. */
    public static String spell(Bytes32 random) {
        var bytes = random.toByteArray();
        var password = new StringBuilder(LENGTH);
        // One of each kind comes first, so that the password meets the demands made on every other.
        password.append(pick(LETTERS, bytes, 0))
                .append(pick(CAPITALS, bytes, 1))
                .append(pick(DIGITS, bytes, 2));
        for (int i = 3; i < LENGTH; i++) {
            password.append(pick(ALL, bytes, i));
        }
        return password.toString();
    }

    /** Two bytes for each character, so that no character is noticeably more frequent than another. */
    private static char pick(String alphabet, byte[] bytes, int place) {
        var number = ((bytes[2 * place] & 0xff) << 8) | (bytes[2 * place + 1] & 0xff);
        return alphabet.charAt(number % alphabet.length());
    }

    /** Keeps the digest of such a password. */
    public static TemporaryPassword of(String password, Instant expiresAt) {
        return new TemporaryPassword(Sha256.of(password), expiresAt);
    }

    public boolean matches(String password, Instant now) {
        return now.isBefore(expiresAt) && hash.equals(Sha256.of(password));
    }
}
