package com.pikcur.application.member;

import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.MemberEvent.SecondFactorChanged;
import com.pikcur.domain.member.RecoveryCodes;
import com.pikcur.domain.member.SecondFactor;
import com.pikcur.domain.member.SecondFactorOutcome;
import com.pikcur.domain.member.SecondFactorOutcome.AlreadyActive;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.SecondFactorRepository;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Use case: a first code shows that the authenticator works. From now on it is asked for at sign-in. */
public final class ConfirmSecondFactor {

    public record Command(MemberId member, HiddenText code, Source source) {}

    private final SecondFactorChange change;
    private final SecondFactorRepository factors;
    private final MemberLog log;
    private final Supplier<Bytes32> randomKeys;

    public ConfirmSecondFactor(
            SecondFactorChange change, SecondFactorRepository factors, MemberLog log, Supplier<Bytes32> randomKeys) {
        this.change = change;
        this.factors = factors;
        this.log = log;
        this.randomKeys = randomKeys;
    }

    /** @throws com.pikcur.domain.member.NoSuchSecondFactor if none has been begun */
    public SecondFactorOutcome<RecoveryCodes> handle(Command command) {
        return switch (change.factorOf(command.member()).state()) {
            case SecondFactor.State.Active _ -> new AlreadyActive<>();
            case SecondFactor.State.Pending _ ->
                change.byCode(command.member(), command.source(), (factor, now) -> confirm(factor, command, now));
        };
    }

    private Optional<RecoveryCodes> confirm(SecondFactor factor, Command command, Instant now) {
        var recovery = RecoveryCodes.fresh(randomKeys);
        return factor.confirm(command.code().reveal(), recovery, now).map(active -> {
            factors.put(active);
            log.note(
                    AuditEntry.own(factor.member(), AuditAction.SECOND_FACTOR_ON, command.source(), now),
                    new SecondFactorChanged(factor.member(), true));
            return recovery;
        });
    }
}
