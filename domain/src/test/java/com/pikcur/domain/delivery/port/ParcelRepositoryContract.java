package com.pikcur.domain.delivery.port;

import static com.pikcur.domain.delivery.ParcelFixtures.ORDERED;
import static com.pikcur.domain.delivery.ParcelFixtures.POLICY;
import static com.pikcur.domain.delivery.ParcelFixtures.REGISTERED;
import static com.pikcur.domain.delivery.ParcelFixtures.aParcel;
import static com.pikcur.domain.delivery.ParcelFixtures.anInvoice;
import static com.pikcur.domain.delivery.ParcelFixtures.at;
import static com.pikcur.domain.delivery.ParcelFixtures.factsOf;
import static com.pikcur.domain.delivery.ParcelFixtures.hour;
import static com.pikcur.domain.delivery.ParcelFixtures.onItsWayBack;
import static com.pikcur.domain.delivery.ParcelFixtures.scan;
import static com.pikcur.domain.delivery.ParcelFixtures.seen;
import static com.pikcur.domain.delivery.ParcelFixtures.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.delivery.Parcel;
import com.pikcur.domain.delivery.ParcelEnd;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.Scan;
import com.pikcur.domain.delivery.Sighting;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ParcelRepository} promises, the one in memory and the real one alike. */
public interface ParcelRepositoryContract {

    ParcelRepository parcels();

    Transactions transactions();

    /** One that is stored, and has no parcel. */
    Order anOrder();

    @Test
    default void an_order_nothing_was_sent_for_has_no_parcel() {
        assertThat(parcels().find(new OrderId(UUID.randomUUID()))).isEmpty();
        assertThat(parcels().findBy(anInvoice())).isEmpty();
        assertThat(transactions().execute(() -> parcels().findLocked(anOrder().id())))
                .isEmpty();
    }

    @Test
    default void what_was_added_is_found_by_its_order_and_by_its_number() {
        var parcel = added(anInvoice());

        assertThat(found(parcel)).isEqualTo(atVersion(parcel, 1));
        assertThat(parcels().findBy(parcel.facts().invoice())).contains(atVersion(parcel, 1));
        assertThat(transactions().execute(() -> parcels().findLocked(parcel.order())))
                .contains(atVersion(parcel, 1));
    }

    @Test
    default void a_parcel_is_found_after_every_step_as_it_was_saved() {
        for (UnaryOperator<Parcel> way : List.<UnaryOperator<Parcel>>of(
                parcel -> parcel.seeNothing(true, hour(48), POLICY, hour(48)).parcel(),
                parcel -> seen(parcel, ParcelStep.PICKED_UP),
                parcel -> seen(seen(parcel, ParcelStep.OUT_FOR_DELIVERY), ParcelStep.PICKED_UP),
                parcel -> seen(parcel, ParcelStep.DELIVERED),
                parcel -> told(parcel, onItsWayBack(), hour(6)).parcel(),
                parcel -> parcel.giveUpIfOld(POLICY, REGISTERED.plus(POLICY.giveUpAfter()))
                        .parcel(),
                parcel -> told(parcel, tooEarly(), hour(6)).parcel().trust().parcel())) {
            var parcel = added(anInvoice());
            var next = way.apply(found(parcel));

            save(next);

            assertThat(found(parcel)).isEqualTo(atVersion(next, 2)).isNotEqualTo(parcel);
        }
    }

    @Test
    default void a_parcel_that_begins_with_a_doubt_keeps_it() {
        var facts = factsOf(anOrder(), anInvoice());
        var doubted = Parcel.register(facts, ORDERED, true, REGISTERED).parcel();

        add(doubted);

        assertThat(found(doubted).doubts()).isEqualTo(doubted.doubts());
    }

    @Test
    default void as_many_and_as_long_scans_as_there_may_be_are_kept_in_their_order() {
        var longest = "반".repeat(Scan.LONGEST_TEXT);
        var scans = IntStream.range(0, Sighting.MOST_SCANS)
                .mapToObj(number -> new Scan(hour(number), longest, longest, ParcelStep.IN_TRANSIT, false))
                .toList();
        var parcel = added(anInvoice());

        save(told(found(parcel), new Sighting(ParcelStep.IN_TRANSIT, false, scans), hour(200))
                .parcel());

        assertThat(found(parcel).trail().scans()).isEqualTo(scans);
    }

