package com.pikcur.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.sandbox.wire.Asking;
import com.pikcur.sandbox.wire.Asking.Answer;
import com.pikcur.sandbox.wire.Listening;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parcels, as programs and people move them over the console. */
class ParcelsOnConsoleTest {

    private static final String PARCEL = "/parcels/04/123456789012";
    private static final String ADVANCE = PARCEL + "/advance";

    private final Couriers couriers = Couriers.start(Map.of());
    private final Providers providers =
            new Providers(Optional.empty(), Optional.empty(), Optional.empty(), couriers, Messengers.none());
    private final Map<String, String> settings = providers.settings();
    private final Asking sweetTracker = new Asking(settings.getOrDefault("PIKCUR_DELIVERY_SWEETTRACKER_URL", ""), "");
    private final Asking trackerDelivery = new Asking(
            settings.getOrDefault("PIKCUR_DELIVERY_TRACKERDELIVERY_URL", ""),
            "TRACKQL-API-KEY %s:%s"
                    .formatted(
                            settings.get("PIKCUR_DELIVERY_TRACKERDELIVERY_CLIENTID"),
                            settings.get("PIKCUR_DELIVERY_TRACKERDELIVERY_CLIENTSECRET")));
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
        sweetTracker.close();
        trackerDelivery.close();
        providers.close();
    }

    @Test
    void a_parcel_is_announced_until_somebody_moves_it() throws Exception {
        assertThat(console.get(PARCEL)).isEqualTo(new Answer(200, """
                {"carrierCode":"04","trackingNumber":"123456789012","level":0,"complete":false,"events":[]}"""));
        assertThat(console.get("/parcels").body()).isEqualTo("[]");
    }

    @Test
    void it_goes_to_the_next_level_or_to_the_one_that_is_named() throws Exception {
        var first = console.post(ADVANCE, "");
        var back = console.post(ADVANCE, """
                {"level":3,"at":"2026-03-02T12:00:00+09:00","kind":"반송","complete":true}""");

        assertThat(first.at("/level")).isEqualTo("1");
        assertThat(Instant.parse(first.at("/events/0/at"))).isAfter(Instant.parse("2026-03-02T03:00:00Z"));
        assertThat(back.at("/level")).isEqualTo("3");
        assertThat(back.at("/complete")).isEqualTo("true");
        assertThat(back.json().at("/events/0").toString())
                .isEqualTo("{\"at\":\"2026-03-02T03:00:00Z\",\"level\":3,\"kind\":\"반송\",\"where\":\"옥천HUB\"}");
        assertThat(console.get("/parcels/kr.cjlogistics/123456789012").body())
                .isEqualTo(back.body().replace("\"04\"", "\"kr.cjlogistics\""));
        assertThat(console.post("/parcels/kr.cjlogistics/123456789012/advance", "{}")
                        .at("/level"))
                .isEqualTo("4");
        assertThat(console.get("/parcels").at("/0/level")).isEqualTo("4");
        assertThat(console.get("/").body()).contains("04 123456789012", "level 4");
    }

    @Test
    void what_has_arrived_goes_no_further_unless_a_level_is_named() throws Exception {
        assertThat(console.post(ADVANCE, "level=6&complete=false").at("/complete"))
                .isEqualTo("false");
        assertThat(console.post(ADVANCE, "").status()).isEqualTo(409);
        assertThat(console.post(ADVANCE, "{\"level\":6}").at("/complete")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"level\":0}",
                "{\"level\":7}",
                "{\"level\":\"x\"}",
                "{\"complete\":\"perhaps\"}",
                "{\"at\":\"yesterday\"}",
                "{\"at\":\"2026-03-02T12:00:00\"}",
                "{\"level\":3",
                "level 3",
                "level=%zz"
            })
    void what_cannot_be_understood_is_refused(String body) throws Exception {
        assertThat(console.post(ADVANCE, body).status()).isEqualTo(400);
        assertThat(console.post(ADVANCE, "{\"kind\":\"%s\"}".formatted("반".repeat(101)))
                        .status())
                .isEqualTo(400);
        assertThat(console.get(PARCEL).at("/level")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/parcels/99/123456789012", "/parcels/04/1234567", "/parcels/04/12345678a", "/parcels/04/"})
    void a_parcel_that_cannot_be_is_refused(String path) throws Exception {
        assertThat(console.get(path).status()).isEqualTo(400);
        assertThat(console.post(path + "/advance", "").status()).isEqualTo(400);
    }

    @Test
    void looking_and_moving_are_different_things() throws Exception {
        assertThat(console.get(ADVANCE).status()).isEqualTo(405);
        assertThat(console.post(PARCEL, "").status()).isEqualTo(405);
        assertThat(console.post("/parcels", "").status()).isEqualTo(405);
        assertThat(console.get("/parcels/04").status()).isEqualTo(404);
        assertThat(console.post(PARCEL + "/return", "").status()).isEqualTo(404);
    }

    @Test
    void both_couriers_tell_the_same() throws Exception {
        console.post(ADVANCE, "{\"level\":6}");

        assertThat(settings)
                .containsOnlyKeys(
                        "PIKCUR_DELIVERY_SWEETTRACKER_URL",
                        "PIKCUR_DELIVERY_SWEETTRACKER_KEY",
                        "PIKCUR_DELIVERY_TRACKERDELIVERY_URL",
                        "PIKCUR_DELIVERY_TRACKERDELIVERY_TOKENURL",
                        "PIKCUR_DELIVERY_TRACKERDELIVERY_CLIENTID",
                        "PIKCUR_DELIVERY_TRACKERDELIVERY_CLIENTSECRET");
        assertThat(askSweetTracker().at("/level")).isEqualTo("6");
        assertThat(ask("{ track(carrierId: \"kr.cjlogistics\", trackingNumber: \"123456789012\") { lastEvent } }")
                        .at("/data/track/lastEvent/status/code"))
                .isEqualTo("DELIVERED");
        assertThat(console.get("/calls").body())
                .contains("sweettracker", "trackerdelivery")
                .doesNotContain(settings.get("PIKCUR_DELIVERY_SWEETTRACKER_KEY"));
        assertThat(console.get("/").body()).contains("SweetTracker", "tracker.delivery");
    }

    @Test
    void whoever_has_registered_with_tracker_delivery_is_told() throws Exception {
        try (var service = new Listening()) {
            ask("""
                    mutation { registerTrackWebhook(input: { carrierId: "kr.cjlogistics", trackingNumber: "123456789012",
                      callbackUrl: "%s/hook", expirationTime: "2999-01-01T00:00:00Z" }) }""".formatted(service.url()));
            console.post(ADVANCE, "");

            assertThat(service.next().body())
                    .isEqualTo("{\"carrierId\":\"kr.cjlogistics\",\"trackingNumber\":\"123456789012\"}");
        }
    }

    @Test
    void couriers_refuse_when_they_are_asked_to() throws Exception {
        var fault = "{\"provider\":\"sweettracker\",\"operation\":\"track\",\"fault\":\"REFUSED\",\"code\":\"103\"}";

        assertThat(console.post("/faults", fault).body())
                .isEqualTo(
                        "[{\"provider\":\"sweettracker\",\"operation\":\"track\",\"fault\":\"REFUSED\",\"code\":\"103\",\"times\":1}]");
        assertThat(console.get("/").body()).contains("REFUSED 103");
        assertThat(askSweetTracker().at("/code")).isEqualTo("103");
        assertThat(askSweetTracker().at("/level")).isEqualTo("0");
        assertThat(console.post("/faults", fault.replace("103", "107")).status())
                .isEqualTo(400);
        assertThat(console.post("/faults", fault.replace("REFUSED", "DROP")).status())
                .isEqualTo(400);
    }

    @Test
    void tokens_are_shortened_and_taken_back() throws Exception {
        assertThat(console.post("/tracker-delivery/tokens", "{\"lifeSeconds\":60}")
                        .body())
                .isEqualTo("{\"lifeSeconds\":60}");
        var given = token();
        assertThat(given.at("/expires_in")).isEqualTo("60");
        try (var bearer = new Asking(
                settings.getOrDefault("PIKCUR_DELIVERY_TRACKERDELIVERY_URL", ""),
                "Bearer " + given.at("/access_token"))) {
            assertThat(bearer.post("", "{\"query\":\"{ carriers { edges { node { id } } } }\"}")
                            .at("/errors"))
                    .isEmpty();
            assertThat(console.send("DELETE", "/tracker-delivery/tokens", "").status())
                    .isEqualTo(200);
            assertThat(bearer.post("", "{\"query\":\"{ carriers { edges { node { id } } } }\"}")
                            .at("/errors/0/extensions/code"))
                    .isEqualTo("UNAUTHENTICATED");
        }
        assertThat(console.post("/tracker-delivery/tokens", "").status()).isEqualTo(400);
        assertThat(console.get("/tracker-delivery/tokens").status()).isEqualTo(405);
    }

    @Test
    void a_courier_that_stands_in_the_environment_is_not_started() {
        var given = Map.of(
                "PIKCUR_DELIVERY_SWEETTRACKER_URL", "https://info.sweettracker.co.kr",
                "PIKCUR_DELIVERY_TRACKERDELIVERY_URL", "https://apis.tracker.delivery/graphql");
        try (var other = Couriers.start(given)) {
            assertThat(other.settings()).isEmpty();
            assertThat(other.look(given))
                    .containsExactly(
                            Server.given("SweetTracker", "https://info.sweettracker.co.kr"),
                            Server.given("tracker.delivery", "https://apis.tracker.delivery/graphql"));
        }
    }

    private Answer askSweetTracker() throws IOException, InterruptedException {
        return sweetTracker.post(
                "/api/v1/trackingInfo",
                "{\"t_key\":\"%s\",\"t_code\":\"04\",\"t_invoice\":\"123456789012\"}"
                        .formatted(settings.get("PIKCUR_DELIVERY_SWEETTRACKER_KEY")),
                "Content-Type",
                "application/json");
    }

    private Answer ask(String query) throws IOException, InterruptedException {
        return trackerDelivery.post("", "{\"query\":%s}".formatted(quoted(query)));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private Answer token() throws IOException, InterruptedException {
        try (var asking = new Asking(settings.getOrDefault("PIKCUR_DELIVERY_TRACKERDELIVERY_TOKENURL", ""), "")) {
            return asking.post(
                    "",
                    "grant_type=client_credentials&client_id=%s&client_secret=%s"
                            .formatted(
                                    settings.get("PIKCUR_DELIVERY_TRACKERDELIVERY_CLIENTID"),
                                    settings.get("PIKCUR_DELIVERY_TRACKERDELIVERY_CLIENTSECRET")));
        }
    }
}
