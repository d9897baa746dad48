package com.pikcur.bootstrap;

import static com.pikcur.domain.notification.MailFixtures.mailTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.pikcur.domain.notification.MailRequested;
import com.pikcur.domain.notification.port.InMemoryMailbox;
import com.pikcur.domain.notification.port.MailUnavailable;
import com.pikcur.domain.shared.DomainEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendingMailTest {

    private final InMemoryMailbox mailbox = new InMemoryMailbox();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Reactions reactions = new Reactions(
            Letterboxes.forMail(new MailDelivery(mailbox, meters)),
            SendingMailTest::mustNotFollow,
            SendingMailTest::mustNotFollow,
            SendingMailTest::mustNotFollow,
            SendingMailTest::mustNotFollow,
            SendingMailTest::mustNotFollow);
    private final MailRequested requested = new MailRequested(UUID.randomUUID(), mailTo("one@pikcur.test"));

    @Test
    void requested_mail_is_sent_and_counted() {
        reactions.accept(requested);

        assertThat(mailbox.sent()).containsExactly(new InMemoryMailbox.Sent(requested.subject(), requested.mail()));
        assertThat(counted("pikcur.mail.sent")).isEqualTo(1);
    }

    @Test
    void mail_that_is_refused_for_good_is_dropped_and_counted() {
        mailbox.refuseForGood("one@pikcur.test");

        reactions.accept(requested);

        assertThat(mailbox.sent()).isEmpty();
        assertThat(counted("pikcur.mail.refused")).isEqualTo(1);
        assertThat(counted("pikcur.mail.sent")).isZero();
    }

    @Test
    void mail_nobody_takes_just_now_is_left_to_be_tried_again() {
        mailbox.goAway();

        assertThatExceptionOfType(MailUnavailable.class).isThrownBy(() -> reactions.accept(requested));

        mailbox.comeBack();
        reactions.accept(requested);
        assertThat(mailbox.to("one@pikcur.test")).containsExactly(requested.mail());
        assertThat(counted("pikcur.mail.refused")).isZero();
    }

    private static void mustNotFollow(DomainEvent event) {
        throw new AssertionError("Nothing but a mail follows: " + event);
    }

    private double counted(String meter) {
        return meters.get(meter).counter().count();
    }
}
