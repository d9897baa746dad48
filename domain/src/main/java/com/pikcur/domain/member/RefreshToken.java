package com.pikcur.domain.member;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Sha256;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps a session alive: opaque to whoever holds it, and good for one use. Its secret is 256 random bits; stores keep only
 * its digest.
 */
public record RefreshToken(SessionId session, Bytes32 secret) {

    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    /** Reads what {@link #text} wrote; empty if it is something else. */
    public static Optional<RefreshToken> parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != ID_BYTES + SECRET_BYTES) {
                return Optional.empty();
            }
            var session = new SessionId(new UUID(bytes.getLong(), bytes.getLong()));
            var secret = new byte[SECRET_BYTES];
            bytes.get(secret);
            return Optional.of(new RefreshToken(session, Bytes32.of(secret)));
        } catch (IllegalArgumentException _) {
            // Not the alphabet we write in: nothing of ours.
            return Optional.empty();
        }
    }

    /** 64 characters of base64url. */
    public String text() {
        var bytes = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(session.value().getMostSignificantBits())
                .putLong(session.value().getLeastSignificantBits())
                .put(secret.toByteArray());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    public Bytes32 digest() {
        return Sha256.of(secret.hex());
    }

    @Override
    public String toString() {
        return "RefreshToken[" + session.value() + "]";
    }
}
