package com.pikcur.application.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.member.BlockListQueries.BlockedMember;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.port.MemberBlocks;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link BlockListQueries} promises, the one in memory and the real one alike. */
public interface BlockListQueriesContract {

    Instant FIRST = Instant.parse("2026-03-02T03:00:00.000001Z");

    BlockListQueries queries();

    MemberBlocks blocks();

    MemberId aMemberCalled(Nickname nickname);

    /** Withdraws the member, with all that this erases. */
    void leaves(MemberId member);

    @Test
    default void the_last_one_blocked_stands_first_under_a_nickname() {
        var one = someone();
        var name = aNickname();
        var before = aMemberCalled(name);
        var after = someone();
        blocks().block(one, before, FIRST);
        blocks().block(one, after, FIRST.plusNanos(1_000));

        var listed = listOf(one, 10);

        assertThat(listed).extracting(BlockedMember::member).containsExactly(after, before);
        assertThat(listed.getLast()).isEqualTo(new BlockedMember(before, name.value(), FIRST));
    }

    @Test
    default void whoever_is_blocked_again_stays_where_they_stand() {
        var one = someone();
        var other = someone();
        blocks().block(one, other, FIRST);
        blocks().block(one, other, FIRST.plusSeconds(1));

        assertThat(listOf(one, 10))
                .singleElement()
                .satisfies(blocked -> assertThat(blocked.blockedAt()).isEqualTo(FIRST));
    }

    @Test
    default void nobody_sees_whom_others_have_blocked() {
        var one = someone();
        var other = someone();
        blocks().block(one, other, FIRST);

        assertThat(listOf(other, 10)).isEmpty();
    }

    @Test
    default void parts_of_the_list_leave_nobody_out_even_among_those_of_one_moment() {
        var one = someone();
        var others = Stream.generate(this::someone).limit(5).toList();
        others.forEach(other -> blocks().block(one, other, FIRST));

        assertThat(listOf(one, 2)).extracting(BlockedMember::member).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    default void a_part_is_as_long_as_asked_and_the_last_one_says_that_it_is() {
        var one = someone();
        Stream.generate(this::someone).limit(4).forEach(other -> blocks().block(one, other, FIRST));

        var first = queries().blockedBy(one, new Cut(2, Optional.empty()));
        var last = queries().blockedBy(one, new Cut(2, first.next()));

        assertThat(first.items()).hasSize(2);
        assertThat(first.next()).isPresent();
        assertThat(last.items()).hasSize(2);
        assertThat(last.next()).isEmpty();
    }

    @Test
    default void who_left_is_on_no_block_list() {
        var leaving = someone();
        var one = someone();
        blocks().block(one, leaving, FIRST);
        blocks().block(leaving, one, FIRST);

        leaves(leaving);

        assertThat(listOf(one, 10)).isEmpty();
        assertThat(listOf(leaving, 10)).isEmpty();
    }

    @Test
    default void a_cursor_the_block_list_has_not_given_out_is_refused() {
        var one = someone();

        assertThatThrownBy(() -> queries().blockedBy(one, new Cut(2, Optional.of("somewhere"))))
                .isInstanceOf(InvalidCursor.class);
    }

    private MemberId someone() {
        return aMemberCalled(aNickname());
    }

    private List<BlockedMember> listOf(MemberId member, int limit) {
        var all = new ArrayList<BlockedMember>();
        Optional<String> next = Optional.empty();
        do {
            var page = queries().blockedBy(member, new Cut(limit, next));
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private static Nickname aNickname() {
        return new Nickname("m" + UUID.randomUUID().toString().substring(0, 13));
    }
}
