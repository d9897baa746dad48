package com.pikcur.application.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.RefreshToken;
import com.pikcur.domain.member.Session;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.SessionTokens;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.AccessTokens;
import com.pikcur.domain.member.port.Sessions;
import com.pikcur.domain.shared.Bytes32;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/** Begins a session for somebody who has been let in, and issues the tokens of sessions. */
public final class StartSession {

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Supplier<UUID> ids;
    private final Supplier<Bytes32> randomKeys;
    private final Clock clock;
    private final Duration accessValidFor;

    public StartSession(
            Sessions sessions,
            AccessTokens tokens,
            Supplier<UUID> ids,
            Supplier<Bytes32> randomKeys,
            Clock clock,
            Duration accessValidFor) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.ids = ids;
        this.randomKeys = randomKeys;
        this.clock = clock;
        this.accessValidFor = accessValidFor;
    }

    public SessionTokens handle(Account account, Source source) {
        var now = clock.instant();
        var token = nextToken(new SessionId(ids.get()));
        sessions.start(new Session(token.session(), account.member(), source, now, now), token.digest());
        return tokensOf(account, token);
    }

    RefreshToken nextToken(SessionId session) {
        return new RefreshToken(session, randomKeys.get());
    }

    SessionTokens tokensOf(Account account, RefreshToken token) {
        return new SessionTokens(
                accessToken(account, token.session()),
                accessValidFor,
                token,
                account.credentials().mustChange());
    }

    String accessToken(Account account, SessionId session) {
        return tokens.issue(account.identity(session), clock.instant(), accessValidFor);
    }

    Duration accessValidFor() {
        return accessValidFor;
    }
}
