package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Instant;

/** The timers of an auction, and when they are set. */
public final class AuctionTimers {

    public static final String OPENING = "auction-opening";
    public static final String CLOSING = "auction-closing";
    public static final String SECOND_CHANCE_ANSWER = "auction-second-chance-answer";

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

    void secondChanceAnswerBy(AuctionId auction, Instant at) {
        timers.set(new Timer(SECOND_CHANCE_ANSWER, auction.value()), at);
    }

    void forgetSecondChance(AuctionId auction) {
        timers.cancel(new Timer(SECOND_CHANCE_ANSWER, auction.value()));
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
