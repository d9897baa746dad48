package com.pikcur.mail.notification;

import com.pikcur.domain.notification.Mail;
import com.pikcur.domain.notification.port.MailRefused;
import com.pikcur.domain.notification.port.MailSender;
import com.pikcur.domain.shared.HiddenText;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Hands mail to an SMTP server, each over a connection of its own: mail is rare, and idle connections grow stale. */
public final class SmtpMailSender implements MailSender {

    /** How long the server may take to accept the connection, and to answer each word. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SmtpServer server;
    private final InternetAddress from;
    private final Session session;
    private final Clock clock;

    /**
     * Connects when the first mail is sent.
     *
     * @param from the address members see, with or without a name, such as {@code Pikcur <no-reply@pikcur.com>}
     * @param tls decides whose certificates are trusted
     * @throws IllegalArgumentException if {@code from} is no address
     */
    public SmtpMailSender(SmtpServer server, String from, SSLSocketFactory tls, Clock clock) {
        this.server = server;
        this.from = sender(from);
        this.session = Session.getInstance(properties(server, tls));
        this.clock = clock;
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException malformed) {
            throw new IllegalArgumentException("Mail cannot come from such an address", malformed);
        }
    }

    private static Properties properties(SmtpServer server, SSLSocketFactory tls) {
        var millis = Long.toString(PATIENCE.toMillis());
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put(
                "mail.smtp.starttls.required", Boolean.toString(server.startTls() == SmtpServer.StartTls.REQUIRED));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", tls);
        properties.put("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        // Once the mail is taken, nothing the server says matters to us.
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    @Override
    public void send(UUID id, Mail mail) {
        var letter = letter(id, mail);
        var transport = connected();
        try {
            transport.sendMessage(letter, letter.getAllRecipients());
        } catch (MessagingException failure) {
            throw SmtpReplies.judge(failure);
        } finally {
            hangUp(transport);
        }
    }

    private Letter letter(UUID id, Mail mail) {
        var recipient = recipient(mail.to());
        try {
            return Letter.write(session, id, from, recipient, MailTexts.of(mail), clock.instant());
        } catch (MessagingException unwritable) {
            throw new IllegalStateException("Mail on " + mail + " cannot be written", unwritable);
        }
    }

    /** Nothing but one plain address gets through, since whatever else is in it would be said to the server. */
    private static InternetAddress recipient(String address) {
        try {
            var recipient = new InternetAddress(address, true);
            if (address.equals(recipient.getAddress())
                    && !recipient.isGroup()
                    && address.chars().allMatch(character -> character > ' ' && character < 127)) {
                return recipient;
            }
        } catch (AddressException _) {
            // Its message repeats the address, which must not get into logs.
        }
        throw new MailRefused("The address is not one that mail can be sent to");
    }

    private Transport connected() {
        try {
            var transport = session.getTransport("smtp");
            transport.connect(server.host(), server.port(), user(), password());
            return transport;
        } catch (MessagingException failure) {
            throw SmtpReplies.unreachable(failure);
        }
    }

    private @Nullable String user() {
        return server.login().map(SmtpServer.Login::user).orElse(null);
    }

    private @Nullable String password() {
        return server.login()
                .map(SmtpServer.Login::password)
                .map(HiddenText::reveal)
                .orElse(null);
    }

    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // Whether the mail was taken is known by now; a failing good-bye must not have it sent again.
        }
    }
}
