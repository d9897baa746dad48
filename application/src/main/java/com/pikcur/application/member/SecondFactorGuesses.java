package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.Attempts.Attempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Counts how often codes of a member's second factor are tried, whatever for: six digits would soon be guessed. */
public final class SecondFactorGuesses {

    /** What came of a try. Switch over it without a default. */
    sealed interface Guess<T> {

        record Right<T>(T result) implements Guess<T> {}

        record Wrong<T>() implements Guess<T> {}

        record Locked<T>(Duration remaining) implements Guess<T> {}
    }

    private static final String KIND = "second-factor";

    private final SignInGuard guard;
    private final Clock clock;

    public SecondFactorGuesses(SignInGuard guard, Clock clock) {
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * Counts first, and then tries. Who uses up the last try knows the password or holds a token, so the owner is told.
     *
     * @param attempt what the right code brings at this moment; empty if it is wrong
     */
    <T> Guess<T> begin(Account account, Source source, Function<Instant, Optional<T>> attempt) {
        var now = clock.instant();
        return switch (guard.begin(KIND, account)) {
            case Attempt.Refused(var remaining) -> new Guess.Locked<>(remaining);
            case Attempt.Allowed(var last) -> {
                var result = attempt.apply(now);
                if (result.isPresent()) {
                    guard.forget(KIND, account);
                } else if (last) {
                    guard.noteLock(account, source, now);
                }
                yield result.<Guess<T>>map(Guess.Right::new).orElseGet(Guess.Wrong::new);
            }
        };
    }
}