    @Test
    default void an_order_has_one_parcel() {
        var parcel = added(anInvoice());

        assertThatExceptionOfType(StaleAggregate.class).isThrownBy(() -> add(parcel));
    }

    @Test
    default void a_stale_parcel_is_not_saved() {
        var stale = found(added(anInvoice()));
        save(seen(stale, ParcelStep.DELIVERED));

        assertThatExceptionOfType(StaleAggregate.class).isThrownBy(() -> save(seen(stale, ParcelStep.PICKED_UP)));

        assertThat(found(stale).trail().hasEnded(ParcelEnd.DELIVERED)).isTrue();
    }

    @Test
    default void a_parcel_nobody_has_added_is_not_saved() {
        var never = aParcel(factsOf(anOrder(), anInvoice()));

        assertThatExceptionOfType(StaleAggregate.class).isThrownBy(() -> save(never));
    }

    @Test
    default void a_number_is_elsewhere_at_whichever_carrier_another_order_has_it() {
        var parcel = added(anInvoice("kr.cjlogistics"));
        var number = parcel.facts().invoice().trackingNumber();
        var other = anOrder().id();

        assertThat(parcels().isNumberElsewhere(number, parcel.order())).isFalse();
        assertThat(parcels().isNumberElsewhere(number, other)).isTrue();
        assertThat(parcels().isNumberElsewhere(anInvoice().trackingNumber(), other))
                .isFalse();

        added(new Invoice("kr.lotte", number));

        assertThat(parcels().isNumberElsewhere(number, parcel.order())).isTrue();
        assertThat(parcels().findBy(parcel.facts().invoice())).contains(atVersion(parcel, 1));
    }

    @Test
    default void a_rolled_back_transaction_leaves_nothing_behind() {
        var known = found(added(anInvoice()));
        var other = aParcel(factsOf(anOrder(), anInvoice()));

        assertThatThrownBy(() -> transactions().execute(() -> {
                    parcels().add(other);
                    parcels().save(seen(known, ParcelStep.DELIVERED));
                    throw new UnsupportedOperationException("Not today");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(parcels().find(other.order())).isEmpty();
        assertThat(parcels().isNumberElsewhere(other.facts().invoice().trackingNumber(), known.order()))
                .isFalse();
        assertThat(found(known)).isEqualTo(known);
    }

    @Test
    default void whoever_holds_a_parcel_changes_it_alone() {
        var parcel = added(anInvoice());

        AtOnce.each(
                8,
                number -> transactions().execute(() -> {
                    var held = parcels().findLocked(parcel.order()).orElseThrow();
                    var at = hour(1).plus(Duration.ofMinutes(held.trail().quietLooks()));
                    parcels().save(held.seeNothing(false, at, POLICY, at).parcel());
                    return number;
                }));

        assertThat(found(parcel).trail().quietLooks()).isEqualTo(8);
        assertThat(found(parcel).version()).isEqualTo(9);
    }

    /** Somebody had it in hands before it was ordered. */
    private static Sighting tooEarly() {
        return new Sighting(
                ParcelStep.DELIVERED, true, List.of(scan(ParcelStep.DELIVERED, ORDERED.minus(Duration.ofDays(1)))));
    }

    private Parcel added(Invoice invoice) {
        var parcel = aParcel(factsOf(anOrder(), invoice));
        add(parcel);
        return parcel;
    }

    private void add(Parcel parcel) {
        transactions().execute(() -> {
            parcels().add(parcel);
            return parcel;
        });
    }

    private void save(Parcel parcel) {
        transactions().execute(() -> {
            parcels().save(parcel);
            return parcel;
        });
    }

    private Parcel found(Parcel parcel) {
        return parcels().find(parcel.order()).orElseThrow();
    }

    private static Parcel atVersion(Parcel parcel, long version) {
        return new Parcel(
                parcel.facts(), parcel.orderedAt(), parcel.registeredAt(), parcel.trail(), parcel.doubts(), version);
    }
}
