package com.pikcur.domain.member.port;

import com.pikcur.domain.member.Session;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sessions in memory, kept for as long as the test lasts. */
public final class InMemorySessions implements Sessions {

    private record Held(Session session, Bytes32 token, Set<Bytes32> used) {}

    private final Map<SessionId, Held> held = new HashMap<>();

    @Override
    public synchronized void start(Session session, Bytes32 token) {
        held.put(session.id(), new Held(session, token, Set.of()));
    }

    @Override
    public synchronized Rotation rotate(SessionId session, Bytes32 presented, Bytes32 next, Instant now) {
        var found = held.get(session);
        if (found == null) {
            return new Rotation.Unknown();
        }
        if (found.token().equals(presented)) {
            var used = new HashSet<>(found.used());
            used.add(presented);
            var after = found.session().usedAt(now);
            held.put(session, new Held(after, next, used));
            return new Rotation.Rotated(after);
        }
        if (!found.used().contains(presented)) {
            return new Rotation.Unknown();
        }
        held.remove(session);
        return new Rotation.UsedBefore(found.session());
    }

    @Override
    public synchronized List<Session> of(MemberId member) {
        return held.values().stream()
                .map(Held::session)
                .filter(session -> session.member().equals(member))
                .sorted(Comparator.comparing(Session::lastUsedAt).reversed())
                .toList();
    }

    @Override
    public synchronized Optional<Session> end(MemberId member, SessionId session) {
        var ended = Optional.ofNullable(held.get(session))
                .map(Held::session)
                .filter(found -> found.member().equals(member));
        ended.ifPresent(found -> held.remove(found.id()));
        return ended;
    }
}
