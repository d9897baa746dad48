package com.pikcur.application.community;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;

/**
 * Who follows whom, as screens show it; those who came last stand first. Contract: {@code FollowQueriesContract}.
 *
 * <p>Each list throws {@link com.pikcur.application.shared.InvalidCursor} if the cursor is not one of its own.
 */
public interface FollowQueries {

    Page<Person> followers(MemberId followed, Cut cut);

    Page<Person> following(MemberId follower, Cut cut);

    /** Those who ask to follow the member. */
    Page<Person> requests(MemberId followed, Cut cut);

    /** Those the member asks to follow. */
    Page<Person> asked(MemberId follower, Cut cut);

    /** Requests are not counted. */
    Counts counts(MemberId member);

    record Person(MemberId member, String nickname, Instant since) {}

    record Counts(long followers, long following) {}
}
