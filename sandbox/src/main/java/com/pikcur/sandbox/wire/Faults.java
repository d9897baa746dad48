package com.pikcur.sandbox.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The faults one server has been asked for. Those of calls strike the next calls of their operation, in the order they were
 * asked for; those of notices strike the next notices, whatever operation they were asked for.
 */
public final class Faults {

    /**
     * A fault that is still to come.
     *
     * @param times how often
     */
    public record Scripted(String operation, Fault fault, int times) {}

    private final Set<String> operations;
    private final List<Scripted> scripted = new ArrayList<>();
    private long releases;
    private int held;

    /** @param operations that faults can be asked for */
    public Faults(Set<String> operations) {
        this.operations = Set.copyOf(operations);
    }

    /** @throws IllegalArgumentException if there is no such operation, or less than one time is asked for */
    public synchronized void script(String operation, Fault fault, int times) {
        if (!operations.contains(operation) || times < 1) {
            throw new IllegalArgumentException("Operations are " + operations + ", times one at least");
        }
        scripted.add(new Scripted(operation, fault, times));
    }

    /** Forgets what is still to come, and lets go on whoever is held. */
    public synchronized void clear() {
        scripted.clear();
        release();
    }

    /** Lets go on whoever is held, or kept waiting. */
    public synchronized void release() {
        releases++;
        notifyAll();
    }

    /** What is still to come. */
    public synchronized List<Scripted> scripted() {
        return List.copyOf(scripted);
    }

    /** How many calls and notices are held or kept waiting just now. */
    public synchronized int held() {
        return held;
    }

    synchronized Optional<Fault> next(String operation) {
        return take(next -> !next.fault().isOfWebhooks() && next.operation().equals(operation));
    }

    synchronized Optional<Fault> nextOfWebhooks() {
        return take(next -> next.fault().isOfWebhooks());
    }

    private Optional<Fault> take(Predicate<Scripted> wanted) {
        for (var place = 0; place < scripted.size(); place++) {
            var next = scripted.get(place);
            if (wanted.test(next)) {
                if (next.times() == 1) {
                    scripted.remove(place);
                } else {
                    scripted.set(place, new Scripted(next.operation(), next.fault(), next.times() - 1));
                }
                return Optional.of(next.fault());
            }
        }
        return Optional.empty();
    }

    /** Waits until it is released, or for so long. */
    synchronized void hold(Duration atMost) throws InterruptedException {
        var before = releases;
        var end = System.nanoTime() + atMost.toNanos();
        held++;
        try {
            for (var left = atMost.toNanos(); left > 0 && before == releases; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } finally {
            held--;
        }
    }
}
