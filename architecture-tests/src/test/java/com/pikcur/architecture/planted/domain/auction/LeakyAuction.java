package com.pikcur.architecture.planted.domain.auction;

import com.pikcur.architecture.planted.domain.member.CircularMember;
import com.pikcur.architecture.planted.domain.shared.DomainEvent;
import org.junit.jupiter.api.Tag;

/** Knows a framework, knows a context that knows it back, and is an event that is no record. */
@Tag("violation")
public class LeakyAuction implements DomainEvent {

    public CircularMember seller() {
        return new CircularMember();
    }
}
