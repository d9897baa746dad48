package com.pikcur.bootstrap;

import com.pikcur.domain.auction.AuctionEvent;
import com.pikcur.domain.auction.BiddingSuspended;
import com.pikcur.domain.community.CommunityEvent;
import com.pikcur.domain.delivery.DeliveryEvent;
import com.pikcur.domain.ledger.PayoutEvent;
import com.pikcur.domain.member.MemberEvent;
import com.pikcur.domain.notification.MailRequested;
import com.pikcur.domain.notification.PushRequested;
import com.pikcur.domain.notification.TextRequested;
import com.pikcur.domain.order.OrderEvent;
import com.pikcur.domain.payment.PaymentEvent;
import com.pikcur.domain.shared.DomainEvent;
import java.util.function.Consumer;

/**
 * When this has happened, then that follows: all of it, in one place.
 *
 * <p>Called after commit, at least once, in order for each subject. What is called here tolerates repetition.
 */
final class Reactions implements Consumer<DomainEvent> {

    /** Whatever leaves for outside. */
    record Letters(MailDelivery mail, PushDelivery push, TextDelivery text) {}

    private final Letters letters;
    private final Consumer<MemberEvent> members;
    private final Consumer<AuctionEvent> auctions;
    private final Consumer<OrderEvent> orders;
    private final Consumer<PaymentEvent> payments;
    private final Consumer<DeliveryEvent> deliveries;

    Reactions(
            Letters letters,
            Consumer<MemberEvent> members,
            Consumer<AuctionEvent> auctions,
            Consumer<OrderEvent> orders,
            Consumer<PaymentEvent> payments,
            Consumer<DeliveryEvent> deliveries) {
        this.letters = letters;
        this.members = members;
        this.auctions = auctions;
        this.orders = orders;
        this.payments = payments;
        this.deliveries = deliveries;
    }

    @Override
    public void accept(DomainEvent event) {
        switch (event) {
            case AuctionEvent auctionEvent -> auctions.accept(auctionEvent);
            case MemberEvent memberEvent -> members.accept(memberEvent);
            case MailRequested requested -> letters.mail().send(requested);
            case PushRequested requested -> letters.push().send(requested);
            case TextRequested requested -> letters.text().send(requested);
            case OrderEvent orderEvent -> orders.accept(orderEvent);
            case PaymentEvent paymentEvent -> payments.accept(paymentEvent);
            case DeliveryEvent deliveryEvent -> deliveries.accept(deliveryEvent);
            // Members are told, and nothing else follows. Bids ask for a suspension themselves.
            case BiddingSuspended _, PayoutEvent _, CommunityEvent _ -> {}
            default -> throw new IllegalArgumentException("Nobody has said what follows from " + event.getClass());
        }
    }
}
