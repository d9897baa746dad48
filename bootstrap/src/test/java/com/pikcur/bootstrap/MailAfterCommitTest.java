package com.pikcur.bootstrap;

import static com.pikcur.domain.notification.MailFixtures.signUpCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.pikcur.application.notification.RequestMail;
import com.pikcur.domain.notification.MailContent;
import com.pikcur.domain.notification.MailContent.AddressInUse;
import com.pikcur.domain.notification.port.MailSender;
import com.pikcur.domain.notification.port.MailUnavailable;
import com.pikcur.mail.notification.SmtpMailSender;
import com.pikcur.mail.notification.SmtpServer;
import com.pikcur.mail.notification.SmtpServer.StartTls;
import com.pikcur.persistence.notification.NotificationEventTypes;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.EventTypes;
import com.pikcur.persistence.shared.JooqDomainEvents;
import com.pikcur.persistence.shared.OutboxBell;
import com.pikcur.persistence.shared.OutboxHandlers;
import com.pikcur.persistence.shared.OutboxPace;
import com.pikcur.persistence.shared.OutboxRelay;
import com.pikcur.persistence.shared.TestDatabase;
import com.pikcur.sandbox.Mailbox;
import com.pikcur.sandbox.SandboxMail;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** From the transaction that requests a mail to the mailbox it arrives in, over a real database and a real server. */
@TestInstance(Lifecycle.PER_CLASS)
class MailAfterCommitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.fresh();
    private final SandboxMail mail = SandboxMail.start();
    private final AtomicInteger failuresToCome = new AtomicInteger();
    private final OutboxBell bell = new OutboxBell();
    private final EventTypes types =
            new EventTypes(NotificationEventTypes.BY_NAME, NotificationEventTypes.WAYS, DataKeysFixture.JSON);
    private final RequestMail requestMail =
            new RequestMail(new JooqDomainEvents(database.db(), types, bell), UUID::randomUUID);
    private final OutboxRelay relay = startedRelay();

    private OutboxRelay startedRelay() {
        var meters = new SimpleMeterRegistry();
        var reactions = new Reactions(
                Letterboxes.forMail(new MailDelivery(failingAtFirst(smtp()), meters)),
                _ -> {},
                _ -> {},
                _ -> {},
                _ -> {},
                _ -> {});
        var started = new OutboxRelay(
                database.db(), types, OutboxHandlers.reactionsOnly(reactions), bell, OutboxPace.ORDINARY, meters);
        started.start();
        return started;
    }

    private MailSender smtp() {
        return new SmtpMailSender(
                SmtpServer.at(mail.url(), Optional.empty(), StartTls.OPTIONAL),
                "Pikcur <no-reply@pikcur.test>",
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Clock.systemUTC());
    }

    private MailSender failingAtFirst(MailSender sender) {
        return (id, letter) -> {
            if (failuresToCome.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
                throw new MailUnavailable("expected");
            }
            sender.send(id, letter);
        };
    }

    @AfterAll
    void close() {
        relay.close();
        mail.close();
        database.close();
    }

    @Test
    void what_was_committed_is_mailed() {
        database.transactions().execute(() -> request(signUpCode(), "committed@pikcur.test"));

        awaitMailTo("committed@pikcur.test");
        assertThat(mail.mailbox().to("committed@pikcur.test"))
                .extracting(Mailbox.Received::text)
                .singleElement()
                .asString()
                .contains("새벽수집가님", "인증번호: 042117");
    }

    @Test
    void what_was_undone_is_not_mailed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> database.transactions().execute(() -> {
                    request(new AddressInUse(), "undone@pikcur.test");
                    throw new IllegalArgumentException("expected");
                }));
        database.transactions().execute(() -> request(new AddressInUse(), "afterwards@pikcur.test"));

        awaitMailTo("afterwards@pikcur.test");
        assertThat(mail.mailbox().to("undone@pikcur.test")).isEmpty();
    }

    @Test
    void what_could_not_be_mailed_is_tried_again_until_it_can() {
        failuresToCome.set(3);

        database.transactions().execute(() -> request(new AddressInUse(), "patient@pikcur.test"));

        awaitMailTo("patient@pikcur.test");
        assertThat(failuresToCome).hasValue(0);
    }

    private void awaitMailTo(String address) {
        await().atMost(PATIENCE).until(() -> !mail.mailbox().to(address).isEmpty());
    }

    private String request(MailContent content, String to) {
        requestMail.handle(content, to, Locale.KOREAN);
        return to;
    }
}
