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
import com.pikcur.domain.auction.AuctionEvent.SecondChanceEnded;
import com.pikcur.domain.auction.AuctionEvent.SecondChanceOffered;
import com.pikcur.domain.auction.AuctionEvent.SoldBySecondChance;
import com.pikcur.domain.auction.AuctionEvent.WinLapsed;
import com.pikcur.domain.auction.BiddingSuspended;
import com.pikcur.domain.auction.port.BoardBroadcast;
import com.pikcur.domain.community.CommunityEvent;
import com.pikcur.domain.member.MemberEvent;
import com.pikcur.domain.notification.MailRequested;
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

    Reactions(BoardBroadcast boards, MailDelivery mail, Consumer<MemberEvent> members) {
        this.boards = boards;
        this.mail = mail;
        this.members = members;
    }

    @Override
    public void accept(DomainEvent event) {
        switch (event) {
            case AuctionEvent auctionEvent -> onAuction(auctionEvent);
            case MemberEvent memberEvent -> members.accept(memberEvent);
            case MailRequested requested -> mail.send(requested);
            // Nothing yet: the member is to hear of it. Bids ask for the suspension themselves.
            case BiddingSuspended _ -> {}
            // Nothing yet: the one who is followed, or accepted, is to hear of it.
            case CommunityEvent _ -> {}
            default -> throw new IllegalArgumentException("Nobody has said what follows from " + event.getClass());
        }
    }

    private void onAuction(AuctionEvent event) {
        switch (event) {
            case AuctionListed _, AuctionRevised _, AuctionStarted _ -> boards.show(event.board());
            case BidPlaced _, BidsRetracted _ -> boards.show(event.board());
            case AuctionSold _, AuctionUnsold _, AuctionCancelled _, AuctionRelisted _ -> boards.show(event.board());
            case WinLapsed _, SoldBySecondChance _ -> boards.show(event.board());
            // Nothing on the board has changed: what is offered to whom is not for everybody.
            case SecondChanceOffered _, SecondChanceEnded _ -> {}
            // Its board is that of the bid it came with, which has been shown.
            case MemberOutbid _ -> {}
        }
    }
}
