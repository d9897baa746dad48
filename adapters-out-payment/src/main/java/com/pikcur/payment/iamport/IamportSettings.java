package com.pikcur.payment.iamport;

import com.pikcur.domain.shared.HiddenText;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How PortOne is reached.
 *
 * @param url where its API begins, such as {@code https://api.iamport.kr}
 * @param channelKey which of the merchant's contracts verifies identities; PortOne's own choice if it is empty
 * @param connectTimeout until the connection stands
 * @param readTimeout from then until the answer is there to its end
 */
public record IamportSettings(
        URI url,
        HiddenText key,
        HiddenText secret,
        Optional<HiddenText> channelKey,
        Duration connectTimeout,
        Duration readTimeout) {}
