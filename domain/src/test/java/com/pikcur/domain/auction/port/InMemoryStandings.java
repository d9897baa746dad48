package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.shared.MemberId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Standings as a test hands them out. */
public final class InMemoryStandings implements Standings {

    private record Pair(MemberId seller, MemberId bidder) {}

    private final Map<MemberId, Standing> standings = new ConcurrentHashMap<>();
    private final Set<Pair> blocks = ConcurrentHashMap.newKeySet();

    public void put(MemberId member, Standing standing) {
        standings.put(member, standing);
    }

    /** The seller wants no bids of this member. */
    public void block(MemberId seller, MemberId bidder) {
        blocks.add(new Pair(seller, bidder));
    }

    @Override
    public Standing of(MemberId bidder, MemberId seller) {
        return blocks.contains(new Pair(seller, bidder))
                ? Standing.BLOCKED
                : standings.getOrDefault(bidder, Standing.BLOCKED);
    }
}
