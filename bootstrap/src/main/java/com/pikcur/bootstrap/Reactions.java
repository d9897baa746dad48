package com.pikcur.bootstrap;

import com.pikcur.domain.auction.AuctionEvent;
import com.pikcur.domain.auction.AuctionEvent.AuctionCancelled;
import com.pikcur.domain.auction.AuctionEvent.AuctionListed;
import com.pikcur.domain.auction.AuctionEvent.AuctionRelisted;
import com.pikcur.domain.auction.AuctionEvent.AuctionRevised;
import com.pikcur.domain.auction.AuctionEvent.AuctionSold;
import com.pikcur.domain.auction.AuctionEvent.AuctionStarted;
import com.pikcur.domain.auction.AuctionEvent.AuctionUnsold;
import com.pikcur.domain.auction.AuctionEvent.BidPlaced;
import com.pikcur.domain.auction.AuctionEvent.BidsRetracted;
import com.pikcur.domain.auction.AuctionEvent.MemberOutbid;
import com.pikcur.domain.auction.port.BoardBroadcast;
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

    private final BoardBroadcast boards;
    private final MailDelivery mail;
    private final Consumer<MemberEvent> members;
    private final Money money;

    /** What follows for the money. */
    record Money(AuctionOrders auctions, Consumer<OrderEvent> orders, Consumer<PaymentEvent> payments) {}

    Reactions(BoardBroadcast boards, MailDelivery mail, Consumer<MemberEvent> members, Money money) {
        this.boards = boards;
        this.mail = mail;
        this.members = members;
        this.money = money;
    }

    @Override
    public void accept(DomainEvent event) {
        switch (event) {
            case AuctionEvent auctionEvent -> onAuction(auctionEvent);
            case MemberEvent memberEvent -> members.accept(memberEvent);
            case MailRequested requested -> mail.send(requested);
            case OrderEvent orderEvent -> money.orders().accept(orderEvent);
            case PaymentEvent paymentEvent -> money.payments().accept(paymentEvent);
            // Nothing yet: the member is to hear of it.
            case PayoutEvent _ -> {}
            // Nothing yet: the one who is followed, or accepted, is to hear of it.
            case CommunityEvent _ -> {}
            default -> throw new IllegalArgumentException("Nobody has said what follows from " + event.getClass());
        }
    }

    private void onAuction(AuctionEvent event) {
        switch (event) {
            case AuctionListed _, AuctionRevised _, AuctionStarted _ -> boards.show(event.board());
            case BidPlaced _, BidsRetracted _ -> boards.show(event.board());
            case AuctionSold(var board, var seller, var winner, var price) -> {
                boards.show(board);
                money.auctions().open(board.auction(), seller, winner, price);
            }
            case AuctionUnsold _, AuctionCancelled _, AuctionRelisted _ -> boards.show(event.board());
            // Its board is that of the bid it came with, which has been shown.
            case MemberOutbid _ -> {}
        }
    }
}
