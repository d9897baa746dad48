package com.pikcur.domain.auction.port;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.SecondChance;
import com.pikcur.domain.auction.SecondChance.State.Accepted;
import com.pikcur.domain.auction.SecondChance.State.Exhausted;
import com.pikcur.domain.auction.SecondChance.State.Offered;
import com.pikcur.domain.auction.SecondChance.State.Stopped;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SecondChances} promises, the one in memory and the real one alike. */
public interface SecondChancesContract {

    Instant ANSWER_BY = NOW.plus(Duration.ofDays(2));

    SecondChances chances();

    Transactions transactions();

    AuctionRepository auctions();

    @Test
    default void what_was_saved_is_found_in_every_state() {
        var auction = stored();
        var bidder = someone();
        List<SecondChance.State> states = List.of(
                new Offered(bidder, Money.won(20_000), ANSWER_BY),
                new Stopped(bidder),
                new Accepted(bidder, Money.won(20_000)),
                new Exhausted());
        long version = 0;
        for (var state : states) {
            save(new SecondChance(auction, state, Set.of(), version));
            version++;

            assertThat(chances().find(auction)).contains(new SecondChance(auction, state, Set.of(), version));
        }
    }

    @Test
    default void those_who_have_passed_are_kept_and_become_more() {
        var auction = stored();
        var first = someone();
        var second = someone();
        save(new SecondChance(auction, new Exhausted(), Set.of(first), 0));
        save(new SecondChance(auction, new Exhausted(), Set.of(first, second), 1));

        assertThat(chances().find(auction).orElseThrow().passed()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    default void where_nothing_was_offered_nothing_is_found() {
        assertThat(chances().find(stored())).isEmpty();
    }

    @Test
    default void what_is_stale_is_not_saved() {
        var auction = stored();
        save(new SecondChance(auction, new Exhausted(), Set.of(), 0));

        assertThatThrownBy(() -> save(new SecondChance(auction, new Exhausted(), Set.of(), 0)))
                .isInstanceOf(StaleAggregate.class);
        assertThatThrownBy(() -> save(new SecondChance(auction, new Exhausted(), Set.of(), 2)))
                .isInstanceOf(StaleAggregate.class);
    }

    @Test
    default void a_member_finds_what_can_be_answered_still_the_most_urgent_first() {
        var bidder = someone();
        var later = offeredTo(bidder, ANSWER_BY.plusSeconds(1));
        var sooner = offeredTo(bidder, ANSWER_BY);
        offeredTo(someone(), ANSWER_BY);
        save(new SecondChance(stored(), new Stopped(bidder), Set.of(), 0));

        assertThat(auctionsOpenTo(bidder, ANSWER_BY.minusNanos(1_000))).containsExactly(sooner, later);
        assertThat(auctionsOpenTo(bidder, ANSWER_BY)).containsExactly(later);
    }

    @Test
    default void a_rolled_back_transaction_leaves_nothing_behind() {
        var auction = stored();

        assertThatThrownBy(() -> transactions().execute(() -> {
                    chances().save(new SecondChance(auction, new Exhausted(), Set.of(someone()), 0));
                    throw new IllegalStateException("No");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(chances().find(auction)).isEmpty();
    }

    private AuctionId offeredTo(MemberId bidder, Instant answerBy) {
        var auction = stored();
        save(SecondChance.of(auction).on(Optional.of(aBid(bidder, 20_000)), answerBy));
        return auction;
    }

    private List<AuctionId> auctionsOpenTo(MemberId bidder, Instant now) {
        return chances().openTo(bidder, now).stream().map(SecondChance::auction).toList();
    }

    private AuctionId stored() {
        return new StoredAuctions(auctions(), transactions()).open();
    }

    private void save(SecondChance chance) {
        transactions().execute(() -> {
            chances().save(chance);
            return chance;
        });
    }

    private static MemberId someone() {
        return new MemberId(UUID.randomUUID());
    }
}
