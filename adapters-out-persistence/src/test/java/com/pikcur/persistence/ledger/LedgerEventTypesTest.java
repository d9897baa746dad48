package com.pikcur.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.ledger.PayoutEvent;
import com.pikcur.domain.ledger.PayoutEvent.PayoutRequested;
import com.pikcur.domain.ledger.PayoutEvent.PayoutReturned;
import com.pikcur.domain.ledger.PayoutEvent.PayoutSettled;
import com.pikcur.domain.ledger.PayoutFacts;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.EventTypes;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerEventTypesTest {

    private static final Instant AT = Instant.parse("2026-03-02T03:00:00.000001Z");
    private static final PayoutFacts FACTS = new PayoutFacts(
            new PayoutId(UUID.randomUUID()), new MemberId(UUID.randomUUID()), Money.won(50_000), "004", "5678");

    private final EventTypes types = new EventTypes(LedgerEventTypes.BY_NAME, DataKeysFixture.JSON);

    static Stream<PayoutEvent> everyKind() {
        return Stream.of(
                new PayoutRequested(FACTS, AT),
                new PayoutSettled(FACTS, AT),
                new PayoutReturned(FACTS, "ACCOUNT_CLOSED", true, AT));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void an_event_comes_back_as_it_was_stored(PayoutEvent event) {
        var back = types.read(types.nameOf(event), event.subject(), types.payloadOf(event));

        assertThat(back).isEqualTo(event);
    }

    @Test
    void every_kind_of_event_has_a_name_and_is_tried_here() {
        var kinds = PayoutEvent.class.getPermittedSubclasses();

        assertThat(LedgerEventTypes.BY_NAME).hasSize(kinds.length);
        assertThat(everyKind().map(Object::getClass)).containsExactlyInAnyOrder(kinds);
    }

    /** Rows stored under an older version must be read by a newer one: change this text only with a migration. */
    @Test
    void the_stored_form_is_a_promise() {
        var stored = """
                {"facts":{"payout":{"value":"%s"},"member":{"value":"%s"},"amount":{"won":50000},"bankCode":"004",\
                "lastDigits":"5678"},"reason":"ACCOUNT_CLOSED","late":true,"at":"2026-03-02T03:00:00.000001Z"}""".formatted(FACTS.payout().value(), FACTS.member().value());
        var event = new PayoutReturned(FACTS, "ACCOUNT_CLOSED", true, AT);

        assertThat(types.payloadOf(event)).isEqualTo(stored);
        assertThat(types.read("ledger.payout-returned", FACTS.payout().value(), stored))
                .isEqualTo(event);
    }
}
