package com.pikcur.social.member;

import com.pikcur.domain.member.port.SocialGatewayContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody with a browser, who fills in the sandbox's page. */
final class PersonAtProvider {

    private PersonAtProvider() {}

    /** The code somebody is sent back with. */
    static String codeOf(URI address, String subject, Optional<String> email, boolean verified) {
        var form = Map.of(
                "request",
                address.getRawQuery(),
                "subject",
                subject,
                "email",
                email.orElse(""),
                "verified",
                verified ? "true" : "");
        try (var browser = HttpClient.newHttpClient()) {
            mustBe(200, browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()));
            var answer = browser.send(
                    HttpRequest.newBuilder(address.resolve("authorize"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            mustBe(303, answer);
            var back = URI.create(answer.headers().firstValue("Location").orElseThrow());
            return SocialGatewayContract.query(back).getOrDefault("code", "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }

    private static void mustBe(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
