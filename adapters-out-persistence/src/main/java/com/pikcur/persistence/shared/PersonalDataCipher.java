package com.pikcur.persistence.shared;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts personal data for storage, each text for one place: copied into another column or another row it does not open.
 *
 * <p>A ciphertext is Tink's: one byte that says how to read on, the key's id in four, then AES-GCM's nonce, text and tag.
 * It is opened by Tink and written by the Java platform: Tink makes every thread a random source of its own, for which it
 * looks for another library through the whole class path, and our threads live as long as one request.
 */
public final class PersonalDataCipher {

    /** How many bytes a ciphertext begins with that tell its key. */
    static final int PREFIX_BYTES = 5;

    private static final byte TINK = 1;
    private static final int UUID_BYTES = 16;
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom NONCES = new SecureRandom();

    /** Looked for once: to be found it must be searched among all providers. */
    private static final Provider PROVIDER = cipher().getProvider();

    private final DataKeys keys;
    private final Aead aead;
    private final SecretKey primary;

    public PersonalDataCipher(DataKeys keys) {
        this.keys = keys;
        this.aead = keys.aead();
        this.primary = keys.primaryKey();
    }

    /**
     * @param column where the ciphertext will stand, such as {@code member_profile.phone_encrypted}
     * @param row whose it will be
     */
    public byte[] encrypt(String plain, String column, UUID row) {
        try {
            var text = plain.getBytes(StandardCharsets.UTF_8);
            var nonce = new byte[NONCE_BYTES];
            NONCES.nextBytes(nonce);
            var cipher = Cipher.getInstance(ALGORITHM, PROVIDER);
            cipher.init(Cipher.ENCRYPT_MODE, primary, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place(column, row));
            var ciphertext = ByteBuffer.allocate(PREFIX_BYTES + NONCE_BYTES + cipher.getOutputSize(text.length));
            cipher.doFinal(
                    ByteBuffer.wrap(text), ciphertext.put(primaryPrefix()).put(nonce));
            return ciphertext.array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every text can be encrypted", impossible);
        }
    }

    /**
     * What was encrypted for this place.
     *
     * @throws UnreadablePersonalData if it was encrypted for another place or under another key, or has been altered
     */
    public String decrypt(byte[] ciphertext, String column, UUID row) {
        try {
            return new String(aead.decrypt(ciphertext, place(column, row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException _) {
            throw new UnreadablePersonalData(column, reason(ciphertext));
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance(ALGORITHM);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java platform lacks " + ALGORITHM, absent);
        }
    }

    /** What every ciphertext of the primary key begins with. */
    byte[] primaryPrefix() {
        return ByteBuffer.allocate(PREFIX_BYTES)
                .put(TINK)
                .putInt(keys.primary())
                .array();
    }

    private String reason(byte[] ciphertext) {
        if (ciphertext.length < PREFIX_BYTES || ciphertext[0] != TINK) {
            return "it is not a ciphertext of ours";
        }
        var id = ByteBuffer.wrap(ciphertext, 1, Integer.BYTES).getInt();
        return keys.ids().contains(id)
                ? "it was altered or belongs elsewhere"
                : "no key has the id " + Integer.toUnsignedString(id);
    }

    private static byte[] place(String column, UUID row) {
        var name = column.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(UUID_BYTES + name.length)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .put(name)
                .array();
    }
}
