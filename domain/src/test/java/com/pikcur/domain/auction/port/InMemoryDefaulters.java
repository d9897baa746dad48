package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.Defaulter;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads defaults from the logs of auctions in memory, where they stand anyway. */
public final class InMemoryDefaulters implements Defaulters {

    private final InMemoryTransactions transactions;
    private final InMemoryAuctions auctions;
    private final InMemoryTransactions.Kept<Map<MemberId, Instant>> suspensions;

    public InMemoryDefaulters(InMemoryTransactions transactions, InMemoryAuctions auctions) {
        this.transactions = transactions;
        this.auctions = auctions;
        this.suspensions = transactions.keep(Map.of());
    }

    @Override
    public Defaulter findLocked(MemberId member) {
        transactions.mustSurround();
        var defaultedAt = auctions.all().stream()
                .flatMap(auction -> {
                    var alias = auction.lot().secret().aliasOf(member);
                    return auctions.log(auction.lot().id(), 0, Integer.MAX_VALUE).stream()
                            .map(Recorded::entry)
                            .filter(entry -> entry.fact().equals(new LogFact.WinLapsed(alias)));
                })
                .map(entry -> entry.at())
                .sorted()
                .toList();
        return new Defaulter(member, defaultedAt, suspendedUntil(member));
    }

    @Override
    public void save(Defaulter defaulter) {
        defaulter
                .suspendedUntil()
                .ifPresent(until -> suspensions.change(before -> {
                    var after = new HashMap<>(before);
                    after.put(defaulter.member(), until);
                    return Map.copyOf(after);
                }));
    }

    /** Until when the member may not bid, if that was ever decided. */
    public Optional<Instant> suspendedUntil(MemberId member) {
        return Optional.ofNullable(suspensions.get().get(member));
    }
}
