package com.pikcur.domain.community.port;

import com.pikcur.domain.community.Follow;
import com.pikcur.domain.shared.MemberId;
import java.util.Optional;

/** Keeps who follows whom, one follow for each two members. Contract: {@code FollowRepositoryContract}. */
public interface FollowRepository {

    Optional<Follow> find(MemberId follower, MemberId followed);

    /** Stores a new follow, or the next state of one that is there. */
    void save(Follow follow);

    /** Where there is none, nothing happens. */
    void remove(MemberId follower, MemberId followed);

    /** How many the member follows or asks to follow. */
    int countOf(MemberId follower);

    /** Whether the member wants to be asked before somebody follows them; at first not. */
    boolean approvesFollowers(MemberId member);

    void setApprovesFollowers(MemberId member, boolean approves);

    /** Forgets whom the member follows, who follows the member, and whether they want to be asked. */
    void forget(MemberId member);
}
