package com.pikcur.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.order.CancelReason;
import com.pikcur.domain.order.Channel;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.OrderEvent;
import com.pikcur.domain.order.OrderEvent.CancelRequested;
import com.pikcur.domain.order.OrderEvent.DisputeResolved;
import com.pikcur.domain.order.OrderEvent.MeetingAnswered;
import com.pikcur.domain.order.OrderEvent.MeetingRequested;
import com.pikcur.domain.order.OrderEvent.OrderCancelled;
import com.pikcur.domain.order.OrderEvent.OrderConfirmed;
import com.pikcur.domain.order.OrderEvent.OrderDelivered;
import com.pikcur.domain.order.OrderEvent.OrderDisputed;
import com.pikcur.domain.order.OrderEvent.OrderOpened;
import com.pikcur.domain.order.OrderEvent.OrderPaid;
import com.pikcur.domain.order.OrderEvent.OrderRefunded;
import com.pikcur.domain.order.OrderEvent.OrderShipped;
import com.pikcur.domain.order.OrderEvent.OrderUnpaid;
import com.pikcur.domain.order.OrderFacts;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.EventTypes;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderEventTypesTest {

    private static final OrderFacts FACTS = new OrderFacts(
            new OrderId(new UUID(1, 2)),
            "260302-4K7QW2ZX",
            Channel.AUCTION,
            new UUID(3, 4),
            "한정판 피규어",
            new MemberId(new UUID(5, 6)),
            new MemberId(new UUID(7, 8)),
            Money.won(103_000));
    private static final Instant AT = Instant.parse("2026-03-02T03:00:00.000001Z");
    private static final Invoice INVOICE = new Invoice("kr.cjlogistics", "123456789012");

    private static final String STORED_FACTS = """
            "facts":{"order":{"value":"00000000-0000-0001-0000-000000000002"},"number":"260302-4K7QW2ZX",\
            "channel":"AUCTION","subject":"00000000-0000-0003-0000-000000000004","title":"한정판 피규어",\
            "seller":{"value":"00000000-0000-0005-0000-000000000006"},\
            "buyer":{"value":"00000000-0000-0007-0000-000000000008"},"total":{"won":103000}}""";

    /** Rows stored under an older version must be read by a newer one: change these texts only with a migration. */
    private static final Map<String, String> PROMISED = Map.ofEntries(
            Map.entry("order.opened", ",\"payBy\":\"2026-03-02T03:00:00.000001Z\""),
            Map.entry("order.paid", ""),
            Map.entry("order.unpaid", ",\"payBy\":\"2026-03-02T03:00:00.000001Z\""),
            Map.entry("order.cancelled", ",\"reason\":\"BY_SELLER\",\"paid\":true"),
            Map.entry("order.cancel-requested", ""),
            Map.entry("order.meeting-requested", ""),
            Map.entry("order.meeting-answered", ",\"agreed\":true"),
            Map.entry(
                    "order.shipped",
                    ",\"invoice\":{\"carrierCode\":\"kr.cjlogistics\",\"trackingNumber\":\"123456789012\"}"),
            Map.entry("order.delivered", ",\"confirmBy\":\"2026-03-02T03:00:00.000001Z\""),
            Map.entry("order.confirmed", ""),
            Map.entry("order.disputed", ""),
            Map.entry("order.dispute-resolved", ",\"refund\":{\"won\":20000}"),
            Map.entry("order.refunded", ""));

    private final EventTypes types = new EventTypes(OrderEventTypes.BY_NAME, DataKeysFixture.JSON);

    static Stream<OrderEvent> everyKind() {
        return Stream.of(
                new OrderOpened(FACTS, AT),
                new OrderPaid(FACTS),
                new OrderUnpaid(FACTS, AT),
                new OrderCancelled(FACTS, CancelReason.BY_SELLER, true),
                new CancelRequested(FACTS),
                new MeetingRequested(FACTS),
                new MeetingAnswered(FACTS, true),
                new OrderShipped(FACTS, INVOICE),
                new OrderDelivered(FACTS, AT),
                new OrderConfirmed(FACTS),
                new OrderDisputed(FACTS),
                new DisputeResolved(FACTS, Money.won(20_000)),
                new OrderRefunded(FACTS));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void the_stored_form_is_a_promise(OrderEvent event) {
        var name = types.nameOf(event);
        var stored = "{" + STORED_FACTS + PROMISED.get(name) + "}";

        assertThat(types.payloadOf(event)).isEqualTo(stored);
        assertThat(types.read(name, FACTS.order().value(), stored)).isEqualTo(event);
    }

    @Test
    void every_kind_of_event_has_a_name_and_is_tried_here() {
        var kinds = OrderEvent.class.getPermittedSubclasses();

        assertThat(OrderEventTypes.BY_NAME.values().stream().<Class<?>>map(kind -> kind))
                .containsExactlyInAnyOrder(kinds);
        assertThat(OrderEventTypes.BY_NAME).containsOnlyKeys(PROMISED.keySet());
        assertThat(everyKind().map(Object::getClass)).containsExactlyInAnyOrder(kinds);
    }
}
