package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.Bidding;
import com.pikcur.domain.auction.LogFact.BidAttempted;
import com.pikcur.domain.auction.LogFact.BidsRetracted;
import com.pikcur.domain.auction.LogFact.BuyNowAttempted;
import com.pikcur.domain.auction.LogFact.Cancelled;
import com.pikcur.domain.auction.LogFact.Closed;
import com.pikcur.domain.auction.LogFact.Relisted;
import com.pikcur.domain.auction.LogFact.SoldBySecondChance;
import com.pikcur.domain.auction.LogFact.Started;
import com.pikcur.domain.auction.LogFact.TermsSet;
import com.pikcur.domain.auction.LogFact.WinLapsed;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** The bids that stand while a log is replayed, in the order of their placing, and what is known of their maxima. */
final class HeldBids {

    /** @param maximum exact where it was opened */
    record Held(BidId id, MemberId bidder, Instant placedAt, AmountRange maximum) {

        private Held knownAs(AmountRange narrower) {
            return new Held(id, bidder, placedAt, narrower);
        }
    }

    private final SequencedMap<BidId, Held> held = new LinkedHashMap<>();

    Optional<Held> leader(Bidding bidding) {
        return bidding.leading().flatMap(leading -> Optional.ofNullable(held.get(leading.bid())));
    }

    List<Held> all() {
        return List.copyOf(held.values());
    }

    List<Bid> bids(Function<Held, Money> maxima) {
        return held.values().stream()
                .map(bid -> new Bid(bid.id(), bid.bidder(), maxima.apply(bid), bid.placedAt()))
                .toList();
    }

    void narrow(BidId id, Function<AmountRange, AmountRange> narrower) {
        held.computeIfPresent(id, (_, bid) -> bid.knownAs(narrower.apply(bid.maximum())));
    }

    /** Takes in what a right entry did to the standing bids. */
    void follow(BidLogEntry entry, AmountRange maximum) {
        switch (entry.fact()) {
            case BidAttempted bid -> {
                if (bid.result().isAccepted()) {
                    held.putLast(bid.bid(), new Held(bid.bid(), Strangers.named(bid.bidder()), entry.at(), maximum));
                }
            }
            case BidsRetracted gone -> gone.bids().forEach(held::remove);
            case TermsSet _,
                    Started _,
                    BuyNowAttempted _,
                    Cancelled _,
                    Closed _,
                    Relisted _,
                    WinLapsed _,
                    SoldBySecondChance _ -> {}
        }
    }
}
