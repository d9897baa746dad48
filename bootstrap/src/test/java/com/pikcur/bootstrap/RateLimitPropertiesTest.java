package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.RequestLimit;
import com.pikcur.web.shared.RateLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The limits as the settings have them. */
class RateLimitPropertiesTest {

    @EnableConfigurationProperties(RateLimitProperties.class)
    static class Settings {}

    @Test
    void everywhere_but_in_the_sandbox_a_caller_may_ask_a_hundred_times_a_minute() {
        var limits = limits("");

        assertThat(limits.perMember()).isEqualTo(new RequestLimit("member", 100, Duration.ofMinutes(1)));
        assertThat(limits.perAddress()).isEqualTo(new RequestLimit("address", 100, Duration.ofMinutes(1)));
        assertThat(limits.routes())
                .extracting(tight -> tight.limit().name())
                .containsExactlyInAnyOrder(
                        "sign-in",
                        "social",
                        "refresh",
                        "codes",
                        "resets",
                        "sign-up",
                        "nicknames",
                        "identity",
                        "webhooks");
        // Only what speaks for many, and not for itself, may ask more than everybody may.
        assertThat(limits.routes())
                .allMatch(route -> route.alone()
                        ? route.limit().name().equals("webhooks")
                        : route.limit().requests() < 100);
    }

    @Test
    void the_sandbox_lets_one_machine_play_a_crowd_unless_told_to_be_strict() {
        assertThat(limits("sandbox")).isEqualTo(limits("").times(100));
        assertThat(limits("sandbox", "--PIKCUR_RATE_LIMITS=strict")).isEqualTo(limits(""));
    }

    private static RateLimits limits(String profile, String... arguments) {
        var application = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .properties("spring.profiles.active=" + profile, "logging.level.root=warn");
        try (var context = application.run(arguments)) {
            return context.getBean(RateLimitProperties.class).limits();
        }
    }
}
