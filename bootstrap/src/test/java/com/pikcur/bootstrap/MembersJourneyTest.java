package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.sandbox.Mailbox.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A member joins, signs in, loses a password and is blocked, over HTTP at two nodes, with real mail in between. */
class MembersJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern PASSWORD = Pattern.compile("\\b([A-Za-z2-9]{16})\\b");
    private static final String OWN_SESSIONS = "/api/v1/users/me/sessions";

    private final JourneyWorld.TwoNodes nodes = JourneyWorld.shared();
    private final ApiClient one = new ApiClient(nodes.one().root());
    private final ApiClient other = new ApiClient(nodes.other().root());
    private final String name = "j" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = name + "@pikcur.test";

    @Test
    void from_the_first_mail_to_the_last_word_of_an_administrator() {
        join();
        refreshTwice(signIn(one, "Collector-1"));
        var tokens = loseThePassword();
        beBlocked(one.withToken(tokens.text("accessToken")), tokens.text("refreshToken"));
    }

    private void join() {
        assertThat(register().status()).isEqualTo(202);
        assertThat(register().text("type")).isEqualTo("/problems/mail-sent-a-moment-ago");
        var code = found(CODE, newestMail(1));
        var verify = Map.of("email", email, "code", code);

        assertThat(other.post("/api/v1/auth/verify-email", verify).status()).isEqualTo(204);
        assertThat(one.post("/api/v1/auth/verify-email", verify).text("type")).isEqualTo("/problems/wrong-code");
    }

    private ApiClient.Answer register() {
        return one.post("/api/v1/auth/register", Map.of("email", email, "password", "Collector-1", "nickname", name));
    }

    /** The first time brings the next pair, the second ends the session on both nodes, and its owner hears of it. */
    private void refreshTwice(ApiClient.Answer tokens) {
        var used = Map.of("refreshToken", tokens.text("refreshToken"));
        var next = other.post("/api/v1/auth/refresh", used);
        assertThat(next.status()).isEqualTo(200);
        var caller = other.withToken(next.text("accessToken"));
        assertThat(caller.status(OWN_SESSIONS)).isEqualTo(200);

        assertThat(one.post("/api/v1/auth/refresh", used).text("type")).isEqualTo("/problems/refresh-token-reused");

        await().atMost(PATIENCE).until(() -> caller.status(OWN_SESSIONS) == 401);
        assertThat(one.post("/api/v1/auth/refresh", Map.of("refreshToken", next.text("refreshToken")))
                        .status())
                .isEqualTo(401);
        newestMail(2);
    }

    private ApiClient.Answer loseThePassword() {
        assertThat(one.post("/api/v1/auth/reset-password", Map.of("email", email))
                        .status())
                .isEqualTo(202);
        var temporary = signIn(other, found(PASSWORD, newestMail(3)));
        assertThat(temporary.body().path("mustChangePassword").asBoolean()).isTrue();
        var bound = one.withToken(temporary.text("accessToken"));
        assertThat(bound.get(OWN_SESSIONS).text("type")).isEqualTo("/problems/password-change-required");

        var changed = bound.put("/api/v1/users/password", Map.of("newPassword", "Collector-2"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(other.withToken(changed.text("accessToken")).status(OWN_SESSIONS))
                .isEqualTo(200);
        newestMail(4);
        return signIn(one, "Collector-2");
    }

    private void beBlocked(ApiClient member, String refreshToken) {
        var there = member.at(nodes.other().root());
        assertThat(there.status(OWN_SESSIONS)).isEqualTo(200);
        var id = there.get("/api/v1/users/profile").text("id");
        var admin = one.signedInAs("admin");
        var auction = Auctions.list(one.signedInAs("seller"), Instant.now().plusSeconds(3_600), true);
        try (var watcher = new SseWatcher(nodes.other().root(), auction, there.token())) {
            await().atMost(PATIENCE).until(() -> !watcher.boards().isEmpty());

            assertThat(admin.put("/api/v1/admin/users/" + id + "/block", Map.of("reason", "가품 판매"))
                            .status())
                    .isEqualTo(200);

            await().atMost(PATIENCE)
                    .until(() -> there.status(OWN_SESSIONS) == 403 && member.status(OWN_SESSIONS) == 403);
            assertThat(there.get(OWN_SESSIONS).text("type")).isEqualTo("/problems/account-blocked");
            await().atMost(PATIENCE).until(watcher::isOver);
        }
        assertThat(other.post("/api/v1/auth/refresh", Map.of("refreshToken", refreshToken))
                        .status())
                .isEqualTo(401);
        assertThat(login(other, "Collector-2").text("type")).isEqualTo("/problems/account-blocked");
        // In the language of the sign-up, whoever caused the mail.
        assertThat(newestMail(5).text()).contains("가품 판매", "Hello");
    }

    private ApiClient.Answer signIn(ApiClient client, String password) {
        var tokens = login(client, password);
        assertThat(tokens.status()).isEqualTo(200);
        return tokens;
    }

    private ApiClient.Answer login(ApiClient client, String password) {
        return client.post("/api/v1/auth/login", Map.of("email", email, "password", password));
    }

    /** The newest mail, once so many have come. */
    private Received newestMail(int count) {
        await().atMost(PATIENCE).until(() -> JourneyWorld.mailbox().to(email).size() >= count);
        assertThat(JourneyWorld.mailbox().to(email)).hasSize(count);
        return JourneyWorld.mailbox().to(email).getFirst();
    }

    private static String found(Pattern pattern, Received mail) {
        var matcher = pattern.matcher(mail.text());
        assertThat(matcher.find()).as(mail.text()).isTrue();
        return matcher.group(1);
    }
}
