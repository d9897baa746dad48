package com.pikcur.sandbox;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * The threads of the mail server. One of them dies when a client breaks its connection off, as a client does that is
 * killed: that is the client's affair, and none of whoever listens for failures in this JVM.
 */
final class MailThreads extends ThreadGroup {

    private static final System.Logger LOG = System.getLogger(MailThreads.class.getName());

    /** How GreenMail says that a connection ended within a mail; it throws no exception of input and output then. */
    private static final String ENDED_WITHIN_A_MAIL = "Unexpected end of stream";

    private MailThreads() {
        super("mail");
    }

    /**
     * Starts the server, whose threads all come from the one that starts it.
     *
     * @throws IllegalStateException if it does not start
     */
    static void start(GreenMail server) {
        try {
            CompletableFuture.runAsync(server::start, work -> new Thread(new MailThreads(), work).start())
                    .join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("The mail server does not start", failed.getCause());
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(MailThreads::isBreakingOff)) {
            LOG.log(System.Logger.Level.INFO, "A client of the mail server broke off", failure);
        } else {
            super.uncaughtException(thread, failure);
        }
    }

    private static boolean isBreakingOff(Throwable failure) {
        return failure instanceof IOException
                || (failure instanceof IllegalStateException
                        && failure.getMessage() != null
                        && failure.getMessage().startsWith(ENDED_WITHIN_A_MAIL));
    }
}
