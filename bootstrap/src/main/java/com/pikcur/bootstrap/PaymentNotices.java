package com.pikcur.bootstrap;

import com.pikcur.application.notification.TellMembers;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.order.NoSuchOrder;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.payment.PaymentEvent;
import com.pikcur.domain.payment.PaymentEvent.DepositWithdrawn;
import com.pikcur.domain.payment.PaymentEvent.PaymentDeclined;
import com.pikcur.domain.payment.PaymentEvent.PaymentReceived;
import com.pikcur.domain.payment.PaymentEvent.PaymentUnresolved;
import com.pikcur.domain.payment.PaymentEvent.PaymentUnwanted;
import com.pikcur.domain.payment.PaymentEvent.RefundDone;
import com.pikcur.domain.payment.PaymentEvent.RefundStuck;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;
import java.util.List;

/** Who is told what of a payment. Part of {@link NoticeReactions}. */
record PaymentNotices(TellMembers tell, OrderRepository orders) {

    void tell(PaymentEvent event, Occasion occasion) {
        tell.handle(newsOf(event, occasion));
    }

    private List<News> newsOf(PaymentEvent event, Occasion occasion) {
        return switch (event) {
            case PaymentReceived(var order, var _, var payer, var amount) ->
                payer(order, payer, NoticeType.PAYMENT_RECEIVED, named(order).with(amount), occasion);
            case PaymentDeclined(var order, var _, var payer, var _) ->
                payer(order, payer, NoticeType.PAYMENT_DECLINED, named(order), occasion);
            case RefundDone(var order, var _, var payer, var amount, var points) ->
                payer(order, payer, NoticeType.REFUNDED, named(order).with(amount.plus(points)), occasion);
            // Operators see to these; the buyer hears when the money has gone back.
            case PaymentUnwanted _, PaymentUnresolved _, DepositWithdrawn _, RefundStuck _ -> List.of();
        };
    }

    private static List<News> payer(
            OrderId order, MemberId payer, NoticeType type, NoticeDetails details, Occasion occasion) {
        return List.of(occasion.news(payer, type, About.order(order.value()), details));
    }

    private NoticeDetails named(OrderId id) {
        var order = orders.find(id).orElseThrow(() -> new NoSuchOrder(id));
        return NoticeDetails.named(order.sale().title());
    }
}
