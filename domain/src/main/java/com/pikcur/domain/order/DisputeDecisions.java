package com.pikcur.domain.order;

import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.order.OrderDecision.NotNow;
import com.pikcur.domain.order.OrderDecision.NotYours;
import com.pikcur.domain.order.OrderDecision.RefundTooHigh;
import com.pikcur.domain.order.OrderState.AwaitingPayment;
import com.pikcur.domain.order.OrderState.Cancelled;
import com.pikcur.domain.order.OrderState.Confirmed;
import com.pikcur.domain.order.OrderState.Delivered;
import com.pikcur.domain.order.OrderState.Disputed;
import com.pikcur.domain.order.OrderState.Paid;
import com.pikcur.domain.order.OrderState.Refunded;
import com.pikcur.domain.order.OrderState.Shipped;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a buyer has against a sale, and what an administrator makes of it. {@link Order#disputing} is the way in. */
public record DisputeDecisions(Order order) {

    /** How long a complaint may be, in characters. */
    public static final int COMPLAINT_LENGTH = 1_000;

    /**
     * The buyer has something against it: against what has come or does not come, or, before it is sent, that the seller
     * leaves the wish to cancel unanswered. From here on nothing happens by itself.
     */
    public OrderDecision dispute(String complaint, Party by, Instant now) {
        if (by != Party.BUYER) {
            return new NotYours(Party.BUYER);
        }
        return switch (order.state()) {
            case Shipped _, Delivered _ -> disputed(complaint, now);
            case Paid paid -> paid.cancelRequestedAt().isPresent() ? disputed(complaint, now) : notNow();
            case Disputed(var told, var _, var _) -> told.equals(complaint) ? order.unchanged() : notNow();
            case AwaitingPayment _, Confirmed _, Cancelled _, Refunded _ -> notNow();
        };
    }

    /** The parcel went back to the seller: somebody has to decide, whether the buyer complains or not. */
    public OrderDecision comeBack(String complaint, Instant now) {
        return switch (order.state()) {
            case Shipped _, Delivered _ -> disputed(complaint, now);
            case Disputed _ -> order.unchanged();
            case AwaitingPayment _, Paid _, Confirmed _, Cancelled _, Refunded _ -> notNow();
        };
    }

    private Done disputed(String complaint, Instant now) {
        var next = order.with(new Disputed(complaint, now, Optional.empty()));
        return new Done(next, List.of(new OrderEvent.OrderDisputed(next.facts())));
    }

    /**
     * An administrator decides: the buyer gets so much back, and the sale is final for the rest. With all of it back there
     * was none.
     */
    public OrderDecision resolve(Money refund, Instant now) {
        if (!(order.state() instanceof Disputed disputed)) {
            return wasResolvedBy(refund) ? order.unchanged() : notNow();
        }
        if (refund.isGreaterThan(order.total())) {
            return new RefundTooHigh(order.total());
        }
        var decided = order.having(disputed.resolved(refund));
        var resolved = new OrderEvent.DisputeResolved(decided.facts(), refund);
        if (refund.equals(order.total())) {
            var next = decided.with(new Cancelled(CancelReason.DISPUTE, now));
            return new Done(
                    next, List.of(resolved, new OrderEvent.OrderCancelled(next.facts(), CancelReason.DISPUTE, true)));
        }
        var next = decided.with(new Confirmed(now));
        return new Done(next, List.of(resolved, new OrderEvent.OrderConfirmed(next.facts())));
    }

    private boolean wasResolvedBy(Money refund) {
        return order.at(Disputed.class).flatMap(Disputed::refund).equals(Optional.of(refund));
    }

    private NotNow notNow() {
        return new NotNow(order.status());
    }
}
