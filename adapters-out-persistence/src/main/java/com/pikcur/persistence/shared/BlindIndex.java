package com.pikcur.persistence.shared;

import com.pikcur.domain.shared.Bytes32;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds encrypted texts without reading them: beside the ciphertext stands what HMAC-SHA-256 makes of the text under a key
 * of its own. Equal texts of one column have equal indexes, those of different columns do not.
 */
public final class BlindIndex {

    private static final String HMAC = "HmacSHA256";
    /** No column's name holds it, so where the name ends and the text begins is never in doubt. */
    private static final byte END_OF_NAME = 0;

    private final SecretKeySpec key;

    private BlindIndex(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * @param encoded the key: 32 bytes in Base64
     * @throws IllegalArgumentException if it is something else; says nothing of what it is
     */
    public static BlindIndex of(String encoded) {
        try {
            var key = Bytes32.of(Base64.getDecoder().decode(encoded.strip()));
            return new BlindIndex(new SecretKeySpec(key.toByteArray(), HMAC));
        } catch (IllegalArgumentException _) {
            // The cause may quote what it could not read, and that may be a key.
            throw new IllegalArgumentException("Not a key of 32 bytes in Base64");
        }
    }

    /**
     * What stands in the column for the text.
     *
     * @param normalised the text in the one form that all its spellings share
     * @param column such as {@code member_profile.phone_index}
     */
    public Bytes32 index(String normalised, String column) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(column.getBytes(StandardCharsets.UTF_8));
            mac.update(END_OF_NAME);
            return Bytes32.of(mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK knows " + HMAC, impossible);
        }
    }
}
