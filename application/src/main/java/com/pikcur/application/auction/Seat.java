package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionBoard;

/** One watcher's place: lets only newer boards through, whichever way and in whichever order they come. */
final class Seat {

    private final LiveBoards.Watcher watcher;
    private long knownSeq;

    Seat(LiveBoards.Watcher watcher, long knownSeq) {
        this.watcher = watcher;
        this.knownSeq = knownSeq;
    }

    synchronized void show(AuctionBoard board) {
        if (board.seq() > knownSeq) {
            knownSeq = board.seq();
            watcher.show(board);
        }
    }
}
