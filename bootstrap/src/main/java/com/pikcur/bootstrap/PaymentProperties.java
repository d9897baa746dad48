package com.pikcur.bootstrap;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How payments are taken.
 *
 * @param checkoutUrl the page that opens a provider's window
 * @param returnUrl the page a window comes back to
 * @param lookAfter the pauses before a provider is asked again
 */
@ConfigurationProperties("pikcur.payment")
record PaymentProperties(String checkoutUrl, String returnUrl, Duration quoteValidFor, List<Duration> lookAfter) {

    PaymentProperties {
        lookAfter = List.copyOf(lookAfter);
    }
}
