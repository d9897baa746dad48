package com.pikcur.bootstrap;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.push.notification.TextSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How whoever carries text messages is reached. Never printed: it holds the key.
 *
 * @param url where its API begins; without it no text messages are sent
 */
@ConfigurationProperties("pikcur.textmessage")
record TextProperties(
        @DefaultValue("") String url, @DefaultValue("") String key, Duration connectTimeout, Duration readTimeout) {

    /** Empty where there is nobody to carry them. */
    Optional<TextSettings> settings() {
        return Optional.of(url)
                .filter(text -> !text.isBlank())
                .map(URI::create)
                .map(api -> new TextSettings(api, new HiddenText(key), connectTimeout, readTimeout));
    }

    @Override
    public String toString() {
        return "TextProperties[" + url + "]";
    }
}
