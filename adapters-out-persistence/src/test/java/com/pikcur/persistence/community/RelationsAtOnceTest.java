package com.pikcur.persistence.community;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.community.EndFollow;
import com.pikcur.application.community.FollowMember;
import com.pikcur.application.community.FollowQueries;
import com.pikcur.application.community.FollowQueries.Person;
import com.pikcur.application.member.AddToBlockList;
import com.pikcur.application.shared.Cut;
import com.pikcur.domain.community.CommunityEvent;
import com.pikcur.domain.community.port.FollowRepository;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    void pages_leave_nobody_out_and_show_nobody_twice() {
        var followed = aMember();
        var followers = IntStream.range(0, 5).mapToObj(_ -> aMember()).toList();
        followers.forEach(follower -> follow.handle(new FollowMember.Command(follower, followed)));

        var seen = new ArrayList<MemberId>();
        Optional<String> next = Optional.empty();
        do {
            var page = queries.followers(followed, new Cut(2, next));
            page.items().stream().map(Person::member).forEach(seen::add);
            next = page.next();
        } while (next.isPresent());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(followers);
    }

    @Test
    void who_leaves_is_on_no_list() {
        var leaving = aMember();
        var other = aMember();
        var blocked = aMember();
        follow.handle(new FollowMember.Command(leaving, other));
        follow.handle(new FollowMember.Command(other, leaving));
        block.handle(new AddToBlockList.Command(leaving, blocked));

        follows.forget(leaving);
        blocks.forget(leaving);

        assertThat(queries.counts(other)).isEqualTo(new FollowQueries.Counts(0, 0));
        assertThat(blocks.blockedBy(leaving, new Cut(10, Optional.empty())).items())
                .isEmpty();
    }

    private MemberId aMember() {
        var account = MemberFixtures.anAccount();
        new JooqAccountRepository(database.db(), DataKeysFixture.INDEX).add(account);
        return account.member();
    }
}
