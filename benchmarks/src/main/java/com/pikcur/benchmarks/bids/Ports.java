package com.pikcur.benchmarks.bids;

import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.auction.port.Standings;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;

/** What every way of deciding bids works with: the same tables, the same rules. */
record Ports(
        Transactions transactions,
        AuctionRepository auctions,
        Standings standings,
        DomainEvents events,
        AuctionPolicies policies,
        Clock clock) {}
