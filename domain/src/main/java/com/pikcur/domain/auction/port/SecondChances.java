package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.SecondChance;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what is offered after winners did not pay, one for each auction. Contract: {@code SecondChancesContract}. */
public interface SecondChances {

    /** The most offers that are shown to a member at once. */
    int MOST_SHOWN = 100;

    Optional<SecondChance> find(AuctionId auction);

    /** @throws com.pikcur.domain.shared.port.StaleAggregate if the stored version is another one */
    void save(SecondChance chance);

    /** What is offered to a member and can be answered still, the most urgent first, at most {@link #MOST_SHOWN}. */
    List<SecondChance> openTo(MemberId bidder, Instant now);
}
