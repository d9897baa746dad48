package com.pikcur.application.member;

import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.member.port.Revocations;
import com.pikcur.domain.member.port.Sessions;
import com.pikcur.domain.shared.MemberId;
import java.util.Optional;

/**
 * Use case: a member's sessions end on every node, tokens and open connections with them, since something about the
 * account has changed. Doing it twice changes nothing.
 */
public final class EndSessions {

    private final Sessions sessions;
    private final Revocations revocations;

    public EndSessions(Sessions sessions, Revocations revocations) {
        this.sessions = sessions;
        this.revocations = revocations;
    }

    /** Ends one that is over for its member: signed out, or somebody else held a copy of its refresh token. */
    public void handle(MemberId member, SessionId session, VoidReason reason) {
        sessions.end(member, session);
        revocations.voidSession(session, reason);
    }

    /**
     * Ends all of them.
     *
     * @param epoch tokens of an earlier one are void, those of sessions we have never heard of too
     */
    public void handle(MemberId member, long epoch, VoidReason reason) {
        revocations.voidMember(member, epoch, reason);
        endAllBut(Optional.empty(), member, reason);
    }

    /** Ends all but the one in which the change was made. */
    public void handleOthers(MemberId member, SessionId kept, VoidReason reason) {
        endAllBut(Optional.of(kept), member, reason);
    }

    private void endAllBut(Optional<SessionId> kept, MemberId member, VoidReason reason) {
        for (var session : sessions.of(member)) {
            if (kept.filter(session.id()::equals).isEmpty()) {
                // The mark comes first: if we are killed in between, the session is still there for the next try.
                revocations.voidSession(session.id(), reason);
                sessions.end(member, session.id());
            }
        }
    }
}
