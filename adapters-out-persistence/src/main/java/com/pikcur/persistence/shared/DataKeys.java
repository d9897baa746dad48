package com.pikcur.persistence.shared;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys personal data is encrypted with: AES-256-GCM, each with an id that stands in what it encrypts. One of them, the
 * primary key, encrypts; all of them decrypt. Never prints itself.
 */
public final class DataKeys {

    private static final Configuration TINK = AeadConfig2026.get();

    private final KeysetHandle keys;

    private DataKeys(KeysetHandle keys) {
        this.keys = keys;
    }

    /**
     * @param encoded Tink's JSON of a keyset, in Base64
     * @throws IllegalArgumentException if it is no such keyset; says nothing of what it holds
     */
    public static DataKeys of(String encoded) {
        try {
            var json = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(json, TINK, InsecureSecretKeyAccess.get());
            return checked(new DataKeys(keys));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            // Neither the text nor the cause may be shown: they could hold a key.
            throw new IllegalArgumentException("Not a keyset of AES-256-GCM keys, as Tink's JSON in Base64");
        }
    }

    /** A keyset with one new key. */
    public static DataKeys fresh() {
        return build(KeysetHandle.newBuilder()
                .setConfiguration(TINK)
                .addEntry(freshKey().makePrimary()));
    }

    private static DataKeys checked(DataKeys keys) {
        if (!keys.entries().allMatch(DataKeys::isUsable)) {
            throw new IllegalArgumentException("A key is not of the kind we use");
        }
        return keys;
    }

    private static boolean isUsable(KeysetHandle.Entry entry) {
        return entry.getStatus() == KeyStatus.ENABLED
                && entry.getKey() instanceof AesGcmKey key
                && key.getParameters().equals(PredefinedAeadParameters.AES256_GCM);
    }

    /** The keyset as the environment carries it: everybody who reads it can read all personal data. */
    public String encoded() {
        try {
            var json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, TINK, InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A keyset that was read can be written", impossible);
        }
    }

    /** The id of the key that encrypts. */
    public int primary() {
        return keys.getPrimary().getId();
    }

    public Set<Integer> ids() {
        return entries().map(KeysetHandle.Entry::getId).collect(Collectors.toUnmodifiableSet());
    }

    /** These and one more, which decrypts but does not encrypt yet. */
    public DataKeys withFreshKey() {
        return build(KeysetHandle.newBuilder(keys).setConfiguration(TINK).addEntry(freshKey()));
    }

    /**
     * The same keys, of which this one encrypts.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    DataKeys withPrimary(int id) {
        var builder = KeysetHandle.newBuilder(keys).setConfiguration(TINK);
        builder.getAt(positionOf(id)).makePrimary();
        return build(builder);
    }

    /** The same keys, of which the one that came last encrypts. */
    public DataKeys withNewestAsPrimary() {
        return withPrimary(keys.getAt(keys.size() - 1).getId());
    }

    /** The keys among these that the condition holds for, and the primary one in any case. */
    public DataKeys retaining(Predicate<Integer> condition) {
        var builder = KeysetHandle.newBuilder(keys).setConfiguration(TINK);
        for (var at = keys.size() - 1; at >= 0; at--) {
            var entry = keys.getAt(at);
            if (!entry.isPrimary() && !condition.test(entry.getId())) {
                builder.deleteAt(at);
            }
        }
        return build(builder);
    }

    Aead aead() {
        try {
            return keys.getPrimitive(TINK, Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every key has been looked at", impossible);
        }
    }

    /** The primary key itself: whoever holds it can read what it encrypted. */
    @AccessesPartialKey
    SecretKey primaryKey() {
        var key = (AesGcmKey) keys.getPrimary().getKey();
        return new SecretKeySpec(key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get()), "AES");
    }

    private int positionOf(int id) {
        return IntStream.range(0, keys.size())
                .filter(at -> keys.getAt(at).getId() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No key has the id " + Integer.toUnsignedString(id)));
    }

    private Stream<KeysetHandle.Entry> entries() {
        return IntStream.range(0, keys.size()).mapToObj(keys::getAt);
    }

    private static KeysetHandle.Builder.Entry freshKey() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId();
    }

    private static DataKeys build(KeysetHandle.Builder builder) {
        try {
            return new DataKeys(builder.build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Keys of one kind make a keyset", impossible);
        }
    }

    @Override
    public String toString() {
        return entries()
                .map(entry -> Integer.toUnsignedString(entry.getId()))
                .collect(Collectors.joining(", ", "DataKeys[ids ", "]"));
    }
}
