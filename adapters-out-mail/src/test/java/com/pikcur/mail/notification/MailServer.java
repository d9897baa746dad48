package com.pikcur.mail.notification;

import com.pikcur.domain.notification.port.MailSenderContract.Arrived;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on this machine that keeps what it takes and refuses what it is told to. */
final class MailServer implements AutoCloseable {

    /** A mail as it came over the wire, and to whom the envelope said it goes. */
    record Taken(String to, MimeMessage message) {}

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> refusedRecipients = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusedTexts = new ConcurrentHashMap<>();
    private final SMTPServer server;

    private MailServer(UnaryOperator<SMTPServer.Builder> settings) {
        this.server = settings.apply(new SMTPServer.Builder()
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .port(0)
                        .insertReceivedHeaders(false)
                        .messageHandlerFactory(_ -> new Envelope()))
                .build();
        server.start();
    }

    static MailServer start() {
        return start(UnaryOperator.identity());
    }

    static MailServer start(UnaryOperator<SMTPServer.Builder> settings) {
        return new MailServer(settings);
    }

    String url() {
        return "smtp://127.0.0.1:" + server.getPortAllocated();
    }

    List<Taken> taken() {
        return taken;
    }

    List<Arrived> arrived() {
        return taken.stream()
                .map(mail -> new Arrived(mail.to(), header(mail.message(), "Message-ID")))
                .toList();
    }

    void refuseRecipient(String address, int reply) {
        refusedRecipients.put(address, reply);
    }

    void refuseText(String address, int reply) {
        refusedTexts.put(address, reply);
    }

    static String header(MimeMessage message, String name) {
        try {
            return message.getHeader(name, null);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void refuseIfTold(Map<String, Integer> refused, String address) throws RejectException {
        var reply = refused.get(address);
        if (reply != null) {
            throw new RejectException(reply, "not for <" + address + ">");
        }
    }

    private final class Envelope implements MessageHandler {

        private String to = "";

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            refuseIfTold(refusedRecipients, recipient);
            to = recipient;
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            var bytes = data.readAllBytes();
            refuseIfTold(refusedTexts, to);
            try {
                var session = Session.getInstance(new Properties());
                taken.add(new Taken(to, new MimeMessage(session, new ByteArrayInputStream(bytes))));
            } catch (MessagingException unreadable) {
                throw new IOException(unreadable);
            }
            return "taken";
        }

        @Override
        public void done() {}
    }
}
