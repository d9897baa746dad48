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
import com.pikcur.domain.auction.port.BoardBroadcast;
import java.util.function.Consumer;

/** When this has happened on an auction, then that follows. Part of {@link Reactions}. */
final class AuctionReactions implements Consumer<AuctionEvent> {

    private final BoardBroadcast boards;
    private final AuctionOrders orders;

    AuctionReactions(BoardBroadcast boards, AuctionOrders orders) {
        this.boards = boards;
        this.orders = orders;
    }

    @Override
    public void accept(AuctionEvent event) {
        switch (event) {
            case AuctionListed _, AuctionRevised _, AuctionStarted _ -> boards.show(event.board());
            case BidPlaced _, BidsRetracted _ -> boards.show(event.board());
            case AuctionUnsold _, AuctionCancelled _, AuctionRelisted _, WinLapsed _ -> boards.show(event.board());
            case AuctionSold(var board, var seller, var winner, var price) -> {
                boards.show(board);
                orders.open(board.auction(), seller, winner, price);
            }
            case SoldBySecondChance(var board, var seller, var winner, var price) -> {
                boards.show(board);
                orders.open(board.auction(), seller, winner, price);
            }
            // Nothing on the board has changed: what is offered to whom is not for everybody.
            case SecondChanceOffered _, SecondChanceEnded _ -> {}
            // Its board is that of the bid it came with, which has been shown; the member is told.
            case MemberOutbid _ -> {}
        }
    }
}
