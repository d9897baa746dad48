package com.pikcur.application.member;

import com.pikcur.domain.member.ProofOutcome;
import com.pikcur.domain.member.ProofOutcome.TooManyCodes;
import com.pikcur.domain.member.ProofOutcome.VerificationExpired;
import com.pikcur.domain.member.ProofOutcome.Verified;
import com.pikcur.domain.member.ProofOutcome.WrongCode;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.VerificationAttempt;
import com.pikcur.domain.member.VerificationAttempt.CodeDecision;
import com.pikcur.domain.member.VerificationId;
import com.pikcur.domain.member.port.IdentityVerification;
import com.pikcur.domain.member.port.IdentityVerification.Confirmation;
import com.pikcur.domain.member.port.IdentityVerification.Finding;
import com.pikcur.domain.member.port.VerificationAttemptRepository;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/** Use case: a member hands in the code they got on their phone, and is who they said they are. */
public final class VerifyIdentity {

    public record Command(VerificationId id, MemberId member, HiddenText code, Source source) {}

    private final Transactions transactions;
    private final VerificationAttemptRepository attempts;
    private final IdentityVerification provider;
    private final Proofs proofs;
    private final Clock clock;

    public VerifyIdentity(
            Transactions transactions,
            VerificationAttemptRepository attempts,
            IdentityVerification provider,
            Proofs proofs,
            Clock clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.provider = provider;
        this.proofs = proofs;
        this.clock = clock;
    }

    /**
     * @throws com.pikcur.domain.member.NoSuchVerification if the attempt is not this member's
     * @throws com.pikcur.domain.shared.port.ProviderUnavailable if nobody knows whether the code was right: ask again, with
     *     the same code
     */
    public ProofOutcome handle(Command command) {
        // Counted before the provider is asked, so that neither many at once nor lost answers give further tries.
        return switch (transactions.execute(() -> count(command))) {
            case CodeDecision.Ask(var counted, var handle) -> confirm(command, counted, handle);
            case CodeDecision.TooManyCodes(var handle) -> orFound(command, handle, new TooManyCodes());
            case CodeDecision.Expired() -> new VerificationExpired();
            case CodeDecision.Done(var verifiedAt) -> new Verified(verifiedAt);
        };
    }

    private CodeDecision count(Command command) {
        var decision = proofs.own(command.id(), command.member()).tryCode(clock.instant());
        if (decision instanceof CodeDecision.Ask(var counted, String _)) {
            attempts.save(counted);
        }
        return decision;
    }

    private ProofOutcome confirm(Command command, VerificationAttempt counted, String handle) {
        return switch (provider.confirm(handle, command.code())) {
            case Confirmation.Verified(var person) ->
                proofs.accept(command.id(), command.member(), handle, person, command.source());
            // The code may have been right a moment ago, when the provider's answer got lost on its way.
            case Confirmation.WrongCode() ->
                orFound(command, handle, new WrongCode(VerificationAttempt.MOST_CODES - counted.codesTried()));
        };
    }

    private ProofOutcome orFound(Command command, String handle, ProofOutcome otherwise) {
        return switch (provider.find(handle)) {
            case Finding.Verified(Optional<VerificationId> _, var person) ->
                proofs.accept(command.id(), command.member(), handle, person, command.source());
            case Finding.NotVerified(), Finding.Unknown() -> otherwise;
        };
    }
}
