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

    @Test
    default void a_member_stands_as_was_decided_elsewhere() {
        var good = new MemberId(UUID.randomUUID());
        var blocked = new MemberId(UUID.randomUUID());

        register(good, Standing.GOOD);
        register(blocked, Standing.BLOCKED);

        assertThat(standings().of(good)).isEqualTo(Standing.GOOD);
        assertThat(standings().of(blocked)).isEqualTo(Standing.BLOCKED);
    }

    @Test
    default void a_member_nobody_knows_may_not_bid() {
        assertThat(standings().of(new MemberId(UUID.randomUUID()))).isEqualTo(Standing.BLOCKED);
    }
}
