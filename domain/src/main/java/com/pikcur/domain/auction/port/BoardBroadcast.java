package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.AuctionBoard;

/** Shows a board to the watchers of every node, soon and as well as may be: a lost one is made good by the next. */
public interface BoardBroadcast {

    void show(AuctionBoard board);
}
