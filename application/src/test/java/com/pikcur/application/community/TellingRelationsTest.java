package com.pikcur.application.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.pikcur.application.community.FollowData.Followed;
import com.pikcur.application.member.BlockData;
import com.pikcur.application.member.InMemoryBlockListQueries;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.community.Follow;
import com.pikcur.domain.community.port.InMemoryFollows;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.port.InMemoryMemberBlocks;
import com.pikcur.domain.member.port.InMemoryMembers;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TellingRelationsTest {

    private static final Instant SINCE = Instant.parse("2026-03-02T03:00:00Z");

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryMembers members = new InMemoryMembers(transactions);
    private final InMemoryMemberBlocks blocks = new InMemoryMemberBlocks(transactions, members.directory());
    private final InMemoryFollows follows = new InMemoryFollows(transactions);
    private final BlockData blockData = new BlockData(new InMemoryBlockListQueries(blocks, members.directory()));
    private final FollowData followData =
            new FollowData(follows, new InMemoryFollowQueries(follows, members.directory()));

    private final MemberId one = joined("one");
    private final MemberId other = joined("other");

    @Test
    void members_are_told_whom_they_have_blocked_and_not_by_whom_they_are() {
        var third = joined("third");
        blocks.block(one, other, SINCE);
        blocks.block(third, one, SINCE);

        assertThat(blockData.about(one)).isEqualTo(List.of(new BlockData.Blocked(other.value(), "other", SINCE)));
    }

    @Test
    void members_are_told_whom_they_follow_and_whom_they_ask_to() {
        var asked = joined("asked");
        follows.save(Follow.begun(one, other, false, SINCE));
        follows.save(Follow.begun(one, asked, true, SINCE));
        follows.save(Follow.begun(other, one, false, SINCE));
        follows.setApprovesFollowers(one, true);

        assertThat(followData.about(one))
                .isEqualTo(new FollowData.Told(
                        true,
                        List.of(new Followed(other.value(), "other", SINCE)),
                        List.of(new Followed(asked.value(), "asked", SINCE))));
    }

    @Test
    void who_has_no_relations_is_told_so() {
        assertThat(blockData.about(one)).isEqualTo(List.of());
        assertThat(followData.about(one)).isEqualTo(new FollowData.Told(false, List.of(), List.of()));
    }

    @Test
    void nobody_is_left_out_where_there_are_more_than_fit_into_one_part() {
        var many = Page.LARGEST_LIMIT + 1;
        IntStream.range(0, many).forEach(number -> blocks.block(one, joined("m" + number), SINCE));

        assertThat(blockData.about(one)).asInstanceOf(LIST).hasSize(many).doesNotHaveDuplicates();
    }

    private MemberId joined(String nickname) {
        var member = new MemberId(UUID.randomUUID());
        members.join(member, new Nickname(nickname), SINCE, Role.BUYER);
        return member;
    }
}
