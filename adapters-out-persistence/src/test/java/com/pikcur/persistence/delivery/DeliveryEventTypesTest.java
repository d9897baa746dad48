package com.pikcur.persistence.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.DeliveryEvent;
import com.pikcur.domain.delivery.DeliveryEvent.InvoiceReuseRefused;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelDelivered;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelDoubted;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelGivenUp;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelMoved;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelRegistered;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelReturned;
import com.pikcur.domain.delivery.DeliveryEvent.ShippingExtended;
import com.pikcur.domain.delivery.DeliveryEvent.ShippingReminded;
import com.pikcur.domain.delivery.DeliveryEvent.TrackerBarred;
import com.pikcur.domain.delivery.Doubt;
import com.pikcur.domain.delivery.ParcelFacts;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.TrackerCode;
import com.pikcur.domain.order.Channel;
import com.pikcur.domain.order.Invoice;
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

class DeliveryEventTypesTest {

    private static final OrderId ORDER = new OrderId(new UUID(1, 2));
    private static final MemberId SELLER = new MemberId(new UUID(5, 6));
    private static final MemberId BUYER = new MemberId(new UUID(7, 8));
    private static final ParcelFacts PARCEL =
            new ParcelFacts(ORDER, "한정판 피규어", SELLER, BUYER, new Invoice("kr.cjlogistics", "123456789012"));
    private static final OrderFacts FACTS = new OrderFacts(
            ORDER, "260302-4K7QW2ZX", Channel.AUCTION, new UUID(3, 4), "한정판 피규어", SELLER, BUYER, Money.won(103_000));
    private static final Instant AT = Instant.parse("2026-03-05T15:00:00.000001Z");

    private static final String STORED_PARCEL = """
            "facts":{"order":{"value":"00000000-0000-0001-0000-000000000002"},"title":"한정판 피규어",\
            "seller":{"value":"00000000-0000-0005-0000-000000000006"},\
            "buyer":{"value":"00000000-0000-0007-0000-000000000008"},\
            "invoice":{"carrierCode":"kr.cjlogistics","trackingNumber":"123456789012"}}""";
    private static final String STORED_FACTS = """
            "facts":{"order":{"value":"00000000-0000-0001-0000-000000000002"},"number":"260302-4K7QW2ZX",\
            "channel":"AUCTION","subject":"00000000-0000-0003-0000-000000000004","title":"한정판 피규어",\
            "seller":{"value":"00000000-0000-0005-0000-000000000006"},\
            "buyer":{"value":"00000000-0000-0007-0000-000000000008"},"total":{"won":103000}}""";

    /** Rows stored under an older version must be read by a newer one: change these texts only with a migration. */
    private static final Map<String, String> PROMISED = Map.ofEntries(
            Map.entry("delivery.parcel-registered", STORED_PARCEL),
            Map.entry("delivery.parcel-moved", STORED_PARCEL + ",\"step\":\"IN_TRANSIT\""),
            Map.entry("delivery.parcel-delivered", STORED_PARCEL + ",\"believed\":true"),
            Map.entry("delivery.parcel-returned", STORED_PARCEL),
            Map.entry("delivery.parcel-doubted", STORED_PARCEL + ",\"doubt\":\"PICKED_UP_BEFORE_ORDER\""),
            Map.entry("delivery.parcel-given-up", STORED_PARCEL),
            Map.entry(
                    "delivery.invoice-reuse-refused",
                    STORED_FACTS + ",\"by\":{\"value\":\"00000000-0000-0005-0000-000000000006\"}"),
            Map.entry("delivery.shipping-reminded", STORED_FACTS + ",\"dueAt\":\"2026-03-05T15:00:00.000001Z\""),
            Map.entry("delivery.shipping-extended", STORED_FACTS + ",\"dueAt\":\"2026-03-05T15:00:00.000001Z\""),
            Map.entry(
                    "delivery.tracker-barred",
                    "\"tracker\":{\"value\":\"sweettracker\"},\"reason\":\"QUOTA_SPENT\",\"providerCode\":\"103\""));

    private final EventTypes types = new EventTypes(DeliveryEventTypes.BY_NAME, DataKeysFixture.JSON);

    static Stream<DeliveryEvent> everyKind() {
        return Stream.of(
                new ParcelRegistered(PARCEL),
                new ParcelMoved(PARCEL, ParcelStep.IN_TRANSIT),
                new ParcelDelivered(PARCEL, true),
                new ParcelReturned(PARCEL),
                new ParcelDoubted(PARCEL, Doubt.PICKED_UP_BEFORE_ORDER),
                new ParcelGivenUp(PARCEL),
                new InvoiceReuseRefused(FACTS, SELLER),
                new ShippingReminded(FACTS, AT),
                new ShippingExtended(FACTS, AT),
                new TrackerBarred(new TrackerCode("sweettracker"), BarReason.QUOTA_SPENT, "103"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void the_stored_form_is_a_promise(DeliveryEvent event) {
        var name = types.nameOf(event);
        var stored = "{" + PROMISED.get(name) + "}";

        assertThat(types.payloadOf(event)).isEqualTo(stored);
        assertThat(types.read(name, event.subject(), stored)).isEqualTo(event);
    }

    @Test
    void what_happens_on_the_way_is_told_in_the_order_of_its_order() {
        assertThat(everyKind().filter(event -> !(event instanceof TrackerBarred)))
                .allMatch(event -> event.subject().equals(ORDER.value()));
    }

    @Test
    void every_kind_of_event_has_a_name_and_is_tried_here() {
        var kinds = kindsOf(DeliveryEvent.class).toList();

        assertThat(DeliveryEventTypes.BY_NAME.values().stream().<Class<?>>map(kind -> kind))
                .containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(DeliveryEventTypes.BY_NAME).containsOnlyKeys(PROMISED.keySet());
        assertThat(everyKind().<Class<?>>map(Object::getClass)).containsExactlyInAnyOrderElementsOf(kinds);
    }

    /** The records beneath sealed interfaces, however many there are in between. */
    private static Stream<Class<?>> kindsOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(DeliveryEventTypesTest::kindsOf)
                : Stream.of(type);
    }
}
