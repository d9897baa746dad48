package com.pikcur.push.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.PushFixtures;
import com.pikcur.domain.notification.PushMessage;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.sandbox.message.SandboxPush;
import com.pikcur.sandbox.message.SandboxPush.SentPush;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the wire, bit by bit. */
class WhatIsSentToBrowsersTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final UUID ID = UUID.fromString("0198c1e2-0000-7000-8000-000000000001");
    private static final int LARGEST_BODY = 4_096;

    private final SandboxPush service = SandboxPush.start();
    private final WebPushSender sender = new WebPushSender(PushSettings.with(URI.create(service.url())));

    @AfterEach
    void close() {
        sender.close();
        service.close();
    }

    private SentPush sent(Browser browser, PushMessage message) {
        sender.send(ID, browser.subscription(service.endpoint("browser-1")), message);
        return service.to("browser-1").getFirst();
    }

    private static byte[] body(SentPush sent) {
        return Base64.getDecoder().decode(sent.body());
    }

    private static String header(SentPush sent, String name) {
        return Optional.ofNullable(sent.headers().get(name)).orElse("");
    }

    @Test
    void a_message_is_json_that_its_browser_alone_can_read() throws Exception {
        var browser = Browser.open();
        var about = UUID.randomUUID();

        var sent = sent(browser, new PushMessage("한정판 스니커즈", "21,000원", About.auction(about)));

        assertThat(MAPPER.readTree(browser.read(body(sent)))).isEqualTo(MAPPER.readTree("""
                        {"title":"한정판 스니커즈","text":"21,000원","about":{"kind":"AUCTION","id":"%s"}}""".formatted(about)));
        var another = Browser.open();
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> another.read(body(sent)));
    }

    @Test
    void a_repetition_is_encrypted_anew_and_replaces_the_first_one() throws Exception {
        var browser = Browser.open();

        var first = sent(browser, PushFixtures.aMessage());
        var second = sent(browser, PushFixtures.aMessage());

        assertThat(body(second)).isNotEqualTo(body(first));
        assertThat(header(first, "topic")).isEqualTo("AZjB4gAAcACAAAAAAAAAAQ").isEqualTo(header(second, "topic"));
    }

    @Test
    void the_headers_are_those_of_the_standards() throws Exception {
        var sent = sent(Browser.open(), PushFixtures.aMessage());

        assertThat(sent.headers())
                .containsEntry("ttl", "43200")
                .containsEntry("content-encoding", "aes128gcm")
                .containsEntry("content-type", "application/octet-stream")
                .containsEntry("urgency", "high");
    }

    @Test
    void a_token_signed_with_our_key_says_who_writes_to_whom_for_less_than_a_day() throws Exception {
        var before = Instant.now();

        var authorization = header(sent(Browser.open(), PushFixtures.aMessage()), "authorization");

        assertThat(authorization).matches("vapid t=[A-Za-z0-9_.-]+, k=" + PushSettings.KEY.publicKey());
        var token = authorization.substring("vapid t=".length(), authorization.indexOf(','));
        var parts = token.split("\\.");
        assertThat(parts).hasSize(3);
        assertThat(json(parts[0]).path("alg").asString()).isEqualTo("ES256");
        var claims = json(parts[1]);
        assertThat(claims.path("aud").asString()).isEqualTo(service.url());
        assertThat(claims.path("sub").asString()).isEqualTo(PushSettings.SUBJECT);
        assertThat(Instant.ofEpochSecond(claims.path("exp").asLong()))
                .isAfter(before.plus(Duration.ofHours(1)))
                .isBefore(before.plus(Duration.ofHours(24)));
        assertThat(isSigned(parts)).isTrue();
    }

    private static JsonNode json(String part) {
        return MAPPER.readTree(Browser.bytes(part));
    }

    private static boolean isSigned(String[] parts) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Browser.publicKey(Browser.bytes(PushSettings.KEY.publicKey())));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Browser.bytes(parts[2]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "한", "👟", "\u0001", "\"", "\ud83d", "é"})
    void however_long_a_message_is_it_fits_one_record(String character) throws Exception {
        var browser = Browser.open();
        var sent = sent(browser, new PushMessage(character.repeat(5_000), character.repeat(50_000), about()));

        assertThat(body(sent).length).isLessThanOrEqualTo(LARGEST_BODY);
        var read = MAPPER.readTree(browser.read(body(sent)));
        assertThat(read.path("title").asString()).endsWith("…");
        assertThat(read.path("text").asString()).endsWith("…");
    }

    @Test
    void a_message_is_cut_between_characters_and_only_where_it_must_be() throws Exception {
        var browser = Browser.open();

        var whole = new PushMessage("👟".repeat(100), "👟".repeat(500), about());
        var read = MAPPER.readTree(browser.read(body(sent(browser, whole))));
        assertThat(read.path("title").asString()).isEqualTo(whole.title());
        assertThat(read.path("text").asString()).isEqualTo(whole.text());

        var longer = new PushMessage("👟".repeat(101), "👟".repeat(501), about());
        var cut = MAPPER.readTree(browser.read(body(sent(browser, longer))));
        assertThat(cut.path("title").asString()).isEqualTo("👟".repeat(99) + "…");
        assertThat(cut.path("text").asString()).isEqualTo("👟".repeat(499) + "…");
    }

    private static About about() {
        return new About(About.Kind.ANNOUNCEMENT, ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "secret-key!",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "_____wAAAAD__________7zm-q2nF56E87nKwvxjJVE",
                "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRwA"
            })
    void a_key_that_is_none_is_refused_without_being_quoted(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VapidKey.of(new HiddenText(key)))
                .withMessageStartingWith("The private key is no")
                .satisfies(refused -> assertThat(
                                key.isEmpty() || !refused.toString().contains(key))
                        .isTrue());
    }

    @Test
    void a_key_does_not_print_its_private_half() {
        assertThat(PushSettings.with(URI.create(service.url())).toString())
                .contains(PushSettings.KEY.publicKey())
                .doesNotContain("yfWPiYE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "push@pikcur.test", "mailto:", "mailto:a\",\"b", "http://pikcur.test", "mailto:a b"})
    void push_services_must_be_able_to_turn_to_somebody(String subject) {
        var settings = PushSettings.with(URI.create(service.url()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebPushSettings(
                        subject,
                        settings.key(),
                        settings.services(),
                        settings.timeToLive(),
                        settings.connectTimeout(),
                        settings.readTimeout()));
    }

    @Test
    void bodies_begin_as_the_standard_has_it() throws Exception {
        var body = body(sent(Browser.open(), PushFixtures.aMessage()));

        // The record's length, and that of the sender's key, which is a point that is not compressed.
        assertThat(Arrays.copyOfRange(body, 16, 22)).containsExactly(0, 0, 16, 0, 65, 4);
    }
}
