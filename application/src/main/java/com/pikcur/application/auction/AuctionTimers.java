package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Instant;

/** The two timers of an auction, and when they are set. */
public final class AuctionTimers {

    public static final String OPENING = "auction-opening";
    public static final String CLOSING = "auction-closing";

    private final Timers timers;

    public AuctionTimers(Timers timers) {
        this.timers = timers;
    }

    void opensAt(AuctionId auction, Instant at) {
        timers.set(new Timer(OPENING, auction.value()), at);
    }

    void closesAt(AuctionId auction, Instant at) {
        timers.set(new Timer(CLOSING, auction.value()), at);
    }

    /** Sets what an auction that was listed, or whose terms were changed, waits for. */
    void follow(AuctionBoard board, Instant opensAt) {
        switch (board.status()) {
            case SCHEDULED -> {
                opensAt(board.auction(), opensAt);
                closesAt(board.auction(), board.closesAt());
            }
            case OPEN -> closesAt(board.auction(), board.closesAt());
            case SOLD, UNSOLD, CANCELLED -> forget(board.auction());
        }
    }

    void forget(AuctionId auction) {
        timers.cancel(new Timer(OPENING, auction.value()));
        timers.cancel(new Timer(CLOSING, auction.value()));
    }
}
