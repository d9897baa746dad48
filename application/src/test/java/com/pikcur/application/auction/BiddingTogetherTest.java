package com.pikcur.application.auction;

import static com.pikcur.application.auction.BiddingDesk.LIMITS;
import static com.pikcur.application.auction.BiddingDesk.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.DAVE;
import static com.pikcur.domain.auction.AuctionFixtures.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.pikcur.domain.auction.AuctionEvent.BidPlaced;
import com.pikcur.domain.auction.AuctionEvent.MemberOutbid;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.BidOutcome.Accepted;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.RequestKeyReused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BiddingTogetherTest {

    private final BiddingDesk desk = new BiddingDesk(LIMITS);
    private final AuctionId auction = desk.anAuction();

    @Test
    void a_lone_bid_is_decided_at_once_by_its_own_caller() {
        var outcome = desk.bid(aBid(auction, ALICE, 30_000));

        assertThat(outcome.result()).isEqualTo(BidResult.LEADING);
        assertThat(desk.begun).hasValue(1);
    }

    @Test
    void bids_that_come_while_one_is_decided_go_into_one_transaction_in_the_order_of_their_coming() {
        var commands = IntStream.range(0, 21)
                .mapToObj(number -> aBid(auction, member(100 + number), 30_000 + 1_000L * number))
                .toList();

        var outcomes = together(commands);

        assertThat(desk.begun).as("one, and twenty behind it").hasValue(2);
        assertThat(outcomes).allMatch(outcome -> outcome.join().result() == BidResult.LEADING);
        assertThat(desk.attempts(auction))
                .isEqualTo(commands.stream().map(PlaceBid.Command::id).toList());
        assertThat(desk.log(auction)).allMatch(recorded -> recorded.entry().isIntact());
        assertThat(outcomes)
                .extracting(outcome -> ((Accepted) outcome.join()).board().seq())
                .isEqualTo(
                        IntStream.rangeClosed(2, 22).mapToObj(seq -> (long) seq).toList());
    }

    @Test
    void no_more_go_together_than_may() {
        var small = new BiddingDesk(new BiddingLimits(1, 4, 100, Duration.ofMinutes(1)));
        var here = small.anAuction();

        together(
                small,
                IntStream.range(0, 9)
                        .mapToObj(number -> aBid(here, member(100 + number), 30_000))
                        .toList());

        assertThat(small.begun).as("1, 4, 4").hasValue(3);
    }

    @Test
    void bids_on_several_auctions_go_together_each_on_its_own() {
        var other = desk.anAuction();

        var outcomes = together(List.of(
                aBid(auction, ALICE, 30_000),
                aBid(other, BOB, 40_000),
                aBid(auction, BOB, 35_000),
                aBid(other, ALICE, 35_000)));

        assertThat(desk.begun).hasValue(2);
        assertThat(outcomes)
                .extracting(outcome -> outcome.join().result())
                .containsExactly(BidResult.LEADING, BidResult.LEADING, BidResult.LEADING, BidResult.OUTBID);
        assertThat(desk.log(auction)).hasSize(3);
        assertThat(desk.log(other)).hasSize(3);
    }

    @Test
    void of_bids_that_are_refused_the_others_learn_nothing() {
        var outcomes = together(List.of(
                aBid(auction, ALICE, 30_000),
                aBid(auction, BOB, 1),
                aBid(auction, ALICE, 30_000),
                aBid(auction, BOB, 40_000)));

        assertThat(outcomes)
                .extracting(outcome -> outcome.join().result())
                .containsExactly(
                        BidResult.LEADING, BidResult.BELOW_MINIMUM, BidResult.RAISE_NOT_HIGHER, BidResult.LEADING);
    }

    @Test
    void a_bid_that_cannot_be_decided_fails_alone() {
        desk.poisonous.add(DAVE);

        var outcomes = together(List.of(
                aBid(auction, ALICE, 30_000),
                aBid(auction, BOB, 40_000),
                aBid(auction, DAVE, 50_000),
                aBid(auction, CAROL, 60_000),
                aBid(auction, ALICE, 70_000)));

        assertThat(outcomes.remove(2)).isCompletedExceptionally();
        assertThat(outcomes).allMatch(outcome -> outcome.join().result() == BidResult.LEADING);
        assertThat(desk.log(auction)).hasSize(5);
    }

    @Test
    void a_bid_on_no_auction_fails_alone_and_costs_the_others_nothing() {
        var nowhere = new AuctionId(UUID.randomUUID());

        var outcomes = together(
                List.of(aBid(auction, ALICE, 30_000), aBid(nowhere, BOB, 40_000), aBid(auction, CAROL, 50_000)));

        assertThat(failureOf(outcomes.remove(1))).isInstanceOf(NoSuchAuction.class);
        assertThat(outcomes).allMatch(outcome -> outcome.join().result() == BidResult.LEADING);
        assertThat(desk.begun).hasValue(2);
    }

    @Test
    void one_request_that_comes_twice_is_one_bid_with_one_answer() {
        var twice = aBid(auction, BOB, 40_000);

        var outcomes = together(List.of(aBid(auction, ALICE, 30_000), twice, twice, aBid(auction, CAROL, 50_000)));

        assertThat(outcomes.get(1).join()).isEqualTo(outcomes.get(2).join());
        assertThat(outcomes).allMatch(outcome -> outcome.join().result() == BidResult.LEADING);
        assertThat(desk.log(auction)).hasSize(4);
    }

    @Test
    void whoever_asks_again_is_told_so_and_costs_the_others_one_more_try() {
        var before = aBid(auction, ALICE, 20_000);
        var first = desk.answer(before);
        desk.begun.set(0);
        var others = IntStream.range(0, 20)
                .mapToObj(number -> aBid(auction, member(100 + number), 30_000 + 1_000L * number));

        var outcomes = together(Stream.concat(others, Stream.of(before)).toList());

        assertThat(outcomes.getLast().join()).isEqualTo(first.outcome());
        assertThat(desk.answer(before)).isEqualTo(new PlaceBid.Answer(first.outcome(), true));
        assertThat(first.repeated()).isFalse();
        assertThat(desk.log(auction)).hasSize(22);
        assertThat(desk.begun)
                .as("one alone; all, what is recorded, the others; twice to ask again")
                .hasValue(6);
    }

    @Test
    void a_raise_that_was_too_low_is_told_what_it_was_told_although_another_was_not() {
        desk.bid(aBid(auction, ALICE, 30_000));
        var tooLow = aBid(auction, ALICE, 25_000);
        var first = desk.bid(tooLow);
        desk.bid(aBid(auction, ALICE, 50_000));

        assertThat(desk.answer(tooLow)).isEqualTo(new PlaceBid.Answer(first, true));
        assertThat(first).isEqualTo(new BidOutcome.RaiseNotHigher(Money.won(30_000)));
    }

    @Test
    void a_key_that_stands_for_another_bid_fails_alone() {
        var first = aBid(auction, ALICE, 30_000);
        var other = new PlaceBid.Command(auction, ALICE, first.maximum().plus(first.maximum()), first.id());

        var outcomes = together(List.of(aBid(auction, DAVE, 20_000), first, other, aBid(auction, CAROL, 50_000)));

        assertThat(failureOf(outcomes.remove(2))).isInstanceOf(RequestKeyReused.class);
        assertThat(outcomes).allMatch(outcome -> outcome.join().result() == BidResult.LEADING);
    }

    @Test
    void a_request_that_comes_again_after_the_end_gets_its_first_answer() {
        var command = aBid(auction, ALICE, 30_000);
        var first = desk.bid(command);
        desk.transactions.execute(() -> {
            var open = desk.auctions.findLocked(auction).orElseThrow();
            var closed = open.close(open.bidding().closesAt());
            desk.auctions.save(closed);
            return closed;
        });

        var outcomes = together(List.of(aBid(auction, BOB, 90_000), command, aBid(auction, CAROL, 90_000)));

        assertThat(outcomes.get(1).join()).isEqualTo(first);
        assertThat(outcomes.get(0).join()).isInstanceOf(BidOutcome.NotOpen.class);
        assertThat(outcomes.get(2).join()).isInstanceOf(BidOutcome.NotOpen.class);
    }

    @Test
    void whoever_finds_no_room_is_refused_at_once_and_the_others_are_decided() {
        var small = new BiddingDesk(new BiddingLimits(1, 256, 2, Duration.ofMinutes(1)));
        var here = small.anAuction();
        small.hold();
        var deciding = small.bidBeside(aBid(here, ALICE, 30_000));
        var waiting = List.of(small.bidBeside(aBid(here, BOB, 40_000)), small.bidBeside(aBid(here, CAROL, 50_000)));

        assertThatExceptionOfType(TooManyBids.class).isThrownBy(() -> small.bid(aBid(here, DAVE, 60_000)));

        small.goOn();
        assertThat(deciding.join().result()).isEqualTo(BidResult.LEADING);
        assertThat(waiting).allMatch(outcome -> outcome.join().result() == BidResult.LEADING);
        assertThat(small.bid(aBid(here, DAVE, 60_000)).result()).isEqualTo(BidResult.LEADING);
    }

    @Test
    void whoever_has_waited_too_long_is_refused_undecided() {
        var hasty = new BiddingDesk(new BiddingLimits(1, 256, 100, Duration.ofSeconds(5)));
        var here = hasty.anAuction();
        hasty.hold();
        var deciding = hasty.bidBeside(aBid(here, ALICE, 30_000));
        var waiting = hasty.bidBeside(aBid(here, BOB, 40_000));
        hasty.clock.advance(Duration.ofSeconds(6));

        hasty.goOn();

        assertThat(deciding.join().result()).isEqualTo(BidResult.LEADING);
        assertThat(failureOf(waiting)).isInstanceOf(TooManyBids.class);
        assertThat(hasty.log(here)).hasSize(2);
    }

    @Test
    void whoever_stops_waiting_has_bid_all_the_same() {
        desk.hold();
        var deciding = desk.bidBeside(aBid(auction, ALICE, 30_000));
        var outcome = new CompletableFuture<BidOutcome>();
        var stillInterrupted = new CompletableFuture<Boolean>();
        var bidder = Thread.ofPlatform().start(() -> {
            outcome.complete(desk.bid(aBid(auction, BOB, 40_000)));
            stillInterrupted.complete(Thread.currentThread().isInterrupted());
        });

        bidder.interrupt();
        desk.goOn();

        assertThat(deciding.join().result()).isEqualTo(BidResult.LEADING);
        assertThat(outcome.join().result()).isEqualTo(BidResult.LEADING);
        assertThat(stillInterrupted.join()).isTrue();
        assertThat(desk.log(auction)).hasSize(3);
    }

    @Test
    void watchers_hear_of_the_newest_board_alone_and_each_member_of_the_last_time_they_were_outbid() {
        together(List.of(
                aBid(auction, ALICE, 20_000),
                aBid(auction, BOB, 30_000),
                aBid(auction, ALICE, 40_000),
                aBid(auction, BOB, 50_000),
                aBid(auction, ALICE, 60_000)));

        assertThat(desk.events.published(BidPlaced.class))
                .extracting(event -> event.board().seq())
                .containsExactly(2L, 6L);
        assertThat(desk.events.published(MemberOutbid.class))
                .extracting(event -> event.board().seq())
                .as("of Alice's two the later, of Bob's two the later")
                .containsExactly(5L, 6L);
    }

    private List<CompletableFuture<BidOutcome>> together(List<PlaceBid.Command> commands) {
        return together(desk, commands);
    }

    /** Lets the first be decided while all the others come, one after the other. */
    private static List<CompletableFuture<BidOutcome>> together(BiddingDesk desk, List<PlaceBid.Command> commands) {
        desk.begun.set(0);
        desk.hold();
        var outcomes = new ArrayList<CompletableFuture<BidOutcome>>();
        commands.forEach(command -> outcomes.add(desk.bidBeside(command)));
        desk.goOn();
        var all = CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new));
        assertThat(all.handle((_, _) -> true)).succeedsWithin(Duration.ofSeconds(30));
        return outcomes;
    }

    private static Throwable failureOf(CompletableFuture<BidOutcome> outcome) {
        try {
            throw new AssertionError("Not failed, but " + outcome.join());
        } catch (CompletionException failed) {
            return Objects.requireNonNull(failed.getCause());
        }
    }
}
