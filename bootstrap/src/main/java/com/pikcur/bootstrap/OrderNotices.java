package com.pikcur.bootstrap;

import com.pikcur.application.notification.TellMembers;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeType;
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
import com.pikcur.domain.order.OrderFacts;
import java.util.List;

/** Who is told what of an order. Part of {@link NoticeReactions}. */
record OrderNotices(TellMembers tell) {

    void tell(OrderEvent event, Occasion occasion) {
        tell.handle(newsOf(event, occasion));
    }

    private static List<News> newsOf(OrderEvent event, Occasion occasion) {
        var facts = event.facts();
        var plain = NoticeDetails.named(facts.title());
        return switch (event) {
            case OrderOpened(var _, var payBy) ->
                buyer(facts, NoticeType.PAYMENT_DUE, due(facts).with(payBy), occasion);
            case OrderPaid _ -> seller(facts, NoticeType.ORDER_PAID, due(facts), occasion);
            case OrderUnpaid(var _, var payBy) ->
                buyer(facts, NoticeType.PAYMENT_WITHDRAWN, plain.with(payBy), occasion);
            case OrderCancelled(var _, var reason, var _) ->
                both(facts, NoticeType.ORDER_CANCELLED, plain.with(reason), occasion);
            case CancelRequested _ -> seller(facts, NoticeType.CANCEL_REQUESTED, plain, occasion);
            case MeetingRequested _ -> seller(facts, NoticeType.MEETING_REQUESTED, plain, occasion);
            case MeetingAnswered(var _, var agreed) ->
                buyer(facts, agreed ? NoticeType.MEETING_AGREED : NoticeType.MEETING_DECLINED, plain, occasion);
            case OrderShipped _ -> buyer(facts, NoticeType.SHIPPED, plain, occasion);
            case OrderDelivered(var _, var confirmBy) ->
                buyer(facts, NoticeType.CONFIRM_DUE, plain.with(confirmBy), occasion);
            case OrderConfirmed _ -> seller(facts, NoticeType.CONFIRMED, plain, occasion);
            case OrderDisputed _ -> both(facts, NoticeType.DISPUTED, plain, occasion);
            case DisputeResolved(var _, var refund) ->
                both(facts, NoticeType.DISPUTE_RESOLVED, plain.with(refund), occasion);
            // The buyer is told of each amount that goes back, by the payment.
            case OrderRefunded _ -> List.of();
        };
    }

    private static NoticeDetails due(OrderFacts facts) {
        return NoticeDetails.named(facts.title()).with(facts.total());
    }

    private static List<News> buyer(OrderFacts facts, NoticeType type, NoticeDetails details, Occasion occasion) {
        return List.of(occasion.news(facts.buyer(), type, about(facts), details));
    }

    private static List<News> seller(OrderFacts facts, NoticeType type, NoticeDetails details, Occasion occasion) {
        return List.of(occasion.news(facts.seller(), type, about(facts), details));
    }

    private static List<News> both(OrderFacts facts, NoticeType type, NoticeDetails details, Occasion occasion) {
        return List.of(
                occasion.news(facts.buyer(), type, about(facts), details),
                occasion.news(facts.seller(), type, about(facts), details));
    }

    private static About about(OrderFacts facts) {
        return About.order(facts.order().value());
    }
}
