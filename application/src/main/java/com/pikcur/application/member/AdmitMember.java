package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.SignInOutcome;
import com.pikcur.domain.member.SignInOutcome.AccountBlocked;
import com.pikcur.domain.member.SignInOutcome.AccountWithdrawn;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.AuditTrail;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** The last step of every way to sign in: somebody proved who they are, may they come in? */
public final class AdmitMember {

    /** What came of it. Switch over it without a default. */
    public sealed interface Admission {

        record Admitted(Account account) implements Admission {}

        record Refused(SignInOutcome why) implements Admission {}
    }

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final AuditTrail audit;
    private final Clock clock;

    public AdmitMember(Transactions transactions, AccountRepository accounts, AuditTrail audit, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param signedIn gives the account as it is after this sign-in; empty where what was proved holds no longer
     * @param how a word for the audit trail
     */
    public Admission handle(MemberId member, Function<Account, Optional<Account>> signedIn, Source source, String how) {
        return transactions.execute(() -> {
            var account = accounts.findLocked(member);
            var after = account.flatMap(signedIn);
            if (account.isEmpty() || after.isEmpty()) {
                return new Admission.Refused(new SignInOutcome.WrongCredentials());
            }
            return admit(account.orElseThrow(), after.orElseThrow(), source, how);
        });
    }

    private Admission admit(Account account, Account after, Source source, String how) {
        var now = clock.instant();
        return switch (account.stateAt(now)) {
            case AccountState.Active _ -> {
                if (!after.equals(account)) {
                    accounts.save(after);
                }
                audit.append(
                        new AuditEntry(account.member(), account.member(), AuditAction.SIGNED_IN, how, source, now));
                yield new Admission.Admitted(after);
            }
            case AccountState.Blocked blocked ->
                new Admission.Refused(new AccountBlocked(blocked.reason(), blocked.until()));
            case AccountState.Withdrawn(var at) -> new Admission.Refused(new AccountWithdrawn(at));
        };
    }
}
