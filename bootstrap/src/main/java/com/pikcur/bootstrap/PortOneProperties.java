package com.pikcur.bootstrap;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.payment.iamport.IamportPaymentSettings;
import com.pikcur.payment.iamport.IamportSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How PortOne is reached. Never printed: it holds the secret.
 *
 * @param url where its API begins
 * @param key the merchant's; without it and the secret PortOne counts as unavailable
 * @param channelKey which of the merchant's contracts verifies identities; PortOne's own choice if it is empty
 * @param includeSandbox whether payments in test channels count, which must not be where goods are sent for them
 * @param refundPhone given with refunds to bank accounts, where the company behind PortOne wants one
 * @param connectTimeout until the connection stands
 * @param readTimeout from then until the answer is there to its end
 */
@ConfigurationProperties("pikcur.portone")
public record PortOneProperties(
        URI url,
        @DefaultValue("") String key,
        @DefaultValue("") String secret,
        @DefaultValue("") String channelKey,
        boolean includeSandbox,
        @DefaultValue("") String refundPhone,
        Duration connectTimeout,
        Duration readTimeout) {

    IamportSettings settings() {
        return new IamportSettings(
                url, new HiddenText(key), new HiddenText(secret), channel(), connectTimeout, readTimeout);
    }

    IamportPaymentSettings paymentSettings() {
        return new IamportPaymentSettings(
                includeSandbox,
                Optional.of(refundPhone).filter(text -> !text.isBlank()).map(HiddenText::new));
    }

    Optional<HiddenText> channel() {
        return Optional.of(channelKey).filter(text -> !text.isBlank()).map(HiddenText::new);
    }

    @Override
    public String toString() {
        return "PortOneProperties[" + url + "]";
    }
}
