package com.pikcur.web.shared;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

/** Tells whether a failure means that a store cannot be reached: nobody's mistake, and over sooner or later. */
final class Outage {

    /** SQLSTATE class 08: connection exceptions. */
    private static final String CONNECTION_EXCEPTION = "08";

    /** Causes deeper than this are a loop. */
    private static final int DEEPEST = 30;

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(Outage::isConnectionFailure);
    }

    private static boolean isConnectionFailure(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException _,
                    SQLNonTransientConnectionException _,
                    SQLRecoverableException _,
                    ConnectException _,
                    UnknownHostException _,
                    SocketTimeoutException _ -> true;
            case SQLException failed ->
                failed.getSQLState() != null && failed.getSQLState().startsWith(CONNECTION_EXCEPTION);
            default -> false;
        };
    }
}
