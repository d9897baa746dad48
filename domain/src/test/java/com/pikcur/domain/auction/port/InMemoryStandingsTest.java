package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;

class InMemoryStandingsTest implements StandingsContract {

    private final InMemoryStandings standings = new InMemoryStandings();

    @Override
    public Standings standings() {
        return standings;
    }

    @Override
    public void register(MemberId member, Standing standing) {
        standings.put(member, standing);
    }

    @Override
    public void suspend(MemberId member, Instant until) {
        standings.suspend(member, until);
    }

    @Override
    public void block(MemberId seller, MemberId bidder) {
        standings.block(seller, bidder);
    }
}
