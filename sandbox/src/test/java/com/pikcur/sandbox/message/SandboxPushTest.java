package com.pikcur.sandbox.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.sandbox.message.SandboxPush.SentPush;
import com.pikcur.sandbox.wire.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxPushTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final Map<String, String> HEADERS = Map.of(
            "TTL", "60",
            "Authorization", "vapid t=eyJ.eyJ.sig, k=BKey",
            "Content-Encoding", "aes128gcm",
            "Urgency", "high");
    /** Every byte there is: none may be lost on the way. */
    private static final byte[] BODY = new byte[256];

    static {
        for (var index = 0; index < BODY.length; index++) {
            BODY[index] = (byte) index;
        }
    }

    private final SandboxPush push = SandboxPush.start(Clock.fixed(NOON, ZoneOffset.UTC));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        push.close();
    }

    @Test
    void a_message_is_kept_byte_for_byte_with_its_headers() throws Exception {
        var answer = send("browser-1", HEADERS, BODY);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).isPresent();
        assertThat(answer.headers().firstValue("TTL")).contains("60");
        var kept = push.to("browser-1").getFirst();
        assertThat(kept.sentAt()).isEqualTo(NOON);
        assertThat(Base64.getDecoder().decode(kept.body())).isEqualTo(BODY);
        assertThat(kept.headers())
                .containsEntry("ttl", "60")
                .containsEntry("urgency", "high")
                .containsEntry("content-encoding", "aes128gcm")
                .containsEntry("authorization", "vapid t=eyJ.eyJ.sig, k=BKey");
        assertThat(push.calls().getFirst().body()).isEqualTo("256 bytes");
    }

    @Test
    void a_browser_that_listens_no_more_is_gone() throws Exception {
        send("browser-1", HEADERS, BODY);
        push.end("browser-1");

        assertThat(send("browser-1", HEADERS, BODY).statusCode()).isEqualTo(410);
        assertThat(send("browser-2", HEADERS, BODY).statusCode()).isEqualTo(201);
        assertThat(push.pushes()).extracting(SentPush::subscription).containsExactly("browser-2", "browser-1");
    }

    @ParameterizedTest
    @CsvSource({
        "TTL,,400",
        "TTL,soon,400",
        "Authorization,,401",
        "Authorization,Bearer x,401",
        "Authorization,vapid t=x,401",
        "Authorization,vapid k=x,401",
        "Authorization,WebPush x,401",
        "Content-Encoding,,415",
        "Content-Encoding,gzip,415"
    })
    void what_lacks_a_header_is_refused(String header, String value, int status) throws Exception {
        var headers = new LinkedHashMap<>(HEADERS);
        headers.remove(header);
        if (value != null) {
            headers.put(header, value);
        }

        assertThat(send("browser-1", headers, BODY).statusCode()).isEqualTo(status);
        assertThat(push.pushes()).isEmpty();
    }

    @Test
    void the_older_way_of_signing_is_taken_too() throws Exception {
        var headers = new LinkedHashMap<>(HEADERS);
        headers.put("Authorization", "WebPush eyJ.eyJ.sig");
        headers.put("Crypto-Key", "p256ecdsa=BKey");

        assertThat(send("browser-1", headers, BODY).statusCode()).isEqualTo(201);
    }

    @Test
    void the_body_is_neither_empty_nor_larger_than_four_kilobytes() throws Exception {
        assertThat(send("browser-1", HEADERS, new byte[0]).statusCode()).isEqualTo(400);
        assertThat(send("browser-1", HEADERS, new byte[4_097]).statusCode()).isEqualTo(413);
        assertThat(send("browser-1", HEADERS, new byte[4_096]).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/push", "/push/", "/elsewhere/browser-1", "/push/browser-1/", "/push/%20"})
    void there_are_no_browsers_elsewhere(String path) throws Exception {
        assertThat(client.send(request(URI.create(push.url() + path), HEADERS, BODY), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothing_is_got_from_a_browser() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(push.endpoint("browser-1"))).build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"404", "410", "413", "429", "500", "503"})
    void it_refuses_when_it_is_asked_to(String status) throws Exception {
        push.faults().refuse("push", status, 1);

        assertThat(send("browser-1", HEADERS, BODY).statusCode()).isEqualTo(Integer.parseInt(status));
        assertThat(send("browser-1", HEADERS, BODY).statusCode()).isEqualTo(201);
        assertThat(push.pushes()).hasSize(1);
    }

    @Test
    void who_is_to_come_later_is_told_when_and_it_may_fail_like_any_other() throws Exception {
        push.faults().refuse("push", "429", 1);
        push.faults().script("push", Fault.WRONG_AMOUNT, 1);
        push.faults().script("push", Fault.DROP, 1);

        assertThat(send("browser-1", HEADERS, BODY).headers().firstValue("Retry-After"))
                .contains("1");
        assertThat(send("browser-1", HEADERS, BODY).statusCode()).isEqualTo(201);
        assertThatThrownBy(() -> send("browser-1", HEADERS, BODY)).isInstanceOf(IOException.class);
    }

    @Test
    void the_oldest_is_forgotten() throws Exception {
        for (var message = 0; message <= Pushes.CAPACITY; message++) {
            send("browser-" + message, HEADERS, BODY);
        }

        assertThat(push.pushes()).hasSize(Pushes.CAPACITY);
        assertThat(push.to("browser-0")).isEmpty();
    }

    private HttpResponse<String> send(String subscription, Map<String, String> headers, byte[] body)
            throws IOException, InterruptedException {
        return client.send(request(URI.create(push.endpoint(subscription)), headers, body), BodyHandlers.ofString());
    }

    private static HttpRequest request(URI uri, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }
}
