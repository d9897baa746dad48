package com.pikcur.domain.order;

import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.order.OrderDecision.NotNow;
import com.pikcur.domain.order.OrderState.AwaitingPayment;
import com.pikcur.domain.order.OrderState.Cancelled;
import com.pikcur.domain.order.OrderState.Paid;
import com.pikcur.domain.order.OrderState.Refunded;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One sale on its way from "sold" to "final".
 *
 * <p>Immutable: every method decides one thing and hands back the next order with what has happened. What follows for the
 * money is posted by the use case in the same transaction.
 *
 * @param number for people to read out
 * @param address where a parcel goes; empty until one is chosen
 * @param passed what it went through to get where it is, oldest first
 * @param version counts what was stored; set by the store alone
 */
public record Order(
        OrderId id,
        String number,
        Sale sale,
        Handover handover,
        Optional<ShippingAddress> address,
        OrderState state,
        List<OrderState> passed,
        Instant openedAt,
        long version) {

    public Order {
        passed = List.copyOf(passed);
    }

    /** A sale has been made, and waits for its money. */
    public static Done open(Sale sale, Optional<ShippingAddress> address, OrderPolicy policy, Instant now) {
        var id = sale.orderId();
        var payBy = now.plus(policy.payWithin());
        var state = new AwaitingPayment(payBy);
        var order = new Order(id, OrderNumber.of(id, now), sale, Handover.PARCEL, address, state, List.of(), now, 0);
        return new Done(order, List.of(new OrderEvent.OrderOpened(order.facts(), payBy)));
    }

    /** What the buyer pays in all. */
    public Money total() {
        return sale.price().plus(shippingFee());
    }

    /** Nothing is shipped where they meet. */
    public Money shippingFee() {
        return handover == Handover.MEETING ? Money.ZERO : sale.shippingFee();
    }

    public OrderStatus status() {
        return state.status();
    }

    /** What is known of a point the order is at, or was at on its way. */
    public <S extends OrderState> Optional<S> at(Class<S> point) {
        return Stream.concat(passed.stream(), Stream.of(state))
                .filter(point::isInstance)
                .map(point::cast)
                .findFirst();
    }

    /** A seller learns where a buyer lives once there is something to be sent there. */
    public Optional<ShippingAddress> addressFor(Party party) {
        return switch (party) {
            case BUYER -> address;
            case SELLER -> handover == Handover.PARCEL && state.isPaidFor() ? address : Optional.empty();
        };
    }

    public OrderFacts facts() {
        return new OrderFacts(
                id, number, sale.channel(), sale.subject(), sale.title(), sale.seller(), sale.buyer(), total());
    }

    /** Whether money may be asked for: once it is clear how much, and where the thing goes. */
    public Optional<OrderDecision.Refused> payable(Instant now) {
        if (!(state instanceof AwaitingPayment(var payBy)) || !now.isBefore(payBy)) {
            return Optional.of(new NotNow(status()));
        }
        return switch (handover) {
            case MEETING_REQUESTED -> Optional.of(new OrderDecision.MeetingNotAgreed());
            case MEETING -> Optional.empty();
            case PARCEL -> address.isEmpty() ? Optional.of(new OrderDecision.AddressMissing()) : Optional.empty();
        };
    }

    /**
     * The whole amount has come. It counts as long as the order waits for it, even where the lapse was due. Who pays before
     * the seller has agreed to meet has paid for a parcel.
     */
    public OrderDecision pay(OrderPolicy policy, Instant now) {
        if (!(state instanceof AwaitingPayment)) {
            return new NotNow(status());
        }
        var agreed = handover == Handover.MEETING_REQUESTED ? with(Handover.PARCEL) : this;
        var next = agreed.with(new Paid(now, now.plus(policy.freeCancelWithin()), Optional.empty()));
        return new Done(next, List.of(new OrderEvent.OrderPaid(next.facts())));
    }

    /**
     * The transfer that had paid it was taken back: it is as if nobody had paid. Once the thing is on its way that changes
     * nothing here.
     */
    public OrderDecision unpay(OrderPolicy policy, Instant now) {
        if (!(state instanceof Paid)) {
            return new NotNow(status());
        }
        var payBy = now.plus(policy.payWithin());
        var next = new Order(
                id, number, sale, handover, address, new AwaitingPayment(payBy), List.of(), openedAt, version);
        return new Done(next, List.of(new OrderEvent.OrderUnpaid(next.facts(), payBy)));
    }

    /** All that was paid has gone back. */
    public OrderDecision refunded(Instant now) {
        if (!(state instanceof Cancelled(var reason, var _))) {
            return new NotNow(status());
        }
        var next = with(new Refunded(reason, now));
        return new Done(next, List.of(new OrderEvent.OrderRefunded(next.facts())));
    }

    /** Whether the sale comes to nothing. */
    public CancelDecisions cancelling() {
        return new CancelDecisions(this);
    }

    /** How the thing gets to its buyer, and what follows until the sale is final. */
    public HandoverDecisions handingOver() {
        return new HandoverDecisions(this);
    }

    /** Whether the two meet instead. */
    public MeetingDecisions meeting() {
        return new MeetingDecisions(this);
    }

    /** What becomes of a sale the buyer has something against. */
    public DisputeDecisions disputing() {
        return new DisputeDecisions(this);
    }

    /** It is so already. */
    Done unchanged() {
        return new Done(this, List.of());
    }

    /** The order at the next point. */
    Order with(OrderState next) {
        var before = Stream.concat(passed.stream(), Stream.of(state)).toList();
        return new Order(id, number, sale, handover, address, next, before, openedAt, version);
    }

    /** The order at the same point, of which more is known now. */
    Order having(OrderState known) {
        return new Order(id, number, sale, handover, address, known, passed, openedAt, version);
    }

    Order with(Handover next) {
        return new Order(id, number, sale, next, address, state, passed, openedAt, version);
    }

    Order with(ShippingAddress next) {
        return new Order(id, number, sale, handover, Optional.of(next), state, passed, openedAt, version);
    }
}
