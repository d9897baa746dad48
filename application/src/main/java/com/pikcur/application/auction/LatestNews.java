package com.pikcur.application.auction;

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
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.DomainEvents.Caused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Leaves out what is old by the time anybody can hear of it: watchers of an auction see its newest board, and whoever is
 * outbid learns of the last time. Every bid stands in the log all the same.
 */
final class LatestNews {

    /** What only the newest event tells. */
    private sealed interface Topic {

        record Board(AuctionId auction) implements Topic {}

        record Outbid(AuctionId auction, MemberId member) implements Topic {}
    }

    private LatestNews() {}

    /** @param events of one transaction, in their order, which stays */
    static List<Caused> of(List<Caused> events) {
        var told = new HashSet<Topic>();
        var latest = new ArrayList<Caused>();
        for (var caused : events.reversed()) {
            if (topicOf(caused).map(told::add).orElse(true)) {
                latest.add(caused);
            }
        }
        return latest.reversed();
    }

    private static Optional<Topic> topicOf(Caused caused) {
        return caused.event() instanceof AuctionEvent event ? topicOf(event) : Optional.empty();
    }

    private static Optional<Topic> topicOf(AuctionEvent event) {
        return switch (event) {
            case BidPlaced placed -> Optional.of(new Topic.Board(placed.board().auction()));
            case MemberOutbid(var board, var outbid) -> Optional.of(new Topic.Outbid(board.auction(), outbid));
            case AuctionListed _, AuctionRevised _, AuctionStarted _, BidsRetracted _ -> Optional.empty();
            case AuctionSold _, AuctionUnsold _, AuctionCancelled _, AuctionRelisted _ -> Optional.empty();
            case WinLapsed _, SecondChanceOffered _, SecondChanceEnded _, SoldBySecondChance _ -> Optional.empty();
        };
    }
}
