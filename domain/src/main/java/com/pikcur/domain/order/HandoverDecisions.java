package com.pikcur.domain.order;

import com.pikcur.domain.order.OrderDecision.Done;
import com.pikcur.domain.order.OrderDecision.NotNow;
import com.pikcur.domain.order.OrderDecision.NotYours;
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

/**
 * What happens between the payment and the end of a sale. {@link Order#handingOver} is the way in.
 *
 * <p>Whoever does the same thing again is told that it is done.
 */
public record HandoverDecisions(Order order) {

    /** The buyer says where the parcel goes, until it has been paid for; later only where nobody knows yet. */
    public OrderDecision sendTo(ShippingAddress address, Party by) {
        if (by != Party.BUYER) {
            return new NotYours(Party.BUYER);
        }
        return switch (order.state()) {
            case AwaitingPayment _ -> new Done(order.with(address), List.of());
            case Paid _ -> lacksAddress() ? new Done(order.with(address), List.of()) : notNow();
            case Shipped _, Delivered _, Confirmed _, Cancelled _, Refunded _, Disputed _ -> notNow();
        };
    }

    private boolean lacksAddress() {
        return order.handover() == Handover.PARCEL && order.address().isEmpty();
    }

    /** The seller has sent the parcel. A wish to cancel that was not answered is thereby declined. */
    public OrderDecision ship(Invoice invoice, Party by, Instant now) {
        if (by != Party.SELLER) {
            return new NotYours(Party.SELLER);
        }
        return switch (order.state()) {
            case Paid _ -> shipPaid(invoice, now);
            case Shipped(var _, var sent) -> sent.equals(invoice) ? order.unchanged() : notNow();
            case AwaitingPayment _, Delivered _, Confirmed _, Cancelled _, Refunded _, Disputed _ -> notNow();
        };
    }

    private OrderDecision shipPaid(Invoice invoice, Instant now) {
        if (order.handover() != Handover.PARCEL) {
            return notNow();
        }
        if (order.address().isEmpty()) {
            return new OrderDecision.AddressMissing();
        }
        var next = order.with(new Shipped(now, invoice));
        return new Done(next, List.of(new OrderEvent.OrderShipped(next.facts(), invoice)));
    }

    /** The buyer has it: out of the parcel, or out of the seller's hands where they have met. */
    public OrderDecision receive(Party by, OrderPolicy policy, Instant now) {
        if (by != Party.BUYER) {
            return new NotYours(Party.BUYER);
        }
        return switch (order.state()) {
            case Shipped _ -> delivered(policy, now);
            case Paid _ -> order.handover() == Handover.MEETING ? delivered(policy, now) : notNow();
            case Delivered _ -> order.unchanged();
            case AwaitingPayment _, Confirmed _, Cancelled _, Refunded _, Disputed _ -> notNow();
        };
    }

    /** The carrier says that the buyer has it. */
    public OrderDecision arrive(OrderPolicy policy, Instant now) {
        return switch (order.state()) {
            case Shipped _ -> delivered(policy, now);
            case Delivered _ -> order.unchanged();
            case AwaitingPayment _, Paid _, Confirmed _, Cancelled _, Refunded _, Disputed _ -> notNow();
        };
    }

    private Done delivered(OrderPolicy policy, Instant now) {
        var confirmBy = now.plus(policy.confirmWithin());
        var next = order.with(new Delivered(now, confirmBy));
        return new Done(next, List.of(new OrderEvent.OrderDelivered(next.facts(), confirmBy)));
    }

    /** The buyer keeps it: the sale is final. */
    public OrderDecision confirm(Party by, Instant now) {
        if (by != Party.BUYER) {
            return new NotYours(Party.BUYER);
        }
        return switch (order.state()) {
            case Delivered _ -> confirmed(now);
            case Confirmed _ -> order.unchanged();
            case AwaitingPayment _, Paid _, Shipped _, Cancelled _, Refunded _, Disputed _ -> notNow();
        };
    }

    /** The buyer has not said anything for so long that the sale may be final. */
    public OrderDecision confirmByItself(Instant now) {
        return order.state() instanceof Delivered(var _, var confirmBy) && !now.isBefore(confirmBy)
                ? confirmed(now)
                : notNow();
    }

    private Done confirmed(Instant now) {
        var next = order.with(new Confirmed(now));
        return new Done(next, List.of(new OrderEvent.OrderConfirmed(next.facts())));
    }

    private NotNow notNow() {
        return new NotNow(order.status());
    }
}
