package com.pikcur.web.auction;

import com.pikcur.application.auction.AuctionQueries.AuctionCard;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.ReserveState;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An auction as it stands in a list. */
record CardResponse(
        UUID id,
        String title,
        UUID sellerId,
        AuctionStatus status,
        long currentPriceWon,
        int bidCount,
        ReserveState reserve,
        @Nullable Long buyNowPriceWon,
        Instant opensAt,
        Instant closesAt) {

    static CardResponse of(AuctionCard card) {
        return new CardResponse(
                card.id().value(),
                card.title(),
                card.seller().value(),
                card.status(),
                card.price().won(),
                card.bidCount(),
                card.reserve(),
                card.buyNowPrice().map(Money::won).orElse(null),
                card.opensAt(),
                card.closesAt());
    }
}
