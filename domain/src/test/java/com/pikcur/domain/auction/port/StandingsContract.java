package com.pikcur.domain.auction.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.Candidate;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.shared.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Standings} promises. */
public interface StandingsContract {

    Standings standings();

    /** Makes a member known who stands so. */
    void register(MemberId member, Standing standing);

    /** Lets a member who sells block one who bids. */
    void block(MemberId seller, MemberId bidder);

    /** Lets a member who did not pay repeatedly not bid until then, whom {@link #register} has made known. */
    void suspend(MemberId member, Instant until);

    @Test
    default void who_did_not_pay_repeatedly_may_bid_again_when_the_time_is_over() {
        var seller = registered(Standing.GOOD);
        var suspended = registered(Standing.GOOD);
        var again = registered(Standing.GOOD);

        suspend(suspended, Instant.now().plus(Duration.ofHours(1)));
        suspend(again, Instant.now().minus(Duration.ofHours(1)));

        assertThat(standings().of(suspended, seller)).isEqualTo(Standing.BLOCKED);
        assertThat(standings().of(again, seller)).isEqualTo(Standing.GOOD);
    }

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

    @Test
    default void many_are_told_at_once_each_for_each_seller() {
        var seller = registered(Standing.GOOD);
        var another = registered(Standing.GOOD);
        var good = registered(Standing.GOOD);
        var unwanted = registered(Standing.GOOD);
        var blocked = registered(Standing.BLOCKED);
        block(seller, unwanted);

        var standing = standings()
                .of(Set.of(
                        new Candidate(good, seller),
                        new Candidate(good, another),
                        new Candidate(unwanted, seller),
                        new Candidate(unwanted, another),
                        new Candidate(blocked, seller)));

        assertThat(standing)
                .isEqualTo(Map.of(
                        new Candidate(good, seller), Standing.GOOD,
                        new Candidate(good, another), Standing.GOOD,
                        new Candidate(unwanted, seller), Standing.BLOCKED,
                        new Candidate(unwanted, another), Standing.GOOD,
                        new Candidate(blocked, seller), Standing.BLOCKED));
        assertThat(standings().of(Set.of())).isEmpty();
    }

    private MemberId registered(Standing standing) {
        var member = new MemberId(UUID.randomUUID());
        register(member, standing);
        return member;
    }
}
