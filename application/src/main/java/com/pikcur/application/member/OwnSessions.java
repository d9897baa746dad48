package com.pikcur.application.member;

import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.MemberEvent.SessionEnded;
import com.pikcur.domain.member.MemberEvent.SignedOutEverywhere;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.NoSuchSession;
import com.pikcur.domain.member.Session;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.Sessions;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.List;

/** Use case: members look at their sessions and end them, one by one or all. */
public final class OwnSessions {

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final Sessions sessions;
    private final MemberLog log;
    private final Clock clock;

    public OwnSessions(
            Transactions transactions, AccountRepository accounts, Sessions sessions, MemberLog log, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    public List<Session> list(Identity caller) {
        return sessions.of(caller.member());
    }

    /** @throws NoSuchSession if the caller has no such session */
    public void end(Identity caller, SessionId session, Source source) {
        if (sessions.end(caller.member(), session).isEmpty()) {
            throw new NoSuchSession(session);
        }
        log.note(
                AuditEntry.own(caller.member(), AuditAction.SIGNED_OUT, source, clock.instant()),
                new SessionEnded(caller.member(), session));
    }

    /** Ends all of them, this one too. */
    public void endAll(Identity caller, Source source) {
        transactions.execute(() -> {
            var account = accounts.findLocked(caller.member()).orElseThrow(() -> new NoSuchMember(caller.member()));
            var after = account.signOutEverywhere();
            accounts.save(after);
            log.note(
                    AuditEntry.own(caller.member(), AuditAction.SIGNED_OUT, source, clock.instant()),
                    new SignedOutEverywhere(caller.member(), after.epoch()));
            return after;
        });
        sessions.of(caller.member()).forEach(session -> sessions.end(caller.member(), session.id()));
    }
}
