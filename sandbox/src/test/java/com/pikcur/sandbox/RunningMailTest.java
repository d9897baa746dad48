package com.pikcur.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningMailTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Mailbox mailbox = new Mailbox();
    private final SandboxMail mail = SandboxMail.start(mailbox);

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void mail_to_anybody_can_be_read_as_soon_as_it_is_taken() throws Exception {
        send("one@pikcur.test", "가입 인증", "인증번호: 042117\n안녕히");
        send("other@pikcur.test", "Hello", "Bye");

        assertThat(mailbox.to("one@pikcur.test"))
                .containsExactly(new Mailbox.Received("one@pikcur.test", "가입 인증", "인증번호: 042117\n안녕히", NOON));
        assertThat(mailbox.all()).extracting(Mailbox.Received::subject).containsExactly("Hello", "가입 인증");
    }

    @Test
    void a_client_that_breaks_off_disturbs_nobody() throws Exception {
        assertThat(failuresWhile(client -> client.setSoLinger(true, 0))).isEmpty();

        send("one@pikcur.test", "Still here", "");
        assertThat(mailbox.to("one@pikcur.test")).hasSize(1);
    }

    @Test
    void a_client_that_breaks_off_within_a_mail_disturbs_nobody() throws Exception {
        assertThat(failuresWhile(client -> {
                    var toServer = client.getOutputStream();
                    toServer.write("""
                            HELO client\r
                            MAIL FROM:<no-reply@pikcur.test>\r
                            RCPT TO:<one@pikcur.test>\r
                            DATA\r
                            Subject: Half""".getBytes(StandardCharsets.US_ASCII));
                    toServer.flush();
                    client.shutdownOutput();
                    client.getInputStream().readAllBytes();
                }))
                .isEmpty();

        assertThat(mailbox.all()).isEmpty();
    }

    private interface BreakingOff {

        void with(Socket client) throws IOException;
    }

    /** What listeners for failures of this JVM are told while a client breaks off without a word of farewell. */
    private Collection<Throwable> failuresWhile(BreakingOff breakingOff) throws Exception {
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> failures.add(failure));
        var address = URI.create(mail.url());
        var withoutClients = mailThreads();
        try {
            try (var client = new Socket(address.getHost(), address.getPort())) {
                assertThat(client.getInputStream().read()).as("the greeting").isPositive();
                breakingOff.with(client);
            }
            // Awaitility would listen for failures itself otherwise, in place of this.
            await().dontCatchUncaughtExceptions().until(() -> mailThreads() == withoutClients);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        return failures;
    }

    /** A thread is gone only when whoever listens has been told of its failure. */
    private static long mailThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getThreadGroup)
                .filter(group -> group != null && group.getName().equals("mail"))
                .count();
    }

    @Test
    void it_stops_and_another_takes_its_place() throws Exception {
        mail.close();
        assertThat(mail.isRunning()).isFalse();

        try (var next = SandboxMail.start()) {
            assertThat(next.isRunning()).isTrue();
        }
    }

    @Test
    void the_oldest_mail_is_forgotten_when_there_is_too_much() {
        IntStream.rangeClosed(0, Mailbox.CAPACITY)
                .mapToObj(number -> new Mailbox.Received("one@pikcur.test", "Number " + number, "", NOON))
                .forEach(mailbox::keep);

        assertThat(mailbox.all())
                .hasSize(Mailbox.CAPACITY)
                .extracting(Mailbox.Received::subject)
                .startsWith("Number " + Mailbox.CAPACITY)
                .endsWith("Number 1");
    }

    private void send(String to, String subject, String text) throws MessagingException {
        var address = URI.create(mail.url());
        var properties = new Properties();
        properties.put("mail.smtp.host", address.getHost());
        properties.put("mail.smtp.port", Integer.toString(address.getPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("no-reply@pikcur.test");
        message.setRecipients(RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        message.setSentDate(Date.from(NOON));
        Transport.send(message);
    }
}
