package com.pikcur.persistence.auction;

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
import com.pikcur.domain.shared.DomainEvent;
import java.util.Map;

/** What auctions' events are called in the outbox. */
public final class AuctionEventTypes {

    public static final Map<String, Class<? extends DomainEvent>> BY_NAME = Map.of(
            "auction.listed", AuctionListed.class,
            "auction.revised", AuctionRevised.class,
            "auction.started", AuctionStarted.class,
            "auction.bid-placed", BidPlaced.class,
            "auction.member-outbid", MemberOutbid.class,
            "auction.bids-retracted", BidsRetracted.class,
            "auction.sold", AuctionSold.class,
            "auction.unsold", AuctionUnsold.class,
            "auction.cancelled", AuctionCancelled.class,
            "auction.relisted", AuctionRelisted.class);

    private AuctionEventTypes() {}
}
