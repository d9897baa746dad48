package com.pikcur.domain.member;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Sha256;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;

/**
 * Six digits sent by mail, of which only a digest is kept.
 *
 * @param hash of the digits together with what they are for, so that equal digits do not look equal
 */
public record MailedCode(Bytes32 hash, Instant expiresAt) {

    private static final int DIGITS = 6;
    private static final BigInteger CODES = BigInteger.TEN.pow(DIGITS);

    /** Makes six digits out of 32 random bytes. */
    public static String spell(Bytes32 random) {
        var number = new BigInteger(1, random.toByteArray()).mod(CODES).intValueExact();
        return "%06d".formatted(number);
    }

    /** @param purpose what it shall open, and nothing else */
    public static MailedCode of(UUID purpose, String code, Instant expiresAt) {
        return new MailedCode(digest(purpose, code), expiresAt);
    }

    boolean matches(UUID purpose, String entered, Instant now) {
        return now.isBefore(expiresAt) && hash.equals(digest(purpose, entered));
    }

    private static Bytes32 digest(UUID purpose, String code) {
        return Sha256.of(purpose + "\n" + code);
    }
}
