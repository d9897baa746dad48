package com.pikcur.domain.order;

import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.order.OrderDecision.NotNow;
import com.pikcur.domain.order.OrderState.AwaitingPayment;
import com.pikcur.domain.order.OrderState.Cancelled;
import com.pikcur.domain.order.OrderState.Confirmed;
import com.pikcur.domain.order.OrderState.Delivered;
import com.pikcur.domain.order.OrderState.Disputed;
import com.pikcur.domain.order.OrderState.Paid;
import com.pikcur.domain.order.OrderState.Refunded;
import com.pikcur.domain.order.OrderState.Shipped;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One sale on its way from "sold" to "final".
 *
 * <p>Immutable: every method decides one thing and hands back the next order with what has happened. What follows for the
 * money is posted by the use case in the same transaction.
 *
 * @param number for people to read out
 * @param address where a parcel goes; empty until one is chosen
 * @param version counts what was stored; set by the store alone
 */
public record Order(
        OrderId id,
        String number,
        Sale sale,
        Handover handover,
        Optional<ShippingAddress> address,
        OrderState state,
        Instant openedAt,
        long version) {

    /** A sale has been made, and waits for its money. */
    public static Done open(Sale sale, Optional<ShippingAddress> address, OrderPolicy policy, Instant now) {
        var id = sale.orderId();
        var payBy = now.plus(policy.payWithin());
        var order = new Order(
                id, OrderNumber.of(id, now), sale, Handover.PARCEL, address, new AwaitingPayment(payBy), now, 0);
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

    /** The whole amount has come. It counts as long as the order waits for it, even where the lapse was due. */
    public OrderDecision pay(OrderPolicy policy, Instant now) {
        if (!(state instanceof AwaitingPayment)) {
            return new NotNow(status());
        }
        var next = with(new Paid(now, now.plus(policy.freeCancelWithin()), Optional.empty()));
        return new Done(next, List.of(new OrderEvent.OrderPaid(next.facts())));
    }

    /** The transfer that had paid it was taken back. Once the thing is on its way that changes nothing here. */
    public OrderDecision unpay(OrderPolicy policy, Instant now) {
        if (!(state instanceof Paid)) {
            return new NotNow(status());
        }
        var payBy = now.plus(policy.payWithin());
        var next = with(new AwaitingPayment(payBy));
        return new Done(next, List.of(new OrderEvent.OrderUnpaid(next.facts(), payBy)));
    }

    /** The time to pay may be over. */
    public OrderDecision lapse(Instant now) {
        if (!(state instanceof AwaitingPayment(var payBy)) || now.isBefore(payBy)) {
            return new NotNow(status());
        }
        return cancelled(CancelReason.UNPAID, now, false);
    }

    /**
     * Calls the sale off: before the payment either side may; after it the buyer for a short while, then by agreement; the
     * seller at any time before the thing is on its way, at a price, unless the buyer has asked for it.
     */
    public OrderDecision cancel(Party by, Instant now) {
        return switch (state) {
            case AwaitingPayment _ -> cancelled(reasonOf(by), now, false);
            case Paid paid -> cancelPaid(paid, by, now);
            case Shipped _, Delivered _, Confirmed _, Cancelled _, Refunded _, Disputed _ -> new NotNow(status());
        };
    }

    private OrderDecision cancelPaid(Paid paid, Party by, Instant now) {
        return switch (by) {
            case SELLER ->
                cancelled(
                        paid.cancelRequestedAt().isPresent() ? CancelReason.AGREED : CancelReason.BY_SELLER, now, true);
            case BUYER -> {
                if (now.isBefore(paid.freeCancelUntil())) {
                    yield cancelled(CancelReason.BY_BUYER, now, true);
                }
                if (paid.cancelRequestedAt().isPresent()) {
                    yield new OrderDecision.AlreadyRequested();
                }
                var next = with(new Paid(paid.paidAt(), paid.freeCancelUntil(), Optional.of(now)));
                yield new Done(next, List.of(new OrderEvent.CancelRequested(next.facts())));
            }
        };
    }

    private static CancelReason reasonOf(Party by) {
        return switch (by) {
            case BUYER -> CancelReason.BY_BUYER;
            case SELLER -> CancelReason.BY_SELLER;
        };
    }

    private Done cancelled(CancelReason reason, Instant now, boolean paid) {
        var next = with(new Cancelled(reason, now));
        return new Done(next, List.of(new OrderEvent.OrderCancelled(next.facts(), reason, paid)));
    }

    /** All that was paid has gone back. */
    public OrderDecision refunded(Instant now) {
        if (!(state instanceof Cancelled(var reason, var _))) {
            return new NotNow(status());
        }
        var next = with(new Refunded(reason, now));
        return new Done(next, List.of(new OrderEvent.OrderRefunded(next.facts())));
    }

    /** How the thing gets to its buyer, and what follows until the sale is final. */
    public HandoverDecisions handingOver() {
        return new HandoverDecisions(this);
    }

    Order with(OrderState next) {
        return new Order(id, number, sale, handover, address, next, openedAt, version);
    }

    Order with(Handover next) {
        return new Order(id, number, sale, next, address, state, openedAt, version);
    }

    Order with(ShippingAddress next) {
        return new Order(id, number, sale, handover, Optional.of(next), state, openedAt, version);
    }
}
