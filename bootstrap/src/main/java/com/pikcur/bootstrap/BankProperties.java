package com.pikcur.bootstrap;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.payment.bank.BankSettings;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How the bank that pays out is reached. Never printed: it holds the key. */
@ConfigurationProperties("pikcur.bank")
record BankProperties(URI url, @DefaultValue("") String key, Duration connectTimeout, Duration readTimeout) {

    BankSettings settings() {
        return new BankSettings(url, new HiddenText(key), connectTimeout, readTimeout);
    }

    @Override
    public String toString() {
        return "BankProperties[" + url + "]";
    }
}
