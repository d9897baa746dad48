package com.pikcur.sandbox.wire;

import java.util.Optional;
import java.util.function.Supplier;

/** A provider as its server sees it. */
public interface WireService {

    /** Its name in the list of calls. */
    String provider();

    /** What faults are asked for by; empty for a call that never fails. */
    Optional<String> operation(Heard heard);

    Reply answer(Heard heard);

    /** How its answers lie when they are asked to. */
    Distortion distortion();

    /**
     * How it refuses when it is asked to.
     *
     * @param code one of those it named to its {@link Faults}
     */
    default Reply refusal(String operation, String code) {
        throw new IllegalStateException(provider() + " has no words to refuse " + operation + " with " + code);
    }

    /**
     * Does what the call asks for, unless it was done before.
     *
     * @param doing answers, after whatever holds it up
     */
    default Reply once(Heard heard, Supplier<Reply> doing) {
        return doing.get();
    }
}
