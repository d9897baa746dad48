package com.pikcur.domain.member.port;

import com.pikcur.domain.member.AttemptLimit;
import java.time.Duration;

/**
 * Counts how often something was tried, on all nodes together, so that nobody can guess for long. Contract:
 * {@code AttemptsContract}.
 *
 * <p>A try is counted before it is looked at: of many made at once no more are looked at than the limit allows.
 */
public interface Attempts {

    /**
     * Counts one more try.
     *
     * @throws com.pikcur.domain.shared.port.StoreUnavailable if nobody can be asked just now
     */
    Attempt begin(Subject subject, AttemptLimit limit);

    /**
     * Forgets all tries, since one was right.
     *
     * @throws com.pikcur.domain.shared.port.StoreUnavailable if nobody can be asked just now
     */
    void forget(Subject subject);

    /** What is being tried: {@code kind} tells one secret from another, {@code of} whose it is. */
    record Subject(String kind, String of) {}

    /** Whether a try may be looked at. Switch over it without a default. */
    sealed interface Attempt {

        /** @param last whether the next one will not be, unless this one is right */
        record Allowed(boolean last) implements Attempt {}

        record Refused(Duration remaining) implements Attempt {}
    }
}
