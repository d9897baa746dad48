package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.port.Attempts.Attempt;
import com.pikcur.domain.member.port.PasswordHashes;
import java.time.Duration;

/**
 * Members who are signed in show once more that they know their password, since the device may be in other hands. Slow on
 * purpose: to be asked outside of transactions.
 */
public final class CurrentPassword {

    /** What came of it. Switch over it without a default. */
    sealed interface Proof {

        record Right() implements Proof {}

        record Wrong() implements Proof {}

        record Locked(Duration remaining) implements Proof {}
    }

    /** Tries are counted together, whatever the password is asked for. */
    private static final String KIND = "current-password";

    private final PasswordHashes hashes;
    private final SignInGuard guard;

    public CurrentPassword(PasswordHashes hashes, SignInGuard guard) {
        this.hashes = hashes;
        this.guard = guard;
    }

    /** A temporary password does not do. */
    Proof prove(Account account, String password) {
        return switch (guard.begin(KIND, account)) {
            case Attempt.Refused(var remaining) -> new Proof.Locked(remaining);
            case Attempt.Allowed _ -> {
                if (!hashes.matches(password, account.credentials().passwordHash())) {
                    yield new Proof.Wrong();
                }
                guard.forget(KIND, account);
                yield new Proof.Right();
            }
        };
    }
}
