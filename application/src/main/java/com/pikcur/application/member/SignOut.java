package com.pikcur.application.member;

import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.MemberEvent.SessionEnded;
import com.pikcur.domain.member.RefreshToken;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.Source;
import com.pikcur.domain.member.port.Sessions;
import com.pikcur.domain.member.port.Sessions.Rotation;
import com.pikcur.domain.shared.MemberId;
import java.time.Clock;
import java.util.Optional;

/** Use case: a member ends the session at hand and no other. Whoever holds its refresh token may do so. */
public final class SignOut {

    private final Sessions sessions;
    private final StartSession tokens;
    private final MemberLog log;
    private final Clock clock;

    public SignOut(Sessions sessions, StartSession tokens, MemberLog log, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.log = log;
        this.clock = clock;
    }

    /** By refresh token, or by the access token of the session; does nothing where neither tells of one. */
    public void handle(Optional<String> refreshToken, Optional<Identity> caller, Source source) {
        refreshToken.flatMap(RefreshToken::parse).ifPresent(token -> useUp(token, source));
        caller.ifPresent(identity -> end(identity.member(), identity.session(), source));
    }

    private void useUp(RefreshToken token, Source source) {
        var next = tokens.nextToken(token.session());
        switch (sessions.rotate(token.session(), token.digest(), next.digest(), clock.instant())) {
            case Rotation.Rotated(var session) -> end(session.member(), session.id(), source);
            // An old token ends its session too, whoever holds it.
            case Rotation.UsedBefore(var session) -> note(session.member(), session.id(), source);
            case Rotation.Unknown() -> {}
        }
    }

    private void end(MemberId member, SessionId session, Source source) {
        // The access token is to be void even where the session was gone already.
        sessions.end(member, session);
        note(member, session, source);
    }

    private void note(MemberId member, SessionId session, Source source) {
        log.note(
                AuditEntry.own(member, AuditAction.SIGNED_OUT, source, clock.instant()),
                new SessionEnded(member, session));
    }
}
