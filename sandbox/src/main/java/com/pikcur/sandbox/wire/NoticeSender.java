package com.pikcur.sandbox.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;

/** Carries a notice to its address, again and again if need be. */
final class NoticeSender implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final IntPredicate accepted;
    private volatile List<Duration> pauses;

    /**
     * @param accepted the statuses after which it is not sent again
     * @param pauses one before each further attempt
     */
    NoticeSender(IntPredicate accepted, List<Duration> pauses) {
        this.accepted = accepted;
        this.pauses = List.copyOf(pauses);
    }

    /** From now on what is not accepted is sent again after these pauses. */
    void retryAfter(List<Duration> newPauses) {
        pauses = List.copyOf(newPauses);
    }

    /** Returns when it is accepted, or given up. */
    void deliver(URI uri, Notice notice) {
        if (isAccepted(uri, notice)) {
            return;
        }
        for (var pause : pauses) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            pause(pause);
            if (isAccepted(uri, notice)) {
                return;
            }
        }
    }

    private boolean isAccepted(URI uri, Notice notice) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(READ)
                .header("Content-Type", notice.type())
                .POST(BodyPublishers.ofString(notice.body()))
                .build();
        try {
            return accepted.test(client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException _) {
            // A service that is not there is told again as often as one that refuses.
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
