package com.pikcur.application.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.community.FollowQueries.Counts;
import com.pikcur.application.community.FollowQueries.Person;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.community.Follow;
import com.pikcur.domain.community.port.FollowRepository;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link FollowQueries} promises, the one in memory and the real one alike. */
public interface FollowQueriesContract {

    Instant FIRST = Instant.parse("2026-03-02T03:00:00.000001Z");

    FollowQueries queries();

    FollowRepository follows();

    MemberId aMemberCalled(Nickname nickname);

    /** Withdraws the member, with all that this erases. */
    void leaves(MemberId member);

    @Test
    default void the_last_one_to_follow_stands_first_under_a_nickname() {
        var followed = someone();
        var name = aNickname();
        var before = aMemberCalled(name);
        var after = someone();
        follow(before, followed, FIRST);
        follow(after, followed, FIRST.plusNanos(1_000));

        var listed = followersOf(followed, 10);

        assertThat(listed).extracting(Person::member).containsExactly(after, before);
        assertThat(listed.getLast()).isEqualTo(new Person(before, name.value(), FIRST));
    }

    @Test
    default void the_last_one_followed_stands_first() {
        var follower = someone();
        var before = someone();
        var after = someone();
        follow(follower, before, FIRST);
        follow(follower, after, FIRST.plusNanos(1_000));

        assertThat(followingOf(follower, 10)).extracting(Person::member).containsExactly(after, before);
    }

    @Test
    default void who_asks_stands_among_the_requests_alone_until_accepted() {
        var followed = someone();
        var asking = someone();
        var request = Follow.begun(asking, followed, true, FIRST);
        follows().save(request);

        assertThat(requestsTo(followed)).extracting(Person::member).containsExactly(asking);
        assertThat(requestsTo(asking)).isEmpty();
        assertThat(askedBy(asking)).extracting(Person::member).containsExactly(followed);
        assertThat(askedBy(followed)).isEmpty();
        assertThat(followersOf(followed, 10)).isEmpty();
        assertThat(followingOf(asking, 10)).isEmpty();
        assertThat(queries().counts(followed)).isEqualTo(new Counts(0, 0));

        follows().save(request.accepted(FIRST.plusSeconds(1)));

        assertThat(requestsTo(followed)).isEmpty();
        assertThat(askedBy(asking)).isEmpty();
        assertThat(followersOf(followed, 10)).extracting(Person::since).containsExactly(FIRST.plusSeconds(1));
        assertThat(queries().counts(followed)).isEqualTo(new Counts(1, 0));
        assertThat(queries().counts(asking)).isEqualTo(new Counts(0, 1));
    }

    @Test
    default void nobody_stands_on_the_lists_of_others() {
        var one = someone();
        var other = someone();
        follow(one, other, FIRST);

        assertThat(followersOf(one, 10)).isEmpty();
        assertThat(followingOf(other, 10)).isEmpty();
        assertThat(queries().counts(someone())).isEqualTo(new Counts(0, 0));
    }

    @Test
    default void parts_of_a_list_leave_nobody_out_even_among_those_of_one_moment() {
        var one = someone();
        var others = Stream.generate(this::someone).limit(5).toList();
        others.forEach(other -> follow(other, one, FIRST));
        others.forEach(other -> follow(one, other, FIRST));

        assertThat(followersOf(one, 2)).extracting(Person::member).containsExactlyInAnyOrderElementsOf(others);
        assertThat(followingOf(one, 2)).extracting(Person::member).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    default void a_part_is_as_long_as_asked_and_the_last_part_says_that_it_is() {
        var followed = someone();
        Stream.generate(this::someone).limit(4).forEach(follower -> follow(follower, followed, FIRST));

        var first = queries().followers(followed, new Cut(2, Optional.empty()));
        var last = queries().followers(followed, new Cut(2, first.next()));

        assertThat(first.items()).hasSize(2);
        assertThat(first.next()).isPresent();
        assertThat(last.items()).hasSize(2);
        assertThat(last.next()).isEmpty();
    }

    @Test
    default void who_left_follows_nobody_is_followed_by_nobody_and_asks_nobody() {
        var leaving = someone();
        var one = someone();
        var asked = someone();
        follow(leaving, one, FIRST);
        follow(one, leaving, FIRST);
        follows().save(Follow.begun(leaving, asked, true, FIRST));

        leaves(leaving);

        assertThat(followersOf(one, 10)).isEmpty();
        assertThat(followingOf(one, 10)).isEmpty();
        assertThat(requestsTo(asked)).isEmpty();
        assertThat(queries().counts(one)).isEqualTo(new Counts(0, 0));
    }

    @Test
    default void a_cursor_of_one_list_is_none_of_another() {
        var one = someone();
        var others = Stream.generate(this::someone).limit(2).toList();
        others.forEach(other -> follow(other, one, FIRST));
        others.forEach(other -> follow(one, other, FIRST));
        var behindFollower = new Cut(
                1, queries().followers(one, new Cut(1, Optional.empty())).next());

        assertThat(behindFollower.cursor()).isPresent();
        assertThatThrownBy(() -> queries().following(one, behindFollower)).isInstanceOf(InvalidCursor.class);
        assertThatThrownBy(() -> queries().requests(one, behindFollower)).isInstanceOf(InvalidCursor.class);
        assertThatThrownBy(() -> queries().asked(one, behindFollower)).isInstanceOf(InvalidCursor.class);
        assertThatThrownBy(() -> queries().followers(one, new Cut(1, Optional.of("somewhere"))))
                .isInstanceOf(InvalidCursor.class);
    }

    private void follow(MemberId follower, MemberId followed, Instant since) {
        follows().save(Follow.begun(follower, followed, false, since));
    }

    private MemberId someone() {
        return aMemberCalled(aNickname());
    }

    private List<Person> followersOf(MemberId followed, int limit) {
        return whole(limit, cut -> queries().followers(followed, cut));
    }

    private List<Person> followingOf(MemberId follower, int limit) {
        return whole(limit, cut -> queries().following(follower, cut));
    }

    private List<Person> requestsTo(MemberId followed) {
        return whole(10, cut -> queries().requests(followed, cut));
    }

    private List<Person> askedBy(MemberId follower) {
        return whole(10, cut -> queries().asked(follower, cut));
    }

    private static List<Person> whole(int limit, Function<Cut, Page<Person>> list) {
        var all = new ArrayList<Person>();
        Optional<String> next = Optional.empty();
        do {
            var page = list.apply(new Cut(limit, next));
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private static Nickname aNickname() {
        return new Nickname("m" + UUID.randomUUID().toString().substring(0, 13));
    }
}
