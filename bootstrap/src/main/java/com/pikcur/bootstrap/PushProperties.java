package com.pikcur.bootstrap;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.push.notification.PushServices;
import com.pikcur.push.notification.VapidKey;
import com.pikcur.push.notification.WebPushSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How browsers are woken. Never printed: it holds the key.
 *
 * @param subject whom push services may turn to
 * @param privateKey what they know us by; without it no browser is woken
 * @param allowedHosts the push services that are written to
 * @param sandboxUrl one more; blank where there is none
 * @param timeToLive how long a message is kept for a browser that is not there
 * @param connectTimeout until the connection stands
 * @param readTimeout from then until the answer is there to its end
 */
@ConfigurationProperties("pikcur.push")
record PushProperties(
        @DefaultValue("") String subject,
        @DefaultValue("") String privateKey,
        List<String> allowedHosts,
        @DefaultValue("") String sandboxUrl,
        Duration timeToLive,
        Duration connectTimeout,
        Duration readTimeout) {

    PushProperties {
        allowedHosts = List.copyOf(allowedHosts);
    }

    /** Empty where no browser is woken. */
    Optional<WebPushSettings> settings() {
        return key().map(key -> new WebPushSettings(subject, key, services(), timeToLive, connectTimeout, readTimeout));
    }

    /** What a page subscribes its browser with; empty where no browser is woken. */
    Optional<String> publicKey() {
        return key().map(VapidKey::publicKey);
    }

    private Optional<VapidKey> key() {
        return Optional.of(privateKey)
                .filter(text -> !text.isBlank())
                .map(HiddenText::new)
                .map(VapidKey::of);
    }

    private PushServices services() {
        return new PushServices(
                allowedHosts,
                Optional.of(sandboxUrl).filter(text -> !text.isBlank()).map(URI::create));
    }

    @Override
    public String toString() {
        return "PushProperties[" + allowedHosts + "]";
    }
}
