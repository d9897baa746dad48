package com.pikcur.bootstrap;

import com.pikcur.domain.notification.TextRequested;
import com.pikcur.domain.notification.port.TextSender;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends text messages that were requested, where there is somebody to carry them, and counts what became of it. */
final class TextDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(TextDelivery.class);

    private final Optional<TextSender> sender;
    private final Counter sent;
    private final Counter refused;

    TextDelivery(Optional<TextSender> sender, MeterRegistry meters) {
        this.sender = sender;
        this.sent = Counter.builder("pikcur.text.sent")
                .description("Text messages that were taken")
                .register(meters);
        this.refused = Counter.builder("pikcur.text.refused")
                .description("Text messages that nobody will ever take, and that are dropped")
                .register(meters);
    }

    /** @throws com.pikcur.domain.shared.port.ProviderUnavailable if it is to be tried again */
    void send(TextRequested requested) {
        var taken = sender.map(carrier -> carrier.send(requested.subject(), requested.to(), requested.text()))
                .orElse(false);
        if (taken) {
            sent.increment();
        } else {
            refused.increment();
            LOG.warn("{} is dropped: nobody takes it", requested);
        }
    }
}
