package com.pikcur.application.member;

import com.pikcur.domain.member.NoSuchVerification;
import com.pikcur.domain.member.ProofOutcome;
import com.pikcur.domain.member.ProofOutcome.NotProved;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.IdentityVerification;
import com.pikcur.domain.member.port.IdentityVerification.Finding;
import com.pikcur.domain.shared.MemberId;

/**
 * Use case: a member has proved who they are in the provider's own window, and brings the handle of that proof.
 *
 * <p>A handle proves nothing about who brings it. It must have been made for an attempt of this very member, as the provider
 * itself says, and for one that has not ended.
 */
public final class AcceptProof {

    /** @param handle as the provider's window told the page */
    public record Command(MemberId member, String handle, Source source) {}

    private final IdentityVerification provider;
    private final Proofs proofs;

    public AcceptProof(IdentityVerification provider, Proofs proofs) {
        this.provider = provider;
        this.proofs = proofs;
    }

    /** @throws NoSuchVerification if the proof was made for none of this member's attempts */
    public ProofOutcome handle(Command command) {
        return switch (provider.find(command.handle())) {
            case Finding.Verified(var verification, var person) ->
                proofs.accept(
                        verification.orElseThrow(NoSuchVerification::new),
                        command.member(),
                        command.handle(),
                        person,
                        command.source());
            case Finding.NotVerified() -> new NotProved();
            case Finding.Unknown() -> throw new NoSuchVerification();
        };
    }
}
