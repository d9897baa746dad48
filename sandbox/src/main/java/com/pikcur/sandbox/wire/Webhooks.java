package com.pikcur.sandbox.wire;

import java.net.URI;
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

    private static final Duration EARLY = Duration.ofSeconds(2);
    private static final Duration LATE = Duration.ofSeconds(3);
    private static final ScopedValue<Boolean> QUIET = ScopedValue.newInstance();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String path;
    private final Faults faults;
    private final NoticeSender sender;
    private volatile @Nullable String baseUrl;

    /**
     * @param path below the service's address
     * @param accepted the statuses after which it is not sent again
     * @param pauses one before each further attempt
     */
    public Webhooks(String path, Faults faults, IntPredicate accepted, List<Duration> pauses) {
        this.path = path;
        this.faults = faults;
        this.sender = new NoticeSender(accepted, pauses);
    }

    /** From now on notices go to this service. */
    public void to(String newBaseUrl) {
        baseUrl = newBaseUrl;
    }

    /** From now on what is not accepted is sent again after these pauses. */
    public void retryAfter(List<Duration> newPauses) {
        sender.retryAfter(newPauses);
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

    /** Tells whoever has left an address of their own of what has happened already. */
    public void tell(URI address, Notice notice) {
        if (!QUIET.isBound()) {
            tell(faults.nextOfWebhooks(), address, notice);
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
            waitFor(threads.submit(() -> sender.deliver(uri, notice)));
            happening.run();
            return;
        }
        happening.run();
        tell(fault, uri, notice);
    }

    private void tell(Optional<Fault> fault, URI uri, Notice notice) {
        if (fault.isEmpty()) {
            threads.execute(() -> sender.deliver(uri, notice));
            return;
        }
        switch (fault.orElseThrow()) {
            case EARLY_WEBHOOK -> threads.execute(() -> sender.deliver(uri, notice));
            case DUPLICATE_WEBHOOK -> {
                threads.execute(() -> sender.deliver(uri, notice));
                threads.execute(() -> sender.deliver(uri, notice));
            }
            case LATE_WEBHOOK ->
                threads.execute(() -> {
                    holdUp();
                    sender.deliver(uri, notice);
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
                    WRONG_TIME,
                    REFUSED,
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

    private void holdUp() {
        try {
            faults.hold(LATE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends nothing any more. */
    @Override
    public void close() {
        threads.shutdownNow();
        sender.close();
    }
}
