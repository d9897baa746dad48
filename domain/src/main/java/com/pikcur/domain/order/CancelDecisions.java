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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a sale comes to nothing. {@link Order#cancelling} is the way in. */
public record CancelDecisions(Order order) {

    /** The time to pay may be over. */
    public OrderDecision lapse(Instant now) {
        return order.state() instanceof AwaitingPayment(var payBy) && !now.isBefore(payBy)
                ? cancelled(CancelReason.UNPAID, now, false)
                : notNow();
    }

    /**
     * Calls the sale off: before the payment either side may; after it the buyer for a short while, then by agreement; the
     * seller at any time before the thing is on its way, at a price, unless the buyer has asked for it. Whoever called it
     * off may say so again.
     */
    public OrderDecision cancel(Party by, Instant now) {
        return switch (order.state()) {
            case AwaitingPayment _ -> cancelled(reasonOf(by), now, false);
            case Paid paid -> cancelPaid(paid, by, now);
            case Cancelled(var reason, var _) -> reason.isBy(by) ? order.unchanged() : notNow();
            case Refunded(var reason, var _) -> reason.isBy(by) ? order.unchanged() : notNow();
            case Shipped _, Delivered _, Confirmed _, Disputed _ -> notNow();
        };
    }

    /**
     * The time to send it is over: calls it off, at the seller's cost unless the buyer had asked for that anyway. Where the
     * buyer has not said where to, it is not called off.
     */
    public OrderDecision unshipped(Instant now) {
        if (!(order.state() instanceof Paid paid) || order.handover() == Handover.MEETING) {
            return notNow();
        }
        if (order.address().isEmpty()) {
            return new OrderDecision.AddressMissing();
        }
        var asked = paid.cancelRequestedAt().isPresent();
        return cancelled(asked ? CancelReason.AGREED : CancelReason.UNSHIPPED, now, true);
    }

    private OrderDecision cancelPaid(Paid paid, Party by, Instant now) {
        var asked = paid.cancelRequestedAt().isPresent();
        return switch (by) {
            case SELLER -> cancelled(asked ? CancelReason.AGREED : CancelReason.BY_SELLER, now, true);
            case BUYER -> {
                if (now.isBefore(paid.freeCancelUntil())) {
                    yield cancelled(CancelReason.BY_BUYER, now, true);
                }
                yield asked ? new OrderDecision.AlreadyRequested() : requested(paid, now);
            }
        };
    }

    private Done requested(Paid paid, Instant now) {
        var next = order.having(new Paid(paid.paidAt(), paid.freeCancelUntil(), Optional.of(now)));
        return new Done(next, List.of(new OrderEvent.CancelRequested(next.facts())));
    }

    private static CancelReason reasonOf(Party by) {
        return switch (by) {
            case BUYER -> CancelReason.BY_BUYER;
            case SELLER -> CancelReason.BY_SELLER;
        };
    }

    private Done cancelled(CancelReason reason, Instant now, boolean paid) {
        var next = order.with(new Cancelled(reason, now));
        return new Done(next, List.of(new OrderEvent.OrderCancelled(next.facts(), reason, paid)));
    }

    private NotNow notNow() {
        return new NotNow(order.status());
    }
}
