package com.pikcur.websocket.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.websocket.shared.LiveSubscription.Wish;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveSubscriptionTest {

    private final AtomicInteger wakeUps = new AtomicInteger();
    private final AtomicInteger endings = new AtomicInteger();
    private final LiveSubscription subscription = new LiveSubscription(
            "sub-0", new Wish("/topic/anything", OptionalLong.empty(), Locale.KOREAN), wakeUps::incrementAndGet);

    @Test
    void only_the_newest_message_is_kept_until_it_is_taken() {
        subscription.offer(message("1"));
        subscription.offer(message("2"));

        assertThat(subscription.take()).extracting(LiveMessage::id).containsExactly("2");
        assertThat(subscription.take()).isEmpty();
        assertThat(wakeUps).hasValue(2);
    }

    @Test
    void it_ends_once() {
        subscription.endWith(endings::incrementAndGet);
        subscription.end();
        subscription.end();

        assertThat(endings).hasValue(1);
    }

    @Test
    void what_has_ended_before_it_was_filled_is_ended_as_soon_as_it_is() {
        subscription.end();

        subscription.endWith(endings::incrementAndGet);

        assertThat(endings).hasValue(1);
    }

    private static LiveMessage message(String id) {
        return new LiveMessage(id, new byte[0]);
    }
}
