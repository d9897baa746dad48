package com.pikcur.bootstrap;

import com.pikcur.application.delivery.FollowShipping;
import com.pikcur.application.payment.CloseQuotes;
import com.pikcur.application.payment.RefundOrder;
import com.pikcur.domain.order.OrderEvent;
import com.pikcur.domain.order.OrderEvent.CancelRequested;
import com.pikcur.domain.order.OrderEvent.DisputeResolved;
import com.pikcur.domain.order.OrderEvent.MeetingAnswered;
import com.pikcur.domain.order.OrderEvent.MeetingRequested;
import com.pikcur.domain.order.OrderEvent.OrderCancelled;
import com.pikcur.domain.order.OrderEvent.OrderConfirmed;
import com.pikcur.domain.order.OrderEvent.OrderDelivered;
import com.pikcur.domain.order.OrderEvent.OrderDisputed;
import com.pikcur.domain.order.OrderEvent.OrderOpened;
import com.pikcur.domain.order.OrderEvent.OrderPaid;
import com.pikcur.domain.order.OrderEvent.OrderRefunded;
import com.pikcur.domain.order.OrderEvent.OrderShipped;
import com.pikcur.domain.order.OrderEvent.OrderUnpaid;
import java.util.function.Consumer;

/** When this has happened to an order, then that follows. Part of {@link Reactions}. */
final class OrderReactions implements Consumer<OrderEvent> {

    private final CloseQuotes closeQuotes;
    private final RefundOrder refund;
    private final AuctionOrders auctions;
    private final FollowShipping followShipping;

    OrderReactions(CloseQuotes closeQuotes, RefundOrder refund, AuctionOrders auctions, FollowShipping followShipping) {
        this.closeQuotes = closeQuotes;
        this.refund = refund;
        this.auctions = auctions;
        this.followShipping = followShipping;
    }

    @Override
    public void accept(OrderEvent event) {
        switch (event) {
            case OrderCancelled cancelled -> onCancelled(cancelled);
            case DisputeResolved(var facts, var _) -> refund.handle(facts.order());
            case OrderPaid(var facts) -> followShipping.handle(facts.order());
            case OrderUnpaid(var facts, var _) -> followShipping.handle(facts.order());
            case OrderShipped(var facts, var _) -> followShipping.handle(facts.order());
            // Members are told, and nothing else follows.
            case OrderOpened _, CancelRequested _ -> {}
            case MeetingRequested _, MeetingAnswered _, OrderDelivered _ -> {}
            case OrderConfirmed _, OrderDisputed _, OrderRefunded _ -> {}
        }
    }

    private void onCancelled(OrderCancelled cancelled) {
        var facts = cancelled.facts();
        closeQuotes.handle(facts.order());
        if (cancelled.paid()) {
            refund.handle(facts.order());
            return;
        }
        switch (cancelled.reason()) {
            case UNPAID, BY_BUYER -> auctions.lapse(facts);
            // The seller has not kept the sale, so it is not the winner who has lost it.
            case BY_SELLER, UNSHIPPED, AGREED, DISPUTE -> {}
        }
    }
}
