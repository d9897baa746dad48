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
     * @param code of the refusal; empty for every other fault
     * @param times how often
     */
    public record Scripted(String operation, Fault fault, String code, int times) {

        /** Anything but a refusal. */
        public Scripted(String operation, Fault fault, int times) {
            this(operation, fault, "", times);
        }
    }

    private final Set<String> operations;
    private final Set<String> refusals;
    private final List<Scripted> scripted = new ArrayList<>();
    private long releases;
    private int held;

    /** @param operations that faults can be asked for */
    public Faults(Set<String> operations) {
        this(operations, Set.of());
    }

    /**
     * @param operations that faults can be asked for
     * @param refusals the codes by which the provider can be asked to refuse
     */
    public Faults(Set<String> operations, Set<String> refusals) {
        this.operations = Set.copyOf(operations);
        this.refusals = Set.copyOf(refusals);
    }

    /**
     * @throws IllegalArgumentException if there is no such operation, less than one time is asked for, or a refusal is, which
     *     needs a code
     */
    public synchronized void script(String operation, Fault fault, int times) {
        script(new Scripted(operation, fault, times));
    }

    /**
     * Asks for refusals.
     *
     * @throws IllegalArgumentException if there is no such operation or code, or less than one time is asked for
     */
    public synchronized void refuse(String operation, String code, int times) {
        script(new Scripted(operation, Fault.REFUSED, code, times));
    }

    /** @throws IllegalArgumentException if there is no such operation or code, or less than one time is asked for */
    public synchronized void script(Scripted wanted) {
        if (!operations.contains(wanted.operation()) || wanted.times() < 1) {
            throw new IllegalArgumentException("Operations are " + operations + ", times one at least");
        }
        if (wanted.fault() == Fault.REFUSED
                ? !refusals.contains(wanted.code())
                : !wanted.code().isEmpty()) {
            throw new IllegalArgumentException("Codes are for REFUSED alone, and are " + refusals);
        }
        scripted.add(wanted);
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

    synchronized Optional<Scripted> next(String operation) {
        return take(next -> !next.fault().isOfWebhooks() && next.operation().equals(operation));
    }

    synchronized Optional<Fault> nextOfWebhooks() {
        return take(next -> next.fault().isOfWebhooks()).map(Scripted::fault);
    }

    private Optional<Scripted> take(Predicate<Scripted> wanted) {
        for (var place = 0; place < scripted.size(); place++) {
            var next = scripted.get(place);
            if (wanted.test(next)) {
                if (next.times() == 1) {
                    scripted.remove(place);
                } else {
                    scripted.set(place, new Scripted(next.operation(), next.fault(), next.code(), next.times() - 1));
                }
                return Optional.of(next);
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
