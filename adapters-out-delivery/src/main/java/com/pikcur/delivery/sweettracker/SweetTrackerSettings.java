package com.pikcur.delivery.sweettracker;

import com.pikcur.domain.shared.HiddenText;
import java.net.URI;
import java.time.Duration;

/**
 * How SweetTracker is reached.
 *
 * @param url where its API begins, such as {@code https://info.sweettracker.co.kr}
 * @param connectTimeout until the connection stands
 * @param readTimeout from then until the answer is there to its end
 */
public record SweetTrackerSettings(URI url, HiddenText key, Verb verb, Duration connectTimeout, Duration readTimeout) {

    /** How it is asked. */
    public enum Verb {
        /** With JSON. */
        POST,
        /** With everything in the address, as it took it until 30 October 2026. */
        GET
    }

    /** One that is asked as it wants to be asked now. */
    public SweetTrackerSettings(URI url, HiddenText key, Duration connectTimeout, Duration readTimeout) {
        this(url, key, Verb.POST, connectTimeout, readTimeout);
    }
}
