package com.pikcur.push.notification;

import com.interaso.webpush.VapidKeys;
import com.pikcur.domain.shared.HiddenText;
import java.math.BigInteger;
import java.util.Base64;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;

/**
 * What push services know us by (RFC 8292). A browser subscribes for one key only: with another one none of today's
 * subscriptions can be used.
 */
public final class VapidKey {

    private static final X9ECParameters P256 = CustomNamedCurves.getByName("P-256");
    private static final int BYTES = 32;

    private final VapidKeys pair;

    private VapidKey(VapidKeys pair) {
        this.pair = pair;
    }

    /**
     * The pair of a private key.
     *
     * @param privateKey 32 bytes of P-256, in Base64url, as every tool for Web Push makes it
     * @throws IllegalArgumentException if it is none; it says nothing of the key
     */
    public static VapidKey of(HiddenText privateKey) {
        var scalar = scalar(privateKey.reveal());
        var publicKey = P256.getG().multiply(new BigInteger(1, scalar)).getEncoded(false);
        return new VapidKey(VapidKeys.fromUncompressedBytes(base64(publicKey), base64(scalar)));
    }

    private static byte[] scalar(String privateKey) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(privateKey);
        } catch (IllegalArgumentException _) {
            // Its message quotes a character of the key.
            throw new IllegalArgumentException("The private key is not Base64url");
        }
        var scalar = new BigInteger(1, bytes);
        if (bytes.length != BYTES || scalar.signum() == 0 || scalar.compareTo(P256.getN()) >= 0) {
            throw new IllegalArgumentException("The private key is none of P-256");
        }
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a page subscribes its browser with ({@code applicationServerKey}), in Base64url. */
    public String publicKey() {
        return base64(pair.getApplicationServerKey());
    }

    VapidKeys pair() {
        return pair;
    }

    @Override
    public String toString() {
        return "VapidKey[" + publicKey() + "]";
    }
}
