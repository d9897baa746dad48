package com.pikcur.web.member;

import com.pikcur.domain.member.port.PasswordHashes;
import com.pikcur.web.shared.Overloaded;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with 19 MiB and two passes, as OWASP advises. As many at once as there are processors: more would not be
 * faster, only use up the memory.
 */
public final class Argon2PasswordHashes implements PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Made while the service goes on starting. */
    private final CompletableFuture<String> hashOfNoAccount =
            CompletableFuture.supplyAsync(() -> argon2.encode("no account has this password"));

    /** @throws Overloaded if too many passwords wait to be hashed */
    @Override
    public String hash(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    /** @throws Overloaded if too many passwords wait to be compared */
    @Override
    public boolean matches(String password, Optional<String> storedHash) {
        var same = inTurn(() -> argon2.matches(password, storedHash.orElseGet(hashOfNoAccount::join)));
        return same && storedHash.isPresent();
    }

    @Override
    public boolean isOutdated(String storedHash) {
        return argon2.upgradeEncoding(storedHash);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!atOnce.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Overloaded();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Overloaded();
        }
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
