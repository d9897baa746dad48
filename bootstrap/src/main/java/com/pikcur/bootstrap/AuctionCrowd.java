package com.pikcur.bootstrap;

import com.pikcur.application.auction.AuctionQueries;
import com.pikcur.application.notification.TellMembers;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whoever has a part in an auction, and what they need to know to understand what they are told of it. */
record AuctionCrowd(TellMembers tell, AuctionQueries queries, AuctionRepository auctions, ArticleRepository articles) {

    private static final int MANY = 5_000;

    Auction find(AuctionId id) {
        return auctions.find(id).orElseThrow(() -> new NoSuchAuction(id));
    }

    String titleOf(AuctionId id) {
        return articles.find(id).orElseThrow(() -> new NoSuchAuction(id)).title();
    }

    /** Tells everybody who has a bid standing but these. */
    void tellBidders(Set<MemberId> besides, AuctionId id, NoticeType type, NoticeDetails details, String cause) {
        Optional<MemberId> last = Optional.empty();
        List<MemberId> bidders;
        do {
            bidders = queries.bidders(id, last, MANY);
            tell.handle(bidders.stream()
                    .filter(bidder -> !besides.contains(bidder))
                    .map(bidder -> new News(bidder, cause, type, About.auction(id.value()), details))
                    .toList());
            last = bidders.isEmpty() ? last : Optional.of(bidders.getLast());
        } while (bidders.size() == MANY);
    }
}
