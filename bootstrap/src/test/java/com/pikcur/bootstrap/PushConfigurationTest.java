package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.notification.port.PushSender;
import com.pikcur.domain.notification.port.TextSender;
import com.pikcur.push.notification.HttpTextSender;
import com.pikcur.push.notification.PushTurnedOff;
import com.pikcur.push.notification.WebPushSender;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Ways to members that are open or closed, as the settings have them. */
class PushConfigurationTest {

    /** The sender of RFC 8291, appendix A. */
    private static final String KEY = "--PIKCUR_PUSH_PRIVATEKEY=yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";

    private static final String SUBJECT = "--PIKCUR_PUSH_SUBJECT=mailto:push@pikcur.test";

    record Ways(PushSender push, Optional<TextSender> text) {}

    @EnableConfigurationProperties({PushProperties.class, TextProperties.class})
    @Import(PushConfiguration.class)
    static class Settings {

        @Bean
        Ways ways(PushSender push, Optional<TextSender> text) {
            return new Ways(push, text);
        }
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Settings.class).web(WebApplicationType.NONE);
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return application().run(quietly(settings));
    }

    /** What is refused is told at length; the settings beside us would have it so. */
    private static String[] quietly(String... settings) {
        return Stream.concat(Stream.of("--logging.level.root=off"), Stream.of(settings))
                .toArray(String[]::new);
    }

    @Test
    void where_nothing_is_set_up_nobody_is_woken_and_no_text_messages_are_sent() {
        try (var context = start()) {
            assertThat(context.getBean(Ways.class).push()).isInstanceOf(PushTurnedOff.class);
            assertThat(context.getBean(Ways.class).text()).isEmpty();
            assertThat(context.getBean(PushProperties.class).publicKey()).isEmpty();
        }
    }

    @Test
    void with_a_key_browsers_of_push_services_we_know_are_woken() {
        try (var context = start(KEY, SUBJECT)) {
            var push = context.getBean(Ways.class).push();

            assertThat(push).isInstanceOf(WebPushSender.class);
            assertThat(push.accepts("https://fcm.googleapis.com/fcm/send/abc")).isTrue();
            assertThat(push.accepts("https://web.push.apple.com/abc")).isTrue();
            assertThat(push.accepts("https://push.example.com/abc")).isFalse();
            assertThat(push.accepts("http://127.0.0.1:8123/push/abc")).isFalse();
            assertThat(context.getBean(PushProperties.class).publicKey())
                    .contains(
                            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        }
    }

    @Test
    void an_operator_says_which_push_services_are_written_to() {
        try (var context = start(
                KEY,
                SUBJECT,
                "--PIKCUR_PUSH_ALLOWEDHOSTS=push.example.com",
                "--PIKCUR_PUSH_SANDBOXURL=http://127.0.0.1:8123")) {
            var push = context.getBean(PushSender.class);

            assertThat(push.accepts("https://push.example.com/abc")).isTrue();
            assertThat(push.accepts("http://127.0.0.1:8123/push/abc")).isTrue();
            assertThat(push.accepts("https://fcm.googleapis.com/fcm/send/abc")).isFalse();
        }
    }

    @Test
    void with_an_address_text_messages_are_sent() {
        try (var context = start("--PIKCUR_TEXTMESSAGE_URL=http://127.0.0.1:1", "--PIKCUR_TEXTMESSAGE_KEY=key")) {
            assertThat(context.getBean(Ways.class).text()).containsInstanceOf(HttpTextSender.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--PIKCUR_PUSH_PRIVATEKEY=sesame,--PIKCUR_PUSH_SUBJECT=mailto:push@pikcur.test,The private key is no",
        "--PIKCUR_PUSH_PRIVATEKEY=yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw,--PIKCUR_PUSH_SUBJECT=Pikcur,mailto:"
    })
    void what_makes_no_sense_is_refused_at_the_start(String key, String subject, String reason) {
        assertThatThrownBy(() -> start(key, subject)).rootCause().hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "--PIKCUR_PUSH_PRIVATEKEY=key,PIKCUR_PUSH_SUBJECT",
        "--PIKCUR_TEXTMESSAGE_URL=http://127.0.0.1:1,PIKCUR_TEXTMESSAGE_KEY"
    })
    void half_of_what_is_needed_is_refused_by_name(String given, String missing) {
        var application = application().initializers(context -> MissingSettings.check(context.getEnvironment()));

        assertThatThrownBy(() -> application.run(quietly(given))).hasMessageContaining(missing);
    }

    @Test
    void where_nothing_is_set_up_nothing_more_is_needed() {
        var application = application().initializers(context -> MissingSettings.check(context.getEnvironment()));

        assertThatThrownBy(() -> application.run(quietly()))
                .hasMessageStartingWith("Not set: ")
                .message()
                .doesNotContain("PUSH", "TEXTMESSAGE");
    }
}
