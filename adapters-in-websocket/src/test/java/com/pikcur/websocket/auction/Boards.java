package com.pikcur.websocket.auction;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.ReserveState;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Boards to be shown. */
public final class Boards {

    public static final Instant CLOSES_AT = Instant.parse("2026-03-02T03:00:00Z");

    private Boards() {}

    public static AuctionId anAuction() {
        return new AuctionId(UUID.randomUUID());
    }

    public static String destination(AuctionId auction) {
        return "/topic/auctions/" + auction.value();
    }

    /** After so many entries of the log, led by somebody, at a thousand won for each. */
    public static AuctionBoard board(AuctionId auction, long seq) {
        return new AuctionBoard(
                auction,
                seq,
                AuctionStatus.OPEN,
                Money.won(seq * 1_000),
                Optional.of(Money.won(seq * 1_000 + 500)),
                Math.toIntExact(seq),
                Optional.of(new Alias("a1b2c3d4e5")),
                ReserveState.NOT_MET,
                CLOSES_AT);
    }

    /** Over, and nobody has bid. */
    public static AuctionBoard endedUnsold(AuctionId auction, long seq) {
        return new AuctionBoard(
                auction,
                seq,
                AuctionStatus.UNSOLD,
                Money.won(10_000),
                Optional.empty(),
                0,
                Optional.empty(),
                ReserveState.NONE,
                CLOSES_AT);
    }
}
