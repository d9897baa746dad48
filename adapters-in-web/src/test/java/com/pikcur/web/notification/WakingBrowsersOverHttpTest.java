package com.pikcur.web.notification;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.notification.PushFixtures.PUSH_SERVICE;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Role;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Notices;
import com.pikcur.web.Web;
import com.pikcur.web.notification.PushSubscriptionRequest.PushKeysRequest;
import com.pikcur.web.shared.Languages;
import com.pikcur.web.shared.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class WakingBrowsersOverHttpTest {

    private static final String SUBSCRIPTIONS = "/api/v1/notifications/push-subscriptions";
    /** The receiver of RFC 8291, appendix A. */
    private static final String POINT =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private static final String SECRET = "BTBZMqHH6r4Tts7J_aSIgg";

    private final Web web = new Web();

    @Test
    void everybody_may_know_the_public_key() {
        var answer = json(web.http.get().uri("/api/v1/notifications/push-key").exchange(), 200);

        assertThat(answer.path("publicKey").asString()).isEqualTo(Notices.PUSH_KEY);
    }

    @Test
    void where_no_browser_is_woken_there_is_no_key_and_no_browser_is_kept() {
        web.notices.pushes.turnOff();
        var off = web.notices.pushSubscriptions(new Problems(new Languages()), Optional.empty());

        assertThat(off.pushKey().getStatusCode().value()).isEqualTo(404);
        assertThat(wrongField(subscribe(ALICE, PUSH_SERVICE + "/1", "null", POINT, SECRET)))
                .isEqualTo("endpoint");
    }

    @Test
    void a_browser_is_kept_just_as_it_says() {
        var answer = json(subscribe(ALICE, PUSH_SERVICE + "/1", "null", POINT, SECRET), 201);

        var kept = kept(ALICE).getFirst();
        assertThat(answer.propertyNames()).containsExactly("id");
        assertThat(answer.path("id").asString()).isEqualTo(kept.id().value().toString());
        assertThat(kept.endpoint().reveal()).isEqualTo(PUSH_SERVICE + "/1");
        assertThat(kept.p256dh()).isEqualTo(POINT);
        assertThat(kept.auth().reveal()).isEqualTo(SECRET);
    }

    @Test
    void when_a_browser_means_to_end_it_and_how_it_fills_its_keys_up_does_not_matter() {
        json(subscribe(ALICE, PUSH_SERVICE + "/1", "1770000000000.5", POINT + "=", SECRET + "=="), 201);

        assertThat(kept(ALICE).getFirst().p256dh()).isEqualTo(POINT);
        assertThat(kept(ALICE).getFirst().auth().reveal()).isEqualTo(SECRET);
    }

    @Test
    void the_list_tells_which_there_are_and_not_where() {
        json(subscribe(ALICE, PUSH_SERVICE + "/1", "null", POINT, SECRET), 201);
        web.house.clock.advance(Duration.ofMinutes(1));
        var later = json(subscribe(ALICE, PUSH_SERVICE + "/2", "null", POINT, SECRET), 201);
        json(subscribe(BOB, PUSH_SERVICE + "/3", "null", POINT, SECRET), 201);

        var items = list(ALICE).path("items");

        assertThat(items).hasSize(2);
        assertThat(items.path(0).propertyNames()).containsExactly("id", "subscribedAt");
        assertThat(items.path(0).path("id")).isEqualTo(later.path("id"));
        assertThat(items.path(1).path("subscribedAt").asString()).isEqualTo(NOW.toString());
    }

    @Test
    void a_browser_that_changes_hands_is_its_present_members() {
        json(subscribe(ALICE, PUSH_SERVICE + "/1", "null", POINT, SECRET), 201);
        json(subscribe(BOB, PUSH_SERVICE + "/1", "null", POINT, SECRET), 201);

        assertThat(list(ALICE).path("items")).isEmpty();
        assertThat(list(BOB).path("items")).hasSize(1);
    }

    @Test
    void one_is_removed_by_its_member_alone() {
        var id = json(subscribe(ALICE, PUSH_SERVICE + "/1", "null", POINT, SECRET), 201)
                .path("id")
                .asString();

        problem(remove(BOB, id), 404, "not-found");
        problem(remove(ALICE, UUID.randomUUID().toString()), 404, "not-found");
        assertThat(wrongField(remove(ALICE, "mine"))).isEqualTo("id");
        assertThat(kept(ALICE)).hasSize(1);
        assertThat(remove(ALICE, id)).hasStatus(204);
        assertThat(kept(ALICE)).isEmpty();
        problem(remove(ALICE, id), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/api/v1/admin",
                "https://evil.example/push",
                "file:///etc/passwd",
                "nonsense",
                "https://push.pikcur.test.evil.example/1"
            })
    void an_address_that_is_no_push_services_is_refused(String endpoint) {
        assertThat(wrongField(subscribe(ALICE, endpoint, "null", POINT, SECRET)))
                .isEqualTo("endpoint");
        assertThat(kept(ALICE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAA",
                "not base64!",
                // A point in its compressed form's first byte, and one that is too long.
                "AiVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4A",
                // Right, but in the other alphabet.
                "BCVxsr7N/eNgVRqvHtD0zTZsEc6+VV+JvLexhqUzORcxaOzi6+AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
            })
    void a_key_that_is_no_point_is_refused(String point) {
        assertThat(wrongField(subscribe(ALICE, PUSH_SERVICE + "/1", "null", point, SECRET)))
                .isEqualTo("keys.p256dh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "not base64!", "BTBZMqHH6r4Tts7J_aSIggAA"})
    void a_secret_of_another_length_is_refused(String secret) {
        assertThat(wrongField(subscribe(ALICE, PUSH_SERVICE + "/1", "null", POINT, secret)))
                .isEqualTo("keys.auth");
    }

    @Test
    void whatever_is_missing_is_asked_for() {
        assertThat(wrongField(web.post(ALICE, SUBSCRIPTIONS, "{\"keys\":{\"p256dh\":\"x\",\"auth\":\"y\"}}")
                        .exchange()))
                .isEqualTo("endpoint");
        assertThat(wrongField(web.post(ALICE, SUBSCRIPTIONS, "{\"endpoint\":\"https://push.pikcur.test/1\"}")
                        .exchange()))
                .isEqualTo("keys");
        assertThat(wrongField(web.post(
                                ALICE,
                                SUBSCRIPTIONS,
                                "{\"endpoint\":\"https://push.pikcur.test/1\",\"keys\":{\"p256dh\":\"x\"}}")
                        .exchange()))
                .isEqualTo("keys.auth");
        assertThat(wrongField(subscribe(ALICE, PUSH_SERVICE + "/1", "\"soon\"", POINT, SECRET)))
                .isEqualTo("expirationTime");
    }

    @Test
    void where_a_browser_is_reached_is_never_printed() {
        var keys = new PushKeysRequest(POINT, SECRET);
        var request = new PushSubscriptionRequest(PUSH_SERVICE + "/1", null, keys);

        assertThat(List.of(request, keys, request.wellFormedKeys()).toString())
                .doesNotContain(PUSH_SERVICE, POINT, SECRET);
    }

    private List<PushSubscription> kept(MemberId member) {
        return web.notices.subscriptions.of(Set.of(member)).getOrDefault(member, List.of());
    }

    private JsonNode list(MemberId member) {
        return json(
                web.http
                        .get()
                        .uri(SUBSCRIPTIONS)
                        .header("Authorization", web.as(member, Role.BUYER))
                        .exchange(),
                200);
    }

    private MvcTestResult subscribe(
            MemberId member, String endpoint, String expirationTime, String point, String secret) {
        var body = "{\"endpoint\":\"%s\",\"expirationTime\":%s,\"keys\":{\"p256dh\":\"%s\",\"auth\":\"%s\"}}"
                .formatted(endpoint, expirationTime, point, secret);
        return web.http
                .post()
                .uri(SUBSCRIPTIONS)
                .header("Authorization", web.as(member, Role.BUYER))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult remove(MemberId member, String id) {
        return web.http
                .delete()
                .uri(SUBSCRIPTIONS + "/" + id)
                .header("Authorization", web.as(member, Role.BUYER))
                .exchange();
    }
}
