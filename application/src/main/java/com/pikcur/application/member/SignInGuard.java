package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.MemberEvent.SignInLocked;
import com.pikcur.domain.member.MemberPolicy;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.Attempts;
import com.pikcur.domain.member.port.Attempts.Attempt;
import com.pikcur.domain.member.port.Attempts.Subject;
import com.pikcur.domain.member.port.AuditTrail;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets nobody guess passwords for long.
 *
 * <p>Tries are counted by the address that was typed in, so that an address without an account is locked like any other.
 * From where a member has signed in before they are counted apart: a stranger elsewhere can lock the door against
 * strangers, not against the member.
 */
public final class SignInGuard {

    private static final String PASSWORD = "sign-in";
    private static final String TEMPORARY_PASSWORD = "temporary-password";
    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    private final Attempts attempts;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final DomainEvents events;
    private final MemberPolicy policy;

    public SignInGuard(
            Attempts attempts, AuditTrail audit, Transactions transactions, DomainEvents events, MemberPolicy policy) {
        this.attempts = attempts;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
        this.policy = policy;
    }

    /** Counts a try with a password. */
    Attempt begin(String email, Optional<Account> account, Source source, Instant now) {
        return attempts.begin(subjectOf(email, account, source, now), policy.signIn());
    }

    /** Counts a try with a temporary password while other tries are locked: it is the way out. */
    Attempt beginTemporary(String email) {
        return attempts.begin(new Subject(TEMPORARY_PASSWORD, email), policy.signIn());
    }

    /** Counts a try that is about something else than the password. */
    Attempt begin(String kind, Account account) {
        return attempts.begin(new Subject(kind, account.member().value().toString()), policy.signIn());
    }

    void forget(String kind, Account account) {
        attempts.forget(new Subject(kind, account.member().value().toString()));
    }

    /** Somebody proved who they are. */
    void forget(String email, Account account, Source source, Instant now) {
        attempts.forget(subjectOf(email, Optional.of(account), source, now));
        attempts.forget(new Subject(PASSWORD, email));
        attempts.forget(new Subject(TEMPORARY_PASSWORD, email));
    }

    /** That was the last try; the owner is to know. */
    void noteLock(Account account, Source source, Instant now) {
        transactions.execute(() -> {
            audit.append(AuditEntry.own(account.member(), AuditAction.SIGN_IN_LOCKED, source, now));
            events.publish(List.of(
                    new SignInLocked(account.member(), now.plus(policy.signIn().lockedFor()))));
            return account;
        });
    }

    private Subject subjectOf(String email, Optional<Account> account, Source source, Instant now) {
        var known = account.filter(found -> audit.hasSignedIn(found.member(), source.address(), now.minus(KNOWN_FOR)));
        return new Subject(PASSWORD, known.isPresent() ? email + " " + source.address() : email);
    }
}
