package com.pikcur.bootstrap;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param keptFor how old at most what screens are shown may be; nothing is kept where it is zero */
@ConfigurationProperties("pikcur.reads")
public record ReadProperties(Duration keptFor) {

    public ReadProperties {
        if (keptFor.isNegative()) {
            throw new IllegalArgumentException("Nothing is kept for " + keptFor);
        }
    }
}
