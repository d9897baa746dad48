package com.pikcur.sandbox.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends a provider's notices to the service. Until it is told where to, it sends none. Whoever causes a notice never waits
 * for it, but for one that is asked to come early.
 */
public final class Webhooks implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(30);
    private static final Duration EARLY = Duration.ofSeconds(2);
    private static final Duration LATE = Duration.ofSeconds(3);
    private static final ScopedValue<Boolean> QUIET = ScopedValue.newInstance();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String path;
    private final Faults faults;
    private final IntPredicate accepted;
    private volatile List<Duration> pauses;
    private volatile @Nullable String baseUrl;

    /**
     * @param path below the service's address
     * @param accepted the statuses after which it is not sent again
     * @param pauses one before each further attempt
     */
    public Webhooks(String path, Faults faults, IntPredicate accepted, List<Duration> pauses) {
        this.path = path;
        this.faults = faults;
        this.accepted = accepted;
        this.pauses = List.copyOf(pauses);
    }

    /** From now on notices go to this service. */
    public void to(String newBaseUrl) {
        baseUrl = newBaseUrl;
    }

    /** From now on what is not accepted is sent again after these pauses. */
    public void retryAfter(List<Duration> newPauses) {
        pauses = List.copyOf(newPauses);
    }

    /** Does something without telling the service. */
    public static <T> T quietly(Supplier<T> doing) {
        return ScopedValue.where(QUIET, true).call(doing::get);
    }

    /** Tells of what has happened already: no fault can make that come early. */
    public void tell(Notice notice) {
        var target = baseUrl;
        if (target != null && !QUIET.isBound()) {
            tell(faults.nextOfWebhooks(), URI.create(target + path), notice);
        }
    }

    /**
     * Makes something happen and tells of it, in the order and as often as the next fault wants.
     *
     * @param notice as if it had happened
     */
    public void tell(Notice notice, Runnable happening) {
        var target = baseUrl;
        if (target == null || QUIET.isBound()) {
            happening.run();
            return;
        }
        var uri = URI.create(target + path);
        var fault = faults.nextOfWebhooks();
        if (fault.equals(Optional.of(Fault.EARLY_WEBHOOK))) {
            waitFor(threads.submit(() -> deliver(uri, notice)));
            happening.run();
            return;
        }
        happening.run();
        tell(fault, uri, notice);
    }

    private void tell(Optional<Fault> fault, URI uri, Notice notice) {
        if (fault.isEmpty()) {
            threads.execute(() -> deliver(uri, notice));
            return;
        }
        switch (fault.orElseThrow()) {
            case EARLY_WEBHOOK -> threads.execute(() -> deliver(uri, notice));
            case DUPLICATE_WEBHOOK -> {
                threads.execute(() -> deliver(uri, notice));
                threads.execute(() -> deliver(uri, notice));
            }
            case LATE_WEBHOOK ->
                threads.execute(() -> {
                    holdUp();
                    deliver(uri, notice);
                });
            case NO_WEBHOOK -> {
                // Nobody is told.
            }
            case TIMEOUT_BEFORE,
                    TIMEOUT_AFTER,
                    HTML_502,
                    HTML_502_AFTER,
                    WRONG_AMOUNT,
                    OTHER_MERCHANT,
                    DROP,
                    HOLD,
                    HOLD_AFTER -> throw new IllegalStateException("A call's fault cannot strike a notice");
        }
    }

    private static void waitFor(Future<?> delivery) {
        try {
            delivery.get(EARLY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // However the service takes it, the payment goes on.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(URI uri, Notice notice) {
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

    private void holdUp() {
        try {
            faults.hold(LATE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends nothing any more. */
    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
