package com.pikcur.push.notification;

import com.pikcur.domain.shared.HiddenText;
import java.net.URI;
import java.time.Duration;

/**
 * How whoever carries text messages is reached.
 *
 * @param url where its API begins
 * @param connectTimeout until the connection stands
 * @param readTimeout from then until the answer is there to its end
 */
public record TextSettings(URI url, HiddenText key, Duration connectTimeout, Duration readTimeout) {}
