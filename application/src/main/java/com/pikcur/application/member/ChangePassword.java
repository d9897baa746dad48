package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.MemberEvent.PasswordChanged;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.PasswordChangeOutcome;
import com.pikcur.domain.member.PasswordChangeOutcome.Changed;
import com.pikcur.domain.member.PasswordChangeOutcome.Locked;
import com.pikcur.domain.member.PasswordChangeOutcome.WeakPassword;
import com.pikcur.domain.member.PasswordChangeOutcome.WrongPassword;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/**
 * Use case: a member chooses a new password. They show that they know the old one, unless they have just come in with a
 * temporary one.
 */
public final class ChangePassword {

    /** Never printed: it holds passwords. */
    public record Command(Identity caller, Optional<String> currentPassword, String newPassword, Source source) {

        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    /** How the new password is judged, and the old one asked for. */
    public record Passwords(NewPasswords chosen, CurrentPassword current) {}

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final StartSession tokens;
    private final MemberLog log;
    private final Clock clock;

    public ChangePassword(
            Transactions transactions,
            AccountRepository accounts,
            Passwords passwords,
            StartSession tokens,
            MemberLog log,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.log = log;
        this.clock = clock;
    }

    public PasswordChangeOutcome handle(Command command) {
        var account = accounts.find(command.caller().member())
                .orElseThrow(() -> new NoSuchMember(command.caller().member()));
        if (command.caller().mustChangePassword() && account.credentials().mustChange()) {
            return judge(command, account);
        }
        return switch (passwords
                .current()
                .prove(account, command.currentPassword().orElse(""))) {
            case CurrentPassword.Proof.Right() -> judge(command, account);
            case CurrentPassword.Proof.Wrong() -> new WrongPassword();
            case CurrentPassword.Proof.Locked(var remaining) -> new Locked(remaining);
        };
    }

    private PasswordChangeOutcome judge(Command command, Account read) {
        var broken = passwords.chosen().rulesBrokenBy(command.newPassword());
        if (!broken.isEmpty()) {
            return new WeakPassword(broken);
        }
        var hash = passwords.chosen().hash(command.newPassword());
        return transactions.execute(() -> {
            var account = accounts.findLocked(read.member()).orElseThrow(() -> new NoSuchMember(read.member()));
            if (!account.credentials().equals(read.credentials())) {
                // Somebody else changed it while we were hashing: what was shown is worth nothing any more.
                return new WrongPassword();
            }
            var after = account.changePassword(hash);
            accounts.save(after);
            var now = clock.instant();
            log.note(
                    AuditEntry.own(account.member(), AuditAction.PASSWORD_CHANGED, command.source(), now),
                    new PasswordChanged(account.member(), command.caller().session(), now));
            return new Changed(tokens.accessToken(after, command.caller().session()), tokens.accessValidFor());
        });
    }
}
