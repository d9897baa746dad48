package com.pikcur.application.member;

import com.pikcur.domain.member.Session;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.port.Sessions;
import com.pikcur.domain.shared.MemberId;
import java.util.List;
import java.util.Optional;

/** Use case: a member's sessions end, since something about the account has changed. Doing it twice changes nothing. */
public final class EndSessions {

    private final Sessions sessions;

    public EndSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @return those that had to end: all, or all but the one in which the change was made */
    public List<Session> handle(MemberId member, Optional<SessionId> kept) {
        var ending = sessions.of(member).stream()
                .filter(session -> kept.filter(session.id()::equals).isEmpty())
                .toList();
        ending.forEach(session -> sessions.end(member, session.id()));
        return ending;
    }
}
