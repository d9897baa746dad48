package com.pikcur.application.member;

import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.RecoveryCodes;
import com.pikcur.domain.member.SecondFactor;
import com.pikcur.domain.member.SecondFactorOutcome;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.SecondFactorRepository;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Use case: a member who holds the authenticator gets ten new recovery codes in the place of the old ones. */
public final class RenewRecoveryCodes {

    public record Command(MemberId member, HiddenText code, Source source) {}

    private final SecondFactorChange change;
    private final SecondFactorRepository factors;
    private final MemberLog log;
    private final Supplier<Bytes32> randomKeys;

    public RenewRecoveryCodes(
            SecondFactorChange change, SecondFactorRepository factors, MemberLog log, Supplier<Bytes32> randomKeys) {
        this.change = change;
        this.factors = factors;
        this.log = log;
        this.randomKeys = randomKeys;
    }

    /** @throws com.pikcur.domain.member.NoSuchSecondFactor if there is no active one */
    public SecondFactorOutcome<RecoveryCodes> handle(Command command) {
        change.mustBeActive(command.member());
        return change.byCode(command.member(), command.source(), (factor, now) -> renew(factor, command, now));
    }

    private Optional<RecoveryCodes> renew(SecondFactor factor, Command command, Instant now) {
        var recovery = RecoveryCodes.fresh(randomKeys);
        return factor.renewRecoveryCodes(command.code().reveal(), recovery, now).map(renewed -> {
            factors.put(renewed);
            log.note(
                    AuditEntry.own(factor.member(), AuditAction.RECOVERY_CODES_RENEWED, command.source(), now),
                    Optional.empty());
            return recovery;
        });
    }
}
