package com.pikcur.sandbox.trackerdelivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.pikcur.sandbox.courier.Carrier;
import com.pikcur.sandbox.courier.Step;
import com.pikcur.sandbox.trackerdelivery.SandboxTrackerDelivery.ShownHook;
import com.pikcur.sandbox.wire.Asking;
import com.pikcur.sandbox.wire.Asking.Answer;
import com.pikcur.sandbox.wire.Fault;
import com.pikcur.sandbox.wire.Listening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SandboxTrackerDeliveryTest {

    private static final String NUMBER = "123456789012";
    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final String TRACK = """
            query Track($carrierId: ID!, $trackingNumber: String!) {
              track(carrierId: $carrierId, trackingNumber: $trackingNumber) {
                lastEvent { time status { code name } description }
                events(last: 10) { edges { node { time status { code } } } }
              }
            }""";
    private static final String REGISTER = """
            mutation Register($input: RegisterTrackWebhookInput!) {
              registerTrackWebhook(input: $input)
            }""";

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SandboxTrackerDelivery tracker = SandboxTrackerDelivery.start(clock);
    private final Listening listening = new Listening();
    private final Asking service =
            new Asking(tracker.url(), "TRACKQL-API-KEY " + tracker.clientId() + ":" + tracker.clientSecret());

    @AfterEach
    void close() {
        service.close();
        tracker.close();
        listening.close();
    }

    @Test
    void a_parcel_that_nobody_has_seen_yet_has_no_events() throws Exception {
        assertThat(track("kr.cjlogistics", NUMBER)).isEqualTo(new Answer(200, """
                {"data":{"track":{"trackingNumber":"123456789012","lastEvent":null,"events":{"edges":[],\
                "pageInfo":{"hasNextPage":false,"hasPreviousPage":false,"startCursor":null,"endCursor":null}}}}}"""));
    }

    @Test
    void an_event_tells_when_where_and_what() throws Exception {
        advance(Step.to(2));

        var told = track("kr.cjlogistics", NUMBER).json().at("/data/track");
        assertThat(told.path("lastEvent").toString()).isEqualTo("""
                {"time":"2026-03-02T12:00:00.000+09:00","status":{"code":"AT_PICKUP","name":"집화완료"},\
                "description":"집화완료","location":{"countryCode":"KR","postalCode":null,"name":"강남집배점"},"contact":null}""");
        assertThat(told.at("/events/edges/0/node")).isEqualTo(told.path("lastEvent"));
    }

    @ParameterizedTest
    @CsvSource({
        "1,,INFORMATION_RECEIVED",
        "2,,AT_PICKUP",
        "3,,IN_TRANSIT",
        "4,,IN_TRANSIT",
        "5,,OUT_FOR_DELIVERY",
        "6,,DELIVERED",
        "3,반송,EXCEPTION",
        "5,미배달,ATTEMPT_FAIL",
        "4,보관,AVAILABLE_FOR_PICKUP"
    })
    void levels_and_words_have_their_codes(int level, String kind, String code) throws Exception {
        advance(kind == null ? Step.to(level) : Step.to(level).saying(kind));

        assertThat(track("kr.cjlogistics", NUMBER).at("/data/track/lastEvent/status/code"))
                .isEqualTo(code);
    }

    @Test
    void events_come_by_time_and_that_it_was_delivered_outweighs_what_comes_later() throws Exception {
        advance(Step.to(5));
        advance(Step.to(6).at(NOON.plusSeconds(60)));
        advance(Step.to(4).at(NOON.plusSeconds(120)));
        advance(Step.to(3).at(NOON.minusSeconds(60)));

        var told = track("kr.cjlogistics", NUMBER).json().at("/data/track");
        assertThat(told.at("/lastEvent/status/code").asString()).isEqualTo("DELIVERED");
        assertThat(told.path("events").findValuesAsString("time"))
                .containsExactly(
                        "2026-03-02T11:59:00.000+09:00",
                        "2026-03-02T12:00:00.000+09:00",
                        "2026-03-02T12:01:00.000+09:00",
                        "2026-03-02T12:02:00.000+09:00");
        var lastTwo = ask(TRACK.replace("last: 10", "last: 2"), parcel("kr.cjlogistics", NUMBER));
        assertThat(lastTwo.json().at("/data/track/events").findValuesAsString("code"))
                .containsExactly("DELIVERED", "IN_TRANSIT");
        assertThat(lastTwo.at("/data/track/events/pageInfo/hasPreviousPage")).isEqualTo("true");
    }

    @Test
    void a_question_may_have_another_name_and_hold_its_arguments() throws Exception {
        var answer = ask(
                "{ mine: track(carrierId: \"kr.epost\", trackingNumber: \"%s\") { trackingNumber } }".formatted(NUMBER),
                Map.of());
        var other = ask(
                "query track($c: ID!, $n: String!) { track(carrierId: $c, trackingNumber: $n) { trackingNumber } }",
                Map.of("c", "kr.epost", "n", NUMBER));

        assertThat(answer.at("/data/mine/trackingNumber")).isEqualTo(NUMBER);
        assertThat(other.at("/data/track/trackingNumber")).isEqualTo(NUMBER);
    }

    @Test
    void what_it_does_not_know_it_refuses_with_status_200() throws Exception {
        assertThat(track("kr.cjlogistics", "12-34")).isEqualTo(new Answer(200, """
                {"errors":[{"message":"There is no such parcel.","path":["track"],"extensions":{"code":"NOT_FOUND"}}],\
                "data":{"track":null}}"""));
        assertThat(codeOf(track("04", NUMBER))).isEqualTo("BAD_REQUEST");
        assertThat(codeOf(ask("{ nothing }", Map.of()))).isEqualTo("BAD_REQUEST");
        assertThat(codeOf(service.post("", "half a document"))).isEqualTo("BAD_REQUEST");
        assertThat(service.get("").status()).isEqualTo(405);
        assertThat(service.post("/elsewhere", "{}").status()).isEqualTo(404);
    }

    @Test
    void whoever_names_no_client_and_no_token_is_refused_with_status_200() throws Exception {
        try (var stranger = new Asking(tracker.url(), "TRACKQL-API-KEY other:wrong")) {
            var refused = stranger.post("", asked(TRACK, parcel("kr.epost", NUMBER)));
            assertThat(refused.status()).isEqualTo(200);
            assertThat(codeOf(refused)).isEqualTo("UNAUTHENTICATED");
            assertThat(refused.json().path("data").isNull()).isTrue();
        }
    }

    @Test
    void a_token_is_given_for_client_and_secret_and_ends_after_an_hour() throws Exception {
        var given = token("client_id=%s&client_secret=%s".formatted(tracker.clientId(), tracker.clientSecret()), "");
        var login = (tracker.clientId() + ":" + tracker.clientSecret()).getBytes(StandardCharsets.UTF_8);
        var other = token("", "Basic " + Base64.getEncoder().encodeToString(login));

        assertThat(given.at("/token_type")).isEqualTo("Bearer");
        assertThat(given.at("/expires_in")).isEqualTo("3600");
        assertThat(other.status()).isEqualTo(200);
        try (var bearer = new Asking(tracker.url(), "Bearer " + given.at("/access_token"))) {
            var question = asked(TRACK, parcel("kr.epost", NUMBER));
            now.updateAndGet(instant -> instant.plusSeconds(3_599));
            assertThat(bearer.post("", question).at("/data/track/trackingNumber"))
                    .isEqualTo(NUMBER);
            now.updateAndGet(instant -> instant.plusSeconds(1));
            assertThat(codeOf(bearer.post("", question))).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void tokens_may_be_short_lived_or_taken_back() throws Exception {
        tracker.tokensLast(Duration.ofSeconds(1));
        var given = token("client_id=%s&client_secret=%s".formatted(tracker.clientId(), tracker.clientSecret()), "");

        assertThat(given.at("/expires_in")).isEqualTo("1");
        try (var bearer = new Asking(tracker.url(), "Bearer " + given.at("/access_token"))) {
            var question = asked(TRACK, parcel("kr.epost", NUMBER));
            assertThat(bearer.post("", question).at("/data/track/trackingNumber"))
                    .isEqualTo(NUMBER);
            tracker.revokeTokens();
            assertThat(codeOf(bearer.post("", question))).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void who_is_refused_once_needs_a_new_token() throws Exception {
        var form = "client_id=%s&client_secret=%s".formatted(tracker.clientId(), tracker.clientSecret());
        tracker.faults().refuse("track", "UNAUTHENTICATED", 1);
        var question = asked(TRACK, parcel("kr.epost", NUMBER));
        try (var bearer = new Asking(tracker.url(), "Bearer " + token(form, "").at("/access_token"))) {
            assertThat(codeOf(bearer.post("", question))).isEqualTo("UNAUTHENTICATED");
            assertThat(codeOf(bearer.post("", question))).isEqualTo("UNAUTHENTICATED");
        }
        try (var bearer = new Asking(tracker.url(), "Bearer " + token(form, "").at("/access_token"))) {
            assertThat(bearer.post("", question).at("/data/track/trackingNumber"))
                    .isEqualTo(NUMBER);
        }
    }

    @Test
    void who_is_no_client_gets_no_token() throws Exception {
        assertThat(token("client_id=x&client_secret=y", ""))
                .isEqualTo(new Answer(401, "{\"error\":\"invalid_client\"}"));
        try (var asking = new Asking(tracker.tokenUrl(), "")) {
            var form = "grant_type=password&client_id=%s&client_secret=%s"
                    .formatted(tracker.clientId(), tracker.clientSecret());
            assertThat(asking.post("", form)).isEqualTo(new Answer(400, "{\"error\":\"unsupported_grant_type\"}"));
            tracker.faults().refuse("token", "UNAUTHENTICATED", 1);
            assertThat(asking.post("", form).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @EnumSource(TrackerDeliveryError.class)
    void it_refuses_when_it_is_asked_to(TrackerDeliveryError error) throws Exception {
        tracker.faults().refuse("track", error.name(), 1);

        assertThat(codeOf(track("kr.epost", NUMBER))).isEqualTo(error.name());
        assertThat(track("kr.epost", NUMBER).at("/data/track/trackingNumber")).isEqualTo(NUMBER);
    }

    @Test
    void it_may_fail_like_any_other() throws Exception {
        tracker.faults().script("track", Fault.HTML_502, 1);
        tracker.faults().script("webhook", Fault.DROP, 1);

        assertThat(track("kr.epost", NUMBER).body()).startsWith("<html>");
        assertThatThrownBy(() -> register(NOON.plusSeconds(60))).isInstanceOf(IOException.class);
        assertThat(tracker.hooks()).isEmpty();
    }

    @Test
    void it_tells_which_carriers_there_are() throws Exception {
        var all = ask("query { carriers { edges { node { id name } } } }", Map.of());
        var some = ask(
                "query Carriers($after: String) { carriers(first: 2, after: $after) { edges { node { id } } } }",
                Map.of("after", "kr.cjlogistics"));

        assertThat(all.json().findValuesAsString("id"))
                .hasSize(10)
                .contains("kr.epost", "kr.cjlogistics", "kr.hanjin", "kr.lotte", "kr.logen", "kr.kdexp");
        assertThat(some.json().findValuesAsString("id")).containsExactly("kr.hanjin", "kr.logen");
        assertThat(some.at("/data/carriers/pageInfo/hasNextPage")).isEqualTo("true");
        assertThat(some.at("/data/carriers/pageInfo/endCursor")).isEqualTo("kr.logen");
        assertThat(ask("{ carriers(searchText: \"롯데\") { edges { node { id } } } }", Map.of())
                        .json()
                        .findValuesAsString("id"))
                .containsExactly("kr.lotte");
        assertThat(ask("{ carriers(countryCode: \"DE\") { edges { node { id } } } }", Map.of())
                        .json()
                        .findValuesAsString("id"))
                .isEmpty();
    }

    @Test
    void whoever_wants_to_know_is_told_that_a_parcel_has_moved_and_asks_where_it_is() throws Exception {
        var registered = register(NOON.plusSeconds(60));
        advance(Step.to(5));

        var told = listening.next();
        assertThat(registered.body()).isEqualTo("{\"data\":{\"registerTrackWebhook\":true}}");
        assertThat(told.path()).isEqualTo("/hooks/1");
        assertThat(told.type()).isEqualTo("application/json");
        assertThat(told.body()).isEqualTo("{\"carrierId\":\"kr.cjlogistics\",\"trackingNumber\":\"123456789012\"}");
        assertThat(track("kr.cjlogistics", NUMBER).at("/data/track/lastEvent/status/code"))
                .isEqualTo("OUT_FOR_DELIVERY");
    }

    @Test
    void nobody_is_told_of_another_parcel_or_when_their_time_is_over() throws Exception {
        register(NOON.plusSeconds(60));
        assertThat(tracker.hooks())
                .containsExactly(
                        new ShownHook("kr.cjlogistics", NUMBER, listening.url() + "/hooks/1", NOON.plusSeconds(60)));
        tracker.parcels().advance(Carrier.EPOST, NUMBER, Step.next());
        tracker.parcels().advance(Carrier.CJ_LOGISTICS, "123456789013", Step.next());
        now.updateAndGet(instant -> instant.plusSeconds(60));
        advance(Step.next());
        assertThat(tracker.hooks()).isEmpty();
        register(now.get().plusSeconds(60));
        advance(Step.next());

        listening.next();
        assertThat(listening.isQuiet()).isTrue();
    }

    @Test
    void a_wish_is_renewed_by_repeating_it_and_ends_with_the_current_time() throws Exception {
        register(NOON.plusSeconds(60));
        register(NOON.plusSeconds(120));
        now.updateAndGet(instant -> instant.plusSeconds(90));
        advance(Step.next());
        listening.next();
        register(now.get());

        assertThat(tracker.hooks()).isEmpty();
        advance(Step.next());
        assertThat(listening.isQuiet()).isTrue();
    }

    @Test
    void a_notice_may_come_twice_never_or_again_when_it_was_not_accepted() throws Exception {
        register(NOON.plusSeconds(60));
        tracker.faults().script("track", Fault.DUPLICATE_WEBHOOK, 1);
        tracker.faults().script("track", Fault.NO_WEBHOOK, 1);
        advance(Step.next());
        assertThat(listening.next()).isEqualTo(listening.next());
        advance(Step.next());
        assertThat(listening.isQuiet()).isTrue();
        tracker.retryWebhooks(1, Duration.ofMillis(10));
        listening.answerWith(500);
        advance(Step.next());

        listening.next();
        await().until(() -> !listening.isQuiet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"carrierId\":\"x\",\"trackingNumber\":\"1\",\"callbackUrl\":\"http://a.test\",\"expirationTime\":\"2026-03-02T03:00:00Z\"}",
                "{\"carrierId\":\"kr.epost\",\"trackingNumber\":\"1\",\"callbackUrl\":\"file:///x\",\"expirationTime\":\"2026-03-02T03:00:00Z\"}",
                "{\"carrierId\":\"kr.epost\",\"trackingNumber\":\"1\",\"callbackUrl\":\"not one\",\"expirationTime\":\"2026-03-02T03:00:00Z\"}",
                "{\"carrierId\":\"kr.epost\",\"trackingNumber\":\"1\",\"callbackUrl\":\"http://a.test\",\"expirationTime\":\"tomorrow\"}"
            })
    void a_wish_that_cannot_be_is_refused(String input) throws Exception {
        assertThat(codeOf(ask(REGISTER, Map.of("input", JsonMapper.shared().readTree(input)))))
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void secret_and_token_are_in_no_list_of_calls() throws Exception {
        var given = token("client_id=%s&client_secret=%s".formatted(tracker.clientId(), tracker.clientSecret()), "");
        track("kr.epost", NUMBER);

        assertThat(tracker.calls())
                .hasSize(2)
                .noneMatch(call -> call.toString().contains(tracker.clientSecret()))
                .noneMatch(call -> call.toString().contains(given.at("/access_token")));
    }

    private void advance(Step step) {
        tracker.parcels().advance(Carrier.CJ_LOGISTICS, NUMBER, step);
    }

    private static Map<String, String> parcel(String carrierId, String number) {
        return Map.of("carrierId", carrierId, "trackingNumber", number);
    }

    private Answer track(String carrierId, String number) throws IOException, InterruptedException {
        return ask(TRACK, parcel(carrierId, number));
    }

    private Answer register(Instant until) throws IOException, InterruptedException {
        var input = Map.of(
                "carrierId",
                "kr.cjlogistics",
                "trackingNumber",
                NUMBER,
                "callbackUrl",
                listening.url() + "/hooks/1",
                "expirationTime",
                until.toString());
        return ask(REGISTER, Map.of("input", input));
    }

    private Answer ask(String query, Map<String, ?> variables) throws IOException, InterruptedException {
        return service.post("", asked(query, variables));
    }

    private static String asked(String query, Map<String, ?> variables) {
        return JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables));
    }

    private Answer token(String client, String authorization) throws IOException, InterruptedException {
        try (var asking = new Asking(tracker.tokenUrl(), authorization)) {
            return asking.post("", "grant_type=client_credentials&" + client);
        }
    }

    private static String codeOf(Answer answer) {
        return answer.at("/errors/0/extensions/code");
    }
}
