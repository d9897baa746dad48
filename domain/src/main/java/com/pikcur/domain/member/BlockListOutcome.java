package com.pikcur.domain.member;

/** Everything that can come of blocking another member. Switch over it without a default. */
public sealed interface BlockListOutcome {

    /** The member is blocked, now or since long ago. */
    record OnList() implements BlockListOutcome {}

    sealed interface Refused extends BlockListOutcome {}

    record Oneself() implements Refused {}

    /** @param most how many one member may block */
    record ListFull(int most) implements Refused {}
}
