package com.pikcur.persistence.shared;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What MariaDB means by its error numbers, found beneath whatever a library has wrapped around them. */
public final class MariaDbErrors {

    private static final int DUPLICATE_KEY = 1062;

    /** A changed snapshot, a lock waited for too long, a deadlock: all say that others were at it at the same time. */
    private static final Set<Integer> CONTENTION = Set.of(1020, 1205, 1213);

    private MariaDbErrors() {}

    /** Whether the failure is of a kind that trying the whole transaction again may cure. */
    public static boolean isContention(Throwable failure) {
        return cause(failure)
                .map(SQLException::getErrorCode)
                .filter(CONTENTION::contains)
                .isPresent();
    }

    /**
     * Whether a row was refused since there is one of the same key already.
     *
     * @param key the name of the key, {@code PRIMARY} or what the migration calls it
     */
    public static boolean isDuplicate(Throwable failure, String key) {
        return cause(failure)
                .filter(error -> error.getErrorCode() == DUPLICATE_KEY)
                .map(SQLException::getMessage)
                .filter(message -> message.contains("for key '" + key + "'"))
                .isPresent();
    }

    private static Optional<SQLException> cause(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
