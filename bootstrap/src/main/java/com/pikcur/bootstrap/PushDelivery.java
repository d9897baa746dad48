package com.pikcur.bootstrap;

import com.pikcur.application.notification.SendPush;
import com.pikcur.domain.notification.PushRequested;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Wakes browsers as was requested, and counts it. */
final class PushDelivery {

    private final SendPush send;
    private final Counter handled;

    PushDelivery(SendPush send, MeterRegistry meters) {
        this.send = send;
        this.handled = Counter.builder("pikcur.push.handled")
                .description("Pushes that were sent, or never will be")
                .register(meters);
    }

    /** @throws com.pikcur.domain.shared.port.ProviderUnavailable if it is to be tried again */
    void send(PushRequested requested) {
        send.handle(requested);
        handled.increment();
    }
}
