package com.pikcur.domain.auction;

import com.pikcur.domain.auction.LapseOutcome.Lapsed;
import com.pikcur.domain.auction.LapseOutcome.NotTheirs;
import com.pikcur.domain.auction.Lifecycle.Sold;
import com.pikcur.domain.auction.Lifecycle.Unsold;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** One winner has not paid. {@link Auction#lapse} is the way in. */
record LapseDecision(Auction auction, MemberId winner, Instant now) {

    Decision<LapseOutcome> decide() {
        return switch (auction.lifecycle()) {
            case Sold(var actual, var price) when actual.equals(winner) -> lapsed(price);
            case Sold _, Unsold _, Lifecycle.Scheduled _, Lifecycle.Running _, Lifecycle.Cancelled _ ->
                Decision.unchanged(new NotTheirs(), auction);
        };
    }

    private Decision<LapseOutcome> lapsed(Money price) {
        var lot = auction.lot();
        var defaulters = new HashSet<>(auction.defaulters());
        defaulters.add(winner);
        var marked =
                new Auction(lot, auction.bidding(), auction.lifecycle(), defaulters, auction.head(), auction.version());
        var fact = new LogFact.WinLapsed(lot.secret().aliasOf(winner));
        var step = new AuctionStep(marked, Optional.empty())
                .to(auction.bidding(), new Unsold(Optional.empty()), now, fact);
        return step.decision(
                new Lapsed(step.board(), price),
                List.of(new AuctionEvent.WinLapsed(step.board(), lot.seller(), winner, price)));
    }
}
