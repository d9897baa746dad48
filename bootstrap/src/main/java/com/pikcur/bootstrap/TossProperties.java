package com.pikcur.bootstrap;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.payment.toss.TossSettings;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How Toss is reached. Never printed: it holds the key. */
@ConfigurationProperties("pikcur.toss")
record TossProperties(URI url, @DefaultValue("") String secretKey, Duration connectTimeout, Duration readTimeout) {

    TossSettings settings() {
        return new TossSettings(url, new HiddenText(secretKey), connectTimeout, readTimeout);
    }

    @Override
    public String toString() {
        return "TossProperties[" + url + "]";
    }
}
