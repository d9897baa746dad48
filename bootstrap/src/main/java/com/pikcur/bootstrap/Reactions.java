package com.pikcur.bootstrap;

import com.pikcur.domain.auction.AuctionEvent;
import com.pikcur.domain.auction.BiddingSuspended;
import com.pikcur.domain.community.CommunityEvent;
import com.pikcur.domain.ledger.PayoutEvent;
import com.pikcur.domain.member.MemberEvent;
import com.pikcur.domain.notification.MailRequested;
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

    private final MailDelivery mail;
    private final Consumer<MemberEvent> members;
    private final Consumer<AuctionEvent> auctions;
    private final Consumer<OrderEvent> orders;
    private final Consumer<PaymentEvent> payments;

    Reactions(
            MailDelivery mail,
            Consumer<MemberEvent> members,
            Consumer<AuctionEvent> auctions,
            Consumer<OrderEvent> orders,
            Consumer<PaymentEvent> payments) {
        this.mail = mail;
        this.members = members;
        this.auctions = auctions;
        this.orders = orders;
        this.payments = payments;
    }

    @Override
    public void accept(DomainEvent event) {
        switch (event) {
            case AuctionEvent auctionEvent -> auctions.accept(auctionEvent);
            case MemberEvent memberEvent -> members.accept(memberEvent);
            case MailRequested requested -> mail.send(requested);
            case OrderEvent orderEvent -> orders.accept(orderEvent);
            case PaymentEvent paymentEvent -> payments.accept(paymentEvent);
            // Nothing yet: the member is to hear of it. Bids ask for the suspension themselves.
            case BiddingSuspended _ -> {}
            // Nothing yet: the member is to hear of it.
            case PayoutEvent _ -> {}
            // Nothing yet: the one who is followed, or accepted, is to hear of it.
            case CommunityEvent _ -> {}
            default -> throw new IllegalArgumentException("Nobody has said what follows from " + event.getClass());
        }
    }
}
