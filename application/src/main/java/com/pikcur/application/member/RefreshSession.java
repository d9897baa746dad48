package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.MemberEvent.RefreshTokenUsedTwice;
import com.pikcur.domain.member.MemberPolicy;
import com.pikcur.domain.member.RefreshOutcome;
import com.pikcur.domain.member.RefreshOutcome.NoSession;
import com.pikcur.domain.member.RefreshOutcome.NotAllowed;
import com.pikcur.domain.member.RefreshOutcome.Refreshed;
import com.pikcur.domain.member.RefreshOutcome.UsedTwice;
import com.pikcur.domain.member.RefreshToken;
import com.pikcur.domain.member.Session;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.Sessions;
import com.pikcur.domain.member.port.Sessions.Rotation;
import java.time.Clock;
import java.util.Optional;

/** Use case: a client uses up its refresh token and gets the next pair. */
public final class RefreshSession {

    /** Never printed: it holds a refresh token. */
    public record Command(String refreshToken, Source source) {

        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }

    private final Sessions sessions;
    private final AccountRepository accounts;
    private final StartSession tokens;
    private final MemberLog log;
    private final Clock clock;
    private final MemberPolicy policy;

    public RefreshSession(
            Sessions sessions,
            AccountRepository accounts,
            StartSession tokens,
            MemberLog log,
            Clock clock,
            MemberPolicy policy) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.tokens = tokens;
        this.log = log;
        this.clock = clock;
        this.policy = policy;
    }

    public RefreshOutcome handle(Command command) {
        var presented = RefreshToken.parse(command.refreshToken());
        if (presented.isEmpty()) {
            return new NoSession();
        }
        var token = presented.orElseThrow();
        var next = tokens.nextToken(token.session());
        return switch (sessions.rotate(token.session(), token.digest(), next.digest(), clock.instant())) {
            case Rotation.Rotated(var session) -> refreshed(session, next);
            case Rotation.Unknown() -> new NoSession();
            case Rotation.UsedBefore(var session) -> {
                noteTheft(session, command.source());
                yield new UsedTwice();
            }
        };
    }

    private RefreshOutcome refreshed(Session session, RefreshToken next) {
        if (!clock.instant().isBefore(session.startedAt().plus(policy.sessionEndsAfter()))) {
            sessions.end(session.member(), session.id());
            return new NoSession();
        }
        return accounts.find(session.member())
                .filter(this::isActive)
                .<RefreshOutcome>map(account -> new Refreshed(tokens.tokensOf(account, next)))
                .orElseGet(() -> {
                    sessions.end(session.member(), session.id());
                    return new NotAllowed();
                });
    }

    private boolean isActive(Account account) {
        return account.stateAt(clock.instant()) instanceof AccountState.Active;
    }

    private void noteTheft(Session session, Source source) {
        var now = clock.instant();
        log.note(
                AuditEntry.own(session.member(), AuditAction.REFRESH_TOKEN_USED_TWICE, source, now),
                Optional.of(new RefreshTokenUsedTwice(session.member(), session.id(), now)));
    }
}
