package com.pikcur.push.notification;

import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.PushSubscriptionId;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Reads what it is sent as browsers do, RFC 8291 line by line, with nothing of the library that wrote it. */
final class Browser {

    private static final int SALT_BYTES = 16;
    private static final int RECORD = 4_096;

    private final ECPrivateKey privateKey;
    private final byte[] publicKey;
    private final byte[] secret;

    private Browser(ECPrivateKey privateKey, byte[] publicKey, byte[] secret) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.secret = secret;
    }

    /** A new one. */
    static Browser open() throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = keys.generateKeyPair();
        var secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return new Browser((ECPrivateKey) pair.getPrivate(), uncompressed((ECPublicKey) pair.getPublic()), secret);
    }

    /** One whose keys are told, in Base64url. */
    static Browser of(String privateKey, String publicKey, String secret) throws GeneralSecurityException {
        var key = new ECPrivateKeySpec(new BigInteger(1, bytes(privateKey)), p256());
        return new Browser(
                (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(key), bytes(publicKey), bytes(secret));
    }

    PushSubscription subscription(String endpoint) {
        return new PushSubscription(
                new PushSubscriptionId(UUID.randomUUID()),
                new MemberId(UUID.randomUUID()),
                new HiddenText(endpoint),
                text(publicKey),
                new HiddenText(text(secret)),
                Instant.parse("2026-03-02T03:00:00Z"));
    }

    /** What a body says, of one record without padding (RFC 8188). */
    String read(byte[] body) throws GeneralSecurityException {
        var bytes = ByteBuffer.wrap(body);
        var salt = next(bytes, SALT_BYTES);
        if (bytes.getInt() != RECORD || body.length > RECORD) {
            throw new GeneralSecurityException("Not one record");
        }
        var sender = next(bytes, bytes.get());
        var sealed = next(bytes, bytes.remaining());

        var keyInfo = info("WebPush: info\0", publicKey, sender);
        var input = derived(shared(sender), secret, keyInfo, 32);
        var key = derived(input, salt, info("Content-Encoding: aes128gcm\0"), 16);
        var nonce = derived(input, salt, info("Content-Encoding: nonce\0"), 12);

        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        var opened = cipher.doFinal(sealed);
        if (opened[opened.length - 1] != 2) {
            throw new GeneralSecurityException("Not the last record");
        }
        return new String(opened, 0, opened.length - 1, StandardCharsets.UTF_8);
    }

    private byte[] shared(byte[] sender) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(privateKey);
        agreement.doPhase(publicKey(sender), true);
        return agreement.generateSecret();
    }

    private static byte[] derived(byte[] input, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(input)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    /** The public key of an uncompressed point. */
    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 33, 65));
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), p256()));
    }

    private static ECParameterSpec p256() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] uncompressed(ECPublicKey key) {
        return ByteBuffer.allocate(65)
                .put((byte) 4)
                .put(bytes(key.getW().getAffineX()))
                .put(bytes(key.getW().getAffineY()))
                .array();
    }

    private static byte[] bytes(BigInteger number) {
        var bytes = new byte[32];
        var given = number.toByteArray();
        var length = Math.min(given.length, 32);
        System.arraycopy(given, given.length - length, bytes, 32 - length, length);
        return bytes;
    }

    private static byte[] next(ByteBuffer from, int length) {
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] info(String words, byte[]... more) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(words.getBytes(StandardCharsets.US_ASCII));
        for (var one : more) {
            all.writeBytes(one);
        }
        return all.toByteArray();
    }

    static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
