package com.pikcur.application.member;

import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.NoSuchVerification;
import com.pikcur.domain.member.ProofOutcome;
import com.pikcur.domain.member.ProofOutcome.AlreadyVerifiedElsewhere;
import com.pikcur.domain.member.ProofOutcome.OtherPersonThanBefore;
import com.pikcur.domain.member.ProofOutcome.VerificationExpired;
import com.pikcur.domain.member.ProofOutcome.Verified;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.VerificationAttempt;
import com.pikcur.domain.member.VerificationAttempt.ProofDecision;
import com.pikcur.domain.member.VerificationId;
import com.pikcur.domain.member.VerifiedPerson;
import com.pikcur.domain.member.port.AuditTrail;
import com.pikcur.domain.member.port.HandleTaken;
import com.pikcur.domain.member.port.IdentityRepository;
import com.pikcur.domain.member.port.IdentityRepository.Claim;
import com.pikcur.domain.member.port.VerificationAttemptRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;

/** Takes in what a provider has proved: the attempt ends, and the member is that person, in one step or not at all. */
public final class Proofs {

    private final Transactions transactions;
    private final VerificationAttemptRepository attempts;
    private final IdentityRepository identities;
    private final AuditTrail audit;
    private final Clock clock;

    public Proofs(
            Transactions transactions,
            VerificationAttemptRepository attempts,
            IdentityRepository identities,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.identities = identities;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NoSuchVerification if the attempt is not this member's */
    ProofOutcome accept(VerificationId id, MemberId member, String handle, VerifiedPerson person, Source source) {
        try {
            return transactions.execute(() -> decide(own(id, member), handle, person, source));
        } catch (HandleTaken _) {
            // Some other attempt has ended with this very proof.
            return new VerificationExpired();
        }
    }

    /** @throws NoSuchVerification if the attempt is not this member's */
    VerificationAttempt own(VerificationId id, MemberId member) {
        return attempts.findLocked(id)
                .filter(attempt -> attempt.member().equals(member))
                .orElseThrow(NoSuchVerification::new);
    }

    private ProofOutcome decide(VerificationAttempt attempt, String handle, VerifiedPerson person, Source source) {
        var now = clock.instant();
        return switch (attempt.prove(handle, now)) {
            case ProofDecision.Proved(var next) ->
                claim(
                        attempt,
                        next,
                        person,
                        AuditEntry.own(attempt.member(), AuditAction.IDENTITY_VERIFIED, source, now));
            case ProofDecision.Done(var verifiedAt) -> new Verified(verifiedAt);
            case ProofDecision.Used() -> new VerificationExpired();
        };
    }

    private ProofOutcome claim(
            VerificationAttempt attempt, VerificationAttempt proved, VerifiedPerson person, AuditEntry entry) {
        var now = entry.at();
        return switch (identities.claim(attempt.member(), person, now)) {
            case Claim.Kept() -> {
                attempts.save(proved);
                audit.append(entry);
                yield new Verified(now);
            }
            case Claim.HeldByAnother() -> {
                attempts.save(attempt.refused(now));
                yield new AlreadyVerifiedElsewhere();
            }
            case Claim.OtherThanBefore() -> {
                attempts.save(attempt.refused(now));
                yield new OtherPersonThanBefore();
            }
        };
    }
}
