package com.pikcur.bootstrap;

import com.pikcur.application.auction.LapseWin;
import com.pikcur.application.order.OpenOrder;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.order.Channel;
import com.pikcur.domain.order.OrderFacts;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;

/**
 * What was won in an auction is ordered, and what is not paid for is no longer won: the two contexts know nothing of each
 * other, so they meet here.
 */
record AuctionOrders(AuctionRepository auctions, ArticleRepository articles, OpenOrder openOrder, LapseWin lapseWin) {

    void open(AuctionId id, MemberId seller, MemberId winner, Money price) {
        var auction = auctions.find(id).orElseThrow(() -> new NoSuchAuction(id));
        var article = articles.find(id).orElseThrow(() -> new NoSuchAuction(id));
        openOrder.handle(new OpenOrder.Command(
                Channel.AUCTION,
                id.value(),
                article.title(),
                seller,
                winner,
                price,
                auction.lot().terms().prices().shippingFee()));
    }

    /** The buyer has not paid. */
    void lapse(OrderFacts facts) {
        switch (facts.channel()) {
            case AUCTION -> lapseWin.handle(new AuctionId(facts.subject()), facts.buyer());
        }
    }
}
