package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.Candidate;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.shared.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Standings as a test hands them out. */
public final class InMemoryStandings implements Standings {

    private record Pair(MemberId seller, MemberId bidder) {}

    private final Map<MemberId, Standing> standings = new ConcurrentHashMap<>();
    private final Set<Pair> blocks = ConcurrentHashMap.newKeySet();
    private final Map<MemberId, Instant> suspensions = new ConcurrentHashMap<>();
    private final Clock clock;

    public InMemoryStandings() {
        this(Clock.systemUTC());
    }

    /** @param clock tells whether a suspension is over */
    public InMemoryStandings(Clock clock) {
        this.clock = clock;
    }

    public void put(MemberId member, Standing standing) {
        standings.put(member, standing);
    }

    /** The seller wants no bids of this member. */
    public void block(MemberId seller, MemberId bidder) {
        blocks.add(new Pair(seller, bidder));
    }

    /** The member did not pay repeatedly, and may not bid until then. */
    public void suspend(MemberId member, Instant until) {
        suspensions.put(member, until);
    }

    @Override
    public Map<Candidate, Standing> of(Set<Candidate> candidates) {
        return candidates.stream().collect(Collectors.toMap(each -> each, each -> of(each.bidder(), each.seller())));
    }

    @Override
    public Standing of(MemberId bidder, MemberId seller) {
        var suspended = suspensions.getOrDefault(bidder, Instant.MIN).isAfter(clock.instant());
        return suspended || blocks.contains(new Pair(seller, bidder))
                ? Standing.BLOCKED
                : standings.getOrDefault(bidder, Standing.BLOCKED);
    }
}
