package com.pikcur.sandbox.message;

import com.pikcur.sandbox.message.SandboxPush.SentPush;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** All that was pushed to anybody's browser, as far back as it reaches, and which browsers listen no more. */
final class Pushes {

    /** When more come, the oldest are forgotten. */
    static final int CAPACITY = 1_000;

    private static final int MOST_ENDED = 10_000;

    private final Deque<SentPush> newestFirst = new ArrayDeque<>();
    private final SequencedSet<String> ended = new LinkedHashSet<>();

    synchronized void keep(SentPush push) {
        newestFirst.addFirst(push);
        if (newestFirst.size() > CAPACITY) {
            newestFirst.removeLast();
        }
    }

    synchronized List<SentPush> newest() {
        return List.copyOf(newestFirst);
    }

    synchronized void end(String subscription) {
        ended.add(subscription);
        if (ended.size() > MOST_ENDED) {
            ended.removeFirst();
        }
    }

    synchronized boolean isOver(String subscription) {
        return ended.contains(subscription);
    }
}
