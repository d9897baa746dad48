package com.pikcur.application.auction;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.ReserveState;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A board as every live connection sends it, whatever the transport: the names of the components are those of the JSON.
 *
 * @param minimumBidWon absent once no bid is taken any more
 * @param leading absent while nobody leads
 * @param closesAt the effective end
 * @param serverTime by the clock that decides about {@code closesAt}, so that a client can correct its own
 */
public record BoardMessage(
        long seq,
        long currentPriceWon,
        @Nullable Long minimumBidWon,
        int bidCount,
        @Nullable Leader leading,
        ReserveState reserve,
        Instant closesAt,
        AuctionStatus status,
        Instant serverTime) {

    /** Whoever is in front, by the name they have on this auction. */
    public record Leader(String alias) {

        public static Leader of(Alias alias) {
            return new Leader(alias.value());
        }
    }

    /** @param serverTime told to the microsecond */
    public static BoardMessage of(AuctionBoard board, Instant serverTime) {
        return new BoardMessage(
                board.seq(),
                board.price().won(),
                board.minimumBid().map(Money::won).orElse(null),
                board.bidCount(),
                board.leader().map(Leader::of).orElse(null),
                board.reserve(),
                board.closesAt(),
                board.status(),
                serverTime.truncatedTo(ChronoUnit.MICROS));
    }
}
