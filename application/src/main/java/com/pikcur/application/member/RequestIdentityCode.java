package com.pikcur.application.member;

import com.pikcur.domain.member.ClaimedPerson;
import com.pikcur.domain.member.CodeRequestOutcome;
import com.pikcur.domain.member.CodeRequestOutcome.CodeSent;
import com.pikcur.domain.member.CodeRequestOutcome.PersonRefused;
import com.pikcur.domain.member.CodeRequestOutcome.TooManyRequests;
import com.pikcur.domain.member.NoSuchVerification;
import com.pikcur.domain.member.VerificationAttempt;
import com.pikcur.domain.member.VerificationId;
import com.pikcur.domain.member.port.IdentityVerification;
import com.pikcur.domain.member.port.IdentityVerification.Request;
import com.pikcur.domain.member.port.VerificationAttemptRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Use case: a member says who they are, and gets a one-time code on the phone of that person. */
public final class RequestIdentityCode {

    /** @param id of the attempt; the same one again sends no second code once the first is known to be on its way */
    public record Command(VerificationId id, MemberId member, ClaimedPerson person) {}

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Transactions transactions;
    private final VerificationAttemptRepository attempts;
    private final IdentityVerification provider;
    private final Clock clock;
    private final int mostADay;

    /** @param mostADay how many attempts a member may begin within 24 hours */
    public RequestIdentityCode(
            Transactions transactions,
            VerificationAttemptRepository attempts,
            IdentityVerification provider,
            Clock clock,
            int mostADay) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.provider = provider;
        this.clock = clock;
        this.mostADay = mostADay;
    }

    /**
     * @throws com.pikcur.domain.shared.port.ProviderUnavailable if nobody knows whether a code was sent; the attempt stands,
     *     and the same request again asks once more
     */
    public CodeRequestOutcome handle(Command command) {
        // The attempt is in the store before the provider hears of it: whatever the provider says later can be found.
        return transactions.execute(() -> begin(command)).orElseGet(() -> ask(command));
    }

    /** What is known already; empty if the provider is to be asked. */
    private Optional<CodeRequestOutcome> begin(Command command) {
        var now = clock.instant();
        var begun = attempts.begunSince(command.member(), now.minus(A_DAY));
        var known = attempts.findLocked(command.id());
        if (known.isPresent()) {
            return known(known.orElseThrow(), command.member());
        }
        if (begun.size() >= mostADay) {
            return Optional.of(
                    new TooManyRequests(Duration.between(now, begun.getFirst().plus(A_DAY))));
        }
        attempts.add(VerificationAttempt.begun(command.id(), command.member(), now));
        return Optional.empty();
    }

    private static Optional<CodeRequestOutcome> known(VerificationAttempt attempt, MemberId member) {
        if (!attempt.member().equals(member)) {
            throw new NoSuchVerification();
        }
        return switch (attempt.stage()) {
            case REQUESTED -> Optional.empty();
            case CODE_SENT, VERIFIED -> Optional.of(new CodeSent(attempt.id()));
            case REFUSED -> Optional.of(new PersonRefused());
        };
    }

    private CodeRequestOutcome ask(Command command) {
        return switch (provider.request(command.id(), command.person())) {
            case Request.CodeSent(var handle) -> {
                change(command.id(), attempt -> attempt.codeSent(handle));
                yield new CodeSent(command.id());
            }
            case Request.PersonRefused() -> {
                change(command.id(), attempt -> attempt.refused(clock.instant()));
                yield new PersonRefused();
            }
        };
    }

    private void change(VerificationId id, Function<VerificationAttempt, VerificationAttempt> change) {
        transactions.execute(() -> {
            var next = change.apply(attempts.findLocked(id).orElseThrow(NoSuchVerification::new));
            attempts.save(next);
            return next;
        });
    }
}
