package com.pikcur.sandbox.courier;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is to happen to a parcel.
 *
 * @param level empty for the one after the last; a lower one is taken too, since couriers do tell such things
 * @param at empty for now
 * @param kind empty for what is usually written to the level
 * @param complete whether the parcel counts as delivered; empty for whether the level says so
 */
public record Step(OptionalInt level, Optional<Instant> at, Optional<String> kind, Optional<Boolean> complete) {

    public static final int FIRST = 1;
    public static final int LAST = 6;

    /** @throws IllegalArgumentException if there is no such level */
    public Step {
        if (level.isPresent() && (level.getAsInt() < FIRST || level.getAsInt() > LAST)) {
            throw new IllegalArgumentException("Levels go from " + FIRST + " to " + LAST);
        }
    }

    /** On to the next level. */
    public static Step next() {
        return new Step(OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** To this level. */
    public static Step to(int level) {
        return new Step(OptionalInt.of(level), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same at another time. */
    public Step at(Instant when) {
        return new Step(level, Optional.of(when), kind, complete);
    }

    /** The same with something else written to it, such as that it goes back. */
    public Step saying(String text) {
        return new Step(level, at, Optional.of(text), complete);
    }

    /** The same, and the parcel counts as delivered or not, whatever the level says. */
    public Step completing(boolean delivered) {
        return new Step(level, at, kind, Optional.of(delivered));
    }
}
