package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.MemberEvent.TemporaryPasswordIssued;
import com.pikcur.domain.member.MemberPolicy;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.TemporaryPassword;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.Attempts;
import com.pikcur.domain.member.port.Attempts.Attempt;
import com.pikcur.domain.member.port.Attempts.Subject;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Use case: somebody has lost their password and is sent a temporary one, which may be used once. Their own goes on
 * working: whoever asked may be somebody else.
 */
public final class ResetPassword {

    private static final String MAIL = "temporary-password-mail";

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final Attempts attempts;
    private final MemberLog log;
    private final Supplier<Bytes32> randomKeys;
    private final Moment moment;

    /** Reads the time, and knows how long things last. */
    public record Moment(Clock clock, MemberPolicy policy) {}

    public ResetPassword(
            Transactions transactions,
            AccountRepository accounts,
            Attempts attempts,
            MemberLog log,
            Supplier<Bytes32> randomKeys,
            Moment moment) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.attempts = attempts;
        this.log = log;
        this.randomKeys = randomKeys;
        this.moment = moment;
    }

    /** Answers nothing, so that nobody learns whether the address has an account, or a mail went out a moment ago. */
    public void handle(String address, Source source) {
        var email = Account.normalized(address);
        switch (attempts.begin(new Subject(MAIL, email), moment.policy().mail())) {
            case Attempt.Refused _ -> {}
            case Attempt.Allowed _ ->
                transactions.execute(() -> {
                    accounts.findByEmail(email)
                            .flatMap(found -> accounts.findLocked(found.member()))
                            .filter(found -> !(found.state() instanceof AccountState.Withdrawn))
                            .ifPresent(account -> issue(account, source));
                    return email;
                });
        }
    }

    private void issue(Account account, Source source) {
        var now = moment.clock().instant();
        var password = TemporaryPassword.spell(randomKeys.get());
        var expiresAt = now.plus(moment.policy().temporaryPasswordValidFor());
        accounts.save(account.issueTemporaryPassword(TemporaryPassword.of(password, expiresAt)));
        log.note(
                AuditEntry.own(account.member(), AuditAction.TEMPORARY_PASSWORD_ISSUED, source, now),
                new TemporaryPasswordIssued(account.member(), new HiddenText(password)));
    }
}
