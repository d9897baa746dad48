package com.pikcur.web.member;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * The key pair tokens are signed with.
 *
 * @param id the first bytes of the public key's SHA-256, in hex: tells keys apart when they are changed
 */
record SigningKey(String id, PrivateKey secret, PublicKey known) {

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_BYTES = 8;

    /**
     * Finds the public key, which the private one determines; the JDK does not offer that.
     *
     * @throws IllegalArgumentException if this is no Ed25519 private key
     */
    static SigningKey ofPkcs8(byte[] pkcs8) {
        try {
            if (!(PrivateKeyFactory.createKey(pkcs8) instanceof Ed25519PrivateKeyParameters secret)) {
                throw new IllegalArgumentException("Tokens are signed with an Ed25519 key");
            }
            var known = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(secret.generatePublicKey())
                    .getEncoded();
            var keys = KeyFactory.getInstance(ALGORITHM);
            var digest = MessageDigest.getInstance("SHA-256").digest(known);
            return new SigningKey(
                    HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES)),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
                    keys.generatePublic(new X509EncodedKeySpec(known)));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("Not a private key in PKCS#8", unreadable);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
