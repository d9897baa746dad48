package com.pikcur.web.auction;

import com.pikcur.application.auction.BoardMessage.Leader;
import com.pikcur.application.auction.ShowAuction.Mine;
import com.pikcur.application.auction.ShowAuction.View;
import com.pikcur.domain.auction.Article.Addition;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.Condition;
import com.pikcur.domain.auction.ReserveState;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An auction in full, as one viewer sees it.
 *
 * @param policy the version of the rules it runs under
 * @param minimumBidWon absent once no bid is taken any more
 * @param mine absent for strangers and for those without a standing bid
 */
record AuctionResponse(
        UUID id,
        String title,
        String description,
        List<AdditionResponse> additions,
        Condition condition,
        UUID sellerId,
        String policy,
        AuctionStatus status,
        long startPriceWon,
        long currentPriceWon,
        @Nullable Long minimumBidWon,
        int bidCount,
        @Nullable Leader leading,
        ReserveState reserve,
        @Nullable Long buyNowPriceWon,
        long shippingFeeWon,
        Instant opensAt,
        Instant closesAt,
        boolean autoExtend,
        long seq,
        @Nullable MineResponse mine) {

    /** What the seller added to the description later. */
    record AdditionResponse(String text, Instant addedAt) {

        static AdditionResponse of(Addition addition) {
            return new AdditionResponse(addition.text(), addition.addedAt());
        }
    }

    /** The viewer's own part. */
    record MineResponse(boolean leading, long maxWon) {

        static MineResponse of(Mine mine) {
            return new MineResponse(mine.leading(), mine.maximum().won());
        }
    }

    static AuctionResponse of(View view) {
        var auction = view.auction();
        var board = view.board();
        var article = view.article();
        var terms = auction.lot().terms();
        return new AuctionResponse(
                auction.lot().id().value(),
                article.title(),
                article.description(),
                article.additions().stream().map(AdditionResponse::of).toList(),
                article.condition(),
                auction.lot().seller().value(),
                auction.lot().policy().value(),
                board.status(),
                terms.prices().start().won(),
                board.price().won(),
                board.minimumBid().map(Money::won).orElse(null),
                board.bidCount(),
                board.leader().map(Leader::of).orElse(null),
                board.reserve(),
                auction.buyNowPrice()
                        .filter(_ -> !board.status().isEnded())
                        .map(Money::won)
                        .orElse(null),
                terms.prices().shippingFee().won(),
                terms.opensAt(),
                board.closesAt(),
                terms.autoExtend(),
                board.seq(),
                view.mine().map(MineResponse::of).orElse(null));
    }

    /**
     * Changes whenever the viewer would see something else: with the log, with the clock that opens and ends bidding, with
     * an addition, and from one viewer to another.
     */
    String tag() {
        return "\"%d-%s-%d-%s\"".formatted(seq, status, additions.size(), viewerTag());
    }

    private String viewerTag() {
        return mine == null ? "0" : Sha256.of(mine.toString()).hex().substring(0, 16);
    }
}
