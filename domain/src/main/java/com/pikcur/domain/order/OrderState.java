package com.pikcur.domain.order;

import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/** How far an order has got, with what matters at that point. Switch over it without a default. */
public sealed interface OrderState {

    /** @param payBy from then on the sale may lapse */
    record AwaitingPayment(Instant payBy) implements OrderState {}

    /**
     * The money is in escrow.
     *
     * @param freeCancelUntil before this instant the buyer may cancel without asking
     * @param cancelRequestedAt when the buyer asked the seller to cancel
     */
    record Paid(Instant paidAt, Instant freeCancelUntil, Optional<Instant> cancelRequestedAt) implements OrderState {}

    /** The thing is on its way, and there is no way back but a dispute. */
    record Shipped(Instant shippedAt, Invoice invoice) implements OrderState {}

    /** @param confirmBy then the sale is final by itself */
    record Delivered(Instant deliveredAt, Instant confirmBy) implements OrderState {}

    record Confirmed(Instant confirmedAt) implements OrderState {}

    /** Called off. What was paid for it, if anything, is on its way back. */
    record Cancelled(CancelReason reason, Instant cancelledAt) implements OrderState {}

    /** The buyer has all of it back. */
    record Refunded(CancelReason reason, Instant refundedAt) implements OrderState {}

    /**
     * The buyer has something against it; an administrator decides. Nothing happens by itself meanwhile.
     *
     * @param refund what the administrator has given back; empty before that
     */
    record Disputed(String complaint, Instant disputedAt, Optional<Money> refund) implements OrderState {

        Disputed resolved(Money givenBack) {
            return new Disputed(complaint, disputedAt, Optional.of(givenBack));
        }
    }

    /** Whether the buyer's money is here, or has become the seller's. */
    default boolean isPaidFor() {
        return switch (this) {
            case Paid _, Shipped _, Delivered _, Disputed _, Confirmed _ -> true;
            case AwaitingPayment _, Cancelled _, Refunded _ -> false;
        };
    }

    default OrderStatus status() {
        return switch (this) {
            case AwaitingPayment _ -> OrderStatus.AWAITING_PAYMENT;
            case Paid _ -> OrderStatus.PAID;
            case Shipped _ -> OrderStatus.SHIPPED;
            case Delivered _ -> OrderStatus.DELIVERED;
            case Confirmed _ -> OrderStatus.CONFIRMED;
            case Cancelled _ -> OrderStatus.CANCELLED;
            case Refunded _ -> OrderStatus.REFUNDED;
            case Disputed _ -> OrderStatus.DISPUTED;
        };
    }
}
