package com.pikcur.domain.auction.port;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.at;
import static com.pikcur.domain.auction.AuctionFixtures.buyNow;
import static com.pikcur.domain.auction.AuctionFixtures.place;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.LotFixture;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Auctions on their way through a store, each step decided as use cases do: read locked, decide, save. */
record StoredAuctions(AuctionRepository auctions, Transactions transactions) {

    /** A log as it was decided, to be compared with what the store gives back. */
    record Life(AuctionId id, List<Recorded> log) {}

    AuctionId add(LotFixture lot) {
        return add(lot.listing());
    }

    AuctionId add(Decision<?> listing) {
        return transactions.execute(() -> {
            auctions.add(listing);
            return listing.auction().lot().id();
        });
    }

    /** An open auction that starts at 10,000 won and runs for a week. */
    AuctionId open() {
        return add(aLot());
    }

    <O> Decision<O> decide(AuctionId id, Function<Auction, Decision<O>> step) {
        return transactions.execute(() -> {
            var decision = step.apply(auctions.findLocked(id).orElseThrow());
            auctions.save(decision);
            return decision;
        });
    }

    Auction stored(AuctionId id) {
        return auctions.find(id).orElseThrow();
    }

    /** An auction to which everything happens that can stand in the log of one that was not cancelled. */
    Life eventful() {
        var opensAt = NOW.plus(Duration.ofHours(2));
        var listing =
                aLot().withReserve(50_000).withBuyNow(90_000).openingAt(opensAt).listing();
        var id = add(listing);
        var log = new ArrayList<Recorded>();
        listing.recorded().ifPresent(log::add);
        var first = aBid(ALICE, 20_000);
        var terms = listing.auction().lot().terms();
        var later = aLot().withReserve(60_000).openingAt(opensAt).closingAt(terms.closesAt());
        List<Function<Auction, Decision<?>>> steps = List.of(
                auction -> auction.start(opensAt, POLICIES),
                auction -> auction.place(at(opensAt.plusNanos(1_000), first), Standing.GOOD, POLICIES),
                auction -> place(auction, aBid(BOB, 1)),
                auction -> buyNow(auction, SELLER, opensAt.plusSeconds(3)),
                auction ->
                        auction.retract(first.id(), ALICE, opensAt.plusSeconds(4), auctions.standingBids(id), POLICIES),
                auction -> auction.revise(later.terms(), opensAt.plusSeconds(5), POLICIES),
                auction -> auction.close(terms.closesAt()),
                auction -> auction.giveWayTo(new AuctionId(UUID.randomUUID()), terms.closesAt()));
        for (var step : steps) {
            transactions
                    .execute(() -> {
                        var decision = step.apply(auctions.findLocked(id).orElseThrow());
                        auctions.save(decision);
                        return decision;
                    })
                    .recorded()
                    .ifPresent(log::add);
        }
        return new Life(id, List.copyOf(log));
    }
}
