package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.shared.MemberId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Standings as a test hands them out. */
public final class InMemoryStandings implements Standings {

    private final Map<MemberId, Standing> standings = new ConcurrentHashMap<>();

    public void put(MemberId member, Standing standing) {
        standings.put(member, standing);
    }

    @Override
    public Standing of(MemberId member) {
        return standings.getOrDefault(member, Standing.BLOCKED);
    }
}
