package com.pikcur.bootstrap;

import com.pikcur.domain.ledger.PayoutPolicy;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The house rules about pay-outs, as operators set them. See {@link PayoutPolicy}. */
@ConfigurationProperties("pikcur.payout")
record PayoutProperties(long minimumWon, List<Duration> retries, List<Duration> looks, List<Duration> lateLooks) {

    PayoutProperties {
        retries = List.copyOf(retries);
        looks = List.copyOf(looks);
        lateLooks = List.copyOf(lateLooks);
    }

    PayoutPolicy policy() {
        return new PayoutPolicy(Money.won(minimumWon), retries, looks, lateLooks);
    }
}
