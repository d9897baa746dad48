package com.pikcur.bootstrap;

import com.pikcur.application.notification.SendPush;
import com.pikcur.domain.notification.port.InMemoryPushSubscriptions;
import com.pikcur.domain.notification.port.InMemoryPushes;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;

/** What leaves for outside, where a test is about one way alone. */
final class Letterboxes {

    private Letterboxes() {}

    static Reactions.Letters forMail(MailDelivery mail) {
        var meters = new SimpleMeterRegistry();
        var nobody = new InMemoryPushSubscriptions(new InMemoryTransactions());
        return new Reactions.Letters(
                mail,
                new PushDelivery(new SendPush(nobody, new InMemoryPushes()), meters),
                new TextDelivery(Optional.empty(), meters));
    }
}
