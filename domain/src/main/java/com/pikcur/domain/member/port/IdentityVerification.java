package com.pikcur.domain.member.port;

import com.pikcur.domain.member.ClaimedPerson;
import com.pikcur.domain.member.VerificationId;
import com.pikcur.domain.member.VerifiedPerson;
import com.pikcur.domain.shared.HiddenText;
import java.util.Optional;

/**
 * Asks a provider who somebody is. Contract: {@code IdentityVerificationContract}.
 *
 * <p>Every method may throw {@link com.pikcur.domain.shared.port.ProviderUnavailable}: then nobody knows what the provider
 * has done, and {@link #find} tells later. All of them wait for a network; none belongs into a transaction.
 */
public interface IdentityVerification {

    /** Sends a one-time code to the person's phone. */
    Request request(VerificationId verification, ClaimedPerson person);

    /**
     * Hands in the code that was sent.
     *
     * @param handle as {@link Request.CodeSent} told it
     */
    Confirmation confirm(String handle, HiddenText code);

    /** What the provider knows under this handle; whoever brings one may have found it anywhere. */
    Finding find(String handle);

    /** What came of asking for a code. Switch over it without a default. */
    sealed interface Request {

        /** @param handle the provider's own name of the attempt, at most 64 characters */
        record CodeSent(String handle) implements Request {}

        /** The provider knows no such person with such a phone. */
        record PersonRefused() implements Request {}
    }

    /** What came of a code. Switch over it without a default. */
    sealed interface Confirmation {

        record Verified(VerifiedPerson person) implements Confirmation {}

        /** Not the code, or no longer, or used before: {@link #find} tells whether it was right a moment ago. */
        record WrongCode() implements Confirmation {}
    }

    /** What a handle stands for. Switch over it without a default. */
    sealed interface Finding {

        /** @param verification the attempt of ours it was made for, as the provider kept it; empty if it was not ours */
        record Verified(Optional<VerificationId> verification, VerifiedPerson person) implements Finding {}

        /** The provider knows the attempt, and nobody has proved anything yet. */
        record NotVerified() implements Finding {}

        /** The provider knows no such handle. */
        record Unknown() implements Finding {}
    }
}
