package com.pikcur.domain.community;

/** Everything that can come of wanting to follow somebody. Switch over it without a default. */
public sealed interface FollowOutcome {

    /** As it stands now, whether it has just begun or stood before. */
    record Stands(Follow follow) implements FollowOutcome {}

    sealed interface Refused extends FollowOutcome {}

    record Oneself() implements Refused {}

    /** One of the two has blocked the other; nobody is told who. */
    record MayNotFollow() implements Refused {}

    /** @param most how many one member may follow */
    record TooManyFollowed(int most) implements Refused {}
}
