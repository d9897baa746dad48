package com.pikcur.domain.community.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.community.Follow;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link FollowRepository} promises, the one in memory and the real one alike. */
public interface FollowRepositoryContract {

    Instant SINCE = Instant.parse("2026-03-02T03:00:00.000001Z");

    FollowRepository follows();

    Transactions transactions();

    MemberId aMember();

    @Test
    default void what_was_saved_is_found_in_its_direction_alone() {
        var follow = Follow.begun(aMember(), aMember(), false, SINCE);

        follows().save(follow);

        assertThat(follows().find(follow.follower(), follow.followed())).contains(follow);
        assertThat(follows().find(follow.followed(), follow.follower())).isEmpty();
    }

    @Test
    default void a_request_that_is_accepted_takes_its_own_place() {
        var request = Follow.begun(aMember(), aMember(), true, SINCE);
        follows().save(request);
        assertThat(follows().find(request.follower(), request.followed())).contains(request);

        var accepted = request.accepted(SINCE.plusSeconds(60));
        follows().save(accepted);

        assertThat(follows().find(request.follower(), request.followed())).contains(accepted);
        assertThat(follows().countOf(request.follower())).isEqualTo(1);
    }

    @Test
    default void what_is_removed_leaves_all_others() {
        var one = aMember();
        var other = aMember();
        var third = aMember();
        follows().save(Follow.begun(one, other, false, SINCE));
        follows().save(Follow.begun(other, one, false, SINCE));
        follows().save(Follow.begun(one, third, false, SINCE));

        follows().remove(one, other);
        follows().remove(one, other);

        assertThat(follows().find(one, other)).isEmpty();
        assertThat(follows().find(other, one)).isPresent();
        assertThat(follows().find(one, third)).isPresent();
    }

    @Test
    default void those_a_member_follows_and_those_the_member_asks_to_are_counted() {
        var one = aMember();
        var other = aMember();
        follows().save(Follow.begun(one, other, false, SINCE));
        follows().save(Follow.begun(one, aMember(), true, SINCE));
        follows().save(Follow.begun(other, one, false, SINCE));

        assertThat(follows().countOf(one)).isEqualTo(2);
        assertThat(follows().countOf(aMember())).isZero();
    }

    @Test
    default void nobody_wants_to_be_asked_until_they_say_so() {
        var one = aMember();
        var other = aMember();
        assertThat(follows().approvesFollowers(one)).isFalse();

        follows().setApprovesFollowers(one, true);
        follows().setApprovesFollowers(one, true);
        assertThat(follows().approvesFollowers(one)).isTrue();
        assertThat(follows().approvesFollowers(other)).isFalse();

        follows().setApprovesFollowers(one, false);
        follows().setApprovesFollowers(one, false);
        assertThat(follows().approvesFollowers(one)).isFalse();
    }

    @Test
    default void who_is_forgotten_follows_nobody_is_followed_by_nobody_and_wants_nothing() {
        var leaving = aMember();
        var one = aMember();
        var other = aMember();
        follows().save(Follow.begun(leaving, one, false, SINCE));
        follows().save(Follow.begun(one, leaving, true, SINCE));
        follows().save(Follow.begun(one, other, false, SINCE));
        follows().setApprovesFollowers(leaving, true);
        follows().setApprovesFollowers(one, true);

        follows().forget(leaving);

        assertThat(follows().find(leaving, one)).isEmpty();
        assertThat(follows().find(one, leaving)).isEmpty();
        assertThat(follows().find(one, other)).isPresent();
        assertThat(follows().approvesFollowers(leaving)).isFalse();
        assertThat(follows().approvesFollowers(one)).isTrue();
    }

    @Test
    default void a_follow_undone_with_its_transaction_was_never_there() {
        var follow = Follow.begun(aMember(), aMember(), false, SINCE);

        assertThatThrownBy(() -> transactions().execute(() -> {
                    follows().save(follow);
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(follows().find(follow.follower(), follow.followed())).isEmpty();
    }
}
