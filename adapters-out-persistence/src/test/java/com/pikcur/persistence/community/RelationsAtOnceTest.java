package com.pikcur.persistence.community;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.community.EndFollow;
import com.pikcur.application.community.FollowMember;
import com.pikcur.application.community.FollowQueries;
import com.pikcur.application.member.AddToBlockList;
import com.pikcur.domain.community.CommunityEvent;
import com.pikcur.domain.community.port.FollowRepository;
import com.pikcur.domain.member.BlockListOutcome;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.member.JooqAccountRepository;
import com.pikcur.persistence.member.JooqMemberBlocks;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class RelationsAtOnceTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Transactions transactions = database.transactions();
    private final JooqMemberBlocks blocks = new JooqMemberBlocks(database.db());
    private final FollowRepository follows = new JooqFollows(database.db());
    private final FollowQueries queries = new JooqFollowQueries(database.db());
    private final InMemoryEvents events = new InMemoryEvents(new InMemoryTransactions());
    private final FollowMember follow = new FollowMember(transactions, blocks, follows, events, new SettableClock(NOW));
    private final AddToBlockList block = new AddToBlockList(
            transactions, blocks, List.of(new EndFollow(transactions, follows)), new SettableClock(NOW));

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void the_same_follow_many_times_at_once_is_one() {
        var follower = aMember();
        var followed = aMember();

        AtOnce.each(8, _ -> follow.handle(new FollowMember.Command(follower, followed)));

        assertThat(queries.counts(followed).followers()).isEqualTo(1);
        assertThat(events.published(CommunityEvent.class))
                .filteredOn(event -> event.follower().equals(follower))
                .hasSize(1);
    }

    @RepeatedTest(5)
    void whatever_comes_first_no_follow_outlives_a_block() {
        var one = aMember();
        var other = aMember();

        AtOnce.each(4, number -> switch (number) {
            case 0 -> block.handle(new AddToBlockList.Command(one, other));
            case 1 -> block.handle(new AddToBlockList.Command(other, one));
            case 2 -> follow.handle(new FollowMember.Command(one, other));
            default -> follow.handle(new FollowMember.Command(other, one));
        });

        assertThat(blocks.hasBlocked(one, other)).isTrue();
        assertThat(blocks.hasBlocked(other, one)).isTrue();
        assertThat(follows.find(one, other)).isEmpty();
        assertThat(follows.find(other, one)).isEmpty();
    }

    @Test
    void of_many_who_follow_and_are_followed_at_once_nobody_is_lost() {
        var one = aMember();
        var others = Stream.generate(this::aMember).limit(8).toList();

        AtOnce.each(16, number -> {
            var other = others.get(number / 2);
            return follow.handle(
                    number % 2 == 0 ? new FollowMember.Command(other, one) : new FollowMember.Command(one, other));
        });

        assertThat(queries.counts(one)).isEqualTo(new FollowQueries.Counts(8, 8));
    }

    @RepeatedTest(5)
    void two_who_block_each_other_at_once_both_do() {
        var one = aMember();
        var other = aMember();

        var outcomes = AtOnce.each(
                8,
                number -> block.handle(
                        number % 2 == 0
                                ? new AddToBlockList.Command(one, other)
                                : new AddToBlockList.Command(other, one)));

        assertThat(outcomes).containsOnly(new BlockListOutcome.OnList());
        assertThat(blocks.countBy(one)).isEqualTo(1);
        assertThat(blocks.countBy(other)).isEqualTo(1);
    }

    private MemberId aMember() {
        var account = MemberFixtures.anAccount();
        new JooqAccountRepository(database.db(), DataKeysFixture.INDEX).add(account);
        return account.member();
    }
}
