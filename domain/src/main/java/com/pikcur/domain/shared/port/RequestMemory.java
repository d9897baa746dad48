package com.pikcur.domain.shared.port;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.RequestKey;
import java.util.Map;

/**
 * Remembers for a day which requests came and what was answered, so that a client may safely ask again. Contract:
 * {@code RequestMemoryContract}.
 *
 * <p>It may forget: what a request creates is named after its key, so the store itself refuses to do it twice. It may
 * also be away: then every method throws {@link RequestMemoryUnavailable}.
 */
public interface RequestMemory {

    /** Of several equal claims at once exactly one is {@link Claim.First}. It lapses after a minute without an answer. */
    Claim claim(RequestKey key, Bytes32 bodyDigest);

    /** Keeps the answer for those who ask again. */
    void remember(RequestKey key, Bytes32 bodyDigest, Answer answer);

    /** Forgets the claim, since nothing came of it: the next one is the first again. */
    void release(RequestKey key);

    /** What is known of a request. Switch over it without a default. */
    sealed interface Claim {

        /** Nobody has asked before: go on, then {@link #remember} or {@link #release}. */
        record First() implements Claim {}

        record Repeated(Answer answer) implements Claim {}

        record InProgress() implements Claim {}

        /** The key was used with another body. */
        record OtherBody() implements Claim {}
    }

    /** An HTTP answer in full, to be given again word for word. */
    record Answer(int status, Map<String, String> headers, String body) {

        public Answer {
            headers = Map.copyOf(headers);
        }
    }
}
