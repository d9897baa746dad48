package com.pikcur.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.sandbox.wire.Asking;
import com.pikcur.sandbox.wire.Asking.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxBankTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T03:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SandboxBank bank = SandboxBank.start(clock, Duration.ofSeconds(1), Duration.ofSeconds(3));
    private final Asking shop = new Asking(bank.url(), "Bearer " + bank.key());

    @AfterEach
    void close() {
        shop.close();
        bank.close();
    }

    @Test
    void a_transfer_is_on_its_way_and_arrives_a_second_later() throws Exception {
        var sent = send("r-1", "11012345678");
        var onItsWay = shop.get("/transfers/r-1");
        now.updateAndGet(instant -> instant.plusSeconds(1));

        assertThat(sent).isEqualTo(new Answer(202, "{\"reference\":\"r-1\",\"status\":\"IN_TRANSIT\"}"));
        assertThat(onItsWay)
                .isEqualTo(
                        new Answer(
                                200,
                                "{\"reference\":\"r-1\",\"status\":\"IN_TRANSIT\",\"code\":null,\"changedAt\":\"2026-03-02T03:00:00Z\"}"));
        assertThat(shop.get("/transfers/r-1").body())
                .isEqualTo(
                        "{\"reference\":\"r-1\",\"status\":\"SETTLED\",\"code\":null,\"changedAt\":\"2026-03-02T03:00:01Z\"}");
    }

    @Test
    void the_same_reference_is_the_same_transfer_and_never_another() throws Exception {
        send("r-1", "11012345678");

        assertThat(send("r-1", "11012345678"))
                .isEqualTo(new Answer(200, "{\"reference\":\"r-1\",\"status\":\"IN_TRANSIT\"}"));
        assertThat(send("r-1", "11012345679")).isEqualTo(new Answer(409, "{\"code\":\"REFERENCE_REUSED\"}"));
        assertThat(bank.transfers()).hasSize(1);
    }

    @Test
    void a_closed_account_is_refused_at_once() throws Exception {
        assertThat(send("r-1", "11012340000")).isEqualTo(new Answer(422, "{\"code\":\"ACCOUNT_CLOSED\"}"));
        assertThat(send("r-1", "11012340000").status()).isEqualTo(422);
        assertThat(shop.get("/transfers/r-1").at("/status")).isEqualTo("FAILED");
    }

    @Test
    void some_transfers_fail_on_their_way_and_some_come_back_later() throws Exception {
        send("fails", "11012341111");
        send("returns", "11012342222");
        assertThat(shop.get("/transfers/fails").at("/status")).isEqualTo("IN_TRANSIT");
        now.updateAndGet(instant -> instant.plusSeconds(1));
        assertThat(shop.get("/transfers/fails").at("/status")).isEqualTo("FAILED");
        assertThat(shop.get("/transfers/returns").at("/status")).isEqualTo("SETTLED");
        now.updateAndGet(instant -> instant.plusSeconds(3));
        assertThat(shop.get("/transfers/returns").at("/status")).isEqualTo("FAILED");
        assertThat(shop.get("/transfers/returns").at("/code")).isEqualTo("RETURNED_BY_BANK");
    }

    @Test
    void what_becomes_of_a_transfer_can_be_decided() throws Exception {
        send("settles", "11012341111");
        send("fails", "11012345678");
        send("returns", "11012345678");

        assertThat(bank.settle("settles")).isPresent();
        assertThat(bank.fail("fails", "WRONG_NAME")).isPresent();
        assertThat(bank.settle("fails")).isEmpty();
        assertThat(bank.settle("returns")).isPresent();
        assertThat(bank.returnLate("returns")).isPresent();
        assertThat(bank.settle("unknown")).isEmpty();
        now.updateAndGet(instant -> instant.plusSeconds(10));
        assertThat(shop.get("/transfers/settles").at("/status")).isEqualTo("SETTLED");
        assertThat(shop.get("/transfers/fails").at("/code")).isEqualTo("WRONG_NAME");
        assertThat(shop.get("/transfers/returns").at("/code")).isEqualTo("RETURNED_BY_BANK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{\"reference\":\"r\",\"bankCode\":\"004\",\"accountNumber\":\"1\",\"holderName\":\"x\",\"amount\":0}",
                "{\"reference\":\"r\",\"bankCode\":\"004\",\"accountNumber\":\"1\",\"holderName\":\"x\",\"amount\":\"5\"}"
            })
    void an_incomplete_order_is_refused(String body) throws Exception {
        assertThat(shop.post("/transfers", body)).isEqualTo(new Answer(400, "{\"code\":\"INVALID_REQUEST\"}"));
    }

    @Test
    void what_the_bank_has_never_heard_of_and_who_it_does_not_know_are_told_so() throws Exception {
        assertThat(shop.get("/transfers/unknown")).isEqualTo(new Answer(404, "{\"code\":\"NO_SUCH_TRANSFER\"}"));
        try (var stranger = new Asking(bank.url(), "Bearer other")) {
            assertThat(stranger.get("/transfers/unknown")).isEqualTo(new Answer(401, "{\"code\":\"UNAUTHORIZED\"}"));
        }
    }

    private Answer send(String reference, String account) throws Exception {
        return shop.post("/transfers", """
                {"reference":"%s","bankCode":"004","accountNumber":"%s","holderName":"김미나","amount":10000}""".formatted(reference, account));
    }
}
