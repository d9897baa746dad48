package com.pikcur.sandbox.wire;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a server was asked, as far back as it reaches. */
final class CallLedger {

    /** When more comes, the oldest is forgotten. */
    static final int CAPACITY = 500;

    private final String provider;
    private final Clock clock;
    private final Deque<RecordedCall> newestFirst = new ArrayDeque<>();

    CallLedger(String provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    synchronized void keep(Heard heard, int status) {
        newestFirst.addFirst(new RecordedCall(
                provider, heard.method(), Masking.path(heard), Masking.body(heard), status, clock.instant()));
        if (newestFirst.size() > CAPACITY) {
            newestFirst.removeLast();
        }
    }

    synchronized List<RecordedCall> newestFirst() {
        return List.copyOf(newestFirst);
    }
}
