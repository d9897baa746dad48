package com.pikcur.domain.auction;

import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A member who has not paid for what they won.
 *
 * @param defaultedAt when each of these wins lapsed, one for each auction
 * @param suspendedUntil before this instant the member may not bid; perhaps long ago
 */
public record Defaulter(MemberId member, List<Instant> defaultedAt, Optional<Instant> suspendedUntil) {

    public Defaulter {
        defaultedAt = List.copyOf(defaultedAt);
    }

    /** Whether the member may go on bidding. The last default must be among them already. */
    public DefaultOutcome judge(DefaultPolicy policy, Instant now) {
        var since = now.minus(policy.within());
        var recent = defaultedAt.stream().filter(at -> !at.isBefore(since)).count();
        if (recent < policy.defaults()) {
            return new DefaultOutcome.Tolerated();
        }
        var until = now.plus(policy.suspension()).truncatedTo(ChronoUnit.MICROS);
        return new DefaultOutcome.Suspended(new Defaulter(member, defaultedAt, Optional.of(until)), until);
    }
}
