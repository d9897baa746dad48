package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.sandbox.social.SandboxSocial;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Towards Kakao from the outside, with Kakao on the other side of a wire. */
class SocialJourneyTest {

    private static final String COME_BACK = "http://localhost:8080/auth/social";

    private final SandboxSocial social = SandboxSocial.start();

    @AfterEach
    void close() {
        social.close();
    }

    @Test
    void the_service_sends_a_browser_to_each_provider_that_is_set_up() throws Exception {
        var environment = new HashMap<>(JourneyWorld.fresh().environment());
        environment.putAll(social.settings());
        environment.put("PIKCUR_SOCIAL_REDIRECT_URIS", COME_BACK);
        environment.put("PIKCUR_GOOGLE_CLIENT_ID", "");
        try (var node = Node.start(JourneyWorld.logs(), environment);
                var browser = HttpClient.newHttpClient()) {
            var begun = get(browser, node, "/api/v1/auth/kakao?redirectUri=" + COME_BACK);
            assertThat(begun.statusCode()).isEqualTo(302);
            assertThat(begun.headers().firstValue("Set-Cookie").orElse("")).startsWith("__Secure-pikcur-social=");
            var page = browser.send(
                    HttpRequest.newBuilder(URI.create(
                                    begun.headers().firstValue("Location").orElseThrow()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.body()).contains("Kakao in the sandbox");

            assertThat(get(browser, node, "/api/v1/auth/google?redirectUri=" + COME_BACK)
                            .statusCode())
                    .isEqualTo(404);
            var failed =
                    new ApiClient(node.root()).post("/api/v1/auth/social/callback", Map.of("code", "x", "state", "y"));
            assertThat(failed.text("type")).isEqualTo("/problems/social-sign-in-failed");
        }
    }

    private static HttpResponse<String> get(HttpClient browser, Node node, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(node.root() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
