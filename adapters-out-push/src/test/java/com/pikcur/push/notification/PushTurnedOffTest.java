package com.pikcur.push.notification;

import static com.pikcur.domain.notification.PushFixtures.aBrowserOf;
import static com.pikcur.domain.notification.PushFixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.notification.port.PushSender.Outcome;
import com.pikcur.domain.shared.MemberId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PushTurnedOffTest {

    private final PushTurnedOff off = new PushTurnedOff();

    @Test
    void no_browser_is_taken() {
        assertThat(off.accepts("https://fcm.googleapis.com/fcm/send/abc")).isFalse();
    }

    @Test
    void a_message_is_dropped_and_its_browser_kept() {
        var browser = aBrowserOf(new MemberId(UUID.randomUUID()), "https://fcm.googleapis.com/fcm/send/abc");

        assertThat(off.send(UUID.randomUUID(), browser, aMessage())).isEqualTo(Outcome.REFUSED);
    }
}
