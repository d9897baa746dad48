package com.pikcur.persistence.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.payment.PaymentEvent;
import com.pikcur.domain.payment.PaymentEvent.DepositWithdrawn;
import com.pikcur.domain.payment.PaymentEvent.PaymentDeclined;
import com.pikcur.domain.payment.PaymentEvent.PaymentReceived;
import com.pikcur.domain.payment.PaymentEvent.PaymentUnresolved;
import com.pikcur.domain.payment.PaymentEvent.PaymentUnwanted;
import com.pikcur.domain.payment.PaymentEvent.RefundDone;
import com.pikcur.domain.payment.PaymentEvent.RefundStuck;
import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.PaymentState.UnwantedReason;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.EventTypes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentEventTypesTest {

    private static final OrderId ORDER = new OrderId(new UUID(1, 1));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(2, 2));
    private static final RefundId REFUND = new RefundId(new UUID(3, 3));
    private static final MemberId PAYER = new MemberId(new UUID(4, 4));
    private static final Money AMOUNT = Money.won(53_000);

    private static final String OF_ORDER = "{\"order\":{\"value\":\"00000000-0000-0001-0000-000000000001\"},";
    private static final String OF_PAYMENT =
            OF_ORDER + "\"payment\":{\"value\":\"00000000-0000-0002-0000-000000000002\"}";
    private static final String OF_REFUND =
            OF_ORDER + "\"refund\":{\"value\":\"00000000-0000-0003-0000-000000000003\"}";
    private static final String BY_PAYER = ",\"payer\":{\"value\":\"00000000-0000-0004-0000-000000000004\"}";
    private static final String OF_AMOUNT = ",\"amount\":{\"won\":53000}";

    /** Rows stored under an older version must be read by a newer one: change these texts only with a migration. */
    private static final Map<PaymentEvent, String> PROMISED = Map.of(
            new PaymentReceived(ORDER, PAYMENT, PAYER, AMOUNT), OF_PAYMENT + BY_PAYER + OF_AMOUNT + "}",
            new PaymentDeclined(ORDER, PAYMENT, PAYER, DeclineReason.REFUSED),
                    OF_PAYMENT + BY_PAYER + ",\"reason\":\"REFUSED\"}",
            new PaymentUnwanted(ORDER, PAYMENT, PAYER, AMOUNT, UnwantedReason.WRONG_AMOUNT),
                    OF_PAYMENT + BY_PAYER + OF_AMOUNT + ",\"why\":\"WRONG_AMOUNT\"}",
            new PaymentUnresolved(ORDER, PAYMENT), OF_PAYMENT + "}",
            new DepositWithdrawn(ORDER, PAYMENT, AMOUNT), OF_PAYMENT + OF_AMOUNT + "}",
            new RefundDone(ORDER, REFUND, PAYER, AMOUNT, Money.won(7)),
                    OF_REFUND + BY_PAYER + OF_AMOUNT + ",\"points\":{\"won\":7}}",
            new RefundStuck(ORDER, REFUND, "NOT_PAID"), OF_REFUND + ",\"providerCode\":\"NOT_PAID\"}");

    private final EventTypes types = new EventTypes(PaymentEventTypes.BY_NAME, DataKeysFixture.JSON);

    static Stream<PaymentEvent> everyKind() {
        return PROMISED.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void the_stored_form_is_a_promise(PaymentEvent event) {
        var stored = Optional.ofNullable(PROMISED.get(event)).orElseThrow();

        assertThat(types.payloadOf(event)).isEqualTo(stored);
        assertThat(types.read(types.nameOf(event), event.subject(), stored)).isEqualTo(event);
    }

    @Test
    void every_kind_of_event_has_a_name_and_is_tried_here() {
        var kinds = PaymentEvent.class.getPermittedSubclasses();

        assertThat(PaymentEventTypes.BY_NAME.values().stream().<Class<?>>map(kind -> kind))
                .containsExactlyInAnyOrder(kinds);
        assertThat(everyKind().<Class<?>>map(Object::getClass)).containsExactlyInAnyOrder(kinds);
    }

    @Test
    void an_event_is_about_its_order() {
        assertThat(everyKind()).allMatch(event -> event.subject().equals(ORDER.value()));
    }
}
