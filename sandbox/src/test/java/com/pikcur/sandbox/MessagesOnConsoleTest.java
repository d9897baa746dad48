package com.pikcur.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.sandbox.wire.Asking;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What phones and browsers were sent, as programs and people see it on the console. */
class MessagesOnConsoleTest {

    private final Messengers messengers = Messengers.start(Map.of());
    private final Providers providers =
            new Providers(Optional.empty(), Optional.empty(), Optional.empty(), Couriers.none(), messengers);
    private final Map<String, String> settings = providers.settings();
    private final Asking phones = new Asking(
            settings.getOrDefault("PIKCUR_TEXTMESSAGE_URL", ""), "Bearer " + settings.get("PIKCUR_TEXTMESSAGE_KEY"));
    private final HttpClient browsers = HttpClient.newHttpClient();
    private SandboxConsole opened;
    private Asking console;

    @BeforeEach
    void open() throws Exception {
        opened =
                SandboxConsole.open(0, new ConsolePage(8181), () -> providers.look(Map.of()), new Mailbox(), providers);
        console = new Asking("http://127.0.0.1:" + opened.port(), "");
    }

    @AfterEach
    void close() {
        console.close();
        opened.close();
        phones.close();
        browsers.close();
        providers.close();
    }

    @Test
    void the_service_is_led_to_both() throws Exception {
        assertThat(settings)
                .containsOnlyKeys("PIKCUR_TEXTMESSAGE_URL", "PIKCUR_TEXTMESSAGE_KEY", "PIKCUR_PUSH_SANDBOXURL");
        assertThat(console.get("/").body())
                .contains("Text messages", "Web push")
                .doesNotContain("{{");
    }

    @Test
    void what_a_phone_was_sent_is_there_newest_first_and_never_as_markup() throws Exception {
        phones.post("/messages", "{\"messageId\":\"m-1\",\"to\":\"01012345678\",\"text\":\"인증번호 042117\"}");
        phones.post("/messages", "{\"messageId\":\"m-2\",\"to\":\"01012345679\",\"text\":\"<b>x</b>\"}");
        phones.post("/messages", "{\"messageId\":\"m-3\",\"to\":\"01012345678\",\"text\":\"도착\"}");

        var told = console.get("/texts?to=01012345678");
        assertThat(told.json().findValuesAsString("messageId")).containsExactly("m-3", "m-1");
        assertThat(told.json().path(1).propertyNames()).containsExactly("to", "text", "sentAt", "messageId");
        assertThat(told.at("/1/text")).isEqualTo("인증번호 042117");
        assertThat(console.get("/texts").json()).hasSize(3);
        assertThat(console.get("/texts?to=010").body()).isEqualTo("[]");
        assertThat(console.post("/texts", "").status()).isEqualTo(405);
        assertThat(console.get("/").body()).contains("인증번호 042117", "&lt;b&gt;x&lt;/b&gt;");
        assertThat(console.get("/calls?provider=textmessage").body())
                .contains("\"text\\\":\\\"***\\\"")
                .doesNotContain("042117");
    }

    @Test
    void what_a_browser_was_sent_is_there_until_it_listens_no_more() throws Exception {
        assertThat(push("browser-1")).isEqualTo(201);

        var told = console.get("/pushes?subscription=browser-1");
        assertThat(told.at("/0/body")).isEqualTo("YWJj");
        assertThat(told.at("/0/headers/ttl")).isEqualTo("60");
        assertThat(console.get("/pushes?subscription=browser-2").body()).isEqualTo("[]");
        assertThat(console.post("/pushes/browser-1/end", "").body())
                .isEqualTo("{\"subscription\":\"browser-1\",\"ended\":true}");
        assertThat(push("browser-1")).isEqualTo(410);
        assertThat(console.get("/pushes").json()).hasSize(1);
        assertThat(console.get("/").body()).contains("browser-1");
    }

    @Test
    void what_cannot_be_is_refused() throws Exception {
        assertThat(console.post("/pushes/a.b/end", "").status()).isEqualTo(400);
        assertThat(console.get("/pushes/browser-1/end").status()).isEqualTo(405);
        assertThat(console.post("/pushes", "").status()).isEqualTo(405);
        assertThat(console.post("/pushes/browser-1/begin", "").status()).isEqualTo(404);
    }

    @Test
    void messengers_refuse_when_they_are_asked_to() throws Exception {
        console.post(
                "/faults", "{\"provider\":\"push\",\"operation\":\"push\",\"fault\":\"REFUSED\",\"code\":\"429\"}");
        console.post("/faults", "provider=textmessage&operation=send&fault=REFUSED&code=503");

        assertThat(push("browser-1")).isEqualTo(429);
        assertThat(phones.post("/messages", "{\"messageId\":\"m\",\"to\":\"010\",\"text\":\"x\"}")
                        .status())
                .isEqualTo(503);
    }

    @Test
    void a_messenger_that_stands_in_the_environment_is_not_started() {
        var given = Map.of(
                "PIKCUR_TEXTMESSAGE_URL", "https://text.example.com",
                "PIKCUR_PUSH_SANDBOXURL", "https://push.example.com");
        try (var other = Messengers.start(given)) {
            assertThat(other.settings()).isEmpty();
            assertThat(other.look(given))
                    .containsExactly(
                            Server.given("Text messages", "https://text.example.com"),
                            Server.given("Web push", "https://push.example.com"));
        }
    }

    private int push(String subscription) throws Exception {
        var uri = URI.create(settings.get("PIKCUR_PUSH_SANDBOXURL") + "/push/" + subscription);
        var request = HttpRequest.newBuilder(uri)
                .header("TTL", "60")
                .header("Authorization", "vapid t=a.b.c, k=BKey")
                .header("Content-Encoding", "aes128gcm")
                .POST(BodyPublishers.ofString("abc"));
        return browsers.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
