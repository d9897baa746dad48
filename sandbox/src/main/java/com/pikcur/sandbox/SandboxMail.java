package com.pikcur.sandbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;

/**
 * An SMTP server on 127.0.0.1, GreenMail in this JVM, that takes mail for everybody and carries it no further. It speaks in
 * clear and forgets all at its stop.
 */
public final class SandboxMail implements AutoCloseable {

    private static final String POSTMASTER = "postmaster@pikcur.test";

    private final GreenMail server;
    private final Mailbox mailbox;

    private SandboxMail(GreenMail server, Mailbox mailbox) {
        this.server = server;
        this.mailbox = mailbox;
    }

    /**
     * Starts a server on a free port.
     *
     * @throws IllegalStateException if it does not start
     */
    public static SandboxMail start() {
        return start(new Mailbox());
    }

    static SandboxMail start(Mailbox mailbox) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        MailThreads.start(server);
        try {
            // The server must be told of somebody who gets it all; what matters is kept in the mailbox.
            var postmaster = server.getUserManager().createUser(POSTMASTER, POSTMASTER, "");
            var sandboxMail = new SandboxMail(server, mailbox);
            server.getUserManager()
                    .setMessageDeliveryHandler((mail, address) -> sandboxMail.keep(mail, address, postmaster));
            return sandboxMail;
        } catch (UserException refused) {
            server.stop();
            throw new IllegalStateException("The mail server takes no mail", refused);
        }
    }

    private GreenMailUser keep(MovingMessage mail, MailAddress to, GreenMailUser postmaster) throws MessagingException {
        mailbox.keep(received(mail.getMessage(), to.getEmail()));
        try {
            // Of what the server itself keeps, nothing is ever read.
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException unpurged) {
            throw new MessagingException("The mail server is full", unpurged);
        }
        return postmaster;
    }

    private static Mailbox.Received received(MimeMessage message, String to) throws MessagingException {
        var subject = Objects.requireNonNullElse(message.getSubject(), "");
        var sentAt = Objects.requireNonNullElseGet(message.getSentDate(), () -> Date.from(Instant.now()));
        return new Mailbox.Received(to, subject, text(message), sentAt.toInstant());
    }

    private static String text(MimeMessage message) throws MessagingException {
        try {
            return message.getContent() instanceof String text ? text.replace("\r\n", "\n") : message.getContentType();
        } catch (IOException unreadable) {
            throw new MessagingException("The mail cannot be read", unreadable);
        }
    }

    /** Its address, {@code smtp://127.0.0.1:port}. */
    public String url() {
        return "smtp://127.0.0.1:" + server.getSmtp().getPort();
    }

    /** What it has taken. */
    public Mailbox mailbox() {
        return mailbox;
    }

    boolean isRunning() {
        return server.isRunning();
    }

    @Override
    public void close() {
        server.stop();
    }
}
