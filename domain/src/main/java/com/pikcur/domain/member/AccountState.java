package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Optional;

/** Whether an account may be used. Switch over it without a default. */
public sealed interface AccountState {

    record Active() implements AccountState {}

    /**
     * Kept out by an administrator.
     *
     * @param until when it ends by itself; never, if empty
     */
    record Blocked(String reason, MemberId by, Instant since, Optional<Instant> until) implements AccountState {

        /** Over once the moment has come, even where the timer that ends it is late. */
        public boolean isOver(Instant now) {
            return until.filter(end -> !now.isBefore(end)).isPresent();
        }
    }

    /** Left for good: nothing personal is kept but what proves, for a while, that the account was theirs. */
    record Withdrawn(Instant at) implements AccountState {}

    /** As it is then: a block that has ended by itself is none. */
    default AccountState at(Instant now) {
        return switch (this) {
            case Blocked blocked -> blocked.isOver(now) ? new Active() : blocked;
            case Active active -> active;
            case Withdrawn withdrawn -> withdrawn;
        };
    }
}
