package com.pikcur.persistence.auction;

import static java.util.Map.entry;

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
import com.pikcur.domain.shared.DomainEvent;
import java.util.Map;

/** What auctions' events are called in the outbox. */
public final class AuctionEventTypes {

    public static final Map<String, Class<? extends DomainEvent>> BY_NAME = Map.ofEntries(
            entry("auction.listed", AuctionListed.class),
            entry("auction.revised", AuctionRevised.class),
            entry("auction.started", AuctionStarted.class),
            entry("auction.bid-placed", BidPlaced.class),
            entry("auction.member-outbid", MemberOutbid.class),
            entry("auction.bids-retracted", BidsRetracted.class),
            entry("auction.sold", AuctionSold.class),
            entry("auction.unsold", AuctionUnsold.class),
            entry("auction.cancelled", AuctionCancelled.class),
            entry("auction.relisted", AuctionRelisted.class),
            entry("auction.win-lapsed", WinLapsed.class),
            entry("auction.bidding-suspended", BiddingSuspended.class),
            entry("auction.second-chance-offered", SecondChanceOffered.class),
            entry("auction.second-chance-ended", SecondChanceEnded.class),
            entry("auction.sold-by-second-chance", SoldBySecondChance.class));

    private AuctionEventTypes() {}
}
