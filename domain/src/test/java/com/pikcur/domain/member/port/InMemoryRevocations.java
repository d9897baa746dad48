package com.pikcur.domain.member.port;

import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.VoidMark;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.shared.MemberId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Revocations of a service that has one node and never stops. Nothing lapses. */
public final class InMemoryRevocations implements Revocations {

    private final Map<MemberId, VoidMark.OfMember> ofMembers = new LinkedHashMap<>();
    private final Map<SessionId, VoidMark.OfSession> ofSessions = new LinkedHashMap<>();
    private final List<Consumer<VoidMark>> listeners = new ArrayList<>();

    @Override
    public synchronized void voidMember(MemberId member, long lowestEpoch, VoidReason reason) {
        var mark = new VoidMark.OfMember(member, lowestEpoch, reason);
        var standing = ofMembers.merge(
                member, mark, (known, newer) -> newer.lowestEpoch() > known.lowestEpoch() ? newer : known);
        if (standing.equals(mark)) {
            listeners.forEach(listener -> listener.accept(mark));
        }
    }

    @Override
    public synchronized void voidSession(SessionId session, VoidReason reason) {
        var mark = new VoidMark.OfSession(session, reason);
        ofSessions.putIfAbsent(session, mark);
        listeners.forEach(listener -> listener.accept(mark));
    }

    @Override
    public synchronized void subscribe(Consumer<VoidMark> listener) {
        listeners.add(listener);
        ofMembers.values().forEach(listener);
        ofSessions.values().forEach(listener);
    }
}
