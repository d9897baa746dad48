package com.pikcur.domain.member;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a member's authenticator and Pikcur both know, and what codes come of it: six digits that change every 30 seconds
 * (RFC 6238, with HMAC-SHA-1 as every authenticator has it).
 *
 * @param base32 160 random bits, as people type them in
 */
public record AuthenticatorSecret(HiddenText base32) {

    private static final Duration STEP = Duration.ofSeconds(30);

    private static final String ISSUER = "Pikcur";
    private static final String HMAC = "HmacSHA1";
    private static final int BYTES = 20;
    private static final int CODES = 1_000_000;

    /** The clock of a phone is a little off, and a code takes a moment to type in. */
    private static final int STEPS_OFF = 1;

    /** @param random of its 32 bytes the first 20 are used */
    public static AuthenticatorSecret of(Bytes32 random) {
        return new AuthenticatorSecret(new HiddenText(Base32.encode(Arrays.copyOf(random.toByteArray(), BYTES))));
    }

    /** What an authenticator reads from a QR code. */
    public HiddenText uri(String email) {
        return new HiddenText(
                "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(ISSUER, encoded(email), base32.reveal(), ISSUER));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The step the code belongs to, if that is the one of this moment or one beside it. */
    OptionalLong stepOf(String code, Instant now) {
        var current = Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
        var digits = code.replaceAll("\\s", "");
        return LongStream.rangeClosed(current - STEPS_OFF, current + STEPS_OFF)
                .filter(step -> codeOf(step).equals(digits))
                .findFirst();
    }

    /** The code of the step, as an authenticator shows it. */
    String codeOf(long step) {
        var digest = ByteBuffer.wrap(digestOf(step));
        var offset = digest.get(digest.limit() - 1) & 0xf;
        return String.format(Locale.ROOT, "%06d", (digest.getInt(offset) & Integer.MAX_VALUE) % CODES);
    }

    private byte[] digestOf(long step) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base32.decode(base32.reveal()), HMAC));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java platform lacks HMAC with SHA-1", absent);
        }
    }
}
