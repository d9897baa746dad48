package com.pikcur.websocket.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.websocket.shared.LiveSubscription.Wish;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LiveMessageTest {

    private final LiveMessage message = new LiveMessage("an-auction-7", "{}".getBytes(StandardCharsets.UTF_8));

    @Test
    void those_who_call_their_subscription_alike_are_sent_the_same_frame() {
        var frame = message.framedFor(subscription("sub-0", "/topic/here"));

        assertThat(message.framedFor(subscription("sub-0", "/topic/here"))).isSameAs(frame);
        assertThat(frame.getPayload()).contains("\nsubscription:sub-0\n", "\nmessage-id:an-auction-7\n");
    }

    @Test
    void nobody_is_sent_a_frame_for_another_subscription() {
        message.framedFor(subscription("sub-0", "/topic/here"));

        assertThat(message.framedFor(subscription("sub-1", "/topic/here")).getPayload())
                .contains("\nsubscription:sub-1\n");
        assertThat(message.framedFor(subscription("sub-1", "/topic/HERE")).getPayload())
                .contains("\ndestination:/topic/HERE\n");
    }

    private static LiveSubscription subscription(String id, String destination) {
        return new LiveSubscription(id, new Wish(destination, OptionalLong.empty(), Locale.ENGLISH), () -> {});
    }
}
