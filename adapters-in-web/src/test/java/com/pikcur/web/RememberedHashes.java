package com.pikcur.web;

import com.pikcur.domain.member.port.PasswordHashes;
import com.pikcur.web.member.Argon2PasswordHashes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The real hashes, each computed once. They are slow on purpose, and hundreds of tests sign the same few people in with
 * the same few passwords.
 */
public final class RememberedHashes implements PasswordHashes {

    private record Comparison(String password, Optional<String> storedHash) {}

    private final PasswordHashes real = new Argon2PasswordHashes();
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final Map<Comparison, Boolean> comparisons = new ConcurrentHashMap<>();

    @Override
    public String hash(String password) {
        return hashes.computeIfAbsent(password, real::hash);
    }

    @Override
    public boolean matches(String password, Optional<String> storedHash) {
        return comparisons.computeIfAbsent(
                new Comparison(password, storedHash), asked -> real.matches(asked.password(), asked.storedHash()));
    }

    @Override
    public boolean isOutdated(String storedHash) {
        return real.isOutdated(storedHash);
    }
}
