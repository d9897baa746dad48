package com.pikcur.application.delivery;

import com.pikcur.application.order.OrderHandover;
import com.pikcur.domain.delivery.DeliveryPolicy;
import com.pikcur.domain.delivery.Parcel;
import com.pikcur.domain.delivery.Parcel.Told;
import com.pikcur.domain.delivery.ParcelEnd;
import com.pikcur.domain.delivery.ParcelFacts;
import com.pikcur.domain.delivery.port.ParcelRepository;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.DomainEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where every change of a parcel is made: it is stored together with its timers, with what follows for its order, and with
 * what others hear of it.
 */
public final class ParcelWatch {

    /** What an administrator finds to decide on; nobody else has complained. */
    private static final String CAME_BACK = "The carrier says that the parcel went back to its sender.";

    private final OrderHandover orders;
    private final ParcelRepository parcels;
    private final Trackers trackers;
    private final DeliveryTimers timers;
    private final DomainEvents events;
    private final Clock clock;

    public ParcelWatch(
            OrderHandover orders,
            ParcelRepository parcels,
            Trackers trackers,
            DeliveryTimers timers,
            DomainEvents events,
            Clock clock) {
        this.orders = orders;
        this.parcels = parcels;
        this.trackers = trackers;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    /** In the transaction that ships the order. */
    void begin(ParcelFacts facts, Instant orderedAt, boolean numberElsewhere) {
        var now = clock.instant();
        var told = Parcel.register(facts, orderedAt, numberElsewhere, now);
        parcels.add(told.parcel());
        events.publish(told.events());
        timers.look(facts.order(), now.plus(trackers.policy().lookEvery()));
        if (trackers.callsBack(facts.invoice())) {
            timers.subscribe(facts.order(), now);
        }
        timers.forgetShippingDue(facts.order());
    }

    /** The same parcel, before anybody decides anything about it. */
    Optional<Parcel> find(OrderId order) {
        return parcels.find(order);
    }

    /** The same parcel where anybody still wants to know where it is: neither it nor its order is over. */
    Optional<Parcel> findAwaited(OrderId order) {
        return find(order)
                .filter(parcel -> parcel.trail().end().isEmpty())
                .filter(_ -> !isOver(orders.look(order).status()));
    }

    /** Changes the parcel as the question says, and sees to it that it is looked for again, unless that is over. */
    void change(OrderId id, Function<Parcel, Told> question) {
        orders.holding(id, order -> {
            parcels.findLocked(id).ifPresent(parcel -> {
                var told = question.apply(parcel);
                store(parcel, told);
                followOrder(told.parcel(), parcel);
                setTimers(told.parcel(), isOver(orders.look(id).status()));
            });
            return order;
        });
    }

    private void store(Parcel before, Told told) {
        if (!told.parcel().equals(before)) {
            parcels.save(told.parcel());
            events.publish(told.events());
        }
    }

    private void followOrder(Parcel parcel, Parcel before) {
        if (parcel.isBelievedDelivered()) {
            orders.arrive(parcel.order());
        }
        if (parcel.trail().hasEnded(ParcelEnd.RETURNED) && !before.trail().hasEnded(ParcelEnd.RETURNED)) {
            orders.comeBack(parcel.order(), CAME_BACK);
        }
    }

    private void setTimers(Parcel parcel, boolean over) {
        if (over || parcel.trail().end().isPresent()) {
            timers.forgetParcel(parcel.order());
        } else {
            timers.look(parcel.order(), clock.instant().plus(pauseFor(parcel)));
        }
    }

    private static boolean isOver(OrderStatus status) {
        return switch (status) {
            case CONFIRMED, CANCELLED, REFUNDED -> true;
            case AWAITING_PAYMENT, PAID, SHIPPED, DELIVERED, DISPUTED -> false;
        };
    }

    private Duration pauseFor(Parcel parcel) {
        DeliveryPolicy policy = trackers.policy();
        return trackers.callsBack(parcel.facts().invoice())
                ? policy.longestPause()
                : policy.pauseAfter(parcel.trail().quietLooks());
    }

    /** Has it looked for soon, because somebody says that there is news; not sooner than trackers allow. */
    void lookSoon(Parcel parcel) {
        if (parcel.trail().end().isEmpty()) {
            var now = clock.instant();
            var earliest = parcel.trail()
                    .seenAt()
                    .map(seen -> seen.plus(trackers.policy().leastPause()))
                    .orElse(now);
            timers.look(parcel.order(), earliest.isAfter(now) ? earliest : now);
        }
    }
}
