package com.pikcur.push.notification;

import com.pikcur.domain.shared.HiddenText;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings for tests. */
final class PushSettings {

    /** The sender of RFC 8291, appendix A. */
    static final VapidKey KEY = VapidKey.of(new HiddenText("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));

    static final String SUBJECT = "mailto:push@pikcur.test";

    private static final Duration LONG = Duration.ofSeconds(30);

    private PushSettings() {}

    static WebPushSettings with(URI sandbox) {
        return with(sandbox, LONG);
    }

    /** @param timeout for the connection, and again for the answer */
    static WebPushSettings with(URI sandbox, Duration timeout) {
        var services = new PushServices(PushServices.OF_ALL_BROWSERS, Optional.of(sandbox));
        return new WebPushSettings(SUBJECT, KEY, services, Duration.ofHours(12), timeout, timeout);
    }
}
