package com.pikcur.application.member;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.shared.MemberId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Those who want to hear when a token becomes void, to be found by member and by session. */
final class TokenWatches {

    /** One who is told once. */
    static final class Watch {

        private final Identity identity;
        private final Consumer<VoidReason> listener;
        private final AtomicBoolean told = new AtomicBoolean();

        Watch(Identity identity, Consumer<VoidReason> listener) {
            this.identity = identity;
            this.listener = listener;
        }

        Identity identity() {
            return identity;
        }

        void tell(Optional<VoidReason> reason) {
            reason.filter(_ -> told.compareAndSet(false, true)).ifPresent(listener);
        }
    }

    private final Map<MemberId, Set<Watch>> byMember = new ConcurrentHashMap<>();
    private final Map<SessionId, Set<Watch>> bySession = new ConcurrentHashMap<>();

    void add(Watch watch) {
        seat(byMember, watch.identity().member(), watch);
        seat(bySession, watch.identity().session(), watch);
    }

    void remove(Watch watch) {
        unseat(byMember, watch.identity().member(), watch);
        unseat(bySession, watch.identity().session(), watch);
    }

    Set<Watch> ofMember(MemberId member) {
        return byMember.getOrDefault(member, Set.of());
    }

    Set<Watch> ofSession(SessionId session) {
        return bySession.getOrDefault(session, Set.of());
    }

    int count() {
        return byMember.values().stream().mapToInt(Set::size).sum();
    }

    private static <K> void seat(Map<K, Set<Watch>> seats, K key, Watch watch) {
        seats.compute(key, (_, taken) -> {
            Set<Watch> open = taken == null ? ConcurrentHashMap.newKeySet() : taken;
            open.add(watch);
            return open;
        });
    }

    private static <K> void unseat(Map<K, Set<Watch>> seats, K key, Watch watch) {
        seats.computeIfPresent(key, (_, taken) -> {
            taken.remove(watch);
            return taken.isEmpty() ? null : taken;
        });
    }
}
