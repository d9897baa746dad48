package com.pikcur.bootstrap;

import com.pikcur.domain.notification.MailRequested;
import com.pikcur.domain.notification.port.MailRefused;
import com.pikcur.domain.notification.port.MailSender;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mail that was requested, and counts what became of it. */
final class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private final MailSender sender;
    private final Counter sent;
    private final Counter refused;

    MailDelivery(MailSender sender, MeterRegistry meters) {
        this.sender = sender;
        this.sent = Counter.builder("pikcur.mail.sent")
                .description("Mail that the mail server took")
                .register(meters);
        this.refused = Counter.builder("pikcur.mail.refused")
                .description("Mail that the mail server will never take, and that is dropped")
                .register(meters);
    }

    /** @throws com.pikcur.domain.notification.port.MailUnavailable if it is to be tried again */
    void send(MailRequested requested) {
        try {
            sender.send(requested.subject(), requested.mail());
            sent.increment();
        } catch (MailRefused hopeless) {
            // Tried again it would be refused again, and its member cannot be asked for another address.
            refused.increment();
            LOG.warn("{} {} is dropped: {}", requested.mail(), requested.subject(), hopeless.getMessage());
        }
    }
}
