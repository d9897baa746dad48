package com.pikcur.bootstrap;

import com.pikcur.domain.notification.port.PushSender;
import com.pikcur.domain.notification.port.TextSender;
import com.pikcur.push.notification.HttpTextSender;
import com.pikcur.push.notification.PushTurnedOff;
import com.pikcur.push.notification.WebPushSender;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who carries messages to browsers and phones. A company that carries text messages is a further class in
 * {@code adapters-out-push} and a further case here.
 */
@Configuration(proxyBeanMethods = false)
class PushConfiguration {

    @Bean
    PushSender pushSender(PushProperties push) {
        return push.settings().<PushSender>map(WebPushSender::new).orElseGet(PushTurnedOff::new);
    }

    /** None where there is nobody to carry them: whoever asks for an {@code Optional} of it gets an empty one. */
    @Bean
    @Nullable
    TextSender textSender(TextProperties text) {
        return text.settings().map(HttpTextSender::new).orElse(null);
    }
}
