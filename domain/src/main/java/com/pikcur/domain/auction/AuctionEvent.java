package com.pikcur.domain.auction;

import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something happened on an auction. Every event carries what everybody sees after it. */
public sealed interface AuctionEvent extends DomainEvent {

    AuctionBoard board();

    @Override
    default UUID subject() {
        return board().auction().value();
    }

    record AuctionListed(AuctionBoard board, MemberId seller) implements AuctionEvent {}

    record AuctionRevised(AuctionBoard board) implements AuctionEvent {}

    record AuctionStarted(AuctionBoard board, MemberId seller) implements AuctionEvent {}

    record BidPlaced(AuctionBoard board, BidId bid, MemberId bidder, BidResult result) implements AuctionEvent {}

    /** Somebody who led does so no longer. */
    record MemberOutbid(AuctionBoard board, MemberId outbid) implements AuctionEvent {}

    record BidsRetracted(AuctionBoard board, MemberId bidder, List<BidId> bids) implements AuctionEvent {

        public BidsRetracted {
            bids = List.copyOf(bids);
        }
    }

    /** Sold, at its end or by an instant purchase. */
    record AuctionSold(AuctionBoard board, MemberId seller, MemberId winner, Money price) implements AuctionEvent {}

    record AuctionUnsold(AuctionBoard board, MemberId seller) implements AuctionEvent {}

    record AuctionCancelled(AuctionBoard board, MemberId seller) implements AuctionEvent {}

    /** The winner did not pay. */
    record WinLapsed(AuctionBoard board, MemberId seller, MemberId winner, Money price) implements AuctionEvent {}

    record SecondChanceOffered(AuctionBoard board, MemberId bidder, Money price, Instant answerBy)
            implements AuctionEvent {}

    /** Nobody is asked any more. */
    record SecondChanceEnded(AuctionBoard board, SecondChanceEnd how) implements AuctionEvent {}

    /** Sold to another bidder after the winner did not pay. */
    record SoldBySecondChance(AuctionBoard board, MemberId seller, MemberId winner, Money price)
            implements AuctionEvent {}

    record AuctionRelisted(AuctionBoard board, AuctionId relistedAs) implements AuctionEvent {}
}
