package com.pikcur.application.member;

import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.MemberEvent.SecondFactorChanged;
import com.pikcur.domain.member.SecondFactor;
import com.pikcur.domain.member.SecondFactorOutcome;
import com.pikcur.domain.member.SecondFactorOutcome.Locked;
import com.pikcur.domain.member.SecondFactorOutcome.WrongPassword;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.SecondFactorRepository;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * Use case: a member does without a second factor from now on. They show both proofs; a recovery code does, since the
 * authenticator may be lost.
 */
public final class RemoveSecondFactor {

    public record Command(MemberId member, HiddenText currentPassword, HiddenText code, Source source) {}

    private final SecondFactorChange change;
    private final CurrentPassword passwords;
    private final SecondFactorRepository factors;
    private final MemberLog log;

    public RemoveSecondFactor(
            SecondFactorChange change, CurrentPassword passwords, SecondFactorRepository factors, MemberLog log) {
        this.change = change;
        this.passwords = passwords;
        this.factors = factors;
        this.log = log;
    }

    /**
     * @return what was removed
     * @throws com.pikcur.domain.member.NoSuchSecondFactor if there is no active one
     */
    public SecondFactorOutcome<SecondFactor> handle(Command command) {
        change.mustBeActive(command.member());
        var account = change.accountOf(command.member());
        return switch (passwords.prove(account, command.currentPassword().reveal())) {
            case CurrentPassword.Proof.Right() ->
                change.byCode(command.member(), command.source(), (factor, now) -> remove(factor, command, now));
            case CurrentPassword.Proof.Wrong() -> new WrongPassword<>();
            case CurrentPassword.Proof.Locked(var remaining) -> new Locked<>(remaining);
        };
    }

    private Optional<SecondFactor> remove(SecondFactor factor, Command command, Instant now) {
        return factor.use(command.code().reveal(), now).map(used -> {
            factors.remove(used.member());
            log.note(
                    AuditEntry.own(used.member(), AuditAction.SECOND_FACTOR_OFF, command.source(), now),
                    new SecondFactorChanged(used.member(), false));
            return used;
        });
    }
}
