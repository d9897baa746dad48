package com.pikcur.bootstrap;

import com.pikcur.application.auction.BiddingLimits;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How this node decides bids that come together; what is not set follows from the machine. See {@link BiddingLimits}. */
@ConfigurationProperties("pikcur.bidding")
public record BiddingProperties(
        @Nullable Integer queues,
        @Nullable Integer batch,
        @Nullable Integer waiting,
        @Nullable Duration patience) {

    BiddingLimits toLimits() {
        var usual = BiddingLimits.forProcessors(Runtime.getRuntime().availableProcessors());
        return new BiddingLimits(
                Optional.ofNullable(queues).orElse(usual.queues()),
                Optional.ofNullable(batch).orElse(usual.batch()),
                Optional.ofNullable(waiting).orElse(usual.waiting()),
                Optional.ofNullable(patience).orElse(usual.patience()));
    }
}
