package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A member's attempt to prove who they are. It stands in the store before a provider hears of it, and holds nothing of the
 * person: that is the provider's to say.
 *
 * <p>Immutable: a decision hands back the next attempt.
 *
 * @param handle the provider's name of it, once one is known
 * @param codesTried how many codes were handed in, each counted before the provider was asked
 * @param settledAt when it led to something; nothing follows from it afterwards
 */
public record VerificationAttempt(
        VerificationId id,
        MemberId member,
        Instant requestedAt,
        Stage stage,
        Optional<String> handle,
        int codesTried,
        Optional<Instant> settledAt) {

    public static final int MOST_CODES = 5;

    /** Longer than any provider's code is good for. */
    public static final Duration VALID_FOR = Duration.ofMinutes(10);

    /** How far it has come. */
    public enum Stage {
        /** Written down; whether the provider has heard of it is not known. */
        REQUESTED,
        /** A code is on its way to the phone. */
        CODE_SENT,
        /** The member is who the provider says. */
        VERIFIED,
        /** Nothing came of it, and nothing will. */
        REFUSED
    }

    /** What handing in a code leads to. Switch over it without a default. */
    public sealed interface CodeDecision {

        /** @param counted to be stored before the provider is asked */
        record Ask(VerificationAttempt counted, String handle) implements CodeDecision {}

        /** No further code; but the last one may have been right and its answer lost. */
        record TooManyCodes(String handle) implements CodeDecision {}

        record Expired() implements CodeDecision {}

        record Done(Instant verifiedAt) implements CodeDecision {}
    }

    /** What a proof leads to. Switch over it without a default. */
    public sealed interface ProofDecision {

        record Proved(VerificationAttempt next) implements ProofDecision {}

        /** The same proof once more. */
        record Done(Instant verifiedAt) implements ProofDecision {}

        /** The attempt has ended otherwise: with another proof, with a refusal, or too long ago. */
        record Used() implements ProofDecision {}
    }

    public static VerificationAttempt begun(VerificationId id, MemberId member, Instant at) {
        return new VerificationAttempt(id, member, at, Stage.REQUESTED, Optional.empty(), 0, Optional.empty());
    }

    /** A code was sent. Asked twice, the newest counts; an attempt that has ended stays as it ended. */
    public VerificationAttempt codeSent(String newHandle) {
        return settledAt.isPresent()
                ? this
                : new VerificationAttempt(
                        id, member, requestedAt, Stage.CODE_SENT, Optional.of(newHandle), codesTried, settledAt);
    }

    public VerificationAttempt refused(Instant at) {
        return settledAt.isPresent()
                ? this
                : new VerificationAttempt(id, member, requestedAt, Stage.REFUSED, handle, codesTried, Optional.of(at));
    }

    /** Whether another code may be tried. */
    public CodeDecision tryCode(Instant now) {
        return switch (stage) {
            case VERIFIED -> new CodeDecision.Done(settledAt.orElseThrow());
            case REQUESTED, REFUSED -> new CodeDecision.Expired();
            case CODE_SENT -> {
                if (isOverAt(now)) {
                    yield new CodeDecision.Expired();
                }
                var known = handle.orElseThrow();
                yield codesTried < MOST_CODES
                        ? new CodeDecision.Ask(counted(), known)
                        : new CodeDecision.TooManyCodes(known);
            }
        };
    }

    /** Takes in what the provider says under this handle. */
    public ProofDecision prove(String provedUnder, Instant now) {
        return switch (stage) {
            case VERIFIED ->
                handle.equals(Optional.of(provedUnder))
                        ? new ProofDecision.Done(settledAt.orElseThrow())
                        : new ProofDecision.Used();
            case REFUSED -> new ProofDecision.Used();
            case REQUESTED, CODE_SENT ->
                isOverAt(now)
                        ? new ProofDecision.Used()
                        : new ProofDecision.Proved(new VerificationAttempt(
                                id,
                                member,
                                requestedAt,
                                Stage.VERIFIED,
                                Optional.of(provedUnder),
                                codesTried,
                                Optional.of(now)));
        };
    }

    private boolean isOverAt(Instant now) {
        return !now.isBefore(requestedAt.plus(VALID_FOR));
    }

    private VerificationAttempt counted() {
        return new VerificationAttempt(id, member, requestedAt, stage, handle, codesTried + 1, settledAt);
    }
}
