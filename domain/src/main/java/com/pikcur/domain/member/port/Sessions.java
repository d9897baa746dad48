package com.pikcur.domain.member.port;

import com.pikcur.domain.member.Session;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps sessions for as long as they are used, seven days after the last use. Contract: {@code SessionsContract}.
 *
 * <p>Each method throws {@link com.pikcur.domain.shared.port.StoreUnavailable} if nobody can be asked just now.
 */
public interface Sessions {

    /** @param token digest of the refresh token that continues it */
    void start(Session session, Bytes32 token);

    /**
     * Uses up a refresh token and puts the next in its place. Of several uses at once exactly one is
     * {@link Rotation.Rotated}; the others end the session.
     */
    Rotation rotate(SessionId session, Bytes32 presented, Bytes32 next, Instant now);

    /** Those of a member, the one used last first. */
    List<Session> of(MemberId member);

    /** Ends a member's session; empty if there is no such session of theirs. */
    Optional<Session> end(MemberId member, SessionId session);

    /** What came of using a refresh token. Switch over it without a default. */
    sealed interface Rotation {

        /** @param session as it is after this use */
        record Rotated(Session session) implements Rotation {}

        /** The session is not there, or the token was never one of it. */
        record Unknown() implements Rotation {}

        /** The token had been used before. The session is ended. */
        record UsedBefore(Session session) implements Rotation {}
    }
}
