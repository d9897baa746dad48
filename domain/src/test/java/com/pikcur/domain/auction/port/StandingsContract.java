package com.pikcur.domain.auction.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.shared.MemberId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Standings} promises. */
public interface StandingsContract {

    Standings standings();

    /** Makes a member known who stands so. */
    void register(MemberId member, Standing standing);

    /** Lets a member who sells block one who bids. */
    void block(MemberId seller, MemberId bidder);

    @Test
    default void a_member_stands_as_was_decided_elsewhere() {
        var seller = registered(Standing.GOOD);
        var good = registered(Standing.GOOD);
        var blocked = registered(Standing.BLOCKED);

        assertThat(standings().of(good, seller)).isEqualTo(Standing.GOOD);
        assertThat(standings().of(blocked, seller)).isEqualTo(Standing.BLOCKED);
    }

    @Test
    default void whom_a_seller_has_blocked_may_bid_on_what_others_sell_alone() {
        var seller = registered(Standing.GOOD);
        var another = registered(Standing.GOOD);
        var bidder = registered(Standing.GOOD);

        block(seller, bidder);

        assertThat(standings().of(bidder, seller)).isEqualTo(Standing.BLOCKED);
        assertThat(standings().of(bidder, another)).isEqualTo(Standing.GOOD);
        assertThat(standings().of(seller, bidder)).isEqualTo(Standing.GOOD);
        assertThat(standings().of(another, seller)).isEqualTo(Standing.GOOD);
    }

    @Test
    default void a_member_nobody_knows_may_not_bid() {
        var seller = registered(Standing.GOOD);

        assertThat(standings().of(new MemberId(UUID.randomUUID()), seller)).isEqualTo(Standing.BLOCKED);
    }

    private MemberId registered(Standing standing) {
        var member = new MemberId(UUID.randomUUID());
        register(member, standing);
        return member;
    }
}
