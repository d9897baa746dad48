package com.pikcur.domain.member;

import java.time.Duration;

/**
 * Everything that can come of changing one's second factor. Switch over it without a default.
 *
 * @param <T> what the change brings
 */
public sealed interface SecondFactorOutcome<T> {

    record Done<T>(T result) implements SecondFactorOutcome<T> {}

    record WrongPassword<T>() implements SecondFactorOutcome<T> {}

    /** Wrong, or used before. */
    record WrongCode<T>() implements SecondFactorOutcome<T> {}

    /** Password or code was guessed wrong too often. */
    record Locked<T>(Duration remaining) implements SecondFactorOutcome<T> {}

    /** There is an active one: it has to be removed before another is set up. */
    record AlreadyActive<T>() implements SecondFactorOutcome<T> {}
}
