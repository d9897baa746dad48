package com.pikcur.persistence.shared;

import java.util.UUID;

/** Into how many lanes events are sorted by subject. There is a lease for each in the database. */
final class Lanes {

    /** Not to be changed without emptying the outbox: a subject's events must all be in one lane. */
    static final int COUNT = 8;

    private Lanes() {}

    /** Always the same for the same subject. The last bits of an id of any version are as good as chance. */
    static int of(UUID subject) {
        return Math.floorMod(subject.getLeastSignificantBits(), COUNT);
    }
}
