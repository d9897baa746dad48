package com.pikcur.bootstrap;

import com.pikcur.domain.order.FeeRule;
import com.pikcur.domain.order.OrderPolicy;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The house rules about orders, as operators set them. See {@link OrderPolicy}. */
@ConfigurationProperties("pikcur.order")
record OrderProperties(
        Duration payWithin,
        Duration freeCancelWithin,
        Duration confirmWithin,
        Fee fee,
        int penaltyPercent,
        int buyerSharePercent) {

    /** @param basisPoints hundredths of a per cent of the price */
    record Fee(int basisPoints, long minimumWon, long maximumWon) {}

    OrderPolicy policy() {
        var rule = new FeeRule(fee.basisPoints(), Money.won(fee.minimumWon()), Money.won(fee.maximumWon()));
        return new OrderPolicy(payWithin, freeCancelWithin, confirmWithin, rule, penaltyPercent, buyerSharePercent);
    }
}
