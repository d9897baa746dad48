package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.application.auction.BiddingLimits;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How bids are decided together, as the settings have it. */
class BiddingPropertiesTest {

    private static final BiddingLimits USUAL =
            BiddingLimits.forProcessors(Runtime.getRuntime().availableProcessors());

    @Test
    void what_is_not_set_follows_from_the_machine() {
        assertThat(limits(Map.of())).isEqualTo(USUAL);
        assertThat(BiddingLimits.forProcessors(2).queues())
                .isLessThan(BiddingLimits.forProcessors(16).queues());
    }

    @Test
    void what_is_set_stands_beside_what_is_not() {
        var some = limits(Map.of("pikcur.bidding.batch", "64", "pikcur.bidding.patience", "2s"));

        assertThat(some).isEqualTo(new BiddingLimits(USUAL.queues(), 64, USUAL.waiting(), Duration.ofSeconds(2)));
    }

    @Test
    void everything_can_be_set() {
        var all = limits(Map.of(
                "pikcur.bidding.queues", "8",
                "pikcur.bidding.batch", "32",
                "pikcur.bidding.waiting", "100",
                "pikcur.bidding.patience", "1s"));

        assertThat(all).isEqualTo(new BiddingLimits(8, 32, 100, Duration.ofSeconds(1)));
    }

    @Test
    void there_is_room_for_a_bid() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits(Map.of("pikcur.bidding.batch", "0")));
    }

    private static BiddingLimits limits(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("pikcur.bidding", BiddingProperties.class)
                .toLimits();
    }
}
