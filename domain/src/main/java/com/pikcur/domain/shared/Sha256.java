package com.pikcur.domain.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256, plain and keyed (HMAC), over UTF-8 text. Every Java platform has both, so their absence is a crash. */
public final class Sha256 {

    private static final String HMAC = "HmacSHA256";

    private Sha256() {}

    public static Bytes32 of(String text) {
        return Bytes32.of(digest().digest(utf8(text)));
    }

    /** The digest of {@code prefix} followed by the text: how one entry of a chain takes in the one before. */
    public static Bytes32 of(Bytes32 prefix, String text) {
        var digest = digest();
        digest.update(prefix.toByteArray());
        return Bytes32.of(digest.digest(utf8(text)));
    }

    /** The keyed digest of the text: nobody without the key can guess it, and it tells nothing about the key. */
    public static Bytes32 keyed(Bytes32 key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.toByteArray(), HMAC));
            return Bytes32.of(mac.doFinal(utf8(text)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java platform lacks HMAC with SHA-256", absent);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java platform lacks SHA-256", absent);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
