package com.pikcur.domain.shared.port;

import com.pikcur.domain.shared.RequestLimit;
import java.time.Duration;

/** Counts what callers ask, over all nodes together. Never fails. Contract: {@code RequestCountersContract}. */
public interface RequestCounters {

    /** Whether a request may pass. */
    sealed interface Verdict {

        record Within() implements Verdict {}

        /** @param retryAfter the next request may pass then, if none comes in between; more than zero */
        record Exceeded(Duration retryAfter) implements Verdict {}
    }

    /**
     * Counts one request. One that is refused does not count.
     *
     * @param caller whoever asks, by a name of at most some dozens of characters
     */
    Verdict count(String caller, RequestLimit limit);
}
