package com.pikcur.push.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushServicesTest {

    private final PushServices services =
            new PushServices(PushServices.OF_ALL_BROWSERS, Optional.of(URI.create("http://127.0.0.1:8123")));

    private boolean isWrittenTo(String endpoint) {
        return services.place(endpoint).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:APA91-_",
                "https://fcm.googleapis.com:443/fcm/send/abc",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
                "https://eu.push.services.mozilla.com/wpush/v2/gAAAA",
                "https://web.push.apple.com/QABC",
                "https://wns2-par02p.notify.windows.com/w/?token=BQYAAA%2bx%3d",
                "http://127.0.0.1:8123/push/browser-1"
            })
    void push_services_we_know_are_written_to(String endpoint) {
        assertThat(isWrittenTo(endpoint)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nowhere",
                "/fcm/send/abc",
                "//fcm.googleapis.com/x",
                "https:fcm.googleapis.com",
                "http://fcm.googleapis.com/x",
                "ftp://fcm.googleapis.com/x",
                "file:///etc/passwd",
                "https://evil.test/x",
                "https://fcm.googleapis.com.evil.test/x",
                "https://evilfcm.googleapis.com/x",
                "https://sub.fcm.googleapis.com/x",
                "https://fcm.googleapis.com./x",
                "https://push.apple.com/x",
                "https://.push.apple.com/x",
                "https://evilpush.apple.com/x",
                "https://web.push.apple.com.evil.test/x",
                "https://evil.test/?.push.apple.com",
                "https://evil.test#.push.apple.com",
                "https://evil.test\\.push.apple.com/x",
                "https://evil.test%2f.push.apple.com/x",
                "https://evil.test%00.push.apple.com/x",
                "https://fcm.googleapis.com@evil.test/x",
                "https://me@fcm.googleapis.com/x",
                "https://me:word@fcm.googleapis.com/x",
                "https://@fcm.googleapis.com/x",
                "https://fcm.googleapis.com:8443/x",
                "https://fcm.googleapis.com:80/x",
                "https://fcm.googleapis.com:0/x",
                "https://fcm.googleapis.com/x#y",
                "https://fcm.googleapis.com/x y",
                "https://fcm.googleapis.com/x\r\nHost: evil.test",
                " https://fcm.googleapis.com/x",
                "https://fcm.googleapis.com/한",
                "https://ｆcm.googleapis.com/x",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://169.254.169.254/latest/meta-data",
                "http://127.0.0.1/push/x",
                "http://127.0.0.1:8124/push/x",
                "https://127.0.0.1:8123/push/x",
                "http://localhost:8123/push/x",
                "http://127.1:8123/push/x",
                "http://me@127.0.0.1:8123/push/x",
                "http://127.0.0.1:8123@evil.test/push/x"
            })
    void nothing_else_is_written_to(String endpoint) {
        assertThat(isWrittenTo(endpoint)).isFalse();
    }

    @Test
    void an_address_has_two_thousand_characters_at_most() {
        var begin = "https://fcm.googleapis.com/";

        assertThat(isWrittenTo(begin + "x".repeat(2_000 - begin.length()))).isTrue();
        assertThat(isWrittenTo(begin + "x".repeat(2_001 - begin.length()))).isFalse();
    }

    @Test
    void without_a_sandbox_nothing_goes_unencrypted() {
        var alone = new PushServices(PushServices.OF_ALL_BROWSERS, Optional.empty());

        assertThat(alone.place("http://127.0.0.1:8123/push/x")).isEmpty();
        assertThat(alone.place("https://web.push.apple.com/x")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "https://fcm.googleapis.com/x,https://fcm.googleapis.com",
        "https://fcm.googleapis.com:443/x?y=z,https://fcm.googleapis.com",
        "http://127.0.0.1:8123/push/x,http://127.0.0.1:8123"
    })
    void a_token_names_where_the_address_begins(String endpoint, String origin) {
        assertThat(services.place(endpoint).map(PushServices.Place::origin)).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*.",
                "*.com",
                "com",
                "https://push.test",
                "push.test/x",
                "PUSH.TEST",
                "127.0.0.1",
                "a.*.b"
            })
    void what_is_no_name_is_no_push_service(String host) {
        var hosts = List.of(host);

        assertThatIllegalArgumentException().isThrownBy(() -> new PushServices(hosts, Optional.empty()));
    }
}
