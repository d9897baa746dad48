package com.pikcur.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.web.Server;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Whose word is taken for where a request comes from, on a real server. */
class TrustedProxiesTest {

    @Test
    void without_a_trusted_proxy_a_forged_header_gives_no_fresh_start() throws Exception {
        try (var server = Server.start("test.requests=2")) {
            assertThat(get(server, "203.0.113.1").statusCode()).isEqualTo(200);
            assertThat(get(server, "203.0.113.2").statusCode()).isEqualTo(200);

            assertThat(get(server, "203.0.113.3").statusCode()).isEqualTo(429);
            assertThat(get(server, "203.0.113.3").headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
        }
    }

    @Test
    void a_trusted_proxy_tells_its_clients_apart_and_their_forgeries_count_for_nothing() throws Exception {
        try (var server = Server.start("test.requests=2", "test.trusted-proxies=127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1")) {
            assertThat(get(server, "203.0.113.1").statusCode()).isEqualTo(200);
            // The proxy appends what it has seen to whatever the client has made up.
            assertThat(get(server, "198.51.100.1, 203.0.113.1").statusCode()).isEqualTo(200);

            assertThat(get(server, "198.51.100.2, 203.0.113.1").statusCode()).isEqualTo(429);
            assertThat(get(server, "203.0.113.2").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void over_tls_browsers_are_told_to_stay_there() throws Exception {
        try (var server = Server.start("test.trusted-proxies=127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1")) {
            var answer = get(server, "203.0.113.1");

            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .contains("max-age=31536000 ; includeSubDomains");
        }
    }

    private static HttpResponse<String> get(Server server, String forwardedFor) throws Exception {
        return server.send(server.request("/api/v1/auctions")
                .header("X-Forwarded-For", forwardedFor)
                .header("X-Forwarded-Proto", "https"));
    }
}
