package com.pikcur.sandbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** All mail that was sent to anybody, as far back as it reaches. */
public final class Mailbox {

    /** When more comes, the oldest is forgotten. */
    static final int CAPACITY = 1_000;

    /**
     * A mail as its reader sees it.
     *
     * @param sentAt as it says itself
     */
    public record Received(String to, String subject, String text, Instant sentAt) {}

    private final Deque<Received> newestFirst = new ArrayDeque<>();

    Mailbox() {}

    synchronized void keep(Received mail) {
        newestFirst.addFirst(mail);
        if (newestFirst.size() > CAPACITY) {
            newestFirst.removeLast();
        }
    }

    /** Newest first. */
    public synchronized List<Received> all() {
        return List.copyOf(newestFirst);
    }

    /** Newest first; upper and lower case are the same. */
    public List<Received> to(String address) {
        return all().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }
}
