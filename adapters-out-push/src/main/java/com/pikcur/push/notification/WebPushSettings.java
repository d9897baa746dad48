package com.pikcur.push.notification;

import java.time.Duration;

/**
 * How browsers are woken.
 *
 * @param subject whom push services may turn to: {@code mailto:} or {@code https:}
 * @param timeToLive how long a message is kept for a browser that is not there
 * @param connectTimeout until the connection stands
 * @param readTimeout from then until the answer is there to its end
 */
public record WebPushSettings(
        String subject,
        VapidKey key,
        PushServices services,
        Duration timeToLive,
        Duration connectTimeout,
        Duration readTimeout) {

    /** @throws IllegalArgumentException if nobody can be turned to by the subject */
    public WebPushSettings {
        // It gets into a token as it stands.
        if (!subject.matches("(?:mailto:|https://)[A-Za-z0-9._~:/@+-]+")) {
            throw new IllegalArgumentException("Neither a mail address (mailto:) nor a page (https://): " + subject);
        }
    }
}
