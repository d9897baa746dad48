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
import com.pikcur.domain.order.OrderState.Shipped;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.List;

/** What happens between the payment and the end of a sale. {@link Order#handingOver} is the way in. */
public record HandoverDecisions(Order order) {

    /** The buyer says where the parcel goes, until it has been paid for. */
    public OrderDecision sendTo(ShippingAddress address, Party by) {
        if (by != Party.BUYER) {
            return new NotYours(Party.BUYER);
        }
        return order.state() instanceof AwaitingPayment ? done(order.with(address)) : notNow();
    }

    /** The buyer would rather meet. Only before paying, since it changes what is to be paid. */
    public OrderDecision requestMeeting(Party by) {
        if (by != Party.BUYER) {
            return new NotYours(Party.BUYER);
        }
        if (!(order.state() instanceof AwaitingPayment)) {
            return notNow();
        }
        return switch (order.handover()) {
            case PARCEL -> {
                var next = order.with(Handover.MEETING_REQUESTED);
                yield done(next, new OrderEvent.MeetingRequested(next.facts()));
            }
            case MEETING_REQUESTED, MEETING -> new OrderDecision.AlreadyRequested();
        };
    }

    /** The buyer takes back the wish to meet: a parcel after all. */
    public OrderDecision withdrawMeeting(Party by) {
        if (by != Party.BUYER) {
            return new NotYours(Party.BUYER);
        }
        return order.state() instanceof AwaitingPayment && order.handover() != Handover.PARCEL
                ? done(order.with(Handover.PARCEL))
                : notNow();
    }

    /** The seller says whether they meet. */
    public OrderDecision answerMeeting(Party by, boolean agreed) {
        if (by != Party.SELLER) {
            return new NotYours(Party.SELLER);
        }
        if (!(order.state() instanceof AwaitingPayment) || order.handover() != Handover.MEETING_REQUESTED) {
            return notNow();
        }
        var next = order.with(agreed ? Handover.MEETING : Handover.PARCEL);
        return done(next, new OrderEvent.MeetingAnswered(next.facts(), agreed));
    }

    /** The seller has sent the parcel. A wish to cancel that was not answered is thereby declined. */
    public OrderDecision ship(Invoice invoice, Party by, Instant now) {
        if (by != Party.SELLER) {
            return new NotYours(Party.SELLER);
        }
        if (!(order.state() instanceof Paid) || order.handover() != Handover.PARCEL) {
            return notNow();
        }
        var next = order.with(new Shipped(now, invoice));
        return done(next, new OrderEvent.OrderShipped(next.facts(), invoice));
    }

    /** The buyer has it: out of the parcel, or out of the seller's hands where they have met. */
    public OrderDecision receive(Party by, OrderPolicy policy, Instant now) {
        if (by != Party.BUYER) {
            return new NotYours(Party.BUYER);
        }
        return switch (order.state()) {
            case Shipped _ -> delivered(policy, now);
            case Paid _ -> order.handover() == Handover.MEETING ? delivered(policy, now) : notNow();
            case AwaitingPayment _, Delivered _, Confirmed _, Cancelled _, OrderState.Refunded _, Disputed _ ->
                notNow();
        };
    }

    private Done delivered(OrderPolicy policy, Instant now) {
        var confirmBy = now.plus(policy.confirmWithin());
        var next = order.with(new Delivered(now, confirmBy));
        return done(next, new OrderEvent.OrderDelivered(next.facts(), confirmBy));
    }

    /** The buyer keeps it: the sale is final. */
    public OrderDecision confirm(Party by, Instant now) {
        if (by != Party.BUYER) {
            return new NotYours(Party.BUYER);
        }
        return order.state() instanceof Delivered ? confirmed(now) : notNow();
    }

    /** The buyer has not said anything for so long that the sale may be final. */
    public OrderDecision confirmByItself(Instant now) {
        return order.state() instanceof Delivered(var _, var confirmBy) && !now.isBefore(confirmBy)
                ? confirmed(now)
                : notNow();
    }

    private Done confirmed(Instant now) {
        var next = order.with(new Confirmed(now));
        return done(next, new OrderEvent.OrderConfirmed(next.facts()));
    }

    /** The buyer has something against it. From here on nothing happens by itself. */
    public OrderDecision dispute(String complaint, Party by, Instant now) {
        if (by != Party.BUYER) {
            return new NotYours(Party.BUYER);
        }
        return switch (order.state()) {
            case Shipped _, Delivered _ -> {
                var next = order.with(new Disputed(complaint, now));
                yield done(next, new OrderEvent.OrderDisputed(next.facts()));
            }
            case AwaitingPayment _, Paid _, Confirmed _, Cancelled _, OrderState.Refunded _, Disputed _ -> notNow();
        };
    }

    /**
     * An administrator decides: the buyer gets so much back, and the sale is final for the rest. With all of it back there
     * was none.
     */
    public OrderDecision resolve(Money refund, Instant now) {
        if (!(order.state() instanceof Disputed)) {
            return notNow();
        }
        if (refund.isGreaterThan(order.total())) {
            return new OrderDecision.RefundTooHigh(order.total());
        }
        var resolved = new OrderEvent.DisputeResolved(order.facts(), refund);
        if (refund.equals(order.total())) {
            var next = order.with(new Cancelled(CancelReason.DISPUTE, now));
            return new Done(
                    next, List.of(resolved, new OrderEvent.OrderCancelled(next.facts(), CancelReason.DISPUTE, true)));
        }
        var next = order.with(new Confirmed(now));
        return new Done(next, List.of(resolved, new OrderEvent.OrderConfirmed(next.facts())));
    }

    private NotNow notNow() {
        return new NotNow(order.status());
    }

    private static Done done(Order next, OrderEvent... events) {
        return new Done(next, List.of(events));
    }
}
