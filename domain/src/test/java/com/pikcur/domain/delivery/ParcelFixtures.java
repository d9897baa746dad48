package com.pikcur.domain.delivery;

import com.pikcur.domain.delivery.Parcel.Told;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Parcels to try rules on. A test states what it is about and takes the rest from here.
 *
 * <p>Every order is opened at {@link #ORDERED}, every parcel registered at {@link #REGISTERED}.
 */
public final class ParcelFixtures {

    /** Twenty seconds into a minute, at noon in Seoul, on a Monday. */
    public static final Instant ORDERED = OrderFixtures.SOLD.plusSeconds(20);

    public static final Instant REGISTERED = ORDERED.plus(Duration.ofDays(1));

    public static final DeliveryPolicy POLICY = DeliveryPolicy.ORDINARY;

    private ParcelFixtures() {}

    /** So many hours after it was registered. */
    public static Instant hour(int number) {
        return REGISTERED.plus(Duration.ofHours(number));
    }

    /** Nobody else's parcel. */
    public static Invoice anInvoice() {
        return anInvoice("kr.cjlogistics");
    }

    public static Invoice anInvoice(String carrierCode) {
        var number = ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L);
        return new Invoice(carrierCode, Long.toString(number));
    }

    public static ParcelFacts factsOf(Order order, Invoice invoice) {
        var sale = order.sale();
        return new ParcelFacts(order.id(), sale.title(), sale.seller(), sale.buyer(), invoice);
    }

    public static ParcelFacts facts() {
        return factsOf(OrderFixtures.paid(), anInvoice());
    }

    /** Registered, and nobody has told anything of it. */
    public static Parcel aParcel() {
        return aParcel(facts());
    }

    public static Parcel aParcel(ParcelFacts facts) {
        return Parcel.register(facts, ORDERED, false, REGISTERED).parcel();
    }

    public static Scan scan(ParcelStep step, Instant at) {
        return new Scan(at, "서울센터", step.name(), step, false);
    }

    public static Scan returning(Instant at) {
        return new Scan(at, "서울센터", "반송", ParcelStep.IN_TRANSIT, true);
    }

    /** At this step, complete where that is the last, scanned on every step of the way. */
    public static Sighting at(ParcelStep step) {
        var scans = Arrays.stream(ParcelStep.values())
                .filter(passed -> passed != ParcelStep.ANNOUNCED && !step.isBehind(passed))
                .map(passed -> scan(passed, hour(passed.level())))
                .toList();
        return new Sighting(step, step == ParcelStep.DELIVERED, scans);
    }

    public static Sighting onItsWayBack() {
        return new Sighting(
                ParcelStep.OUT_FOR_DELIVERY,
                false,
                List.of(scan(ParcelStep.OUT_FOR_DELIVERY, hour(5)), returning(hour(6))));
    }

    /** The parcel after this was told of it, asked and answered in the same moment. */
    public static Told told(Parcel parcel, Sighting sighting, Instant at) {
        return parcel.see(sighting, at, at);
    }

    /** Seen at this step, as many hours after it was registered as the step's level says. */
    public static Parcel seen(Parcel parcel, ParcelStep step) {
        return told(parcel, at(step), hour(step.level())).parcel();
    }
}
