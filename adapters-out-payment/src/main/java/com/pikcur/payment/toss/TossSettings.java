package com.pikcur.payment.toss;

import com.pikcur.domain.shared.HiddenText;
import java.net.URI;
import java.time.Duration;

/**
 * How Toss is reached.
 *
 * @param url where its API begins, such as {@code https://api.tosspayments.com}
 * @param connectTimeout until the connection stands
 * @param readTimeout from then until the answer is there to its end
 */
public record TossSettings(URI url, HiddenText secretKey, Duration connectTimeout, Duration readTimeout) {}
