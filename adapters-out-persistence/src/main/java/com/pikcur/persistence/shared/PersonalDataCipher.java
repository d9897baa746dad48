package com.pikcur.persistence.shared;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Encrypts personal data for storage, each text for one place: copied into another column or another row it does not open.
 *
 * <p>A ciphertext is Tink's: one byte that says how to read on, the key's id in four, then AES-GCM's nonce, text and tag.
 */
public final class PersonalDataCipher {

    /** How many bytes a ciphertext begins with that tell its key. */
    static final int PREFIX_BYTES = 5;

    private static final byte TINK = 1;
    private static final int UUID_BYTES = 16;

    private final DataKeys keys;
    private final Aead aead;

    public PersonalDataCipher(DataKeys keys) {
        this.keys = keys;
        this.aead = keys.aead();
    }

    /**
     * @param column where the ciphertext will stand, such as {@code member_profile.phone_encrypted}
     * @param row whose it will be
     */
    public byte[] encrypt(String plain, String column, UUID row) {
        try {
            return aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), place(column, row));
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
