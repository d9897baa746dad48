package com.pikcur.domain.auction;

import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.UUID;

/** A member who did not pay repeatedly may not bid until then. */
public record BiddingSuspended(MemberId member, Instant until) implements DomainEvent {

    @Override
    public UUID subject() {
        return member.value();
    }
}
