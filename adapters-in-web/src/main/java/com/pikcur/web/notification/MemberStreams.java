package com.pikcur.web.notification;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.shared.Overloaded;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many streams each member has at this node, so that nobody takes those of others. */
final class MemberStreams {

    /** More tabs than anybody looks at. */
    static final int MOST = 20;

    private final Map<MemberId, Integer> open = new ConcurrentHashMap<>();

    /** One of a member's streams. */
    @FunctionalInterface
    interface Place extends AutoCloseable {

        /** To be called once. */
        @Override
        void close();
    }

    /** @throws Overloaded if the member has as many as there may be */
    Place take(MemberId member) {
        open.merge(member, 1, MemberStreams::oneMore);
        return () -> open.computeIfPresent(member, (_, count) -> count == 1 ? null : count - 1);
    }

    private static int oneMore(int count, int one) {
        if (count >= MOST) {
            throw new Overloaded(NotificationProblem.TOO_MANY_STREAMS);
        }
        return count + one;
    }
}
